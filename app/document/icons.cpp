#include "document/icons.h"

#include "document/paintedIcon.h"

#include <QFile>
#include <QGuiApplication>
#include <QPainter>
#include <QPalette>
#include <QSvgRenderer>

namespace portolan {
namespace {

QColor inkFor(QIcon::Mode mode) {
    const QPalette palette = QGuiApplication::palette();
    if (mode == QIcon::Disabled)
        return palette.color(QPalette::Disabled, QPalette::WindowText);
    if (mode == QIcon::Selected)
        return palette.color(QPalette::Active, QPalette::HighlightedText);
    return palette.color(QPalette::Active, QPalette::WindowText);
}

/// Paints a drawing that is black in the colour that its place asks for.
void paintLines(QPainter &painter, QByteArray svg, const QRect &box, QIcon::Mode mode) {
    svg.replace("#000", inkFor(mode).name().toLatin1());
    const int side = qMin(box.width(), box.height());
    QRect square(0, 0, side, side);
    square.moveCenter(box.center());
    QSvgRenderer(svg).render(&painter, square);
}

} // namespace

QIcon lineIcon(const QString &name) {
    QFile file(QStringLiteral(":/portolan/icons/%1.svg").arg(name));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return paintedIcon([svg = file.readAll()](QPainter &painter, const QRect &box, QIcon::Mode mode) {
        paintLines(painter, svg, box, mode);
    });
}

QIcon kindIcon(ComponentKind kind) {
    return lineIcon(kindInfo(kind).key);
}

} // namespace portolan
