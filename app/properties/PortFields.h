#pragma once

#include "topology/Topology.h"

#include <QMap>
#include <QWidget>

class QVBoxLayout;

namespace portolan {

class Document;
class TextField;
struct PortRequirement;

/// The ports that a component listens on: a field for each row of the port table, empty while the row's own
/// port holds.
class PortFields : public QWidget {
    Q_OBJECT

public:
    explicit PortFields(Document &document, QWidget *parent = nullptr);

    /// `subject` is what undo texts call the components.
    void show(const QList<Component> &components, const QString &subject);
    bool hasRows() const { return !m_fields.isEmpty(); }

private:
    void rebuild(const QList<const PortRequirement *> &requirements);
    void addRow(const PortRequirement &requirement);
    void showPort(const PortRequirement &requirement);
    void change(const QString &requirement, const QString &text);

    Document &m_document;
    QList<Component> m_components;
    QString m_subject;
    QVBoxLayout *m_form;
    QList<QWidget *> m_rows;
    QMap<QString, TextField *> m_fields; ///< by requirement
};

/// Whether components of this kind listen for the requirement.
bool listensFor(const PortRequirement &requirement, ComponentKind kind);
/// Reads a port; nothing when the text is no number from 1 to 65535.
std::optional<quint16> readPort(const QString &text);
/// Why a text is no port, in words for the user.
QString whyNoPort();

} // namespace portolan
