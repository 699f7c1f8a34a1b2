#include "plan/names.h"
#include "plan/words.h"

#include <algorithm>

namespace portolan {
namespace {

bool isTaken(const Topology &topology, const QString &name) {
    const auto has = [&](const Component &component) { return component.name == name; };
    return std::any_of(topology.sites.begin(), topology.sites.end(), [&](const Site &site) {
        return std::any_of(site.components.begin(), site.components.end(), has);
    });
}

/// A name that ends in a number, or in a single letter after a hyphen: "HV-LON-03", "CSV-A".
struct Pattern {
    QString prefix;
    qsizetype width = 0; ///< digits; 0 for a letter
    int at = 0;          ///< the number, or the letter counted from A = 1
};

bool isDigit(QChar c) {
    return c >= u'0' && c <= u'9';
}

std::optional<Pattern> patternOf(const QString &name) {
    qsizetype start = name.size();
    while (start > 0 && isDigit(name[start - 1]) && name.size() - start < 6)
        --start;
    if (start < name.size())
        return Pattern{name.left(start), name.size() - start, QStringView(name).mid(start).toInt()};
    if (name.size() > 2 && name[name.size() - 2] == u'-' && name.back() >= u'A' && name.back() < u'Z')
        return Pattern{name.chopped(1), 0, name.back().unicode() - u'A' + 1};
    return std::nullopt;
}

QString nameAt(const Pattern &pattern, int number) {
    if (pattern.width == 0 && number <= 26)
        return pattern.prefix + QChar(u'A' + number - 1);
    return pattern.prefix + QString::number(number).rightJustified(pattern.width, u'0');
}

QString nextFree(const Topology &topology, const Pattern &pattern) {
    int number = pattern.at + 1;
    while (isTaken(topology, nameAt(pattern, number)))
        ++number;
    return nameAt(pattern, number);
}

/// The pattern of the last component of the kind in the site that has one, at its highest number.
std::optional<Pattern> sitePattern(const Site &site, ComponentKind kind) {
    std::optional<Pattern> pattern;
    for (auto c = site.components.rbegin(); c != site.components.rend(); ++c) {
        const auto own = c->kind == kind ? patternOf(c->name) : std::nullopt;
        if (own && !pattern)
            pattern = own;
        else if (own && own->prefix == pattern->prefix)
            pattern->at = std::max(pattern->at, own->at);
    }
    return pattern;
}

/// "LON" for "London", "S2" for "Site 2"; empty for a name without Latin letters.
QString siteCode(const QString &siteName) {
    QString letters;
    for (const QChar c : siteName.normalized(QString::NormalizationForm_D)) {
        if ((c.toUpper() >= u'A' && c.toUpper() <= u'Z') && letters.size() < 3)
            letters += c.toUpper();
    }
    const auto numbered = patternOf(siteName);
    if (numbered && numbered->width > 0 && !letters.isEmpty())
        return letters.left(1) + QString::number(numbered->at);
    return letters;
}

QString firstName(ComponentKind kind, const QString &code) {
    const QString low = code.toLower();
    switch (kind) {
    case ComponentKind::Scvmm:
        return QStringLiteral("vmm-") + low;
    case ComponentKind::Host:
        return QStringLiteral("HV-%1-00").arg(code);
    case ComponentKind::Vra:
        return QStringLiteral("VRA-%1-00").arg(code);
    case ComponentKind::Storage:
        return QStringLiteral("CSV-%1-00").arg(code);
    default:
        return kindInfo(kind).key + QLatin1Char('-') + low;
    }
}

QString fromSite(const Topology &topology, ComponentKind kind, const QString &code) {
    const QString name = firstName(kind, code);
    if (name.endsWith(QLatin1String("-00")))
        return nextFree(topology, {name.chopped(2), 2, 0});
    return isTaken(topology, name) ? nextFree(topology, {name + QLatin1Char('-'), 1, 1}) : name;
}

QString patternName(const Topology &topology, const Site &site, ComponentKind kind) {
    if (const auto pattern = sitePattern(site, kind))
        return nextFree(topology, *pattern);
    if (const QString code = siteCode(site.name); !code.isEmpty())
        return fromSite(topology, kind, code);
    return nextFree(topology, {kindInfo(kind).label + QLatin1Char(' '), 1, 0});
}

} // namespace

QString newComponentName(const Topology &topology, const Site &site, ComponentKind kind, ComponentId partOf) {
    for (const Component &component : site.components) {
        if (kind == ComponentKind::Vra && partOf && component.id == partOf && !component.name.isEmpty()) {
            const QString name = vraNameFor(component.name);
            if (!isTaken(topology, name))
                return name;
        }
    }
    return patternName(topology, site, kind);
}

QString newSiteName(const Topology &topology) {
    for (int number = 1;; ++number) {
        const QString name = Edits::tr("Site %1").arg(number);
        const auto has = [&](const Site &site) { return site.name == name; };
        if (std::none_of(topology.sites.begin(), topology.sites.end(), has))
            return name;
    }
}

QString vraNameFor(const QString &hostName) {
    return QStringLiteral("VRA-") + hostName;
}

QString spokenName(const Component &component) {
    return component.name.isEmpty() ? kindInfo(component.kind).label : component.name;
}

QString spokenName(const Site &site) {
    return site.name.isEmpty() ? Edits::tr("this site") : site.name;
}

} // namespace portolan
