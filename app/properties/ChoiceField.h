#pragma once

#include "properties/Field.h"

#include <QList>
#include <optional>

class QComboBox;

namespace portolan {

/// Something to choose: an element's id or an enumerator, with its words.
struct Choice {
    quint32 id = 0;
    QString text;

    bool operator==(const Choice &) const = default;
};

/// One of several.
class ChoiceField : public Field {
    Q_OBJECT

public:
    explicit ChoiceField(const QString &name, QWidget *parent = nullptr);

    QComboBox *box() const { return m_box; }
    void setChoices(const QList<Choice> &choices);
    void setValue(quint32 id);
    /// Several elements that differ: nothing is chosen and the field says so.
    void setDifferent();
    /// What all elements have, or that they differ.
    void setCommon(const std::optional<quint32> &id) { id ? setValue(*id) : setDifferent(); }
    /// What is chosen now, whether or not the plan has it.
    std::optional<quint32> value() const;

Q_SIGNALS:
    void chosen(quint32 id);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QComboBox *m_box;
    QList<Choice> m_choices;
};

} // namespace portolan
