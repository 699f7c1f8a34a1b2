#include "console.h"
#include "exports/rules/ruleExports.h"
#include "plan/planFile.h"
#include "streams.h"

namespace portolan::cli {
namespace {

QString line(const QString &name, const QString &value) {
    return name.leftJustified(14) + onOneLine(value) + QLatin1Char('\n');
}

/// "SCVMM 1, ZVM 1, Host 3": kinds in palette order, with what the site has of them.
QString kindCounts(const QList<Component> &components) {
    QStringList counts;
    for (const KindInfo &kind : allKinds()) {
        const auto count =
            std::count_if(components.begin(), components.end(),
                          [&](const Component &component) { return component.kind == kind.kind; });
        if (count > 0)
            counts.append(QStringLiteral("%1 %2").arg(kind.label).arg(count));
    }
    return counts.isEmpty() ? words("no components") : counts.join(QStringLiteral(", "));
}

QString managedBy(const TopologyIndex &index, const Site &site) {
    const Component *scvmm = index.component(site.scvmm);
    return scvmm ? words("managed by %1").arg(scvmm->name) : words("managed by no SCVMM");
}

QString siteLines(const Plan &plan) {
    const TopologyIndex index(plan.topology);
    QString lines = line(words("Sites"), QString::number(plan.topology.sites.size()));
    for (const Site &site : plan.topology.sites)
        lines += QStringLiteral("  ") +
                 onOneLine(words("%1 (%2): %3; %4")
                               .arg(site.name, keyOf(site.id), kindCounts(site.components),
                                    managedBy(index, site))) +
                 QLatin1Char('\n');
    return lines;
}

qsizetype componentCount(const Plan &plan) {
    qsizetype count = 0;
    for (const Site &site : plan.topology.sites)
        count += site.components.size();
    return count;
}

QString ruleLines(const Derived &derived) {
    return line(words("Rules"), words("grouped %1, expanded %2, of these between sites %3")
                                    .arg(derived.counts.grouped)
                                    .arg(derived.counts.expanded)
                                    .arg(derived.counts.crossing)) +
           line(words("Kept apart"), words("to confirm %1, inside one machine %2, not used %3")
                                         .arg(exportedRows(derived.rules.toConfirm, Grouping::Expanded))
                                         .arg(exportedRows(derived.rules.insideMachine, Grouping::Expanded))
                                         .arg(exportedRows(derived.rules.notUsed, Grouping::Expanded)));
}

QString report(const Plan &plan, const Derived &derived) {
    return line(words("Title"), plan.title) + line(words("Revision"), QString::number(plan.revision)) +
           line(words("Checksum"), planChecksum(plan)) +
           line(words("Format"), QString::number(planFormatVersion)) +
           line(words("Catalogue"), derived.catalogue.id) + siteLines(plan) +
           line(words("Components"), QString::number(componentCount(plan))) +
           line(words("Replications"), QString::number(plan.topology.replications.size())) +
           ruleLines(derived) +
           line(words("Checks"), words("open errors %1, warnings %2, notes %3; checks run %4")
                                     .arg(countOpen(plan, derived, Severity::Error))
                                     .arg(countOpen(plan, derived, Severity::Warning))
                                     .arg(countOpen(plan, derived, Severity::Note))
                                     .arg(checkCount()));
}

int run(const Arguments &arguments) {
    const Result<Loaded> loaded = loadFrom(arguments.files.first());
    if (!loaded)
        return fail(BadInput, loaded.error().text());
    const auto &[plan, derived] = *loaded;
    return writeTo({}, report(plan, derived).toUtf8());
}

} // namespace

const Verb infoVerb{
    "info", QT_TRANSLATE_NOOP("Cli", "Say what a plan holds: sites, rules, checks, checksum."),
    "PLAN", "portolan-cli info mine.portolan",
    1,      false,
    {},     run};

} // namespace portolan::cli
