#pragma once

#include <QIcon>
#include <functional>

class QColor;
class QPainter;
class QPalette;
class QRectF;

namespace portolan {

/// An icon that keeps how it is painted, not its pixels: size and colours are decided whenever it is asked
/// for, so that it is sharp on every screen and follows a change between light and dark.
QIcon paintedIcon(const std::function<void(QPainter &painter, const QRect &box, QIcon::Mode mode)> &paint);

/// What a sign means, for its colour. Signs differ by shape first.
enum class SignTone { Bad, Caution, Good, Hint, Quiet };
/// 4.5:1 on the palette's background, light or dark.
QColor toneColor(SignTone tone, const QPalette &palette);

/// Paints a sign in a square of 16 units, in an ink on a paper.
using SignPainter = std::function<void(QPainter &painter, const QColor &ink, const QColor &paper)>;
void paintSign(QPainter &painter, const QRectF &box, const SignPainter &sign, const QColor &ink,
               const QColor &paper);
/// A sign as an icon in the application's colours; on a selected row in those of the selection.
QIcon signIcon(SignTone tone, const SignPainter &sign);

} // namespace portolan
