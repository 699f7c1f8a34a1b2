#include "checks/Report.h"

#include <QCryptographicHash>
#include <algorithm>

namespace portolan {
namespace {

/// So many elements name a finding; more would only make its id long.
constexpr qsizetype namedInId = 8;
constexpr qsizetype namedInSentence = 3;
constexpr qsizetype longestName = 60;

bool isUnsafe(QChar c) {
    switch (c.category()) {
    case QChar::Other_Control:
    case QChar::Other_Format:
    case QChar::Other_Surrogate:
    case QChar::Other_NotAssigned:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return true;
    default:
        return false;
    }
}

/// Keeps whole surrogate pairs; everything unsafe becomes a space.
QString oneLine(QStringView name) {
    QString line;
    line.reserve(name.size());
    for (qsizetype i = 0; i < name.size(); ++i) {
        const bool pair = name[i].isHighSurrogate() && i + 1 < name.size() && name[i + 1].isLowSurrogate();
        if (pair) {
            line += name[i];
            line += name[++i];
        } else {
            line += isUnsafe(name[i]) ? QChar(u' ') : name[i];
        }
    }
    return line.simplified();
}

/// The first few by name and all of them by checksum.
QString idOf(const QList<ElementKey> &subjects) {
    if (subjects.size() <= namedInId)
        return subjects.join(QLatin1Char(','));
    const QByteArray sum =
        QCryptographicHash::hash(subjects.join(QLatin1Char(',')).toUtf8(), QCryptographicHash::Sha1);
    return subjects.first(namedInId).join(QLatin1Char(',')) + QStringLiteral(",+") +
           QString::number(subjects.size() - namedInId) + QLatin1Char('-') +
           QString::fromLatin1(sum.toHex().first(8));
}

} // namespace

void Report::begin(QLatin1String check, Severity severity) {
    m_check = check;
    m_severity = severity;
}

Finding &Report::add(const QList<ElementKey> &subjects) {
    Finding finding;
    finding.check = m_check;
    finding.severity = m_severity;
    finding.elements = subjects;
    finding.id = m_check + QLatin1Char(':') + idOf(subjects);
    m_findings.append(std::move(finding));
    return m_findings.last();
}

QList<Finding> Report::take() {
    std::stable_sort(m_findings.begin(), m_findings.end(),
                     [](const Finding &a, const Finding &b) { return a.severity < b.severity; });
    return std::move(m_findings);
}

void perSite(const PlanFacts &facts, std::span<const qint32> positions,
             const std::function<void(qint32)> &one,
             const std::function<void(const SiteFacts &, std::span<const qint32>)> &many) {
    for (size_t begin = 0; begin < positions.size();) {
        const qint32 site = facts.at(positions[begin]).site;
        size_t end = begin;
        while (end < positions.size() && facts.at(positions[end]).site == site)
            ++end;
        const auto ofSite = positions.subspan(begin, end - begin);
        if (qsizetype(ofSite.size()) > manyInSite)
            many(facts.sites()[site], ofSite);
        else
            std::for_each(ofSite.begin(), ofSite.end(), one);
        begin = end;
    }
}

QList<ElementKey> keysOf(const PlanFacts &facts, std::span<const qint32> positions) {
    QList<ElementKey> keys;
    keys.reserve(qsizetype(positions.size()));
    for (const qint32 position : positions)
        keys.append(keyOf(facts.at(position).id()));
    return keys;
}

QString shown(const QString &name) {
    const QString line = oneLine(QStringView(name).first(std::min(name.size(), 4 * longestName)));
    if (line.isEmpty())
        return Checks::tr("(no name)");
    if (line.size() <= longestName)
        return line;
    const qsizetype cut = line[longestName - 2].isHighSurrogate() ? longestName - 2 : longestName - 1;
    return line.first(cut) + QChar(u'…');
}

QString described(const Component &component) {
    //: Kind and name of a component: "Host HV-LON-01"
    return Checks::tr("%1 %2").arg(kindInfo(component.kind).label, shown(component.name));
}

QString listed(const QStringList &names) {
    const QString first = names.first(std::min(names.size(), namedInSentence)).join(QStringLiteral(", "));
    if (names.size() <= namedInSentence)
        return first;
    return Checks::tr("%1 and %2 more").arg(first, QString::number(names.size() - namedInSentence));
}

QString listed(const PlanFacts &facts, std::span<const qint32> positions) {
    QStringList names;
    for (const qint32 position : positions) {
        // Only the first few are read; the others count.
        names.append(names.size() < namedInSentence ? shown(facts.at(position).component->name) : QString());
    }
    return listed(names);
}

QString described(const PlanFacts &facts, const Replication &replication) {
    const Site *from = facts.index().site(replication.source.site);
    const Site *to = facts.index().site(replication.target.site);
    return Checks::tr("%1 to %2").arg(shown(from ? from->name : QString()), shown(to ? to->name : QString()));
}

QString quoted(const PortCatalogue &catalogue, QStringView statement) {
    const QString words = catalogue.statement(statement);
    return words.isEmpty() ? QString() : Checks::tr("The source: \"%1\"").arg(words);
}

} // namespace portolan
