#include "exports/carried/Carried.h"
#include "exports/carried/readers.h"
#include "exports/words.h"
#include "plan/planFile.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>

namespace portolan {
namespace carried {

Error cutShort() {
    return {CarriedPlans::tr("The file ends too early. It may have been cut off."), {}};
}
Error twoPlans() {
    return {CarriedPlans::tr("The file carries two plans, and nothing says which one is meant."), {}};
}
Error damaged() {
    return {CarriedPlans::tr("The plan in this file is damaged."), {}};
}
Error tooLarge() {
    return {
        CarriedPlans::tr("The plan in this file is too big: over %1 MB.").arg(planSizeLimit / 1024 / 1024),
        {}};
}

namespace {

/// `head` without what may stand before the first character of a text.
QByteArray trimmedHead(QByteArray head) {
    if (head.startsWith("\xef\xbb\xbf"))
        head.remove(0, 3);
    return head.trimmed();
}

/// A plan file, or what is taken for one, is read whole; one that is too large is read just far enough to
/// tell.
Result<Carried> readPlainPlan(QIODevice &file) {
    Carried carried;
    carried.plan = file.read(planSizeLimit + 1);
    return carried;
}

Result<Carried> readTextOrPlan(QIODevice &file) {
    const Result<Carried> text = readText(file);
    if (text && (text->mark || text->kind == FileKind::Csv))
        return text;
    file.seek(0);
    return readPlainPlan(file);
}

using Reader = Result<Carried> (*)(QIODevice &);

/// Who reads a file that begins like this; nobody for plans and other text.
Reader readerFor(const QByteArray &head) {
    if (head.startsWith("\x89PNG\r\n\x1a\n"))
        return readPng;
    if (head.startsWith("%PDF-"))
        return readPdf;
    if (head.startsWith("PK\3\4"))
        return readWorkbook;
    return trimmedHead(head).startsWith('<') ? readSvg : nullptr;
}

Result<Carried> readByKind(QIODevice &file) {
    const Reader reader = readerFor(file.peek(1024));
    if (!reader)
        return readTextOrPlan(file);
    // A workbook may be longer: only its table of contents and two of its parts are read.
    if (file.size() <= carrierSizeLimit || reader == readWorkbook)
        return reader(file);
    return Error{CarriedPlans::tr("The file is too big to be looked into: over %1 MB.")
                     .arg(carrierSizeLimit / 1024 / 1024),
                 {}};
}

/// A file without a mark of its own is marked by the plan inside. A plan that is not the one that the file
/// was made from was damaged or put there: its rules would not be those of the picture.
std::optional<Error> addMark(Carried &carried) {
    if (carried.plan.isEmpty())
        return {};
    if (carried.mark) {
        const auto digest = QCryptographicHash::hash(carried.plan, QCryptographicHash::Sha256).toHex();
        if (carried.mark->checksum == QLatin1String(digest))
            return {};
        return Error{CarriedPlans::tr("The plan in this file is not the one that the file was made from; it "
                                      "was damaged or changed."),
                     {}};
    }
    if (const Result<Plan> plan = readPlan(carried.plan, {}))
        carried.mark = planMark(*plan);
    return {};
}

} // namespace
} // namespace carried

Result<Carried> readCarried(QIODevice &file, const QString &where) {
    Result<Carried> read = carried::readByKind(file);
    if (!read)
        return Error{read.error().message, where};
    Carried carried = std::move(read).value();
    if (const auto error = carried::addMark(carried))
        return Error{error->message, where};
    return carried;
}

Result<Carried> readCarriedFile(const QString &path) {
    const QFileInfo info(path);
    if (info.exists() && !info.isFile())
        return Error{CarriedPlans::tr("This is not a regular file."), path};
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{CarriedPlans::tr("The file cannot be opened: %1.").arg(file.errorString()), path};
    return readCarried(file, path);
}

Result<Plan> planOf(const Carried &carried, const QString &where) {
    if (carried.plan.isEmpty() && carried.kind != FileKind::Plan) {
        if (!carried.mark)
            return Error{CarriedPlans::tr("There is no plan in this file."), where};
        return Error{
            CarriedPlans::tr("There is no plan in this file; it was made from “%1”, revision %2. Open "
                             "that plan instead.")
                .arg(carried.mark->title, QString::number(carried.mark->revision)),
            where};
    }
    const bool isInside = carried.kind != FileKind::Plan && !where.isEmpty();
    return readPlan(carried.plan, isInside ? CarriedPlans::tr("the plan in %1").arg(where) : where);
}

Result<Plan> openPlan(const QString &path) {
    const Result<Carried> carried = readCarriedFile(path);
    return carried ? planOf(*carried, path) : carried.error();
}

QString kindText(FileKind kind) {
    switch (kind) {
    case FileKind::Plan:
        break;
    case FileKind::Svg:
        return CarriedPlans::tr("SVG drawing");
    case FileKind::Png:
        return CarriedPlans::tr("PNG picture");
    case FileKind::Pdf:
        return CarriedPlans::tr("PDF");
    case FileKind::Workbook:
        return CarriedPlans::tr("workbook");
    case FileKind::Csv:
        return CarriedPlans::tr("CSV");
    case FileKind::Json:
        return CarriedPlans::tr("JSON");
    case FileKind::Text:
        return CarriedPlans::tr("text");
    }
    return CarriedPlans::tr("plan");
}

} // namespace portolan
