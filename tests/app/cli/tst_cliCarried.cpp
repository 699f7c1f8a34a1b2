#include "runCli.h"

#include <QTemporaryDir>
#include <QTest>

using namespace portolan::test;

namespace {

QStringList words(const char *line) {
    return QString::fromLatin1(line).split(u' ');
}

/// Files that carry the plan that they were made from.
class TestCliCarried : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void drawingsAreReadAsPlans();

private:
    QString file(const char *name) const { return m_folder.filePath(QLatin1String(name)); }

    QTemporaryDir m_folder;
    QString m_plan;
};

void TestCliCarried::initTestCase() {
    m_plan = file("two.portolan");
    QCOMPARE(runCli(words("new --template two-sites -o") + QStringList{m_plan}).code, 0);
}

/// A drawing that carries its plan can stand wherever a plan can.
void TestCliCarried::drawingsAreReadAsPlans() {
    const QByteArray plan = contentsOf(m_plan);
    for (const char *ending : {"svg", "png", "pdf"}) {
        const QString drawing = file("as-plan.") + QLatin1String(ending);
        QCOMPARE(runCli({QStringLiteral("render"), m_plan, QStringLiteral("-o"), drawing}).code, 0);
        const QByteArray bytes = contentsOf(drawing);
        for (const char *verb : {"check", "rules", "info", "single-scvmm --keep Leeds", "diff"}) {
            const QStringList options = words(verb);
            const QStringList more =
                options.first() == QLatin1String("diff") ? QStringList{m_plan} : QStringList();
            const Run fromPlan = runCli(options + QStringList{m_plan} + more);
            const Run fromDrawing = runCli(options + QStringList{drawing} + more);
            QVERIFY2(fromDrawing.code == fromPlan.code, fromDrawing.err.constData());
            QVERIFY2(fromDrawing.out == fromPlan.out, verb);
            QCOMPARE(runCli(options + QStringList{QStringLiteral("-")} + more, bytes).out, fromPlan.out);
        }
    }
}

} // namespace

QTEST_GUILESS_MAIN(TestCliCarried)
#include "tst_cliCarried.moc"
