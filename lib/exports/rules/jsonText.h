#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <initializer_list>
#include <utility>

namespace portolan {

/// `text` as a JSON string with its quotes, in UTF-8. Lone surrogates become U+FFFD.
QByteArray jsonText(const QString &text);

/// A key and a value that is JSON already.
using JsonField = std::pair<const char *, QByteArray>;
/// {"key": value, ...} on one line, in the order given.
QByteArray jsonObject(std::initializer_list<JsonField> fields);
/// [value, ...] on one line.
QByteArray jsonList(const QList<QByteArray> &values);

} // namespace portolan
