#include "plan/planFile.h"
#include "support/faults.h"

#include <QDir>
#include <QFile>
#include <QSet>
#include <QtTest/QTest>

using namespace portolan;

namespace {

const QString folder = QStringLiteral(PORTOLAN_SOURCE_DIR "/resources/templates/");

QByteArray bytesOf(const QString &path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TemplateFiles : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void namesEveryFile();
    void everyTemplateIsWrittenAsWritePlanWritesIt();
    void everyTemplateIsWhole();
    void everyMachineHasAnAddressOfItsOwn();
    void anUnknownTemplateNamesTheKnownOnes();
};

void TemplateFiles::namesEveryFile() {
    QStringList files;
    for (const PlanTemplate &entry : planTemplates()) {
        files += entry.id + QStringLiteral(".portolan");
        QVERIFY(!entry.title.isEmpty());
        QVERIFY(entry.description.endsWith(u'.'));
    }
    files.sort();
    QCOMPARE(QDir(folder).entryList(QDir::Files, QDir::Name), files);
}

void TemplateFiles::everyTemplateIsWrittenAsWritePlanWritesIt() {
    for (const PlanTemplate &entry : planTemplates()) {
        const Result<Plan> plan = planFromTemplate(entry.id);
        QVERIFY2(plan, plan ? "" : qPrintable(plan.error().text()));
        QCOMPARE(QString::fromUtf8(writePlan(*plan)),
                 QString::fromUtf8(bytesOf(folder + entry.id + QStringLiteral(".portolan"))));
    }
}

void TemplateFiles::everyTemplateIsWhole() {
    for (const PlanTemplate &entry : planTemplates()) {
        const Plan plan = *planFromTemplate(entry.id);
        QCOMPARE(test::faults(plan), QStringList());
        QVERIFY(!plan.title.isEmpty());
        QCOMPARE(plan.revision, 1);
        QCOMPARE(plan.layout, Layout());
    }
}

void TemplateFiles::everyMachineHasAnAddressOfItsOwn() {
    for (const PlanTemplate &entry : planTemplates()) {
        const Plan plan = *planFromTemplate(entry.id);
        QSet<QString> addresses;
        QSet<QString> names;
        for (const Site &site : plan.topology.sites) {
            for (const Component &c : site.components) {
                const bool ownMachine = kindInfo(c.kind).hasAddress && !c.runsOn;
                QCOMPARE(c.address.isEmpty(), !ownMachine);
                QVERIFY2(!ownMachine || !addresses.contains(c.address), qPrintable(c.address));
                QVERIFY2(!names.contains(c.name), qPrintable(c.name));
                addresses.insert(c.address);
                names.insert(c.name);
            }
        }
    }
}

void TemplateFiles::anUnknownTemplateNamesTheKnownOnes() {
    const Result<Plan> plan = planFromTemplate(QStringLiteral("../two-sites"));
    QVERIFY(!plan);
    QVERIFY(plan.error().message.contains(QStringLiteral("branch-to-main")));
}

QTEST_GUILESS_MAIN(TemplateFiles)
#include "tst_templates.moc"
