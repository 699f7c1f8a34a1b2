#include "findings/severityIcon.h"

#include "document/paintedIcon.h"

#include <QPainter>

namespace portolan {
namespace {

QPolygonF octagon() {
    return {{5, 1}, {11, 1}, {15, 5}, {15, 11}, {11, 15}, {5, 15}, {1, 11}, {1, 5}};
}

void paintError(QPainter &painter, const QColor &color, const QColor &paper) {
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawPolygon(octagon());
    painter.setPen(QPen(paper, 1.8, Qt::SolidLine, Qt::RoundCap));
    painter.drawLine(QPointF(5.4, 5.4), QPointF(10.6, 10.6));
    painter.drawLine(QPointF(10.6, 5.4), QPointF(5.4, 10.6));
}

void paintWarning(QPainter &painter, const QColor &color) {
    painter.setPen(QPen(color, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawPolygon(QPolygonF{{8, 1.8}, {14.8, 14}, {1.2, 14}});
    painter.setPen(QPen(color, 1.7, Qt::SolidLine, Qt::RoundCap));
    painter.drawLine(QPointF(8, 6.2), QPointF(8, 9.4));
    painter.drawPoint(QPointF(8, 11.8));
}

void paintNote(QPainter &painter, const QColor &color) {
    painter.setPen(QPen(color, 1.4));
    painter.setBrush(Qt::NoBrush);
    painter.drawEllipse(QRectF(1.5, 1.5, 13, 13));
    painter.setPen(QPen(color, 1.7, Qt::SolidLine, Qt::RoundCap));
    painter.drawPoint(QPointF(8, 4.9));
    painter.drawLine(QPointF(8, 7.8), QPointF(8, 11.2));
}

SignTone toneOf(Severity severity) {
    switch (severity) {
    case Severity::Error:
        return SignTone::Bad;
    case Severity::Warning:
        return SignTone::Caution;
    case Severity::Note:
        break;
    }
    return SignTone::Hint;
}

SignPainter signOf(Severity severity) {
    return [severity](QPainter &painter, const QColor &ink, const QColor &paper) {
        if (severity == Severity::Error)
            paintError(painter, ink, paper);
        else if (severity == Severity::Warning)
            paintWarning(painter, ink);
        else
            paintNote(painter, ink);
    };
}

} // namespace

QColor severityColor(Severity severity, const QPalette &palette) {
    return toneColor(toneOf(severity), palette);
}

void paintSeverity(QPainter &painter, const QRectF &box, Severity severity, const QColor &ink,
                   const QColor &paper) {
    paintSign(painter, box, signOf(severity), ink, paper);
}

QIcon severityIcon(Severity severity) {
    return signIcon(toneOf(severity), signOf(severity));
}

} // namespace portolan
