#include "exports/carried/readers.h"
#include "plan/JsonValue.h"

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

/// The plan that our JSON names in its head, however it is indented; of two plans that are compared, the
/// later one. A plan file has no such object.
std::optional<PlanMark> markInJson(const QString &head) {
    static const QRegularExpression object(
        QStringLiteral(R"re("(?:plan|after)"\s*:\s*\{\s*"title"\s*:\s*("(?:[^"\\]++|\\.)*+"))re"
                       R"re(\s*,\s*"revision"\s*:\s*(\d{1,7})\s*,\s*"checksum"\s*:\s*"([0-9a-f]{64})")re"));
    const auto match = object.match(head);
    return match.hasMatch() ? checkedMark(titleIn(match.captured(1)), match.captured(2), match.captured(3))
                            : std::nullopt;
}

/// The table below the title of our Markdown says it for people.
std::optional<PlanMark> markInMarkdown(const QString &head) {
    static const QRegularExpression table(
        QStringLiteral("\\A# ([^\\n]*)\\n\\n(?:\\|[^\\n]*\\n){2}\\| Revision \\| (\\d{1,7}) \\|\\n"
                       "\\| Checksum \\| ([0-9a-f]{64}) \\|"));
    static const QRegularExpression escape(QStringLiteral("\\\\(.)"));
    const auto match = table.match(head);
    return match.hasMatch() ? checkedMark(match.captured(1).replace(escape, QStringLiteral("\\1")),
                                          match.captured(2), match.captured(3))
                            : std::nullopt;
}

} // namespace

Result<Carried> readText(QIODevice &file) {
    const QString head = QString::fromUtf8(file.read(headSize));
    if (const auto mark = markInJson(head))
        return Carried{FileKind::Json, mark, {}};
    for (const auto reader : {markInText, markInMarkdown})
        if (const auto mark = reader(head))
            return Carried{FileKind::Text, mark, {}};
    // All our cells are quoted, and no plan begins with a quote.
    const bool isCsv = head.startsWith(u'"') || head.startsWith(QStringLiteral("\ufeff\""));
    return Carried{isCsv ? FileKind::Csv : FileKind::Plan, {}, {}};
}

} // namespace portolan::carried
