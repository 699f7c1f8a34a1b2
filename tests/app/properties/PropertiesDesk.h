#pragma once

#include "document/Document.h"
#include "document/Selection.h"
#include "properties/Field.h"
#include "properties/PropertiesPage.h"
#include "properties/PropertiesPanel.h"
#include "support/topologyText.h"

#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QTest>

namespace portolan::test {

/// A properties panel on a desk of its own: a document, what is selected, and the fields by name.
class PropertiesDesk {
public:
    explicit PropertiesDesk(const Plan &plan) : panel(document, selection) {
        document.reset(plan, {});
        panel.resize(320, 700);
        panel.show();
        panel.activateWindow();
        turn();
    }

    void turn() { QCoreApplication::processEvents(); }
    void select(const QList<ElementKey> &keys) {
        selection.set(keys);
        turn();
    }
    template <class... Names>
    void selectNamed(const Names &...names) {
        select({keyNamed(names)...});
    }
    ElementKey keyNamed(const QString &name) const {
        return keyOf(componentNamed(document.plan().topology, name));
    }
    const Component &named(const QString &name) const { return component(document.plan().topology, name); }
    /// The link that this row of the port table asks for first.
    void selectLink(const QString &requirement) {
        for (const Flow &flow : document.derived().flows)
            if (document.derived().catalogue.requirements[flow.requirement].id == requirement)
                return select({flow.id});
    }
    void apply(const Plan &plan) {
        document.apply(plan, QStringLiteral("Something else"));
        turn();
    }
    void undo() {
        document.undoStack()->undo();
        turn();
    }
    int steps() { return document.undoStack()->count(); }
    QString lastStep() { return document.undoStack()->undoText(); }

    /// The editor of that name on the page that is shown.
    template <class T>
    T *field(const char *name) const {
        return panel.page()->findChild<T *>(QLatin1String(name));
    }
    /// What stands beside a field about its value being wrong.
    QString problem(const char *name) const {
        return qobject_cast<Field *>(field<QWidget>(name)->parentWidget())->problem();
    }

    Document document;
    Selection selection;
    PropertiesPanel panel;
};

/// Types a text over what is in a field; an empty one clears it.
inline void retype(QLineEdit *edit, const QString &text) {
    edit->setFocus();
    edit->selectAll();
    if (text.isEmpty())
        QTest::keyClick(edit, Qt::Key_Delete);
    else
        QTest::keyClicks(edit, text);
    QCoreApplication::processEvents();
}

inline QStringList itemsOf(const QComboBox *box) {
    QStringList items;
    for (int i = 0; i < box->count(); ++i)
        items.append(box->itemText(i));
    return items;
}

/// Chooses with the arrow keys.
inline void choose(QComboBox *box, const QString &text) {
    const int wanted = box->findText(text);
    QVERIFY2(wanted >= 0, qPrintable(itemsOf(box).join(u'|')));
    box->setFocus();
    for (int guard = 0; box->currentIndex() != wanted && guard < 50; ++guard)
        QTest::keyClick(box, box->currentIndex() < wanted ? Qt::Key_Down : Qt::Key_Up);
    QCoreApplication::processEvents();
}

/// Ticks a box with the space bar.
inline void tick(QListWidget *list, const QString &text) {
    const QList<QListWidgetItem *> found = list->findItems(text, Qt::MatchExactly);
    QCOMPARE(found.size(), 1);
    list->setFocus();
    list->setCurrentItem(found.first());
    QTest::keyClick(list, Qt::Key_Space);
    QCoreApplication::processEvents();
}

/// Everything that the labels of a widget say.
inline QString wordsIn(const QWidget *widget) {
    QString words;
    const QList<QLabel *> labels = widget->findChildren<QLabel *>();
    for (const QLabel *label : labels)
        words += label->text() + u'\n';
    return words;
}

} // namespace portolan::test
