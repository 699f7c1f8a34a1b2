#pragma once

#include "document/Document.h"
#include "document/Selection.h"
#include "properties/CheckListField.h"
#include "properties/ChoiceField.h"
#include "properties/TextField.h"

#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace portolan {

class ProblemList;

/// What the pages of the properties panel share: a heading, a form, a list of problems, and edits that are
/// one undo step per field.
class PropertiesPage : public QWidget {
    Q_OBJECT

public:
    PropertiesPage(Document &document, Selection &selection, QWidget *parent = nullptr);

    /// Shows these elements as they are in the plan now. Fields that the user is at keep what is typed.
    void show(const QList<ElementKey> &keys);
    /// Labels stand above their fields instead of beside them.
    void setNarrow(bool isNarrow);

protected:
    virtual void refresh(const TopologyIndex &index) = 0;

    const Plan &plan() const { return m_document.plan(); }
    const Derived &derived() const { return m_document.derived(); }
    const QList<ElementKey> &keys() const { return m_keys; }
    void setHeading(const QString &title, const QString &subtitle);
    /// What an undo text calls the elements shown: "HV-LON-01", "3 elements".
    QString subject() const;

    TextField *addText(const QString &label, const QString &name);
    ChoiceField *addChoice(const QString &label, const QString &name);
    CheckListField *addCheckList(const QString &label, const QString &name);
    /// A figure that is shown and not edited.
    QLabel *addWords(const QString &label);
    void addField(const QString &label, Field *field);
    QLabel *addHeading(const QString &text);
    void addWide(QWidget *widget);
    void setRowVisible(QWidget *field, bool isVisible);

    /// Applies an edit. Edits of one field are one undo step until the field is left.
    void apply(const Plan &after, const QString &text, const QString &field = {});
    void endMerge() { m_document.endMerge(); }
    /// Shows beside `field` the first open finding of these checks about the elements shown.
    void explain(Field *field, std::initializer_list<const char *> checks);
    /// The page itself says what the findings of this check say.
    void takeAsExplained(const char *check);

private:
    const Finding *openFinding(std::initializer_list<const char *> checks) const;

    Document &m_document;
    Selection &m_selection;
    QList<ElementKey> m_keys;
    QStringList m_explained; ///< ids of findings that stand beside a field already
    bool m_isNarrow = false;
    QLabel *m_title;
    QLabel *m_subtitle;
    QVBoxLayout *m_form;
    QVBoxLayout *m_layout;
    ProblemList *m_problems;
};

} // namespace portolan
