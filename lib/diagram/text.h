#pragma once

#include <QCoreApplication>

namespace portolan {

/// A text of the drawing, translated. `count` is what "%n" stands for.
inline QString text(const char *source, qsizetype count = -1) {
    return QCoreApplication::translate("Diagram", source, nullptr, int(count));
}

} // namespace portolan
