#pragma once

#include "plan/Derived.h"

#include <QString>

namespace portolan::bench {

// Loops that do nothing but write the rows of the complete rules, machine pair by machine pair, with the
// usual columns. What cells say is at hand before they begin. False when a file cannot be written.

/// The same bytes as the CSV of Portolan.
bool plainCsv(const Plan &plan, const Derived &derived, const QString &path);
/// The cells of the sheet Rules alone, by the bare library.
bool bareWorkbook(const Plan &plan, const Derived &derived, const QString &path);

} // namespace portolan::bench
