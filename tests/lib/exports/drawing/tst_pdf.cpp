#include "exports/drawing/pages.h"
#include "exports/drawing/pdfBytes.h"
#include "plan/planFile.h"
#include "support/diagrams.h"
#include "support/drawings.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QTest>

using namespace portolan;
using namespace portolan::test;

namespace {

QByteArray pdfOf(const Diagram &diagram, const DrawingMeta &meta = sampleMeta(),
                 const PageSetup &setup = {}) {
    const Result<QByteArray> pdf = writePdf(diagram, meta, setup);
    return pdf ? *pdf : QByteArray();
}

/// Several small pages, with all that stands on pages.
PageSetup a5Tiles() {
    PageSetup setup;
    setup.size = PaperSize::A5;
    setup.tiles = true;
    return setup;
}

DrawingMeta numberedMeta(const QString &title) {
    return {title, {}, {}, 7, QStringLiteral("0123456789abcdef")};
}

/// What the determinism test compares between processes.
QByteArray bothSamples() {
    return pdfOf(sampleDiagram()) + pdfOf(sampleDiagram(), sampleMeta(), a5Tiles());
}

} // namespace

/// A PDF in a temporary folder, and what the poppler tools say about it.
class PdfFile {
public:
    explicit PdfFile(const QByteArray &pdf) : m_path(fileIn(m_folder, QStringLiteral("a.pdf"), pdf)) {}

    ToolResult run(const QString &tool, QStringList before, const QStringList &after = {}) const {
        return runTool(tool, before << m_path << after);
    }
    QString text() const {
        return QString::fromUtf8(run(QStringLiteral("pdftotext"), {}, {QStringLiteral("-")}).out);
    }
    /// In the order of the file, on one line.
    QString rawText() const {
        const ToolResult raw =
            run(QStringLiteral("pdftotext"), {QStringLiteral("-raw")}, {QStringLiteral("-")});
        return QString::fromUtf8(raw.out).simplified();
    }
    QString path(const QString &name) const { return m_folder.filePath(name); }

private:
    QTemporaryDir m_folder;
    QString m_path;
};

class PdfTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        for (const char *tool : {"pdftotext", "pdffonts", "pdfdetach", "pdfinfo", "pdftoppm"})
            QVERIFY2(runTool(QLatin1String(tool), {QStringLiteral("-v")}).started, tool);
    }

    void everyLabelCanBeExtractedOnce() {
        const QString text = PdfFile(pdfOf(sampleDiagram())).text();
        for (const QString &label : textsOf(sampleDiagram()))
            QCOMPARE(text.count(label), label == QLatin1String("9081") ? 2 : 1);
    }

    void everyTemplateCanBeReadAsText_data() {
        QTest::addColumn<QString>("name");
        for (const PlanTemplate &each : planTemplates())
            QTest::newRow(qPrintable(each.id)) << each.id;
    }
    void everyTemplateCanBeReadAsText() {
        QFETCH(QString, name);
        const Diagram diagram = drawn(*planFromTemplate(name), DetailLevel::Automatic).diagram;
        const QString text = PdfFile(pdfOf(diagram)).rawText();
        for (const QString &label : textsOf(diagram))
            QVERIFY2(text.contains(label.simplified()), qPrintable(label));
    }

    void everyFontIsEmbedded() {
        const ToolResult fonts = PdfFile(pdfOf(sampleDiagram())).run(QStringLiteral("pdffonts"), {});
        const QStringList lines = QString::fromUtf8(fonts.out).trimmed().split(QLatin1Char('\n')).mid(2);
        QCOMPARE(lines.size(), 3);
        for (const QString &line : lines) {
            QVERIFY2(line.startsWith(QLatin1String("DejaVuSans")) ||
                         line.contains(QLatin1String("+DejaVuSans")),
                     qPrintable(line));
            QVERIFY2(line.contains(QRegularExpression(QStringLiteral("\\byes\\s+(yes|no)\\s+yes\\b"))),
                     qPrintable(line));
        }
    }

    void itCarriesThePlan() {
        const PdfFile file(pdfOf(sampleDiagram()));
        const QString saved = file.path(QStringLiteral("plan"));
        const ToolResult detach = file.run(
            QStringLiteral("pdfdetach"),
            {QStringLiteral("-savefile"), QStringLiteral("plan.portolan"), QStringLiteral("-o"), saved});
        QVERIFY2(detach.exitCode == 0, detach.err.constData());
        QFile plan(saved);
        QVERIFY(plan.open(QIODevice::ReadOnly));
        QCOMPARE(plan.readAll(), sampleMeta().plan);
    }

    void itsTitleIsThePlans_data() {
        QTest::addColumn<QString>("title");
        QTest::newRow("letters of the world") << QStringLiteral("Acme <DR> – č \u05d0");
        QTest::newRow("brackets") << QStringLiteral("a) /Root 1 0 R (b \\ c");
        QTest::newRow("like a reference") << QStringLiteral("\u3320\u3020\u5220");
        QTest::newRow("like a stream") << QStringLiteral("\u0a73\u7472\u6561\u6d0a");
        QTest::newRow("like the end of an object") << QStringLiteral("\u0a65\u6e64\u6f62\u6a0a");
    }
    void itsTitleIsThePlans() {
        QFETCH(QString, title);
        const PdfFile file(pdfOf(sampleDiagram(), {title, {}, {}}));
        const QString info = QString::fromUtf8(file.run(QStringLiteral("pdfinfo"), {}).out);
        QVERIFY2(info.contains(title), qPrintable(info));
        QVERIFY2(info.contains(QRegularExpression(QStringLiteral("Creator: +Portolan"))), qPrintable(info));
        QVERIFY(!file.text().isEmpty());
    }

    void popplerDrawsItAsTheProgramDoes() {
        const Diagram diagram = sampleDiagram();
        const PdfFile file(pdfOf(diagram));
        const Pages page = *pagesFor(diagram, {});
        const ToolResult draw = file.run(QStringLiteral("pdftoppm"),
                                         {QStringLiteral("-png"), QStringLiteral("-singlefile"),
                                          QStringLiteral("-r"), QStringLiteral("144")},
                                         {file.path(QStringLiteral("a"))});
        QVERIFY2(draw.exitCode == 0, draw.err.constData());
        const QPoint origin = (page.origin * 2).toPoint();
        const QImage painted = *renderImage(diagram, page.scale * 2);
        const QImage drawn = QImage(file.path(QStringLiteral("a.png"))).copy(QRect(origin, painted.size()));
        const PictureDistance apart = distance(painted, drawn, 16);
        QVERIFY2(apart.mean < 0.5 && apart.worst < 25,
                 qPrintable(QStringLiteral("mean %1 worst %2").arg(apart.mean).arg(apart.worst)));
    }

    void noToolFindsAFault() {
        const PdfFile file(pdfOf(sampleDiagram()));
        for (const char *tool : {"pdftotext", "pdffonts", "pdfinfo"}) {
            const ToolResult result = file.run(QLatin1String(tool), {});
            QCOMPARE(result.exitCode, 0);
            QVERIFY2(result.err.isEmpty(), result.err.constData());
        }
        QCOMPARE(QString::fromUtf8(file.run(QStringLiteral("pdfinfo"), {}).out).count(QStringLiteral("Date")),
                 0);
    }

    void theSameDrawingGivesTheSameBytesInAnotherProcess() {
        const QByteArray here = bothSamples();
        QCOMPARE(bothSamples(), here);
        // Hashes are seeded anew in each process, and Qt writes fonts in the order of a hash.
        for (int i = 0; i < 3; ++i) {
            const ToolResult other =
                runTool(QCoreApplication::applicationFilePath(), {QStringLiteral("--print-sample")});
            QVERIFY(other.started);
            QCOMPARE(QByteArray::fromBase64(other.out), here);
        }
    }

    void tilesSayWhichTheyAre() {
        const QString title = QStringLiteral("Acme <DR>\u202e\n") + QString(40000, u'x');
        const Diagram diagram =
            drawn(*planFromTemplate(QStringLiteral("two-sites")), DetailLevel::Ports).diagram;
        const PdfFile file(pdfOf(diagram, numberedMeta(title), a5Tiles()));
        const QString info = QString::fromUtf8(file.run(QStringLiteral("pdfinfo"), {}).out);
        const QSize grid = pagesFor(diagram, a5Tiles())->grid;
        const int count = grid.width() * grid.height();
        QVERIFY(count > 3);
        QVERIFY2(info.contains(QRegularExpression(QStringLiteral("Pages: +%1\n").arg(count))),
                 qPrintable(info));
        const QStringList pages = file.text().split(u'\f', Qt::SkipEmptyParts);
        QCOMPARE(pages.size(), count);
        for (int i = 0; i < count; ++i) {
            const QString name = tileName({i % grid.width(), i / grid.width()});
            const QString number = QStringLiteral("Page %1 of %2 (%3)").arg(i + 1).arg(count).arg(name);
            for (const QString &words : {number, QStringLiteral("Acme <DR> x"), QStringLiteral("Revision 7"),
                                         QStringLiteral("Checksum 0123456789ab\n")})
                QVERIFY2(pages[i].contains(words), qPrintable(words + u'\n' + pages[i]));
        }
    }

    /// What is no wider than the overlap is whole on a page: every port, and most names.
    void everyShortLabelIsWholeOnATile() {
        const Diagram diagram =
            drawn(*planFromTemplate(QStringLiteral("provider")), DetailLevel::Ports).diagram;
        PageSetup setup = a5Tiles();
        setup.overlap = 30;
        setup.scale *= 1.25;
        const Pages pages = *pagesFor(diagram, setup);
        const QString text = PdfFile(pdfOf(diagram, {}, setup)).rawText();
        int whole = 0;
        for (const PlacedText &label : placedTexts(diagram)) {
            if (label.rect.width() * pages.scale > pages.overlap)
                continue;
            ++whole;
            QVERIFY2(text.contains(label.text.simplified()), qPrintable(label.text));
        }
        QVERIFY2(whole > 100 && pages.pages.size() > 9,
                 qPrintable(QStringLiteral("%1 on %2").arg(whole).arg(pages.pages.size())));
    }

    void onePageSaysNothingTwice() {
        const PdfFile bare(pdfOf(sampleDiagram(), numberedMeta(QStringLiteral("Acme"))));
        QVERIFY(!bare.text().contains(QStringLiteral("Page 1 of 1")));
        PageSetup setup;
        setup.headers = Headers::Always;
        const PdfFile framed(pdfOf(sampleDiagram(), numberedMeta(QStringLiteral("Acme")), setup));
        for (const char *words : {"Page 1 of 1", "Acme", "Revision 7"})
            QVERIFY2(framed.text().contains(QLatin1String(words)), words);
    }

    void whatIsNotAPdfIsNotRewritten() {
        QVERIFY(!reproduciblePdf({}));
        QVERIFY(!reproduciblePdf("%PDF-1.4\n"));
        QVERIFY(!reproduciblePdf("%PDF-1.4\nxref\n0 1\n0000000000 65535 f \ntrailer\n<< >>\nstartxref\n9\n"));
        const QByteArray whole = pdfOf(sampleDiagram());
        QVERIFY(!reproduciblePdf(whole.left(whole.size() / 2)));
        QVERIFY(!writePdf({}, {}));
    }
};

int main(int argc, char **argv) {
    QGuiApplication application(argc, argv);
    if (application.arguments().contains(QStringLiteral("--print-sample"))) {
        const QByteArray text = bothSamples().toBase64();
        return fwrite(text.constData(), 1, size_t(text.size()), stdout) == size_t(text.size()) ? 0 : 1;
    }
    PdfTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_pdf.moc"
