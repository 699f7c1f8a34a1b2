#include "exports/drawing/pages.h"

#include "exports/drawing/paintPage.h"
#include "plan/planFile.h"
#include "support/diagrams.h"
#include "support/drawings.h"

#include <QPainter>
#include <QTest>
#include <cmath>

using namespace portolan;
using namespace portolan::test;

namespace {

constexpr double pointsPerMillimetre = 72 / 25.4;
const QSizeF a4(595.28, 841.89);

/// A drawing of that size whose smallest text is that large.
Diagram sheet(double width, double height, double textSize = 11.5) {
    Diagram diagram{{-40, -40, width, height}, {}, {}};
    diagram.items << makeItem(QStringLiteral("t"), ItemRole::Label, {}, {},
                              {makeText({10, 30}, QStringLiteral("4005"), textSize)});
    return diagram;
}

PageSetup on(PaperSize size) {
    PageSetup setup;
    setup.size = size;
    return setup;
}

PageSetup tiles(double scale, PaperSize size = PaperSize::A4) {
    PageSetup setup = on(size);
    setup.tiles = true;
    setup.scale = scale;
    return setup;
}

/// What a page shows, on paper.
QRectF placeOf(const Pages &pages) {
    return {pages.origin, pages.pages.first().part.size() * pages.scale};
}

bool lies(const Pages &pages) {
    return pages.paper.width() > pages.paper.height();
}

Diagram templateDrawing(const char *id) {
    return drawn(*planFromTemplate(QLatin1String(id)), DetailLevel::Ports, QString(64, u'c')).diagram;
}

/// The page as pixels, `scale` for each point.
QImage painted(const Diagram &diagram, const Pages &pages, qsizetype index, double scale) {
    QImage image((pages.paper * scale).toSize(), QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.scale(scale, scale);
    paintPage(painter, diagram, pages, index, sampleMeta(), Paper::Light);
    return image;
}

/// The page between its cutting lines, as far as they go; they themselves are left out.
QRectF cutPart(const Pages &pages, const Page &page) {
    const double half = pages.overlap / pages.scale / 2 + 1;
    const QPoint last(pages.grid.width() - 1, pages.grid.height() - 1);
    return page.part.adjusted(page.tile.x() > 0 ? half : 0, page.tile.y() > 0 ? half : 0,
                              page.tile.x() < last.x() ? -half : 0, page.tile.y() < last.y() ? -half : 0);
}

} // namespace

/// Where a drawing stands on its pages.
class PagesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void automaticPaperKeepsTextReadable_data() {
        QTest::addColumn<QSizeF>("drawing");
        QTest::addColumn<double>("text");
        QTest::addColumn<QSizeF>("page");
        const QSizeF a3(841.89, 1190.55);
        QTest::newRow("small lying") << QSizeF(900, 600) << 11.5 << a4.transposed();
        QTest::newRow("small standing") << QSizeF(600, 900) << 11.5 << a4;
        QTest::newRow("two sites") << QSizeF(1400, 840) << 11.5 << a3.transposed();
        QTest::newRow("large text") << QSizeF(1400, 840) << 16.0 << a4.transposed();
        QTest::newRow("mesh") << QSizeF(3000, 1600) << 11.5 << QSizeF(2250, 1200);
        QTest::newRow("beyond any page") << QSizeF(30000, 1500) << 11.5 << QSizeF(14400, 720);
    }
    void automaticPaperKeepsTextReadable() {
        QFETCH(QSizeF, drawing);
        QFETCH(double, text);
        QFETCH(QSizeF, page);
        const Pages pages = *pagesFor(sheet(drawing.width(), drawing.height(), text), {});
        QCOMPARE(pages.paper, page);
        QCOMPARE(pages.pages.size(), 1);
        QVERIFY(QRectF(QPointF(-0.01, -0.01), page + QSizeF(0.02, 0.02)).contains(placeOf(pages)));
        QVERIFY(text * pages.scale >= smallestPrintedText || pages.paper.width() == 14400);
    }

