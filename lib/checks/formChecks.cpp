#include "checks/checkTable.h"
#include "rules/AddressGroups.h"
#include "rules/setAside.h"

#include <QHash>
#include <algorithm>

namespace portolan {
namespace {

/// The rules that the plan asks for, by id, with the flow that each comes from; nothing when no rule has a
/// form. A row that waits for an address or a port is one too, and so is a rule of which nothing is left but
/// machines with ports of their own: their ids begin with the rule's.
class AskedFor {
public:
    explicit AskedFor(const PlanFacts &facts) {
        if (facts.forms().rules.isEmpty())
            return;
        for (const QList<FirewallRule> *rows : {&facts.rules().rules, &facts.rules().toConfirm})
            for (const FirewallRule &row : *rows)
                for (QString id = row.id; !id.isEmpty(); id = outerRuleId(id))
                    m_flows.insert(id, row.flow);
    }
    bool contains(const QString &ruleId) const { return m_flows.contains(ruleId); }
    QList<ElementKey> elementsOf(const QString &ruleId) const {
        const ElementKey flow = m_flows.value(ruleId);
        return flow.isEmpty() ? QList<ElementKey>() : QList<ElementKey>{flow};
    }

private:
    QHash<QString, ElementKey> m_flows;
};

/// A finding about the form of a rule, or of the plan when `ruleId` is empty. A file may hold any text as id.
Finding &addForForm(Report &report, const AskedFor &asked, const QString &ruleId) {
    constexpr qsizetype longest = 100;
    const QString plain = ruleId.isEmpty() ? QStringLiteral("plan") : ruleId;
    const QString subject =
        plain.size() > longest ? contentId(QStringLiteral("rule"), QStringList{plain}) : plain;
    Finding &finding = report.add({subject});
    finding.elements = asked.elementsOf(ruleId);
    return finding;
}

QString whose(const QString &ruleId) {
    return ruleId.isEmpty() ? Checks::tr("the plan") : Checks::tr("rule %1").arg(shown(ruleId));
}

void checkDates(Report &report, const AskedFor &asked, const QString &ruleId, const ChangeForm &form) {
    for (const ChangeFormField &field : changeFormFields()) {
        const QString text = form.*field.text;
        if (!field.isDate || text.isEmpty() || isIsoDate(text))
            continue;
        Finding &finding = addForForm(report, asked, ruleId);
        finding.id += u',' + QLatin1String(field.key);
        finding.what = Checks::tr("A date in the change form of %1 cannot be read: \"%2\".")
                           .arg(whose(ruleId), shown(text));
        finding.why =
            Checks::tr("It stands in the lists as it was typed, and nobody can tell which day is meant.");
        finding.todo = Checks::tr("Write the day as year, month and day: 2026-01-31.");
    }
}

void checkExpiry(Report &report, const AskedFor &asked, const QString &ruleId, const ChangeForm &form) {
    if (!isIsoDate(form.validFrom) || !isIsoDate(form.expiry) || form.expiry >= form.validFrom)
        return;
    Finding &finding = addForForm(report, asked, ruleId);
    finding.what = Checks::tr("The change form of %1 ends on %2, before it begins on %3.")
                       .arg(whose(ruleId), form.expiry, form.validFrom);
    finding.why = Checks::tr("There is no day on which the rule would be open.");
    finding.todo = Checks::tr("Correct one of the two days.");
}

} // namespace

void checkFormDates(const PlanFacts &facts, Report &report) {
    const ChangeForms &forms = facts.forms();
    const AskedFor asked(facts);
    checkDates(report, asked, {}, forms.plan);
    for (auto own = forms.rules.begin(); own != forms.rules.end(); ++own)
        checkDates(report, asked, own.key(), *own);
}

/// A rule without days of its own is not told the plan's fault again.
void checkFormExpiry(const PlanFacts &facts, Report &report) {
    const ChangeForms &forms = facts.forms();
    const AskedFor asked(facts);
    checkExpiry(report, asked, {}, forms.plan);
    for (auto own = forms.rules.begin(); own != forms.rules.end(); ++own)
        if (!own->validFrom.isEmpty() || !own->expiry.isEmpty())
            checkExpiry(report, asked, own.key(), forms.of(own.key()));
}

/// A rule without an action of its own is not told the plan's again.
void checkFormAction(const PlanFacts &facts, Report &report) {
    const ChangeForms &forms = facts.forms();
    const AskedFor asked(facts);
    const auto check = [&](const QString &ruleId, const QString &action) {
        if (action.isEmpty() || forms.otherAction(ruleId).isEmpty())
            return;
        Finding &finding = addForForm(report, asked, ruleId);
        finding.what = Checks::tr("The action of %1 is \"%2\", but the plan needs it open.")
                           .arg(whose(ruleId), shown(action));
        finding.why = Checks::tr("What it is for does not work while it is closed. No script opens it.");
        finding.todo = Checks::tr("Set the action to allow, or accept this with the reason.");
    };
    check({}, forms.plan.action);
    for (auto own = forms.rules.begin(); own != forms.rules.end(); ++own)
        if (asked.contains(own.key()))
            check(own.key(), own->action);
}

namespace {

/// The rule between groups that a machine pair is of, by the id that lists of machine pairs give it; empty
/// for any other id.
QString ruleOfPair(const PlanFacts &facts, const QString &pairId) {
    const ComponentId source = componentIdOf(pairId.section(u'.', -2, -2));
    const ComponentId destination = componentIdOf(pairId.section(u'.', -1));
    const QString begin = pairId.section(u'.', 0, -3) + u'.';
    for (const FirewallRule &rule : facts.rules().rules)
        if (rule.id.startsWith(begin) && rule.source.members.contains(source) &&
            rule.destination.members.contains(destination))
            return rule.id;
    return {};
}

/// Whether an end of a rule is gone, going by its id: then nothing has taken the place of the rule. Which
/// hosts a group is of ("s1-vra-from-c5") does not matter.
bool isEndGone(const PlanFacts &facts, const QString &ruleId) {
    const auto isGone = [&](const QString &groupKey) {
        const QString key = groupKey.section(u'-', 0, 0);
        const ComponentId component = componentIdOf(key);
        const SiteId site = siteIdOf(key);
        return (component && !facts.index().component(component)) || (site && !facts.index().site(site));
    };
    return isGone(ruleId.section(u'.', -2, -2)) || isGone(ruleId.section(u'.', -1));
}

/// What a form asks for in vain may be that something is not opened, or not for ever.
void sayWhatIsLost(Finding &finding, const ChangeForms &forms, const QString &ruleId) {
    const ChangeForm &own = forms.rules[ruleId];
    if (!own.action.isEmpty() && !forms.otherAction(ruleId).isEmpty()) {
        finding.severity = Severity::Error;
        finding.why = Checks::tr("Its action, \"%1\", counts for nothing: what took the place of the rule is "
                                 "opened unless its own form says otherwise.")
                          .arg(shown(own.action));
        finding.todo =
            Checks::tr("Give the rules that took its place this action, or accept this with the reason.");
    } else if (!own.expiry.isEmpty()) {
        finding.severity = Severity::Warning;
        finding.why =
            Checks::tr("Its last day, %1, counts for nothing: what took the place of the rule stays open "
                       "unless its own form says otherwise.")
                .arg(shown(own.expiry));
        finding.todo =
            Checks::tr("Give the rules that took its place this day, or accept this with the reason.");
    }
}

} // namespace

void checkFormWithoutRule(const PlanFacts &facts, Report &report) {
    const AskedFor asked(facts);
    for (auto own = facts.forms().rules.begin(); own != facts.forms().rules.end(); ++own) {
        if (asked.contains(own.key()))
            continue;
        Finding &finding = addForForm(report, asked, own.key());
        finding.what = Checks::tr("There is a change form for rule %1, which the plan does not have.")
                           .arg(shown(own.key()));
        finding.why = Checks::tr("The form is kept in the plan and stands in no list.");
        finding.todo = Checks::tr("Give the rule that took its place a form, or leave this as it is.");
        if (!isEndGone(facts, own.key()))
            sayWhatIsLost(finding, facts.forms(), own.key());
        if (const QString rule = ruleOfPair(facts, own.key()); !rule.isEmpty())
            finding.todo =
                Checks::tr("This is one pair of machines. Give the form to its rule, %1.").arg(shown(rule));
    }
}

} // namespace portolan
