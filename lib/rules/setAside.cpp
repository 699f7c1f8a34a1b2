#include "rules/setAside.h"

#include <QRegularExpression>

namespace portolan {

QString wholeRuleId(const QString &rowId) {
    using namespace setAside;
    for (const QLatin1String end : {sourceWithoutAddress, destinationWithoutAddress, sourceHeldBack,
                                    destinationHeldBack, withoutPort, heldBack})
        if (rowId.endsWith(end))
            return rowId.chopped(end.size());
    return rowId;
}

QString outerRuleId(const QString &ruleId) {
    static const QRegularExpression ownPort(QStringLiteral("\\.p[0-9]+$"));
    const QString whole = wholeRuleId(ruleId);
    if (whole != ruleId)
        return whole;
    const auto found = ownPort.match(ruleId);
    return found.hasMatch() ? ruleId.left(found.capturedStart()) : QString();
}

} // namespace portolan
