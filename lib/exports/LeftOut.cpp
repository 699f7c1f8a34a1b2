#include "exports/LeftOut.h"

#include "exports/openedRules.h"
#include "exports/words.h"

namespace portolan {
namespace {

const char *sentence(LeftOutReason reason) {
    switch (reason) {
    case LeftOutReason::WaitsForFacts:
        return QT_TRANSLATE_NOOP("DeviceExports", "its port or its direction is not known yet");
    case LeftOutReason::WaitsForAddress:
        return QT_TRANSLATE_NOOP("DeviceExports", "a machine has no address that a rule can say");
    case LeftOutReason::WaitsForMending:
        return QT_TRANSLATE_NOOP("DeviceExports", "an error of the plan holds it back");
    case LeftOutReason::OtherAction:
        return QT_TRANSLATE_NOOP("DeviceExports",
                                 "the action of this rule is not allow, so it is not opened");
    case LeftOutReason::IsName:
        return QT_TRANSLATE_NOOP("DeviceExports", "this form takes IP addresses, not names");
    case LeftOutReason::IsAppliance:
        return QT_TRANSLATE_NOOP("DeviceExports", "VRAs are appliances: no script runs on them");
    case LeftOutReason::OtherFamily:
        break;
    }
    return QT_TRANSLATE_NOOP("DeviceExports", "IPv4 and IPv6 addresses cannot reach each other");
}

QString joined(const LeftOut &item, const QString &why) {
    return item.subject.isEmpty() ? QStringLiteral("%1: %2").arg(item.id, why)
                                  : QStringLiteral("%1, %2: %3").arg(item.id, item.subject, why);
}

LeftOutReason reasonOf(WaitsFor waitsFor) {
    switch (waitsFor) {
    case WaitsFor::Address:
        return LeftOutReason::WaitsForAddress;
    case WaitsFor::Mending:
        return LeftOutReason::WaitsForMending;
    default:
        return LeftOutReason::WaitsForFacts;
    }
}

} // namespace

LeftOutList leftOutRows(const ChangeForms &forms, const RuleSet &rules) {
    LeftOutList leftOut;
    for (const auto *list : {&rules.rules, &rules.toConfirm})
        for (const FirewallRule &rule : *list) {
            const QString action = forms.otherAction(rule.id);
            if (!action.isEmpty())
                leftOut.append({rule.id, plainAction(action), LeftOutReason::OtherAction});
            else if (list == &rules.toConfirm)
                leftOut.append({rule.id, {}, reasonOf(rule.waitsFor)});
        }
    return leftOut;
}

QString leftOutLine(const LeftOut &item) {
    return joined(item, QLatin1String(sentence(item.reason)));
}

QString leftOutText(const LeftOut &item) {
    return joined(item, DeviceExports::tr(sentence(item.reason)));
}

} // namespace portolan
