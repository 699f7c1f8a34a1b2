#include "properties/PortFields.h"

#include "document/Document.h"
#include "document/elementText.h"
#include "plan/edits.h"
#include "properties/FormRow.h"
#include "properties/TextField.h"
#include "properties/choices.h"

#include <QCoreApplication>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>
#include <algorithm>

namespace portolan {

bool listensFor(const PortRequirement &requirement, ComponentKind kind) {
    const auto isKind = [kind](const RequirementSide &side) { return side.kind == kind; };
    const bool isFirst = std::any_of(requirement.first.begin(), requirement.first.end(), isKind);
    switch (requirement.opens.value) {
    case Opens::FirstToSecond:
        return isKind(requirement.second);
    case Opens::SecondToFirst:
        return isFirst;
    case Opens::Both:
        return isFirst || isKind(requirement.second);
    case Opens::NotStated:
        break;
    }
    return false;
}

std::optional<quint16> readPort(const QString &text) {
    const QString digits = text.trimmed();
    const bool onlyDigits =
        std::all_of(digits.begin(), digits.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
    bool isNumber = false;
    const quint16 port = digits.toUShort(&isNumber);
    return isNumber && onlyDigits && port > 0 ? std::optional(port) : std::nullopt;
}

QString whyNoPort() {
    return QCoreApplication::translate("PortFields", "A port is a number from 1 to 65535.");
}

PortFields::PortFields(Document &document, QWidget *parent)
    : QWidget(parent), m_document(document), m_form(new QVBoxLayout(this)) {
    m_form->setContentsMargins({});
    m_form->setSpacing(8);
    QLabel *heading = makeWords();
    QFont bold = heading->font();
    bold.setBold(true);
    heading->setFont(bold);
    heading->setText(tr("Ports it listens on"));
    heading->setContentsMargins(0, 8, 0, 0);
    m_form->addWidget(heading);
}

void PortFields::show(const QList<Component> &components, const QString &subject) {
    const auto ids = [](const QList<Component> &list) {
        QList<ComponentId> result;
        for (const Component &component : list)
            result.append(component.id);
        return result;
    };
    if (ids(components) != ids(m_components))
        for (TextField *field : std::as_const(m_fields))
            field->forget();
    m_components = components;
    m_subject = subject;
    QList<const PortRequirement *> requirements;
    for (const PortRequirement &requirement : m_document.derived().catalogue.requirements)
        if (std::all_of(components.begin(), components.end(),
                        [&](const Component &component) { return listensFor(requirement, component.kind); }))
            requirements.append(&requirement);
    rebuild(requirements);
    for (const PortRequirement *requirement : requirements)
        showPort(*requirement);
}

void PortFields::rebuild(const QList<const PortRequirement *> &requirements) {
    QStringList wanted;
    for (const PortRequirement *requirement : requirements)
        wanted.append(requirement->id);
    QStringList sorted = wanted;
    sorted.sort();
    if (sorted == m_fields.keys())
        return;
    for (QWidget *row : std::as_const(m_rows))
        delete row;
    m_rows.clear();
    m_fields.clear();
    for (const PortRequirement *requirement : requirements)
        addRow(*requirement);
}

void PortFields::addRow(const PortRequirement &requirement) {
    const QString row = requirement.row.isEmpty() ? tr("No port given") : requirement.row;
    auto *field = new TextField(tr("Port %1: %2").arg(row, requirement.text));
    field->edit()->setObjectName(QStringLiteral("port-") + requirement.id);
    field->edit()->setMaxLength(12);
    field->setLeftToRight();
    field->setRemark(requirement.text);
    field->setMeaning([](const QString &text) {
        const auto port = readPort(text);
        return port ? QString::number(*port) : text;
    });
    m_rows.append(new FormRow(row, field));
    m_form->addWidget(m_rows.last());
    m_fields.insert(requirement.id, field);
    connect(field, &TextField::typed, this,
            [this, id = requirement.id](const QString &text) { change(id, text); });
    connect(field, &TextField::left, this, [this] { m_document.endMerge(); });
}

void PortFields::showPort(const PortRequirement &requirement) {
    TextField *field = m_fields.value(requirement.id);
    field->setHint(requirement.port.value ? tr("%1, the plan's port").arg(*requirement.port.value)
                                          : tr("none"));
    const auto port = common<quint16>(
        m_components, [&](const Component &component) { return component.ports.value(requirement.id); });
    if (port)
        field->setValue(*port == 0 ? QString() : QString::number(*port));
    else
        field->setDifferent();
}

void PortFields::change(const QString &requirement, const QString &text) {
    const auto port = readPort(text);
    if (!port && !text.trimmed().isEmpty())
        return m_fields.value(requirement)->refuse(whyNoPort());
    Plan after = m_document.plan();
    for (const Component &component : std::as_const(m_components))
        after = setPort(std::move(after), component.id, requirement, port);
    m_document.apply(after, tr("Change port of %1").arg(m_subject),
                     QStringLiteral("%1/port/%2").arg(m_components.first().id.value).arg(requirement));
}

} // namespace portolan
