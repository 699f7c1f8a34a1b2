#pragma once

#include <QByteArray>
#include <QString>

namespace portolan {

/// `text` with lone surrogates and NUL replaced by U+FFFD: always valid UTF-8.
QString validText(const QString &text);
/// As validText, and with every control character but tab and line breaks, and every character that turns the
/// reading direction, replaced by U+FFFD: what a person reads is what is there.
QString readableText(const QString &text);
/// As readableText, with a space for every tab and line break.
QString onOneLine(const QString &text);
/// Whether a spreadsheet would read a cell that begins like this as a formula (OWASP, CSV injection): = + - @
/// in plain or full-width form, tab, line breaks.
bool beginsLikeFormula(QStringView text);

} // namespace portolan
