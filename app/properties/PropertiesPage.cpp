#include "properties/PropertiesPage.h"

#include "document/elementText.h"
#include "properties/FormRow.h"
#include "properties/ProblemList.h"

#include <QLabel>
#include <QVBoxLayout>
#include <algorithm>

namespace portolan {
namespace {

QLabel *makeBold() {
    QLabel *label = makeWords();
    QFont font = label->font();
    font.setBold(true);
    label->setFont(font);
    return label;
}

} // namespace

PropertiesPage::PropertiesPage(Document &document, Selection &selection, QWidget *parent)
    : QWidget(parent), m_document(document), m_selection(selection), m_title(makeBold()),
      m_subtitle(makeWords(true)), m_form(new QVBoxLayout), m_layout(new QVBoxLayout(this)),
      m_problems(new ProblemList(document)) {
    m_title->setObjectName(QStringLiteral("title"));
    m_form->setSpacing(8);
    m_layout->setContentsMargins(10, 10, 10, 10);
    m_layout->setSpacing(4);
    m_layout->addWidget(m_title);
    m_layout->addWidget(m_subtitle);
    m_layout->addSpacing(8);
    m_layout->addLayout(m_form);
    m_layout->addSpacing(4);
    m_layout->addWidget(m_problems);
    m_layout->addStretch();
}

void PropertiesPage::show(const QList<ElementKey> &keys) {
    if (keys != m_keys) {
        const QList<TextField *> fields = findChildren<TextField *>();
        for (TextField *field : fields)
            field->forget();
    }
    m_keys = keys;
    m_explained.clear();
    refresh(m_document.index());
    m_problems->show(keys, m_explained);
    setNarrow(m_isNarrow);
}

void PropertiesPage::setNarrow(bool isNarrow) {
    m_isNarrow = isNarrow;
    const QList<FormRow *> rows = findChildren<FormRow *>();
    int width = 0;
    for (const FormRow *row : rows)
        width = std::max(width, row->labelWidth());
    for (FormRow *row : rows) {
        row->setLabelWidth(width);
        row->setNarrow(isNarrow);
    }
}

void PropertiesPage::setHeading(const QString &title, const QString &subtitle) {
    m_title->setText(title);
    m_subtitle->setText(subtitle);
    m_subtitle->setVisible(!subtitle.isEmpty());
}

QString PropertiesPage::subject() const {
    if (m_keys.size() != 1)
        return tr("%n elements", nullptr, int(m_keys.size()));
    return elementText(m_document.index(), m_keys.first());
}

void PropertiesPage::addField(const QString &label, Field *field) {
    m_form->addWidget(new FormRow(label, field));
}

QLabel *PropertiesPage::addWords(const QString &label) {
    QLabel *words = makeWords();
    m_form->addWidget(new FormRow(label, words));
    return words;
}

TextField *PropertiesPage::addText(const QString &label, const QString &name) {
    auto *field = new TextField(label);
    field->editor()->setObjectName(name);
    addField(label, field);
    connect(field, &TextField::left, this, [this] { m_document.endMerge(); });
    return field;
}

ChoiceField *PropertiesPage::addChoice(const QString &label, const QString &name) {
    auto *field = new ChoiceField(label);
    field->editor()->setObjectName(name);
    addField(label, field);
    return field;
}

CheckListField *PropertiesPage::addCheckList(const QString &label, const QString &name) {
    auto *field = new CheckListField(label);
    field->editor()->setObjectName(name);
    addField(label, field);
    return field;
}

QLabel *PropertiesPage::addHeading(const QString &text) {
    QLabel *heading = makeBold();
    heading->setText(text);
    heading->setContentsMargins(0, 8, 0, 0);
    m_form->addWidget(heading);
    return heading;
}

void PropertiesPage::addWide(QWidget *widget) {
    m_form->addWidget(widget);
}

void PropertiesPage::setRowVisible(QWidget *field, bool isVisible) {
    QWidget *row = qobject_cast<FormRow *>(field->parentWidget());
    (row ? row : field)->setVisible(isVisible);
}

void PropertiesPage::apply(const Plan &after, const QString &text, const QString &field) {
    const QString mergeKey =
        field.isEmpty() ? QString() : m_keys.join(QLatin1Char(',')) + QLatin1Char('/') + field;
    m_document.apply(after, text, mergeKey);
}

const Finding *PropertiesPage::openFinding(std::initializer_list<const char *> checks) const {
    const auto concerns = [&](const Finding &finding) {
        return std::any_of(checks.begin(), checks.end(),
                           [&](const char *code) { return finding.check == QLatin1String(code); }) &&
               std::any_of(m_keys.begin(), m_keys.end(),
                           [&](const ElementKey &key) { return finding.elements.contains(key); }) &&
               !isAccepted(plan(), finding);
    };
    const auto &findings = derived().findings;
    const auto found = std::find_if(findings.begin(), findings.end(), concerns);
    return found == findings.end() ? nullptr : &*found;
}

void PropertiesPage::explain(Field *field, std::initializer_list<const char *> checks) {
    const auto *text = qobject_cast<TextField *>(field);
    if (text && text->isRefused())
        return;
    const Finding *finding = openFinding(checks);
    if (!finding)
        return field->setProblem({});
    m_explained.append(finding->id);
    field->setProblem(finding->what, finding->severity);
}

void PropertiesPage::takeAsExplained(const char *check) {
    if (const Finding *finding = openFinding({check}))
        m_explained.append(finding->id);
}

} // namespace portolan
