#pragma once

#include "checks/Finding.h"

#include <QColor>
#include <QIcon>

class QPainter;
class QPalette;
class QRectF;

namespace portolan {

/// Error, warning and note differ by shape first: a filled octagon with a cross, a triangle with "!", a ring
/// with "i". The colour is chosen for the palette's background, 4.5:1 on light and dark.
QColor severityColor(Severity severity, const QPalette &palette);
void paintSeverity(QPainter &painter, const QRectF &box, Severity severity, const QColor &ink,
                   const QColor &paper);
/// The same as an icon that follows the application's palette.
QIcon severityIcon(Severity severity);

} // namespace portolan