    void onePageFillsItsRoom_data() {
        QTest::addColumn<QSizeF>("drawing");
        QTest::addColumn<bool>("lying");
        QTest::newRow("wide") << QSizeF(1400, 800) << true;
        QTest::newRow("tall") << QSizeF(800, 1400) << false;
        QTest::newRow("small") << QSizeF(120, 100) << true;
    }
    void onePageFillsItsRoom() {
        QFETCH(QSizeF, drawing);
        QFETCH(bool, lying);
        const Diagram diagram = sheet(drawing.width(), drawing.height());
        const Pages pages = *pagesFor(diagram, on(PaperSize::A2));
        QCOMPARE(lies(pages), lying);
        const double margin = 6 * pointsPerMillimetre;
        const QRectF room = QRectF(QPointF(), pages.paper).adjusted(margin, margin, -margin, -margin);
        const QRectF place = placeOf(pages);
        QVERIFY(room.adjusted(-0.01, -0.01, 0.01, 0.01).contains(place));
        QVERIFY(qAbs(place.width() - room.width()) < 0.01 || qAbs(place.height() - room.height()) < 0.01);
        QVERIFY((place.center() - room.center()).manhattanLength() < 0.01);
        QCOMPARE(pages.pages.first().part, diagram.bounds);
    }

    void orientationCanBeFixed() {
        PageSetup setup = on(PaperSize::A4);
        setup.orientation = Orientation::Portrait;
        QVERIFY(!lies(*pagesFor(sheet(1400, 800), setup)));
        setup.orientation = Orientation::Landscape;
        QVERIFY(lies(*pagesFor(sheet(800, 1400), setup)));
        setup.tiles = true;
        QVERIFY(lies(*pagesFor(sheet(800, 1400), setup)));
    }

    void aPageAsLargeAsTheDrawing() {
        const Pages bare = *pagesFor(sheet(1000, 600), on(PaperSize::Drawing));
        QCOMPARE(bare.paper, QSizeF(750, 450));
        QCOMPARE(placeOf(bare), QRectF(0, 0, 750, 450));
        PageSetup setup = on(PaperSize::Drawing);
        setup.headers = Headers::Always;
        const Pages framed = *pagesFor(sheet(1000, 600), setup);
        QVERIFY(framed.headers);
        QCOMPARE(framed.scale, 0.75);
        QVERIFY(framed.paper.height() > 450 + 2 * 6 * pointsPerMillimetre);
        const QPointF beside = placeOf(framed).center() - QRectF(QPointF(), framed.paper).center();
        QVERIFY(beside.manhattanLength() <= 1); // the page has whole points
    }

    void tilesCoverTheDrawingAndOverlap_data() {
        QTest::addColumn<QSizeF>("drawing");
        QTest::addColumn<double>("scale");
        QTest::addColumn<QSize>("grid");
        QTest::newRow("one is enough") << QSizeF(700, 500) << 1.0 << QSize(1, 1);
        QTest::newRow("wide") << QSizeF(2400, 600) << 1.0 << QSize(3, 1);
        QTest::newRow("provider") << QSizeF(1588, 1529) << 1.0 << QSize(2, 3);
        QTest::newRow("smaller") << QSizeF(1588, 1529) << 0.6 << QSize(1, 2);
        QTest::newRow("poster") << QSizeF(1588, 1529) << 3.0 << QSize(7, 5);
    }
    void tilesCoverTheDrawingAndOverlap() {
        QFETCH(QSizeF, drawing);
        QFETCH(double, scale);
        QFETCH(QSize, grid);
        const Diagram diagram = sheet(drawing.width(), drawing.height());
        const Pages pages = *pagesFor(diagram, tiles(scale));
        QCOMPARE(pages.scale, 0.75 * scale);
        QCOMPARE(pages.grid, grid);
        QCOMPARE(pages.pages.size(), grid.width() * grid.height());
        QRectF all;
        for (const Page &page : pages.pages) {
            all |= page.part;
            const qsizetype right = pages.pages.indexOf(page) + 1;
            if (page.tile.x() + 1 < grid.width()) {
                const double shared = page.part.right() - pages.pages[right].part.left();
                QVERIFY(qAbs(shared * pages.scale - 10 * pointsPerMillimetre) < 0.01);
            }
        }
        QVERIFY((all.topLeft() - diagram.bounds.topLeft()).manhattanLength() < 0.01);
        QVERIFY((all.bottomRight() - diagram.bounds.bottomRight()).manhattanLength() < 0.01);
        QVERIFY(QRectF(QPointF(), pages.paper).contains(placeOf(pages)));
    }

