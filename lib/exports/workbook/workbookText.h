#pragma once

#include <QByteArray>
#include <QString>

namespace portolan {

/// Most characters that a cell can hold.
inline constexpr qsizetype cellLimit = 32'767;

/// `text` as a cell can hold it, in UTF-8: readable (see cellText.h), line breaks as LF, what looks like an
/// escape ("_x0041_") escaped, and cut with "…" where a cell ends.
QByteArray workbookText(const QString &text);
/// A name in a line with others: readable, on one line, and cut with "…" where it is long.
QString bandName(const QString &name);
/// As workbookText for a header or footer, where & begins a code and 255 characters is all there is.
QByteArray headerText(const QString &text, qsizetype limit);

} // namespace portolan
