#pragma once

#include <QWidget>

class QBoxLayout;
class QLabel;

namespace portolan {

class Field;

/// A field with its label: beside it, or above it where the panel is narrow.
class FormRow : public QWidget {
    Q_OBJECT

public:
    FormRow(const QString &label, Field *field, QWidget *parent = nullptr);
    /// Only words: a figure that is shown and not edited.
    FormRow(const QString &label, QLabel *words, QWidget *parent = nullptr);

    /// Width that the label needs beside its field.
    int labelWidth() const;
    void setLabelWidth(int width);
    void setNarrow(bool isNarrow);

private:
    void place(QWidget *field, int labelHeight);

    QBoxLayout *m_layout;
    QLabel *m_label;
    int m_labelWidth = 0;
    int m_labelHeight = 0;
    bool m_isNarrow = false;
};

} // namespace portolan
