#pragma once

#include <QString>

namespace portolan::test {

/// What a JSON schema has against a document, a line each; empty when it fits. `schema` is a path in the
/// source tree
/// ("lib/plan/plan.schema.json").
QString schemaFaults(const QByteArray &document, const QString &schema);

} // namespace portolan::test
