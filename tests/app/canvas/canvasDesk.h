#pragma once

#include "app/support/appFixture.h"
#include "canvas/Canvas.h"
#include "canvas/InlineEdit.h"
#include "canvas/PointerHint.h"
#include "plan/edits.h"
#include "support/topologyText.h"

#include <QAccessible>
#include <QApplication>
#include <QDropEvent>
#include <QMimeData>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>

namespace portolan::test {

/// A plan on a canvas of its own, with short ways to point, drag, type and drop.
struct Desk {
    Document document;
    Selection selection;
    Editor editor{document, selection};
    Canvas canvas{document, selection, editor};

    explicit Desk(const QString &templateId = QStringLiteral("two-sites")) {
        document.reset(test::templatePlan(templateId), {});
        canvas.resize(1400, 900);
        canvas.show();
        canvas.showFromStart();
        QCoreApplication::processEvents();
    }
    const Topology &topology() const { return document.plan().topology; }
    ElementKey key(const QString &component) const { return keyOf(componentNamed(topology(), component)); }
    SiteId site(const QString &name) const { return siteNamed(topology(), name); }
    QPoint at(const ElementKey &element) const { return canvas.viewportRectOf(element).center(); }
    /// A place inside a site's box where nothing else is: under its title, at the left.
    QPoint emptyPlaceIn(const QString &name) const {
        return canvas.viewportRectOf(keyOf(site(name))).topLeft() + QPoint(12, 46);
    }
    QPointF offset(const QString &component) const {
        return document.plan().layout.offsets.value(componentNamed(topology(), component).value);
    }
    QWidget *port() { return canvas.viewport(); }
    QString hint() { return canvas.hint().isVisible() ? canvas.hint().text() : QString(); }

    void drag(QPoint from, QPoint to, Qt::MouseButton button = Qt::LeftButton) {
        QTest::mousePress(port(), button, {}, from);
        QTest::mouseMove(port(), from + QPoint(12, 12));
        QTest::mouseMove(port(), to);
        QTest::mouseRelease(port(), button, {}, to);
        QCoreApplication::processEvents();
    }
    void keys(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) {
        QTest::keyClick(&canvas, key, modifiers);
        QCoreApplication::processEvents();
    }
    /// Carries a part over the canvas and lets it go; true when the drop was taken.
    bool drop(const Part &part, QPoint at) {
        QMimeData mime;
        mime.setData(partMimeType, encodePart(part));
        QDragEnterEvent enter(at, Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(port(), &enter);
        QDragMoveEvent move(at, Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(port(), &move);
        if (!move.isAccepted()) {
            QDragLeaveEvent leave;
            QApplication::sendEvent(port(), &leave);
            return false;
        }
        QDropEvent drop(at, Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(port(), &drop);
        QCoreApplication::processEvents();
        return drop.isAccepted();
    }
};

} // namespace portolan::test
