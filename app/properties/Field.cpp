#include "properties/Field.h"

#include "document/colors.h"
#include "findings/severityIcon.h"

#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QStringList>

namespace portolan {

namespace {

/// Words that stand back; their colour follows the window's.
class QuietWords : public QLabel {
public:
    QuietWords() { takeColor(); }

protected:
    void changeEvent(QEvent *event) override {
        if (event->type() == QEvent::PaletteChange || event->type() == QEvent::ApplicationPaletteChange)
            takeColor();
        QLabel::changeEvent(event);
    }

private:
    void takeColor() {
        const QPalette application = QGuiApplication::palette();
        const QColor quiet =
            quietColor(application.color(QPalette::WindowText), application.color(QPalette::Window));
        if (palette().color(QPalette::WindowText) == quiet)
            return;
        QPalette own;
        own.setColor(QPalette::WindowText, quiet);
        setPalette(own);
    }
};

} // namespace

QLabel *makeWords(bool isQuiet) {
    QLabel *label = isQuiet ? new QuietWords : new QLabel;
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    label->setMinimumWidth(1);
    return label;
}

Field::Field(QWidget *editor, const QString &name, QWidget *parent)
    : QWidget(parent), m_editor(editor), m_remarkLabel(makeWords(true)), m_problemRow(new QWidget),
      m_problemIcon(new QLabel), m_problemLabel(makeWords()) {
    m_editor->setAccessibleName(name);
    setFocusProxy(m_editor);
    m_problemLabel->setObjectName(QStringLiteral("problem"));
    m_problemIcon->setAlignment(Qt::AlignTop);
    auto *row = new QHBoxLayout(m_problemRow);
    row->setContentsMargins({});
    row->setSpacing(6);
    row->addWidget(m_problemIcon, 0, Qt::AlignTop);
    row->addWidget(m_problemLabel, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(3);
    layout->addWidget(m_editor);
    layout->addWidget(m_problemRow);
    layout->addWidget(m_remarkLabel);
    m_remarkLabel->hide();
    m_problemRow->hide();
}

void Field::setRemark(const QString &text) {
    m_remarkLabel->setText(text);
    m_remarkLabel->setVisible(!text.isEmpty());
    describe();
}

void Field::setProblem(const QString &text, Severity severity) {
    m_problem = text;
    m_severity = severity;
    m_problemLabel->setText(text);
    m_problemRow->setVisible(!text.isEmpty());
    showIcon();
    describe();
}

void Field::showIcon() {
    if (!m_problem.isEmpty())
        m_problemIcon->setPixmap(severityIcon(m_severity).pixmap(QSize(14, 14), devicePixelRatioF()));
}

/// What is written below the editor is also what a screen reader says of it.
void Field::describe() {
    QStringList words{m_problem, m_remarkLabel->text()};
    words.removeAll(QString());
    m_editor->setAccessibleDescription(words.join(QLatin1Char(' ')));
}

void Field::changeEvent(QEvent *event) {
    if (event->type() == QEvent::PaletteChange)
        showIcon();
    QWidget::changeEvent(event);
}

} // namespace portolan
