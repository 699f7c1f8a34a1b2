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

/// An object without our mark is a plan, whatever its texts say: people paste the marks of other files.
Carried readJson(const QString &head) {
    if (const auto mark = markInJson(head, QStringLiteral("plan|after")))
        return {FileKind::Json, mark, {}, markInJson(head, QStringLiteral("since|before"))};
    return {};
}

/// The heading of a page is a title and may look like a mark, so pages come first.
Carried readLines(const QString &head) {
    if (const FileMarks marks = marksInMarkdown(head); marks.plan)
        return {FileKind::Text, marks.plan, {}, marks.earlier};
    if (const auto mark = markInText(head))
        return {FileKind::Text, mark, {}, earlierInText(head)};
    return {};
}

} // namespace

Result<Carried> readText(QIODevice &file) {
    QString head = QString::fromUtf8(file.read(headSize));
    if (head.startsWith(u'\ufeff'))
        head.remove(0, 1);
    // All our cells are quoted.
    if (head.startsWith(u'"'))
        return Carried{FileKind::Csv, {}, {}};
    return head.trimmed().startsWith(u'{') ? readJson(head) : readLines(head);
}

} // namespace portolan::carried
