#include "exports/openedRules.h"

#include "base/plainName.h"
#include "exports/numbersText.h"

#include <algorithm>
#include <map>

namespace portolan {

QString dayText(const QString &text) {
    return text.isEmpty() || isIsoDate(text) ? text : QStringLiteral("unclear");
}

QString plainAction(const QString &action) {
    constexpr qsizetype longest = 30;
    const QString plain = plainName(action).left(longest);
    return plain.isEmpty() ? QStringLiteral("other") : plain;
}

RuleRows openedRows(const ChangeForms &forms, const RuleSet &rules, const TopologyIndex &index,
                    const PortCatalogue &catalogue, Grouping grouping) {
    RuleSet opened;
    QList<qsizetype> places;
    for (qsizetype place = 0; place < rules.rules.size(); ++place)
        if (forms.otherAction(rules.rules[place].id).isEmpty()) {
            opened.rules.append(rules.rules[place]);
            places.append(place);
        }
    RuleRows rows = rowsOf(opened, index, catalogue, grouping, forms);
    for (RuleRow &row : rows.rows)
        for (RulePart &part : row.parts)
            part.rule = places[part.rule];
    return rows;
}

bool hasOwnTerms(const ChangeForms &forms, const RuleSet &rules) {
    return std::any_of(rules.rules.begin(), rules.rules.end(), [&](const FirewallRule &rule) {
        const ChangeForm form = forms.of(rule.id);
        return !form.validFrom.isEmpty() || !form.expiry.isEmpty() || !forms.otherAction(rule.id).isEmpty();
    });
}

QList<RuleDays> openedDays(const ChangeForms &forms, const RuleSet &rules) {
    std::map<std::pair<QString, QString>, QList<int>> byDays;
    for (int place = 0; place < int(rules.rules.size()); ++place) {
        const FirewallRule &rule = rules.rules[place];
        const ChangeForm form = forms.of(rule.id);
        const std::pair days(dayText(form.validFrom), dayText(form.expiry));
        if (days != std::pair<QString, QString>() && forms.otherAction(rule.id).isEmpty())
            byDays[days].append(place + 1);
    }
    QList<RuleDays> all;
    for (const auto &[days, numbers] : byDays)
        all.append({days.first, days.second, numbers});
    return all;
}

QString daysWords(const RuleDays &days) {
    QStringList parts;
    if (!days.first.isEmpty())
        parts.append(QStringLiteral("first day ") + days.first);
    if (!days.last.isEmpty())
        parts.append(QStringLiteral("last day ") + days.last);
    return parts.join(QStringLiteral(", "));
}

QString daysLine(const RuleDays &days) {
    return QStringLiteral("%1: %2 %3")
        .arg(daysWords(days), days.numbers.size() == 1 ? QStringLiteral("rule") : QStringLiteral("rules"),
             numberRanges(days.numbers));
}

} // namespace portolan
