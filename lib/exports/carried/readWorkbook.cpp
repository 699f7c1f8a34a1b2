#include "exports/carried/names.h"
#include "exports/carried/readers.h"
#include "exports/carried/zipParts.h"
#include "exports/words.h"
#include "plan/planFile.h"

#include <QBuffer>
#include <QHash>
#include <QIODevice>
#include <QXmlStreamReader>

namespace portolan::carried {
namespace {

/// Longest part that is read. A plan of planSizeLimit is a third longer in base64, and there is some markup.
constexpr qint64 partLimit = 2 * planSizeLimit;

/// A text of a cell: written there, or the number of a text that the workbook shares.
struct Cell {
    QString text;
    bool isShared = false;
};

/// Reads the plan's sheet out of a workbook, also after a spreadsheet has saved it in its own way.
class WorkbookReader {
public:
    explicit WorkbookReader(QIODevice &file) : m_file(&file), m_parts(zipParts(file)) {}

    Result<Carried> read();

private:
    const ZipPart *part(const QByteArray &name) const;
    /// The text of a part; empty when there is none of that name.
    Result<QByteArray> textOf(const QByteArray &name);
    Result<FileMarks> marks();
    Result<QByteArray> planSheet();
    Result<QByteArray> plan(const QByteArray &sheet);
    Result<QHash<QString, QString>> shared(const QList<Cell> &cells);

