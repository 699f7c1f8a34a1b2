#include "document/elementText.h"

#include <QCoreApplication>
#include <QSet>

namespace portolan {
namespace {

constexpr qsizetype longestLine = 200;

/// Whose words these are, in the translations.
struct ElementText {
    Q_DECLARE_TR_FUNCTIONS(ElementText)
};

bool isUnsafe(QChar c) {
    const ushort code = c.unicode();
    const bool bidiControl = (code >= 0x202a && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069);
    return c.category() == QChar::Other_Control || c == QChar::LineSeparator ||
           c == QChar::ParagraphSeparator || bidiControl;
}

bool isLoneSurrogate(const QString &text, qsizetype at) {
    if (text[at].isHighSurrogate())
        return at + 1 == text.size() || !text[at + 1].isLowSurrogate();
    return text[at].isLowSurrogate() && (at == 0 || !text[at - 1].isHighSurrogate());
}

const char *groupPattern(ComponentKind kind) {
    switch (kind) {
    case ComponentKind::Scvmm:
        return QT_TRANSLATE_NOOP("ElementText", "SCVMMs %1 (%2)");
    case ComponentKind::Zvm:
        return QT_TRANSLATE_NOOP("ElementText", "ZVMs %1 (%2)");
    case ComponentKind::Vba:
        return QT_TRANSLATE_NOOP("ElementText", "VBAs %1 (%2)");
    case ComponentKind::Host:
        return QT_TRANSLATE_NOOP("ElementText", "Hosts %1 (%2)");
    case ComponentKind::Vra:
        return QT_TRANSLATE_NOOP("ElementText", "VRAs %1 (%2)");
    case ComponentKind::Storage:
        return QT_TRANSLATE_NOOP("ElementText", "Storage %1 (%2)");
    case ComponentKind::Zcm:
        return QT_TRANSLATE_NOOP("ElementText", "ZCMs %1 (%2)");
    case ComponentKind::Zssp:
        return QT_TRANSLATE_NOOP("ElementText", "ZSSPs %1 (%2)");
    case ComponentKind::Tools:
        return QT_TRANSLATE_NOOP("ElementText", "Tools %1 (%2)");
    }
    return "";
}

QString siteText(const TopologyIndex &index, SiteId id) {
    const Site *site = index.site(id);
    return site ? nameOf(*site) : ElementText::tr("No site");
}

const char *arrowPattern(Opens opens) {
    switch (opens) {
    case Opens::FirstToSecond:
        return "%1 \u2192 %2";
    case Opens::SecondToFirst:
        return "%1 \u2190 %2";
    case Opens::Both:
        return "%1 \u21c4 %2";
    case Opens::NotStated:
        break;
    }
    return "%1 \u2013 %2";
}

} // namespace

QString oneLine(const QString &text) {
    QString line = text.left(longestLine);
    for (qsizetype i = 0; i < line.size(); ++i) {
        if (isUnsafe(line[i]))
            line[i] = QLatin1Char(' ');
        else if (isLoneSurrogate(line, i))
            line[i] = QChar(QChar::ReplacementCharacter);
    }
    if (text.size() > longestLine)
        line += QChar(0x2026);
    return line.trimmed();
}

QString leftToRight(const QString &text) {
    return text.isEmpty() ? text : QChar(0x2066) + text + QChar(0x2069);
}

QString toolTipText(const QString &text) {
    if (text.isEmpty())
        return {};
    QString escaped = text.toHtmlEscaped();
    return QStringLiteral("<qt>") + escaped.replace(QLatin1Char('\n'), QStringLiteral("<br>")) +
           QStringLiteral("</qt>");
}

QString nameOf(const Site &site) {
    const QString name = oneLine(site.name);
    return name.isEmpty() ? ElementText::tr("Unnamed site") : name;
}

QString nameOf(const Component &component) {
    const QString name = oneLine(component.name);
    return name.isEmpty() ? ElementText::tr("Unnamed %1").arg(kindInfo(component.kind).label) : name;
}

QString titleOf(const Component &component) {
    const QString name = nameOf(component);
    const QString &label = kindInfo(component.kind).label;
    // A VRA or a volume is listed under its host, where its name is enough when it holds the kind.
    const bool isUnderHost = kindInfo(component.kind).partOf == ComponentKind::Host;
    if (component.kind == ComponentKind::Host || component.name.isEmpty() ||
        (isUnderHost && name.contains(label, Qt::CaseInsensitive)))
        return name;
    return ElementText::tr("%1 %2").arg(label, name);
}

QString endText(const TopologyIndex &index, const ReplicationEnd &end) {
    const QString site = siteText(index, end.site);
    if (end.wholeSite)
        return site;
    return ElementText::tr("%1 (chosen hosts: %2)").arg(site, QString::number(end.hosts.size()));
}

QString titleOf(const TopologyIndex &index, const Replication &replication) {
    const QString pattern =
        QString::fromUtf8(arrowPattern(replication.bothWays ? Opens::Both : Opens::FirstToSecond));
    return pattern.arg(endText(index, replication.source), endText(index, replication.target));
}

QString groupText(const TopologyIndex &index, const Group &group) {
    if (group.members.size() == 1) {
        const Component *component = index.component(group.members.first());
        return component ? nameOf(*component) : ElementText::tr("Nothing");
    }
    if (group.members.isEmpty())
        return ElementText::tr("%1 (no %2)").arg(siteText(index, group.site), kindInfo(group.kind).label);
    return ElementText::tr(groupPattern(group.kind))
        .arg(siteText(index, group.site), QString::number(group.members.size()));
}

QString flowText(const TopologyIndex &index, const Flow &flow) {
    return QString::fromUtf8(arrowPattern(flow.opens))
        .arg(groupText(index, flow.first), groupText(index, flow.second));
}

QString elementText(const TopologyIndex &index, const ElementKey &key) {
    if (const Site *site = index.site(siteIdOf(key)))
        return nameOf(*site);
    if (const Component *component = index.component(componentIdOf(key)))
        return nameOf(*component);
    if (const Replication *replication = index.replication(replicationIdOf(key)))
        return titleOf(index, *replication);
    return {};
}

QList<ElementKey> uniqueElements(const QList<ElementKey> &keys) {
    QSet<ElementKey> seen;
    QList<ElementKey> unique;
    for (const ElementKey &key : keys) {
        const qsizetype before = seen.size();
        seen.insert(key);
        if (seen.size() > before)
            unique.append(key);
    }
    return unique;
}

QString portText(const PortRequirement &requirement) {
    if (!requirement.port.value)
        return QStringLiteral("?");
    const QString port = QString::number(*requirement.port.value);
    const bool isDefault = requirement.portChangeable && requirement.port.basis != Basis::Own;
    return isDefault ? port + QLatin1Char('*') : port;
}

} // namespace portolan
