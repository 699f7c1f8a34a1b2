#include "verification/testedIcon.h"

#include "document/paintedIcon.h"

#include <QPainter>

namespace portolan {
namespace {

SignTone toneOf(RuleTested tested) {
    switch (tested) {
    case RuleTested::Open:
        return SignTone::Good;
    case RuleTested::Partly:
        return SignTone::Caution;
    case RuleTested::Closed:
    case RuleTested::Against:
        return SignTone::Bad;
    case RuleTested::Denied:
    case RuleTested::DeniedNotTried:
    case RuleTested::NotTried:
        break;
    }
    return SignTone::Quiet;
}

void paintResult(QPainter &painter, RuleTested tested, const QColor &ink) {
    const QPen stroke(ink, 2.2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
    const QRectF ring(2.5, 2.5, 11, 11);
    painter.setPen(stroke);
    if (tested == RuleTested::Open) {
        painter.drawPolyline(QPolygonF{{2.5, 8.5}, {6.3, 12.3}, {13.5, 4}});
    } else if (tested == RuleTested::Closed) {
        painter.drawLine(QPointF(3.5, 3.5), QPointF(12.5, 12.5));
        painter.drawLine(QPointF(12.5, 3.5), QPointF(3.5, 12.5));
    } else if (tested == RuleTested::Against) {
        painter.drawLine(QPointF(8, 2.5), QPointF(8, 9));
        painter.drawPoint(QPointF(8, 13));
    } else if (tested == RuleTested::Denied) {
        painter.drawLine(QPointF(3.5, 8), QPointF(12.5, 8));
    } else {
        painter.setPen(QPen(ink, 1.5));
        painter.drawEllipse(ring);
        painter.setBrush(ink);
        if (tested == RuleTested::Partly)
            painter.drawPie(ring, 90 * 16, 180 * 16);
    }
}

} // namespace

QIcon testedIcon(RuleTested tested) {
    return signIcon(toneOf(tested), [tested](QPainter &painter, const QColor &ink, const QColor &) {
        paintResult(painter, tested, ink);
    });
}

} // namespace portolan
