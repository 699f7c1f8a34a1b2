#pragma once

#include "properties/ChoiceField.h"

class QListWidget;

namespace portolan {

/// Any of several, as a list of boxes to tick.
class CheckListField : public Field {
    Q_OBJECT

public:
    explicit CheckListField(const QString &name, QWidget *parent = nullptr);

    QListWidget *list() const { return m_list; }
    /// `states` holds one state for each choice; partly is "(different)" among several elements.
    void setChoices(const QList<Choice> &choices, const QList<Qt::CheckState> &states);

Q_SIGNALS:
    void toggled(quint32 id, bool isOn);

private:
    void rebuild(const QList<Choice> &choices);
    void fitHeight();

    QListWidget *m_list;
    QList<Choice> m_choices;
    bool m_isUpdating = false;
};

} // namespace portolan
