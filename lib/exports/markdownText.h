#pragma once

#include <QString>
#include <QStringList>

namespace portolan {

/// `text` as Markdown (GitHub's kind) shows it: on one line, in or out of a table, never as markup, HTML, a
/// link or a mention. Control characters and those that turn the reading direction become U+FFFD.
QString markdownText(const QString &text);
/// The line that markdownText() wrote like this.
QString plainOfMarkdown(const QString &markdown);
/// "| a | b |" and a line break; the cells are Markdown already.
QString markdownRow(const QStringList &cells);
/// The head of a table with these headers, which are plain words.
QString markdownHead(const QStringList &headers);

} // namespace portolan
