#include "drawnPorts.h"
#include "exports/drawing/drawingExports.h"
#include "plan/edits.h"
#include "plan/planFile.h"
#include "support/diagramFaults.h"
#include "support/randomDesign.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace portolan;
using portolan::test::Drawn;

namespace {

struct Level {
    DetailLevel level;
    QString name;
};

const QList<Level> &levels() {
    static const QList<Level> all{{DetailLevel::Overview, QStringLiteral("overview")},
                                  {DetailLevel::Ports, QStringLiteral("ports")},
                                  {DetailLevel::Full, QStringLiteral("full")}};
    return all;
}

/// How many random plans are drawn: 200, or what PORTOLAN_PLANS says for a longer or shorter search, or one
/// seed of PORTOLAN_SEED.
std::pair<quint32, quint32> seeds() {
    if (const int one = qEnvironmentVariableIntValue("PORTOLAN_SEED"); one > 0)
        return {quint32(one), quint32(one)};
    const int wanted = qEnvironmentVariableIntValue("PORTOLAN_PLANS");
    return {1, wanted > 0 ? quint32(wanted) : 200};
}

/// Where plans and drawings that break a rule are kept, so that they can be drawn again.
QString folderOfFailures() {
    const QString folder = QDir::temp().filePath(QStringLiteral("portolan-invariants"));
    return QDir().mkpath(folder) ? folder : QDir::tempPath();
}

void write(const QString &path, const QByteArray &bytes) {
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qWarning("%s cannot be written", qPrintable(path));
}

/// Keeps a plan that breaks a rule and says how to draw it again.
QString kept(const Drawn &drawn, const QString &name, const Level &level) {
    const QString path = QStringLiteral("%1/%2-%3").arg(folderOfFailures(), name, level.name);
    write(path + QStringLiteral(".portolan"), writePlan(drawn.plan));
    if (const auto svg = writeSvg(drawn.diagram, {name, level.name, {}}))
        write(path + QStringLiteral(".svg"), *svg);
    return QStringLiteral("portolan-cli render %1.portolan -o drawing.svg (level %2)").arg(path, level.name);
}

/// Draws a plan at one level and prints what is wrong, and where the plan is kept. Returns whether all is
/// well.
bool isDrawnWell(const Plan &plan, const QString &name, const Level &level) {
    const Drawn drawn(plan, level.level);
    const QStringList faults = test::everyFault(drawn.diagram, drawn.input);
    if (!faults.isEmpty())
        qWarning("%s: %lld faults\n  %s\n  %s", qPrintable(name), static_cast<long long>(faults.size()),
                 qPrintable(faults.mid(0, 6).join(QStringLiteral("\n  "))),
                 qPrintable(kept(drawn, name, level)));
    return faults.isEmpty();
}

void eachLevel() {
    QTest::addColumn<int>("level");
    for (int level = 0; level < int(levels().size()); ++level)
        QTest::newRow(qPrintable(levels()[level].name)) << level;
}

/// How many of the random plans are not drawn well, after `change` was made to them.
int failuresOf(const Level &level, const QString &name, Plan (*change)(Plan, quint32)) {
    int failures = 0;
    const auto [first, last] = seeds();
    for (quint32 seed = first; seed <= last; ++seed) {
        const QString seeded = QStringLiteral("%1-seed-%2").arg(name).arg(seed);
        failures += isDrawnWell(change(test::randomDesign(seed), seed), seeded, level) ? 0 : 1;
    }
    return failures;
}

} // namespace

/// What holds for every drawing, whatever the plan: see support/diagramFaults.h.
class InvariantsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void templates_data() { eachLevel(); }
    void templates() {
        QFETCH(int, level);
        int failures = 0;
        for (const PlanTemplate &known : planTemplates()) {
            const Plan plan = *planFromTemplate(known.id);
            failures += isDrawnWell(plan, known.id, levels()[level]) ? 0 : 1;
            for (const Site &site : plan.topology.sites)
                if (const auto single = useSingleScvmm(plan, site.id)) {
                    const QString name = QStringLiteral("%1-one-scvmm-%2").arg(known.id).arg(site.id.value);
                    failures += isDrawnWell(*single, name, levels()[level]) ? 0 : 1;
                }
        }
        QCOMPARE(failures, 0);
    }

    void randomDesigns_data() { eachLevel(); }
    void randomDesigns() {
        QFETCH(int, level);
        const auto asItIs = [](Plan plan, quint32) { return plan; };
        QCOMPARE(failuresOf(levels()[level], QStringLiteral("design"), asItIs), 0);
    }

    void draggedSites_data() { eachLevel(); }
    void draggedSites() {
        QFETCH(int, level);
        QCOMPARE(failuresOf(levels()[level], QStringLiteral("sites"), test::withDraggedSites), 0);
    }

    void draggedComponents_data() { eachLevel(); }
    void draggedComponents() {
        QFETCH(int, level);
        QCOMPARE(failuresOf(levels()[level], QStringLiteral("dragged"), test::withDraggedComponents), 0);
    }
};

QTEST_MAIN(InvariantsTest)
#include "tst_invariants.moc"
