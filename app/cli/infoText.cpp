#include "info.h"

#include "console.h"
#include "exports/rules/cellText.h"
#include "exports/rules/ruleExports.h"
#include "plan/planFile.h"
#include "rules/DeniedPorts.h"

#include <algorithm>

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
            counts.append(QStringLiteral("%1 %2").arg(kind.label, QString::number(count)));
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

/// Rules that are not to be opened, where there are some.
QString deniedLine(const Plan &plan, const Derived &derived) {
    const qsizetype denied = deniedCount(plan.forms, derived.rules);
    return denied == 0 ? QString() : line(words("Not to open"), words("grouped %1").arg(denied));
}

QString ruleLines(const Plan &plan, const Derived &derived) {
    return line(words("Rules"), words("grouped %1, expanded %2, of these between sites %3")
                                    .arg(derived.counts.grouped)
                                    .arg(derived.counts.expanded)
                                    .arg(derived.counts.crossing)) +
           deniedLine(plan, derived) +
           line(words("Kept apart"), words("to confirm %1, inside one machine %2, not used %3")
                                         .arg(exportedRows(derived.rules.toConfirm, Grouping::Expanded))
                                         .arg(exportedRows(derived.rules.insideMachine, Grouping::Expanded))
                                         .arg(exportedRows(derived.rules.notUsed, Grouping::Expanded)));
}

QString markLines(const PlanMark &mark) {
    return line(words("Title"), mark.title) + line(words("Revision"), QString::number(mark.revision)) +
           line(words("Checksum"), mark.checksum);
}

QString comparedLine(const PlanMark &mark) {
    return line(
        words("Compared with"),
        words("%1, revision %2, checksum %3").arg(mark.title, QString::number(mark.revision), mark.checksum));
}

QString contentLines(const Plan &plan, const Derived &derived) {
    return line(words("Format"), QString::number(planFormatVersion)) +
           line(words("Catalogue"), derived.catalogue.id) + siteLines(plan) +
           line(words("Components"), QString::number(componentCount(plan))) +
           line(words("Replications"), QString::number(plan.topology.replications.size())) +
           ruleLines(plan, derived) +
           line(words("Checks"), words("open errors %1, warnings %2, notes %3; checks run %4")
                                     .arg(countOpen(plan, derived, Severity::Error))
                                     .arg(countOpen(plan, derived, Severity::Warning))
                                     .arg(countOpen(plan, derived, Severity::Note))
                                     .arg(checkCount()));
}

QString fileLine(const Carried &carried) {
    const QString kind = kindText(carried.kind);
    if (carried.kind == FileKind::Plan)
        return {};
    if (!carried.plan.isEmpty())
        return line(words("File"), words("%1, with its plan").arg(kind));
    return line(words("File"),
                (carried.mark ? words("%1, without its plan") : words("%1, which names no plan")).arg(kind));
}

} // namespace

qsizetype componentCount(const Plan &plan) {
    qsizetype count = 0;
    for (const Site &site : plan.topology.sites)
        count += site.components.size();
    return count;
}

QByteArray infoText(const FileInfo &info) {
    QString text = fileLine(info.carried);
    if (info.carried.mark)
        text += markLines(*info.carried.mark);
    if (info.carried.earlier)
        text += comparedLine(*info.carried.earlier);
    if (!info.currency.text.isEmpty())
        text += line(words("Current"), info.currency.text);
    if (info.content)
        text += contentLines(info.content->plan, info.content->derived);
    return text.toUtf8();
}

} // namespace portolan::cli
