#include "plan/edits.h"
#include "plan/planFile.h"
#include "rules/ChangeFormDialog.h"

#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTest>

using namespace portolan;

namespace {

const QString first = QStringLiteral("scvmm.c3.c2");
const QString second = QStringLiteral("scvmm.c13.c12");

Plan twoSites() {
    return *planFromTemplate(QStringLiteral("two-sites"));
}

QLineEdit *line(const ChangeFormDialog &dialog, const char *key) {
    return dialog.findChild<QLineEdit *>(QLatin1String(key));
}

QString remark(const ChangeFormDialog &dialog, const char *key) {
    return dialog.findChild<QLabel *>(QLatin1String(key) + QStringLiteral("Remark"))->text();
}

} // namespace

class TestChangeFormDialog : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void fillsThePlansForm();
    void rulesSayOtherwise();
    void whatDiffersIsKept();
    void daysAreExplainedAndKept();
    void everyFieldHasANameAndAKey();
};

void TestChangeFormDialog::fillsThePlansForm() {
    ChangeForm form;
    form.requester = QStringLiteral("Ann");
    form.comment = QStringLiteral("two\nlines");
    const Plan plan = setForm(twoSites(), form);
    ChangeFormDialog dialog(plan.forms);
    QCOMPARE(line(dialog, "requester")->text(), form.requester);
    QCOMPARE(dialog.findChild<QPlainTextEdit *>(QStringLiteral("comment"))->toPlainText(), form.comment);
    QCOMPARE(dialog.applied(plan), plan);
    line(dialog, "ticket")->setText(QStringLiteral(" CHG-1 "));
    form.ticket = QStringLiteral("CHG-1");
    QCOMPARE(dialog.applied(plan).forms.plan, form);
}

void TestChangeFormDialog::rulesSayOtherwise() {
    ChangeForm form;
    form.ticket = QStringLiteral("CHG-1");
    const Plan plan = setForm(twoSites(), form);
    ChangeFormDialog dialog(plan.forms, {first, second});
    QCOMPARE(line(dialog, "ticket")->text(), QString());
    QVERIFY(line(dialog, "ticket")->placeholderText().contains(QStringLiteral("CHG-1")));
    QCOMPARE(dialog.applied(plan), plan);
    line(dialog, "owner")->setText(QStringLiteral("Network"));
    const Plan changed = dialog.applied(plan);
    QCOMPARE(changed.forms.rules.keys(), (QStringList{second, first}));
    QCOMPARE(changed.forms.of(first).owner, QStringLiteral("Network"));
    QCOMPARE(changed.forms.of(first).ticket, QStringLiteral("CHG-1"));
    QCOMPARE(changed.forms.plan, form);
    // Emptied again, nothing is left of it.
    ChangeFormDialog again(changed.forms, {first, second});
    QCOMPARE(line(again, "owner")->text(), QStringLiteral("Network"));
    line(again, "owner")->clear();
    QCOMPARE(again.applied(changed), plan);
}

void TestChangeFormDialog::whatDiffersIsKept() {
    ChangeForm one;
    one.ticket = QStringLiteral("CHG-1");
    ChangeForm other;
    other.ticket = QStringLiteral("CHG-2");
    const Plan plan = setRuleForm(setRuleForm(twoSites(), {first}, one), {second}, other);
    ChangeFormDialog dialog(plan.forms, {first, second});
    QCOMPARE(line(dialog, "ticket")->text(), QString());
    line(dialog, "owner")->setText(QStringLiteral("Network"));
    const Plan changed = dialog.applied(plan);
    QCOMPARE(changed.forms.of(first).ticket, QStringLiteral("CHG-1"));
    QCOMPARE(changed.forms.of(second).ticket, QStringLiteral("CHG-2"));
}

void TestChangeFormDialog::daysAreExplainedAndKept() {
    ChangeForm form;
    form.validFrom = QStringLiteral("2026-02-01");
    const Plan plan = setForm(twoSites(), form);
    ChangeFormDialog dialog(plan.forms, {first});
    QCOMPARE(remark(dialog, "expiry"), QString());
    line(dialog, "expiry")->setText(QStringLiteral("31.01.2026"));
    QVERIFY(remark(dialog, "expiry").contains(QStringLiteral("2026-01-31")));
    QCOMPARE(dialog.applied(plan).forms.of(first).expiry, QStringLiteral("31.01.2026"));
    line(dialog, "expiry")->setText(QStringLiteral("2026-01-31"));
    QVERIFY(!remark(dialog, "expiry").isEmpty()); // before the plan's first day
    line(dialog, "validFrom")->setText(QStringLiteral("2026-01-01"));
    QCOMPARE(remark(dialog, "expiry"), QString());
}

void TestChangeFormDialog::everyFieldHasANameAndAKey() {
    const ChangeFormDialog dialog(twoSites().forms);
    QSet<QChar> keys;
    for (const ChangeFormField &field : changeFormFields()) {
        const auto *editor = dialog.findChild<QWidget *>(QLatin1String(field.key));
        QVERIFY2(editor && !editor->accessibleName().isEmpty(), field.key);
    }
    for (const QLabel *label : dialog.findChildren<QLabel *>()) {
        const qsizetype at = label->text().indexOf(u'&');
        if (at < 0)
            continue;
        QVERIFY2(label->buddy(), qPrintable(label->text()));
        QVERIFY2(!keys.contains(label->text()[at + 1].toLower()), qPrintable(label->text()));
        keys.insert(label->text()[at + 1].toLower());
    }
    QCOMPARE(keys.size(), qsizetype(changeFormFields().size()));
}

QTEST_MAIN(TestChangeFormDialog)
#include "tst_changeFormDialog.moc"
