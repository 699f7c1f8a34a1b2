#include "results/ResultFile.h"

#include "results/csvRows.h"
#include "results/words.h"

#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <iterator>

namespace portolan {
namespace {

constexpr const char *columns[] = {"rule",   "source", "destination", "port",
                                   "result", "time",   "machine",     "checksum"};

constexpr const char *address = "[A-Za-z0-9_.:-]{1,253}";

Error notResults(const QString &where) {
    return {RuleResultsText::tr("This is no file of results of a verification kit."), where};
}

/// Where each column stands; empty when the heading is another one.
QList<qsizetype> placesOf(const QStringList &heading) {
    QList<qsizetype> places;
    for (const char *column : columns)
        if (const qsizetype place = heading.indexOf(QLatin1String(column)); place >= 0)
            places.append(place);
    const bool fits = places.size() == std::ssize(columns) && heading.size() == places.size();
    return fits ? places : QList<qsizetype>();
}

/// By TryResult.
constexpr const char *resultKeys[] = {"not tried", "closed or nothing listening", "open"};

std::optional<TryResult> resultOf(const QString &text) {
    for (const TryResult result : {TryResult::NotTried, TryResult::Closed, TryResult::Open})
        if (text == resultKey(result))
            return result;
    return std::nullopt;
}

bool matches(const char *pattern, const QString &text) {
    return QRegularExpression(QRegularExpression::anchoredPattern(QLatin1String(pattern)))
        .match(text)
        .hasMatch();
}

std::optional<ResultRow> rowOf(const QStringList &cells, const QList<qsizetype> &places) {
    if (cells.size() != places.size())
        return std::nullopt;
    const auto cell = [&](size_t column) { return cells[places[qsizetype(column)]]; };
    const std::optional<TryResult> result = resultOf(cell(4));
    const ResultRow row{cell(0), cell(1), cell(2), cell(3).toUShort(), result.value_or(TryResult::NotTried),
                        cell(5), cell(6), cell(7)};
    const bool fits = result && matches("[A-Za-z0-9.-]{1,200}", row.rule) && matches(address, row.source) &&
                      matches(address, row.destination) && matches("[1-9]\\d{0,4}", cell(3)) &&
                      row.port > 0 && matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ", row.time) &&
                      matches("c\\d{1,7}", row.machine) && matches("[0-9a-f]{64}", row.checksum);
    return fits ? std::optional(row) : std::nullopt;
}

} // namespace

QString resultKey(TryResult result) {
    return QLatin1String(resultKeys[size_t(result)]);
}

Result<ResultFile> readResults(const QByteArray &csv, const QString &where) {
    if (csv.size() > resultSizeLimit)
        return Error{RuleResultsText::tr("The file is too large to be one of results."), where};
    const auto rows = csvRows(csv.startsWith("\xef\xbb\xbf") ? csv.mid(3) : csv);
    const QList<qsizetype> places = rows && !rows->isEmpty() ? placesOf(rows->first()) : QList<qsizetype>();
    if (places.isEmpty())
        return notResults(where);
    ResultFile file;
    for (qsizetype i = 1; i < rows->size(); ++i) {
        if (const std::optional<ResultRow> row = rowOf(rows->at(i), places))
            file.rows.append(*row);
        else if (++file.unreadable == 1)
            file.firstUnreadable = i + 1;
    }
    return file;
}

Result<ResultFile> readResultFile(const QString &path) {
    const QFileInfo info(path);
    if (info.exists() && !info.isFile())
        return Error{RuleResultsText::tr("This is not a regular file."), path};
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{file.errorString(), path};
    // One byte beyond the limit tells a file that is too large without reading all of it.
    return readResults(file.read(resultSizeLimit + 1), path);
}

} // namespace portolan
