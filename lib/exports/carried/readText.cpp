#include "exports/carried/readers.h"
#include "exports/markdownText.h"
#include "plan/JsonValue.h"

#include <QHash>
#include <QIODevice>
#include <QRegularExpression>

namespace portolan::carried {
namespace {

/// Marks stand at the beginning; a title of 40,000 escaped characters fits before the end of this.
constexpr qint64 headSize = 512 * 1024;

QString titleIn(const QString &quoted) {
    const Result<JsonValue> value = parseJson('[' + quoted.toUtf8() + ']', {});
    const auto *list = value ? std::get_if<JsonValue::List>(&value->data) : nullptr;
    const auto *title = list && list->size() == 1 ? std::get_if<QString>(&list->front().data) : nullptr;
    return title ? *title : QString();
}

/// The plan that our JSON names by one of these keys in its head, however it is indented. A plan file has no
/// such object.
std::optional<PlanMark> markInJson(const QString &head, const QString &keys) {
    const QRegularExpression object(
        QStringLiteral(R"re("(?:%1)"\s*:\s*\{\s*"title"\s*:\s*("(?:[^"\\]++|\\.)*+"))re").arg(keys) +
        QStringLiteral(R"re(\s*,\s*"revision"\s*:\s*(\d{1,7})\s*,\s*"checksum"\s*:\s*"([0-9a-f]{64})")re"));
    const auto match = object.match(head);
    return match.hasMatch() ? checkedMark(titleIn(match.captured(1)), match.captured(2), match.captured(3))
                            : std::nullopt;
}

/// The table below the heading of our Markdown says it for people, a line for each value.
FileMarks marksInMarkdown(const QString &head) {
    static const QRegularExpression table(QStringLiteral("\\A# ([^\\n]*)\\n\\n((?:\\|[^\\n]*\\n)+)"));
    static const QRegularExpression row(QStringLiteral("\\| ([^|\\n]*) \\| ((?:[^\\n|]|\\\\\\|)*) \\|\\n"));
    const auto found = table.match(head);
    if (!found.hasMatch())
        return {};
    QHash<QString, QString> values{{QStringLiteral("Title"), plainOfMarkdown(found.captured(1))}};
    for (auto rows = row.globalMatch(found.captured(2)); rows.hasNext();) {
        const auto cells = rows.next();
        values.insert(cells.captured(1), plainOfMarkdown(cells.captured(2)));
    }
    const auto value = [&](const char *name) { return values.value(QLatin1String(name)); };
    return {
        checkedMark(value("Title"), value("Revision"), value("Checksum")),
        checkedMark(value("Compared with"), value("Revision of that plan"), value("Checksum of that plan"))};
}

} // namespace

Result<Carried> readText(QIODevice &file) {
    const QString head = QString::fromUtf8(file.read(headSize));
    if (const auto mark = markInJson(head, QStringLiteral("plan|after")))
        return Carried{FileKind::Json, mark, {}, markInJson(head, QStringLiteral("since|before"))};
    if (const auto mark = markInText(head))
        return Carried{FileKind::Text, mark, {}, earlierInText(head)};
    if (const FileMarks marks = marksInMarkdown(head); marks.plan)
        return Carried{FileKind::Text, marks.plan, {}, marks.earlier};
    // All our cells are quoted, and no plan begins with a quote.
    const bool isCsv = head.startsWith(u'"') || head.startsWith(QStringLiteral("\ufeff\""));
    return Carried{isCsv ? FileKind::Csv : FileKind::Plan, {}, {}};
}

} // namespace portolan::carried
