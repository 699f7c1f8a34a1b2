#include "properties/FormRow.h"

#include "properties/Field.h"

#include <QBoxLayout>
#include <QLabel>

namespace portolan {

FormRow::FormRow(const QString &label, Field *field, QWidget *parent)
    : QWidget(parent), m_layout(new QBoxLayout(QBoxLayout::LeftToRight, this)), m_label(new QLabel(label)) {
    m_label->setBuddy(field->editor());
    place(field, field->editor()->sizeHint().height());
}

FormRow::FormRow(const QString &label, QLabel *words, QWidget *parent)
    : QWidget(parent), m_layout(new QBoxLayout(QBoxLayout::LeftToRight, this)), m_label(new QLabel(label)) {
    words->setAccessibleName(label);
    place(words, 0);
}

void FormRow::place(QWidget *field, int labelHeight) {
    m_labelHeight = std::min(labelHeight, m_label->sizeHint().height() * 2);
    m_layout->setContentsMargins({});
    m_layout->setSpacing(12);
    m_layout->addWidget(m_label, 0, Qt::AlignTop);
    m_layout->addWidget(field, 1);
    setFocusProxy(field);
    setNarrow(false);
}

int FormRow::labelWidth() const {
    return m_label->sizeHint().width();
}

void FormRow::setLabelWidth(int width) {
    m_labelWidth = width;
    setNarrow(m_isNarrow);
}

void FormRow::setNarrow(bool isNarrow) {
    m_isNarrow = isNarrow;
    m_layout->setDirection(isNarrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_layout->setSpacing(isNarrow ? 2 : 12);
    m_layout->setStretch(1, isNarrow ? 0 : 1);
    m_label->setMinimumSize(isNarrow ? 0 : m_labelWidth, isNarrow ? 0 : m_labelHeight);
}

} // namespace portolan
