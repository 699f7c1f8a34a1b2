#pragma once

#include <QByteArray>
#include <QList>
#include <utility>

namespace portolan {

/// Keyword (Latin-1, 1 to 79 characters) and UTF-8 text.
using PngText = std::pair<QByteArray, QByteArray>;

/// A PNG file with the texts in iTXt chunks right after its header; empty texts are left out. Qt writes other
/// chunks for ASCII texts, and what they hold depends on the text.
QByteArray withPngTexts(const QByteArray &png, const QList<PngText> &texts);

} // namespace portolan