    void tilesLieWhenThatTakesFewerPages() {
        for (const QSizeF &drawing : {QSizeF(1900, 600), QSizeF(600, 1900), QSizeF(1588, 1529)}) {
            const Diagram diagram = sheet(drawing.width(), drawing.height());
            PageSetup setup = tiles(1);
            const qsizetype chosen = pagesFor(diagram, setup)->pages.size();
            setup.orientation = Orientation::Portrait;
            const qsizetype standing = pagesFor(diagram, setup)->pages.size();
            setup.orientation = Orientation::Landscape;
            QCOMPARE(chosen, qMin(standing, pagesFor(diagram, setup)->pages.size()));
        }
    }

    void headersStandOnSeveralPages_data() {
        QTest::addColumn<Headers>("headers");
        QTest::addColumn<bool>("one");
        QTest::addColumn<bool>("several");
        QTest::newRow("on several") << Headers::OnSeveralPages << false << true;
        QTest::newRow("always") << Headers::Always << true << true;
        QTest::newRow("never") << Headers::Never << false << false;
    }
    void headersStandOnSeveralPages() {
        QFETCH(Headers, headers);
        QFETCH(bool, one);
        QFETCH(bool, several);
        PageSetup setup = tiles(1);
        setup.headers = headers;
        QCOMPARE(pagesFor(sheet(1588, 1529), setup)->headers, several);
        QCOMPARE(pagesFor(sheet(300, 200), setup)->headers, one);
        setup.tiles = false;
        QCOMPARE(pagesFor(sheet(1588, 1529), setup)->headers, one);
    }

    void aPrintersPaperIsKept() {
        const QSizeF roll(400, 3000);
        const Pages pages = *pagesOn(sheet(1400, 800), on(PaperSize::A4), roll);
        QCOMPARE(pages.paper, roll);
        QVERIFY(QRectF(QPointF(), roll).contains(placeOf(pages)));
    }

    void whatCannotBePrintedIsAnError_data() {
        QTest::addColumn<PageSetup>("setup");
        QTest::addColumn<QString>("words");
        const auto row = [](const char *name, PageSetup setup, const char *words) {
            QTest::newRow(name) << setup << QString::fromLatin1(words);
        };
        PageSetup margin = on(PaperSize::A4);
        margin.margin = -1;
        row("negative margin", margin, "between 0 and 50");
        margin.margin = std::nan("");
        row("no margin", margin, "between 0 and 50");
        PageSetup overlap = tiles(1, PaperSize::A5);
        overlap.margin = 50;
        overlap.overlap = 50;
        row("no room", overlap, "no room");
        row("no scale", tiles(0), "between 0.1 and 8");
        row("infinite scale", tiles(HUGE_VAL), "between 0.1 and 8");
        row("too many pages", tiles(8, PaperSize::A5), "takes 2584 pages, and 400");
    }
    void whatCannotBePrintedIsAnError() {
        QFETCH(PageSetup, setup);
        QFETCH(QString, words);
        const Diagram diagram = sheet(4000, 3000);
        const Result<Pages> pages = pagesFor(diagram, setup);
        QVERIFY(!pages);
        QVERIFY2(pages.error().message.contains(words), qPrintable(pages.error().message));
        const Result<QByteArray> pdf = writePdf(diagram, {}, setup);
        QVERIFY(!pdf);
        QCOMPARE(pdf.error(), pages.error());
        QVERIFY(!pagesFor({}, {}));
    }

