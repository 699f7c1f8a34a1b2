#pragma once

#include "plan/Derived.h"

#include <QString>

namespace portolan::bench {

/// One way to write the rules of a plan to `path`. False when it failed.
struct StreamCase {
    const char *name;
    bool (*write)(const Plan &plan, const Derived &derived, const QString &path);
};

/// Portolan's CSV, and a plain loop that writes the same bytes.
bool ownCsv(const Plan &plan, const Derived &derived, const QString &path);
bool plainCsv(const Plan &plan, const Derived &derived, const QString &path);
/// Portolan's workbook, and the bare library with the same cells.
bool ownWorkbook(const Plan &plan, const Derived &derived, const QString &path);
bool bareWorkbook(const Plan &plan, const Derived &derived, const QString &path);
/// Portolan's JSON.
bool ownJson(const Plan &plan, const Derived &derived, const QString &path);

} // namespace portolan::bench
