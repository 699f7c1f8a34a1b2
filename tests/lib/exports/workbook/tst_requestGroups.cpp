#include "exports/changes/changeExports.h"
#include "exports/workbook/workbookRules.h"
#include "lib/exports/workbook/readBook.h"
#include "plan/edits.h"
#include "plan/planFile.h"
#include "support/randomPlan.h"
#include "support/topologyText.h"

#include <QTemporaryDir>
#include <QTest>

using namespace portolan;
using namespace portolan::test;

namespace {

Plan twoSites() {
    return *planFromTemplate(QStringLiteral("two-sites"));
}

/// A host is gone.
Plan smaller() {
    const Plan plan = twoSites();
    return removeComponent(plan, componentNamed(plan.topology, QStringLiteral("HV-LON-02")));
}

using Row = QHash<QString, QString>; ///< cells by header

QList<Row> rowsIn(const QJsonObject &book, const char *sheet) {
    const QJsonArray read = rowsOf(book, QLatin1String(sheet));
    QList<Row> rows;
    for (qsizetype i = 1; i < read.size(); ++i) {
        Row row;
        for (qsizetype cell = 0; cell < read[0].toArray().size(); ++cell)
            row.insert(read[0][cell].toString(), read[i][cell].toVariant().toString());
        rows << row;
    }
    return rows;
}

/// What the sheet Groups lists, by the name of the group: addresses, or ports.
QHash<QString, QSet<QString>> groupsIn(const QJsonObject &book) {
    QHash<QString, QSet<QString>> groups;
    for (const Row &row : rowsIn(book, "Groups"))
        groups[row[QStringLiteral("Group")]] << row[QStringLiteral("Address or port")];
    return groups;
}

/// The sheet Groups of change requests: whoever reads that workbook alone finds there what its rows name.
class TestRequestGroups : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyServiceIsListed();
    void servicesWithoutGroups();
    void goneServicesInTheWholeWorkbook();
    void everyGroupToConfirmIsListed();
    void oneAddressSetHasOneName();

private:
    QJsonObject request(Grouping grouping, const Plan &was, const Plan &is) const {
        return written(writeChangeRequest, grouping, was, is);
    }
    QJsonObject written(Result<Done> (*write)(const QString &, const Plan &, const Derived &,
                                              const RuleExportOptions &),
                        Grouping grouping, const Plan &was, const Plan &is) const {
        RuleExportOptions options{.grouping = grouping};
        options.since = std::make_shared<const EarlierPlan>(EarlierPlan{was, *derive(was), {}});
        const QString path = m_folder.filePath(QStringLiteral("book.xlsx"));
        return write(path, is, *derive(is), options) ? readBook(path) : QJsonObject();
    }

    QTemporaryDir m_folder;
};

void TestRequestGroups::initTestCase() {
    QVERIFY2(!pythonWithOpenpyxl().isEmpty(), "python3-openpyxl is not installed");
}

void TestRequestGroups::everyServiceIsListed() {
    for (const Grouping grouping : {Grouping::Grouped, Grouping::Compact}) {
        const QJsonObject book = request(grouping, twoSites(), smaller());
        const auto groups = groupsIn(book);
        for (const Row &row : rowsIn(book, "Rules")) {
            const QString service = row[QStringLiteral("Protocol")] + u' ' + row[QStringLiteral("Port")];
            QVERIFY2(groups.contains(service), qPrintable(service));
        }
        // What goes is called on devices as the earlier plan's lists call it.
        for (const Row &row : rowsIn(book, "Groups"))
            if (row[QStringLiteral("Kind")] == QLatin1String("service"))
                QVERIFY(
                    row[QStringLiteral("Part of the name on devices")].startsWith(QStringLiteral("tcp-")) ||
                    row[QStringLiteral("Group")].contains(u','));
    }
}

/// Services of single machines, too.
void TestRequestGroups::servicesWithoutGroups() {
    const auto zvmMoved = [] {
        Plan plan = twoSites();
        Component zvm = component(plan.topology, QStringLiteral("zvm-lee"));
        zvm.address = QStringLiteral("10.20.0.11");
        return setComponent(plan, zvm);
    };
    const auto groups = groupsIn(request(Grouping::Compact, twoSites(), zvmMoved()));
    QVERIFY(groups.contains(QStringLiteral("TCP 9081")));
}

void TestRequestGroups::goneServicesInTheWholeWorkbook() {
    Plan now = twoSites();
    now = setOwnValues(now, QStringLiteral("checkpoints"), {14009, {}, {}});
    const auto groups = groupsIn(written(writeWorkbook, Grouping::Grouped, now, twoSites()));
    QVERIFY(groups.contains(QStringLiteral("TCP 4009")));
    const QJsonObject book = written(writeWorkbook, Grouping::Compact, twoSites(), smaller());
    const auto all = groupsIn(book);
    for (const Row &row : rowsIn(book, "Rules"))
        QVERIFY(all.contains(row[QStringLiteral("Protocol")] + u' ' + row[QStringLiteral("Port")]));
}

void TestRequestGroups::everyGroupToConfirmIsListed() {
    for (const Grouping grouping : {Grouping::Expanded, Grouping::Grouped}) {
        const QJsonObject book = request(grouping, twoSites(), smaller());
        const auto groups = groupsIn(book);
        int named = 0;
        for (const Row &row : rowsIn(book, "To confirm"))
            for (const char *end : {"Source", "Destination"}) {
                const QString name = row[QLatin1String(end)].section(u'\n', 0, 0);
                named += name.endsWith(u')');
                QVERIFY2(!name.endsWith(u')') || groups.contains(name), qPrintable(name));
            }
        QVERIFY(named > 0);
    }
}

void TestRequestGroups::oneAddressSetHasOneName() {
    for (quint32 seed = 0; seed < 12; ++seed) {
        QRandomGenerator random(seed);
        const Plan was = randomPlan(seed, {.sites = 3, .components = 30});
        const Plan is = randomEdit(randomEdit(randomEdit(was, random), random), random);
        for (const auto write : {writeChangeRequest, writeWorkbook}) {
            QMap<QStringList, QString> names;
            const auto groups = groupsIn(written(write, Grouping::Compact, was, is));
            for (auto it = groups.begin(); it != groups.end(); ++it) {
                QStringList contents(it->begin(), it->end());
                contents.sort();
                if (contents.contains(QStringLiteral("none given")))
                    continue;
                QVERIFY2(!names.contains(contents), qPrintable((names[contents] + u'/' + it.key())));
                names.insert(contents, it.key());
            }
        }
    }
}

} // namespace

QTEST_MAIN(TestRequestGroups)
#include "tst_requestGroups.moc"