    void sizesHaveKeys() {
        for (const PaperSizeInfo &info : paperSizes()) {
            QCOMPARE(paperSizeInfo(info.size).key, info.key);
            QCOMPARE(paperSizeOf(QLatin1String(info.key)), std::optional(info.size));
            QVERIFY(info.points.isEmpty() || info.points.height() > info.points.width());
        }
        QCOMPARE(paperSizeOf(QStringLiteral("A3")), std::optional(PaperSize::A3));
        QCOMPARE(paperSizeOf(QStringLiteral("A33")), std::nullopt);
    }

    void tilesAreNamedLikeCells() {
        QCOMPARE(tileName({0, 0}), QStringLiteral("A1"));
        QCOMPARE(tileName({1, 1}), QStringLiteral("B2"));
        QCOMPARE(tileName({25, 9}), QStringLiteral("Z10"));
        QCOMPARE(tileName({26, 0}), QStringLiteral("AA1"));
    }

    /// Cut along the marks and laid together, the pages are the drawing.
    void cutTilesAreTheDrawing() {
        const Diagram diagram = templateDrawing("two-sites");
        const Pages pages = *pagesFor(diagram, tiles(1));
        QVERIFY(pages.pages.size() > 1);
        const double pixels = 1 / pages.scale; // a pixel for each drawing unit
        const QImage whole = *renderImage(diagram, 1);
        for (qsizetype i = 0; i < pages.pages.size(); ++i) {
            const QRectF part = cutPart(pages, pages.pages[i]);
            const QPointF onPaper =
                pages.origin + (part.topLeft() - pages.pages[i].part.topLeft()) * pages.scale;
            const QSize size = part.size().toSize();
            const QImage piece =
                painted(diagram, pages, i, pixels).copy(QRect((onPaper * pixels).toPoint(), size));
            const QPoint corner = (part.topLeft() - diagram.bounds.topLeft()).toPoint();
            const PictureDistance apart = distance(whole.copy(QRect(corner, size)), piece, 16);
            QVERIFY2(apart.mean < 2 && apart.worst < 40,
                     qPrintable(QStringLiteral("page %1: %2 %3").arg(i).arg(apart.mean).arg(apart.worst)));
        }
    }

    /// Marks and headers are on the page, and none is on the drawing but the cutting lines.
    void marksStandBesideTheDrawing() {
        const Diagram blank{{0, 0, 1500, 1500}, {}, {}};
        const Pages pages = *pagesFor(blank, tiles(1));
        const double pixels = 2;
        const QImage first = painted(blank, pages, 0, pixels);
        int inked = 0;
        const QRectF place = placeOf(pages);
        const double half = pages.overlap / 2;
        const QRectF bare = place.adjusted(1, 1, -half - 1, -half - 1);
        for (int y = 0; y < first.height(); ++y)
            for (int x = 0; x < first.width(); ++x) {
                const bool isInked = first.pixel(x, y) != qRgb(255, 255, 255);
                inked += isInked;
                QVERIFY(!isInked || !bare.contains(x / pixels, y / pixels));
            }
        QVERIFY(inked > 400);
        const int rest = int((place.right() - half) * pixels);
        bool dashed = false;
        for (int y = int(place.top() * pixels); y < int(place.bottom() * pixels); ++y)
            dashed = dashed || first.pixel(rest, y) != qRgb(255, 255, 255);
        QVERIFY(dashed);
    }

    void darkPagesAreDarkToTheirEdges() {
        const Diagram diagram = sampleDiagram();
        const Pages pages = *pagesFor(diagram, on(PaperSize::A4));
        QImage image(pages.paper.toSize(), QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        paintPage(painter, diagram, pages, 0, sampleMeta(), Paper::Dark);
        painter.end();
        QCOMPARE(image.pixelColor(2, 2), inkColor(Ink::Paper, Paper::Dark));
    }
};

QTEST_MAIN(PagesTest)
#include "tst_pages.moc"