    QIODevice *m_file;
    QList<ZipPart> m_parts;
};

bool isStart(QXmlStreamReader &xml, const char *name) {
    return xml.isStartElement() && xml.name() == QLatin1String(name);
}

const ZipPart *WorkbookReader::part(const QByteArray &name) const {
    const auto found =
        std::find_if(m_parts.begin(), m_parts.end(), [&](const ZipPart &each) { return each.name == name; });
    return found == m_parts.end() ? nullptr : &*found;
}

Result<QByteArray> WorkbookReader::textOf(const QByteArray &name) {
    const ZipPart *found = part(name);
    return found ? readZipPart(*m_file, *found, partLimit) : QByteArray();
}

Result<Carried> WorkbookReader::read() {
    if (m_parts.isEmpty())
        return cutShort();
    if (!part("xl/workbook.xml"))
        return Error{CarriedPlans::tr("This archive is no workbook, and there is no plan in it."), {}};
    Carried carried;
    carried.kind = FileKind::Workbook;
    const Result<FileMarks> said = marks();
    if (!said)
        return said.error();
    carried.mark = said->plan;
    carried.earlier = said->earlier;
    const Result<QByteArray> sheet = planSheet();
    const Result<QByteArray> inside = !sheet || sheet->isEmpty() ? sheet : plan(*sheet);
    if (!inside)
        return inside.error();
    carried.plan = *inside;
    return carried;
}

Result<FileMarks> WorkbookReader::marks() {
    const Result<QByteArray> properties = textOf("docProps/custom.xml");
    if (!properties)
        return properties.error();
    QHash<QString, QString> values;
    QString name;
    QXmlStreamReader xml(*properties);
    while (!xml.atEnd()) {
        xml.readNext();
        if (isStart(xml, "property"))
            name = xml.attributes().value(QLatin1String("name")).toString();
        else if (xml.isCharacters() && !xml.isWhitespace())
            values[name] += xml.text();
    }
    const auto value = [&](const char *key) { return values.value(QLatin1String(key)); };
    return FileMarks{
        checkedMark(value(sheetTitle), value(sheetRevision), value(sheetChecksum)),
        checkedMark(value(sheetEarlierTitle), value(sheetEarlierRevision), value(sheetEarlierChecksum))};
}

/// Where sheets of the plan's name are kept, by the workbook's list of sheets and its list of relations.
QList<QByteArray> sheetTargets(const QByteArray &workbook, const QByteArray &relations) {
    QStringList ids;
    for (QXmlStreamReader xml(workbook); !xml.atEnd();) {
        xml.readNext();
        if (isStart(xml, "sheet") &&
            xml.attributes().value(QLatin1String("name")) == QLatin1String(sheetPlan))
            ids.append(xml.attributes().value(QLatin1String("r:id")).toString());
    }
    QList<QByteArray> targets;
    for (QXmlStreamReader xml(relations); !ids.isEmpty() && !xml.atEnd();) {
        xml.readNext();
        if (isStart(xml, "Relationship") && ids.contains(xml.attributes().value(QLatin1String("Id"))))
            targets.append(xml.attributes().value(QLatin1String("Target")).toUtf8());
    }
    return targets;
}

/// The text of the plan's sheet; empty when there is none.
Result<QByteArray> WorkbookReader::planSheet() {
    const Result<QByteArray> workbook = textOf("xl/workbook.xml");
    const Result<QByteArray> relations = textOf("xl/_rels/workbook.xml.rels");
    if (!workbook || !relations)
        return workbook ? relations : workbook;
    const QList<QByteArray> targets = sheetTargets(*workbook, *relations);
    if (targets.isEmpty())
        return QByteArray();
    const QByteArray name =
        targets.first().startsWith('/') ? targets.first().mid(1) : "xl/" + targets.first();
    const auto same =
        std::count_if(m_parts.begin(), m_parts.end(), [&](const ZipPart &each) { return each.name == name; });
    if (targets.size() > 1 || same > 1)
        return twoPlans();
    return same == 1 ? textOf(name) : damaged();
}

/// The cells below the first row, in order.
Result<QList<Cell>> cellsOf(const QByteArray &sheet) {
    QList<Cell> cells;
    int rows = 0;
    QXmlStreamReader xml(sheet);
    while (!xml.atEnd()) {
        xml.readNext();
        if (isStart(xml, "row"))
            ++rows;
        else if (isStart(xml, "c") && rows > 1)
            cells.append({{}, xml.attributes().value(QLatin1String("t")) == QLatin1String("s")});
        else if (xml.isCharacters() && !cells.isEmpty())
            cells.last().text += xml.text().trimmed();
    }
    return xml.hasError() ? Result<QList<Cell>>(damaged()) : cells;
}

/// The shared texts that the cells point to, by number.
Result<QHash<QString, QString>> WorkbookReader::shared(const QList<Cell> &cells) {
    QHash<QString, QString> texts;
    for (const Cell &cell : cells)
        if (cell.isShared)
            texts.insert(cell.text, {});
    if (texts.isEmpty())
        return texts;
    Result<QByteArray> table = textOf("xl/sharedStrings.xml");
    if (!table)
        return table.error();
    QBuffer buffer;
    buffer.setData(*table);
    buffer.open(QIODevice::ReadOnly);
    QXmlStreamReader xml(&buffer);
    for (qint64 number = -1; !xml.atEnd();) {
        xml.readNext();
        number += isStart(xml, "si") ? 1 : 0;
        const auto wanted = xml.isCharacters() ? texts.find(QString::number(number)) : texts.end();
        if (wanted != texts.end())
            *wanted += xml.text().trimmed();
    }
    return xml.hasError() ? Result<QHash<QString, QString>>(damaged()) : texts;
}

Result<QByteArray> WorkbookReader::plan(const QByteArray &sheet) {
    const Result<QList<Cell>> cells = cellsOf(sheet);
    if (!cells)
        return cells.error();
    const Result<QHash<QString, QString>> texts = shared(*cells);
    if (!texts)
        return texts.error();
    QByteArray base64;
    for (const Cell &cell : *cells)
        base64 += (cell.isShared ? texts->value(cell.text) : cell.text).toLatin1();
    const auto decoded = QByteArray::fromBase64Encoding(base64, QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded || decoded.decoded.isEmpty())
        return damaged();
    return decoded.decoded.size() > planSizeLimit ? Result<QByteArray>(tooLarge()) : decoded.decoded;
}

} // namespace

Result<Carried> readWorkbook(QIODevice &file) {
    return WorkbookReader(file).read();
}

} // namespace portolan::carried
