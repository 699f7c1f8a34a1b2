#include "app/support/appFixture.h"
#include "diagram/cutout.h"
#include "exports/drawing/pages.h"
#include "plan/Derived.h"
#include "support/drawings.h"
#include "support/topologyText.h"
#include "window/ExportDialog.h"
#include "window/FileCommands.h"
#include "window/MainWindow.h"
#include "window/PageSetupDialog.h"
#include "window/copyPicture.h"
#include "window/pageChoices.h"
#include "window/printDrawing.h"

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QPrinter>
#include <QPushButton>
#include <QSettings>
#include <QSpinBox>
#include <QSvgRenderer>
#include <QTest>
#include <QTimer>
#include <QXmlStreamReader>

using namespace portolan;
using test::siteNamed;

namespace {

PageSetup on(PaperSize size) {
    PageSetup setup;
    setup.size = size;
    return setup;
}

Diagram drawingOf(const Plan &plan) {
    return drawPlan(plan, *derive(plan), QStringLiteral("acme.portolan"), QString(64, u'c'));
}

/// A printer that writes a PDF, as "print to file" does.
struct FilePrinter {
    QPrinter printer{QPrinter::HighResolution};
    QString path;

    explicit FilePrinter(const QString &file) : path(file) {
        printer.setOutputFormat(QPrinter::PdfFormat);
        printer.setOutputFileName(path);
    }
    QString info() const { return said(QStringLiteral("pdfinfo"), {path}); }
    QString text() const { return said(QStringLiteral("pdftotext"), {path, QStringLiteral("-")}); }

private:
    static QString said(const QString &tool, const QStringList &arguments) {
        return QString::fromUtf8(test::runTool(tool, arguments).out);
    }
};

QPushButton *okButton(QDialog &dialog) {
    return dialog.findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok);
}

template <class Widget>
Widget *named(QDialog &dialog, const char *name) {
    for (Widget *widget : dialog.findChildren<Widget *>())
        if (widget->accessibleName() == QLatin1String(name))
            return widget;
    return nullptr;
}

QStringList textsOfSvg(const QByteArray &svg) {
    QStringList texts;
    QXmlStreamReader xml(svg);
    while (!xml.atEnd())
        if (xml.readNext() == QXmlStreamReader::StartElement && xml.name() == QLatin1String("text"))
            texts << xml.readElementText();
    return texts;
}

} // namespace

