#include "exports/carried/standing.h"

#include "base/plainName.h"
#include "exports/changes/changeExports.h"
#include "exports/rules/RuleColumns.h"
#include "plan/planFile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <functional>

namespace portolan {
namespace {

constexpr qsizetype mostPlans = 100;

/// Takes what is written only as long as it is what a file holds.
class SameBytes : public QIODevice {
public:
    explicit SameBytes(QIODevice &file) : m_file(&file) {
        m_file->seek(0);
        open(QIODevice::WriteOnly | QIODevice::Unbuffered);
    }

    bool same() const { return m_same && m_file->atEnd(); }

protected:
    qint64 readData(char *, qint64) override { return -1; }
    qint64 writeData(const char *data, qint64 size) override {
        m_same = m_same && m_file->read(size) == QByteArrayView(data, size);
        return m_same ? size : -1;
    }

private:
    QIODevice *m_file;
    bool m_same = true;
};

/// The first plan file beside `path` that fits, by name.
std::optional<KnownPlan> firstBeside(const QString &path, const std::function<bool(const Plan &)> &fits) {
    const QDir folder = QFileInfo(path).absoluteDir();
    const QStringList names =
        folder.entryList({QStringLiteral("*.portolan")}, QDir::Files, QDir::Name).mid(0, mostPlans);
    for (const QString &name : names) {
        const Result<Plan> plan = loadPlan(folder.filePath(name));
        if (plan && fits(*plan))
            return KnownPlan{folder.filePath(name), *plan};
    }
    return {};
}

/// The columns that the first line names; a key holds no quotes.
QStringList columnsOf(QIODevice &csv) {
    constexpr qint64 longest = 8 * 1024;
    csv.seek(0);
    QString line = QString::fromUtf8(csv.readLine(longest)).trimmed();
    line.remove(QChar(QChar::ByteOrderMark));
    return line.mid(1).chopped(line.size() > 1 ? 1 : 0).split(QStringLiteral("\",\""));
}

bool gives(QIODevice &csv, const Plan &plan, const Derived &derived, const RuleExportOptions &options) {
    SameBytes bytes(csv);
    return writeRulesCsv(bytes, plan, derived, options) && bytes.same();
}

} // namespace

CsvList listOfCsv(QIODevice &csv) {
    const QStringList columns = columnsOf(csv);
    if (columns == changeColumns())
        return CsvList::Changes;
    if (!ruleColumns(columns, Grouping::Expanded))
        return CsvList::Other;
    return columns.contains(QStringLiteral("changeDetails")) ? CsvList::Changes : CsvList::Rules;
}

Standing standingOf(const PlanMark &madeFrom, const PlanMark &now) {
    if (madeFrom.checksum == now.checksum)
        return Standing::Current;
    // Files for firewalls hold the title as a plain name.
    const QString plain = plainName(now.title);
    const bool same = madeFrom.title == now.title || (!plain.isEmpty() && madeFrom.title == plain);
    return same ? Standing::Outdated : Standing::Other;
}

std::optional<KnownPlan> planBeside(const QString &path, const PlanMark &madeFrom) {
    for (const Standing wanted : {Standing::Current, Standing::Outdated})
        if (const auto found = firstBeside(
                path, [&](const Plan &plan) { return standingOf(madeFrom, planMark(plan)) == wanted; }))
            return found;
    return {};
}

bool holdsRulesOf(QIODevice &csv, const Plan &plan, const Derived &derived) {
    RuleExportOptions options;
    options.columns = columnsOf(csv);
    for (const Grouping grouping : {Grouping::Expanded, Grouping::Grouped, Grouping::Compact})
        for (const CsvProfile profile : {CsvProfile::Checked, CsvProfile::Raw}) {
            options.grouping = grouping;
            options.profile = profile;
            if (gives(csv, plan, derived, options))
                return true;
        }
    return false;
}

std::optional<KnownPlan> planOfCsv(const QString &path) {
    QFile csv(path);
    if (!csv.open(QIODevice::ReadOnly))
        return {};
    return firstBeside(path, [&](const Plan &plan) {
        const Result<Derived> derived = derive(plan);
        return derived && holdsRulesOf(csv, plan, *derived);
    });
}

} // namespace portolan
