#include "properties/ChoiceField.h"

#include <QComboBox>
#include <QEvent>
#include <algorithm>

namespace portolan {

ChoiceField::ChoiceField(const QString &name, QWidget *parent)
    : Field(new QComboBox, name, parent), m_box(qobject_cast<QComboBox *>(editor())) {
    m_box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_box->setMinimumContentsLength(4);
    m_box->setFocusPolicy(Qt::StrongFocus);
    m_box->setPlaceholderText(tr("(different)"));
    m_box->installEventFilter(this);
    connect(m_box, &QComboBox::activated, this, [this](int row) { Q_EMIT chosen(m_choices[row].id); });
}

void ChoiceField::setChoices(const QList<Choice> &choices) {
    if (choices == m_choices)
        return;
    m_choices = choices;
    m_box->clear();
    for (const Choice &choice : choices)
        m_box->addItem(choice.text);
}

void ChoiceField::setValue(quint32 id) {
    const auto found =
        std::find_if(m_choices.begin(), m_choices.end(), [id](const Choice &c) { return c.id == id; });
    m_box->setCurrentIndex(found == m_choices.end() ? -1 : int(found - m_choices.begin()));
}

void ChoiceField::setDifferent() {
    m_box->setCurrentIndex(-1);
}

std::optional<quint32> ChoiceField::value() const {
    const int row = m_box->currentIndex();
    return row < 0 ? std::nullopt : std::optional(m_choices[row].id);
}

bool ChoiceField::eventFilter(QObject *watched, QEvent *event) {
    // Scrolling the panel over a field must not change it.
    if (event->type() == QEvent::Wheel && !m_box->hasFocus()) {
        event->ignore();
        return true;
    }
    return Field::eventFilter(watched, event);
}

} // namespace portolan
