#include "exports/carried/PlanMark.h"

#include "exports/rules/cellText.h"
#include "plan/planFile.h"

#include <QRegularExpression>

namespace portolan {
namespace {

QString markTitle(const QString &title) {
    QString line = readableText(title).simplified().left(markTitleLimit);
    if (!line.isEmpty() && line.back().isHighSurrogate())
        line.chop(1);
    return line.trimmed();
}

} // namespace

PlanMark planMark(const Plan &plan) {
    return planMark(plan.title, plan.revision, planChecksum(plan));
}

PlanMark planMark(const QString &title, int revision, const QString &checksum) {
    return {markTitle(title), revision, checksum};
}

std::optional<PlanMark> checkedMark(const QString &title, const QString &revision, const QString &checksum) {
    static const QRegularExpression digest(QStringLiteral("\\A[0-9a-f]{64}\\z"));
    bool isNumber = false;
    const int number = revision.toInt(&isNumber);
    if (!isNumber || number < 1 || number > highestRevision || !digest.match(checksum).hasMatch())
        return {};
    return planMark(title, number, checksum);
}

QString markLine(const PlanMark &mark) {
    // In one go: a title that holds "%2" stays as it is.
    return QStringLiteral("Portolan plan, revision %1, checksum %2: %3")
        .arg(QString::number(mark.revision), mark.checksum, mark.title);
}

namespace {

const QString comparedWith = QStringLiteral("Compared with ");

/// The first mark of that form behind `lead`.
std::optional<PlanMark> markBehind(const QString &lead, const QString &text) {
    const QRegularExpression line(
        lead + QStringLiteral("Portolan plan, revision (\\d{1,7}), checksum ([0-9a-f]{64}):([^\\r\\n]*)"),
        QRegularExpression::MultilineOption);
    const auto match = line.match(text);
    return match.hasMatch() ? checkedMark(match.captured(3), match.captured(1), match.captured(2))
                            : std::nullopt;
}

} // namespace

std::optional<PlanMark> markInText(const QString &text) {
    // Behind the sign of a comment at most: what else may stand there is somebody's text.
    return markBehind(QStringLiteral("^[#!;/ ]{0,4}"), text);
}

QString earlierLine(const PlanMark &mark) {
    return comparedWith + markLine(mark);
}

std::optional<PlanMark> earlierInText(const QString &text) {
    // At the beginning of its line: a title may say anything.
    return markBehind(u'^' + comparedWith, text);
}

} // namespace portolan
