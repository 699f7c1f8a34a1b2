#pragma once

#include <QCoreApplication>

/// Translation contexts of this room: `RuleExports::tr("...")`.
namespace portolan {

struct RuleForms {
    Q_DECLARE_TR_FUNCTIONS(RuleForms)
};
struct RuleExports {
    Q_DECLARE_TR_FUNCTIONS(RuleExports)
};
struct ChangeExports {
    Q_DECLARE_TR_FUNCTIONS(ChangeExports)
};
struct DrawingExports {
    Q_DECLARE_TR_FUNCTIONS(DrawingExports)
};
struct DeviceExports {
    Q_DECLARE_TR_FUNCTIONS(DeviceExports)
};
struct CarriedPlans {
    Q_DECLARE_TR_FUNCTIONS(CarriedPlans)
};

} // namespace portolan