/// The drawing on paper and on the clipboard.
class tst_printing : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        m_fixture = std::make_unique<test::AppFixture>();
        m_plan = test::templatePlan(QStringLiteral("two-sites"));
        m_diagram = drawingOf(m_plan);
        QSettings().clear();
    }

    void paperAndOrientationFollowTheSetup_data() {
        QTest::addColumn<PageSetup>("setup");
        QTest::addColumn<QString>("size");
        PageSetup portrait = on(PaperSize::A3);
        portrait.orientation = Orientation::Portrait;
        QTest::newRow("lies by itself") << on(PaperSize::A3) << QStringLiteral("1191 x 842 pts (A3)");
        QTest::newRow("stands when told") << portrait << QStringLiteral("842 x 1191 pts (A3)");
        QTest::newRow("letter") << on(PaperSize::Letter) << QStringLiteral("792 x 612 pts (letter)");
    }
    void paperAndOrientationFollowTheSetup() {
        QFETCH(PageSetup, setup);
        QFETCH(QString, size);
        FilePrinter file(m_fixture->path(QStringLiteral("print.pdf")));
        preparePrinter(file.printer, m_diagram, setup);
        const Result<int> printed = printDrawing(file.printer, m_diagram, drawingMeta(m_plan), setup);
        QVERIFY2(printed, printed ? "" : qPrintable(printed.error().text()));
        QCOMPARE(*printed, 1);
        QVERIFY2(file.info().contains(size), qPrintable(file.info()));
        QVERIFY2(file.text().contains(QStringLiteral("9081*")), qPrintable(file.text()));
    }

    void automaticPaperIsThePrinters() {
        FilePrinter file(m_fixture->path(QStringLiteral("print.pdf")));
        file.printer.setPageSize(QPageSize(QPageSize::A5));
        preparePrinter(file.printer, m_diagram, {});
        QVERIFY(printDrawing(file.printer, m_diagram, drawingMeta(m_plan), {}));
        QVERIFY2(file.info().contains(QStringLiteral("595 x 420 pts (A5)")), qPrintable(file.info()));
    }

    void tilesArePrintedInRange() {
        PageSetup setup = on(PaperSize::A5);
        setup.tiles = true;
        const int all = int(pagesFor(m_diagram, setup)->pages.size());
        QVERIFY(all > 4);
        FilePrinter whole(m_fixture->path(QStringLiteral("whole.pdf")));
        preparePrinter(whole.printer, m_diagram, setup);
        QCOMPARE(*printDrawing(whole.printer, m_diagram, drawingMeta(m_plan), setup), all);
        QVERIFY(whole.text().contains(QStringLiteral("Page 2 of %1").arg(all)));
        FilePrinter some(m_fixture->path(QStringLiteral("some.pdf")));
        preparePrinter(some.printer, m_diagram, setup);
        some.printer.setPrintRange(QPrinter::PageRange);
        some.printer.setFromTo(2, 3);
        QCOMPARE(*printDrawing(some.printer, m_diagram, drawingMeta(m_plan), setup), 2);
        QVERIFY(!some.text().contains(QStringLiteral("Page 1 of")));
        QVERIFY(some.text().contains(QStringLiteral("Page 3 of")));
    }

    void aPrinterThatFailsIsAnError() {
        FilePrinter nowhere(QStringLiteral("/nowhere/at/all.pdf"));
        preparePrinter(nowhere.printer, m_diagram, {});
        QVERIFY(!printDrawing(nowhere.printer, m_diagram, drawingMeta(m_plan), {}));
        FilePrinter file(m_fixture->path(QStringLiteral("print.pdf")));
        PageSetup setup = on(PaperSize::A4);
        setup.margin = -1;
        preparePrinter(file.printer, m_diagram, setup);
        QVERIFY(!printDrawing(file.printer, m_diagram, drawingMeta(m_plan), setup));
    }

    void theWindowSaysWhatCameOfIt() {
        MainWindow window;
        window.files().startFrom(QStringLiteral("two-sites"));
        FilePrinter file(m_fixture->path(QStringLiteral("print.pdf")));
        window.files().printing().printOn(file.printer);
        QCOMPARE(window.messages().textOf(QStringLiteral("print")), QStringLiteral("Printed 1 page."));
        FilePrinter nowhere(QStringLiteral("/nowhere/at/all.pdf"));
        window.files().printing().printOn(nowhere.printer);
        QVERIFY(window.messages()
                    .textOf(QStringLiteral("print"))
                    .startsWith(QStringLiteral("The drawing was not printed. ")));
    }

    void everyEntryOpensItsDialog_data() {
        QTest::addColumn<QString>("entry");
        QTest::addColumn<QByteArray>("dialog");
        QTest::newRow("page setup") << QStringLiteral("file.pageSetup")
                                    << QByteArray("portolan::PageSetupDialog");
        QTest::newRow("preview") << QStringLiteral("file.printPreview") << QByteArray("QPrintPreviewDialog");
        QTest::newRow("print") << QStringLiteral("file.print") << QByteArray("QPrintDialog");
    }
    void everyEntryOpensItsDialog() {
        QFETCH(QString, entry);
        QFETCH(QByteArray, dialog);
        MainWindow window;
        QVERIFY(!window.actions()[entry]->isEnabled());
        window.files().startFrom(QStringLiteral("two-sites"));
        QByteArray opened;
        QTimer::singleShot(0, &window, [&opened] {
            auto *modal = qobject_cast<QDialog *>(QApplication::activeModalWidget());
            opened = modal ? modal->metaObject()->className() : "none";
            if (modal)
                modal->reject();
        });
        window.actions()[entry]->trigger();
        QCOMPARE(opened, dialog);
        QVERIFY(window.messages().textOf(QStringLiteral("print")).isEmpty());
    }

    void pageSetupIsRemembered() {
        QCOMPARE(rememberedPageSetup(), PageSetup());
        PageSetup setup{PaperSize::Legal, Orientation::Portrait, true, 1.5, 12, 20, Headers::Never,
                        Paper::Grey};
        rememberPageSetup(setup);
        QCOMPARE(rememberedPageSetup(), setup);
        QSettings settings;
        settings.setValue(QStringLiteral("page/paper"), QStringLiteral("papyrus"));
        settings.setValue(QStringLiteral("page/headers"), 99);
        settings.setValue(QStringLiteral("page/scale"), QStringLiteral("nan"));
        settings.setValue(QStringLiteral("page/margin"), -4);
        setup.size = PaperSize::Automatic;
        setup.headers = Headers::OnSeveralPages;
        setup.scale = 1;
        setup.margin = 6;
        QCOMPARE(rememberedPageSetup(), setup);
    }

    void theSetupDialogSaysWhatFollows() {
        PageSetupDialog dialog(m_diagram, drawingMeta(m_plan), on(PaperSize::A3));
        QCOMPARE(dialog.setup(), on(PaperSize::A3));
        const auto says = [&](const char *words) {
            for (const QLabel *label : dialog.findChildren<QLabel *>())
                if (label->text().contains(QLatin1String(words)))
                    return true;
            return false;
        };
        QVERIFY(says("One page."));
        named<QComboBox>(dialog, "Paper")->setCurrentIndex(int(PaperSize::A5));
        QVERIFY(says("too small to read"));
        dialog.findChild<QCheckBox *>()->setChecked(true);
        QVERIFY(says(" across, "));
        QVERIFY(named<QSpinBox>(dialog, "Scale")->isEnabled());
        named<QSpinBox>(dialog, "Margins")->setValue(50);
        named<QSpinBox>(dialog, "Overlap")->setValue(50);
        QVERIFY(says("leave no room"));
        QVERIFY(!okButton(dialog)->isEnabled());
        QVERIFY(!dialog.grab().isNull());
    }

    void theExportDialogTakesResolutionAndColours() {
        ExportDialog dialog(QStringLiteral("/plans/acme.portolan"), {});
        dialog.setFormat(QStringLiteral("png"));
        auto *dots = named<QSpinBox>(dialog, "Resolution");
        QCOMPARE(dots->value(), 192);
        QCOMPARE(dialog.job().page.colors, Paper::Light);
        dots->setValue(300);
        QCOMPARE(dialog.job().scale, 3.125);
        dialog.findChild<QDoubleSpinBox *>()->setValue(2.5);
        QCOMPARE(dots->value(), 240);
        named<QComboBox>(dialog, "Colours")->setCurrentIndex(int(Paper::Dark));
        QCOMPARE(dialog.job().page.colors, Paper::Dark);
        dialog.accept();
        ExportDialog again(QStringLiteral("/plans/acme.portolan"), {});
        QCOMPARE(again.job().page.colors, Paper::Dark);
        QCOMPARE(again.job().scale, 2.5);
    }

    void theExportDialogRemembersItsPages() {
        ExportDialog dialog(QStringLiteral("/plans/acme.portolan"), {});
        QPushButton *page = nullptr;
        for (QPushButton *button : dialog.findChildren<QPushButton *>())
            page = button->text().startsWith(QLatin1String("Page")) ? button : page;
        dialog.setFormat(QStringLiteral("pdf"));
        QVERIFY2(!page->isEnabled(), "there is nothing to show yet");
        dialog.setDrawing(m_diagram, drawingMeta(m_plan));
        QTimer::singleShot(0, &dialog, [] {
            auto *setup = qobject_cast<PageSetupDialog *>(QApplication::activeModalWidget());
            QVERIFY(setup);
            named<QComboBox>(*setup, "Paper")->setCurrentIndex(int(PaperSize::A2));
            named<QComboBox>(*setup, "Colours")->setCurrentIndex(int(Paper::Grey));
            setup->accept();
        });
        page->click();
        QCOMPARE(dialog.job().page.size, PaperSize::A2);
        QCOMPARE(dialog.job().page.colors, Paper::Grey);
        dialog.accept();
        QCOMPARE(rememberedPageSetup(), on(PaperSize::A2)); // print keeps its own colours
        dialog.setFormat(QStringLiteral("png"));
        QVERIFY(!page->isEnabled());
    }

    void exportsAreWrittenAsAsked() {
        const auto written = [&](const QString &format, Paper colors) {
            ExportJob job;
            job.format = format;
            job.path = m_fixture->path(QStringLiteral("file") + exportFormatInfo(format).ending);
            job.scale = 1;
            job.page.size = PaperSize::A5;
            job.page.tiles = true;
            job.page.colors = colors;
            return runExport(job, m_plan, *derive(m_plan), {}) ? job.path : QString();
        };
        const QImage dark(written(QStringLiteral("png"), Paper::Dark));
        QCOMPARE(dark.pixelColor(0, 0), inkColor(Ink::Paper, Paper::Dark));
        QFile svg(written(QStringLiteral("svg"), Paper::Grey));
        QVERIFY(svg.open(QIODevice::ReadOnly));
        QVERIFY(!svg.readAll().contains(inkColor(Ink::Replication, Paper::Light).name().toUtf8()));
        const QString pdf = written(QStringLiteral("pdf"), Paper::Light);
        const QByteArray info = test::runTool(QStringLiteral("pdfinfo"), {pdf}).out;
        QVERIFY2(info.contains("(A5)") && !info.contains("Pages:           1\n"), info.constData());
    }

    void thePictureOnTheClipboardIsTheDrawing() {
        MainWindow window;
        window.files().startFrom(QStringLiteral("two-sites"));
        window.actions()[QStringLiteral("edit.copyPicture")]->trigger();
        const Diagram &shown = window.canvas().canvasScene().diagram();
        const QMimeData *data = QApplication::clipboard()->mimeData();
        const QImage image = qvariant_cast<QImage>(data->imageData());
        QCOMPARE(image.size(), shown.bounds.size().toSize() * 2);
        QCOMPARE(image, *renderImage(shown, 2));
        const QByteArray svg = data->data(QStringLiteral("image/svg+xml"));
        QVERIFY(QSvgRenderer(svg).isValid());
        QCOMPARE(textsOfSvg(svg), test::textsOf(shown));
        QVERIFY(!svg.contains("<metadata"));
    }

    void theSelectedSiteIsCopiedWithWhatStandsInIt() {
        MainWindow window;
        window.files().startFrom(QStringLiteral("two-sites"));
        window.selection().set({keyOf(siteNamed(m_plan.topology, QStringLiteral("London")))});
        window.actions()[QStringLiteral("edit.copyPicture")]->trigger();
        const QStringList texts =
            textsOfSvg(QApplication::clipboard()->mimeData()->data(QStringLiteral("image/svg+xml")));
        for (const char *there : {"London", "zvm-lon", "HV-LON-03", "4005"})
            QVERIFY2(texts.contains(QLatin1String(there)), there);
        for (const char *elsewhere : {"Leeds", "Key", "9081*"})
            QVERIFY2(!texts.contains(QLatin1String(elsewhere)), elsewhere);
    }

    void twoSitesAreCutOutWithTheirGate() {
        QList<ElementKey> sites;
        for (const Site &site : m_plan.topology.sites)
            sites << keyOf(site.id);
        const Diagram part = cutout(m_diagram, sites);
        const QStringList texts = test::textsOf(part);
        QVERIFY(texts.contains(QStringLiteral("9081*")) && texts.contains(QStringLiteral("Leeds")));
        QVERIFY(!texts.contains(QStringLiteral("Key")));
        for (const DiagramItem &item : part.items)
            QVERIFY(part.bounds.contains(item.bounds));
        QCOMPARE(cutout(m_diagram, {}), m_diagram);
        QCOMPARE(cutout(m_diagram, {QStringLiteral("c9999")}), m_diagram);
    }

    void aHugeDrawingIsCopiedAsLargeAsAPictureMayBe() {
        const Diagram wide{{0, 0, 20000, 10}, {}, {}};
        const auto data = clipboardPicture(wide, {});
        QVERIFY(data);
        QCOMPARE(qvariant_cast<QImage>(data->imageData()).width(), pngSideLimit);
    }

private:
    std::unique_ptr<test::AppFixture> m_fixture;
    Plan m_plan;
    Diagram m_diagram;
};

QTEST_MAIN(tst_printing)
#include "tst_printing.moc"
