#include "app/support/appFixture.h"
#include "canvas/walkOrder.h"
#include "rules/ChangeFormDialog.h"
#include "window/ColumnsDialog.h"
#include "window/ExportDialog.h"
#include "window/MainWindow.h"
#include "window/PageSetupDialog.h"
#include "window/ReplicationDialog.h"
#include "window/SingleScvmmDialog.h"

#include <QApplication>
#include <QDirIterator>
#include <QRegularExpression>
#include <QTest>
#include <QTranslator>
#include <QXmlStreamReader>

using namespace portolan;

namespace {

using Texts = QSet<QPair<QString, QString>>; ///< context and source

/// Notes what the program asks to be translated, and translates nothing.
class Listener : public QTranslator {
public:
    QString translate(const char *context, const char *source, const char *, int) const override {
        m_asked.insert({QString::fromUtf8(context), QString::fromUtf8(source)});
        return {};
    }
    bool isEmpty() const override { return false; }
    const Texts &asked() const { return m_asked; }

private:
    mutable Texts m_asked;
};

Texts textsForTranslators() {
    QFile file(QStringLiteral(PORTOLAN_SOURCE_DIR "/translations/portolan_de.ts"));
    Texts texts;
    if (!file.open(QIODevice::ReadOnly))
        return texts;
    QXmlStreamReader xml(&file);
    QString context;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == QLatin1String("name"))
            context = xml.readElementText();
        else if (xml.name() == QLatin1String("source"))
            texts.insert({context, xml.readElementText()});
    }
    return texts;
}

/// Contexts of lib, whose texts are those of the plan and its files and are not translated.
QSet<QString> contextsOfLib() {
    static const QRegularExpression context(
        QStringLiteral("(?:translate\\(\\s*\"|Q_DECLARE_TR_FUNCTIONS\\()(\\w+)"));
    QSet<QString> contexts;
    QDirIterator files(QStringLiteral(PORTOLAN_SOURCE_DIR "/lib"),
                       {QStringLiteral("*.cpp"), QStringLiteral("*.h")}, QDir::Files,
                       QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (!file.open(QIODevice::ReadOnly))
            continue;
        for (auto it = context.globalMatch(QString::fromUtf8(file.readAll())); it.hasNext();)
            contexts.insert(it.next().captured(1));
    }
    return contexts;
}

} // namespace

/// Whatever the window says can be said in another language: the translators' files hold it, under the name
/// by which the program asks for it.
class tst_everyTextIsListed : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_fixture = std::make_unique<test::AppFixture>(); }

    void theWindowAsksForNothingElse() {
        Listener listener;
        QCoreApplication::installTranslator(&listener);
        MainWindow window;
        window.show();
        for (const QString &id : {QStringLiteral("provider"), QStringLiteral("same-host")})
            visit(window, test::templatePlan(id));
        const Plan plan = test::templatePlan(QStringLiteral("two-sites"));
        ReplicationDialog(plan, {});
        SingleScvmmDialog single(plan);
        ExportDialog(QString(), QString()).setExpandedRows(20'000);
        ColumnsDialog({}, Grouping::Grouped);
        ChangeFormDialog(plan.forms, {QStringLiteral("scvmm.c3.c2")});
        PageSetupDialog(window.canvas().canvasScene().diagram(), {}, {});
        QCoreApplication::removeTranslator(&listener);
        const Texts known = textsForTranslators();
        const QSet<QString> lib = contextsOfLib();
        QVERIFY(!known.isEmpty() && lib.contains(QStringLiteral("Diagram")));
        QStringList unknown;
        for (const auto &[context, source] : listener.asked())
            if (!context.startsWith(u'Q') && !lib.contains(context) && !known.contains({context, source}))
                unknown.append(context + QStringLiteral(": ") + source);
        unknown.sort();
        QVERIFY2(unknown.isEmpty(), qPrintable(unknown.join(u'\n')));
    }

private:
    /// Selects everything there is, one by one and together, so that every page shows itself.
    static void visit(MainWindow &window, const Plan &plan) {
        window.document().reset(plan, {});
        QCoreApplication::processEvents();
        QList<ElementKey> keys;
        for (const QString &key : walkOrder(window.canvas()))
            keys += window.canvas().canvasScene().find(key)->content().elements;
        for (const Replication &replication : plan.topology.replications)
            keys.append(keyOf(replication.id));
        for (const ElementKey &key : std::as_const(keys)) {
            window.selection().set({key});
            QCoreApplication::processEvents();
        }
        window.selection().set(keys);
        QCoreApplication::processEvents();
    }

    std::unique_ptr<test::AppFixture> m_fixture;
};

QTEST_MAIN(tst_everyTextIsListed)
#include "tst_everyTextIsListed.moc"
