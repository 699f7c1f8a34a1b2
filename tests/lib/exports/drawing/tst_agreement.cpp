#include "diagram/GlyphCache.h"
#include "diagram/paintDiagram.h"
#include "plan/planFile.h"
#include "support/diagrams.h"
#include "support/drawings.h"
#include "support/pictures.h"

#include <QPainter>
#include <QSvgRenderer>
#include <QTest>

using namespace portolan;
using namespace portolan::test;

namespace {

/// What a reader shows of a drawing at one pixel for each unit.
using Reader = QImage (*)(const Diagram &, Paper);

QImage blank(const Diagram &diagram) {
    QImage image(diagram.bounds.size().toSize(), QImage::Format_RGB32);
    image.fill(Qt::white);
    return image;
}

/// As the canvas does it: item by item, with glyphs at hand.
QImage canvas(const Diagram &diagram, Paper paper) {
    QImage image = blank(diagram);
    QPainter painter(&image);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    painter.translate(-diagram.bounds.topLeft());
    painter.fillRect(diagram.bounds, inkColor(Ink::Paper, paper));
    GlyphCache glyphs;
    for (const DiagramItem &item : diagram.items)
        paintItem(painter, item, paper, &glyphs);
    return image;
}

QImage png(const Diagram &diagram, Paper paper) {
    return QImage::fromData(*writePng(diagram, sampleMeta(), 1, paper));
}

/// Qt makes one narrower glyph of "ffi", whatever the file says: it is told where letters end.
Diagram withoutLigatures(Diagram diagram) {
    const QString apart = QStringLiteral("f\u200c");
    for (DiagramItem &item : diagram.items)
        for (Shape &shape : item.shapes)
            if (auto *text = std::get_if<TextShape>(&shape))
                text->text.replace(QLatin1Char('f'), apart);
    return diagram;
}

/// Qt takes a list of families for one name, so it is told the first alone.
QImage qtSvg(const Diagram &diagram, Paper paper) {
    QByteArray svg = *writeSvg(withoutLigatures(diagram), sampleMeta(), paper);
    svg.replace(", Consolas, monospace", "").replace(", Verdana, sans-serif", "");
    QSvgRenderer renderer(svg);
    QImage image = blank(diagram);
    QPainter painter(&image);
    renderer.render(&painter, QRectF(image.rect()));
    return image;
}

QImage librsvg(const Diagram &diagram, Paper paper) {
    const QTemporaryDir folder;
    const QString path = fileIn(folder, QStringLiteral("a.svg"), *writeSvg(diagram, sampleMeta(), paper));
    const QString picture = folder.filePath(QStringLiteral("a.png"));
    const ToolResult tool = runTool(QStringLiteral("rsvg-convert"), {path, QStringLiteral("-o"), picture});
    return tool.exitCode == 0 ? QImage(picture) : QImage();
}

/// A page as large as the drawing. Poppler moves strokes to whole pixels, so it is asked for smaller ones.
QImage poppler(const Diagram &diagram, Paper paper) {
    constexpr int finer = 3;
    PageSetup setup;
    setup.size = PaperSize::Drawing;
    setup.colors = paper;
    const QTemporaryDir folder;
    const QString path = fileIn(folder, QStringLiteral("a.pdf"), *writePdf(diagram, sampleMeta(), setup));
    const QString picture = folder.filePath(QStringLiteral("a"));
    const ToolResult tool =
        runTool(QStringLiteral("pdftoppm"), {QStringLiteral("-singlefile"), QStringLiteral("-r"),
                                             QString::number(finer * pixelsPerInch), path, picture});
    const QImage page = tool.exitCode == 0 ? QImage(picture + QStringLiteral(".ppm")) : QImage();
    const QSize size = diagram.bounds.size().toSize();
    return page.copy(QRect(QPoint(), size * finer))
        .scaled(size, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
}

struct NamedReader {
    const char *name;
    Reader read;
};
constexpr NamedReader readers[] = {
    {"canvas", canvas}, {"PNG", png}, {"SVG by Qt", qtSvg}, {"SVG by librsvg", librsvg}, {"PDF", poppler}};

/// Share of a cell that two faithful pictures may differ in.
constexpr double tolerance = 0.025;

Diagram without(Diagram diagram, qsizetype item) {
    diagram.items.removeAt(item);
    return diagram;
}

Diagram moved(Diagram diagram, qsizetype item) {
    moveItem(diagram.items[item], {3, 3});
    return diagram;
}

Ink anotherInk(Ink ink) {
    return ink == Ink::Access ? Ink::SiteManagement : Ink::Access;
}

/// The ink of a shape that is seen first; boxes without an outline have none.
Ink *inkIn(Shape &shape) {
    if (auto *text = std::get_if<TextShape>(&shape))
        return &text->ink;
    if (auto *line = std::get_if<LineShape>(&shape))
        return &line->stroke.ink;
    if (auto *cylinder = std::get_if<CylinderShape>(&shape))
        return &cylinder->stroke.ink;
    auto *box = std::get_if<BoxShape>(&shape);
    return box && box->stroke ? &box->stroke->ink : box && box->fill ? &*box->fill : nullptr;
}

Diagram miscoloured(Diagram diagram, qsizetype item) {
    for (Shape &shape : diagram.items[item].shapes)
        if (Ink *ink = inkIn(shape))
            *ink = anotherInk(*ink);
    return diagram;
}

/// The pixels of an item and a little around it.
QRect aroundItem(const Diagram &diagram, qsizetype item) {
    const QRectF bounds = diagram.items[item].bounds.translated(-diagram.bounds.topLeft());
    return bounds.adjusted(-12, -12, 12, 12).toAlignedRect();
}

QImage paintedPart(const Diagram &diagram, const QRect &part, Paper paper) {
    const QRectF onSheet = QRectF(part).translated(diagram.bounds.topLeft());
    Diagram shown{diagram.bounds, {}, {}};
    for (const DiagramItem &item : diagram.items)
        if (item.bounds.intersects(onSheet))
            shown.items << item;
    QImage image(part.size(), QImage::Format_RGB32);
    QPainter painter(&image);
    painter.translate(-onSheet.topLeft());
    paintDiagram(painter, shown, paper);
    painter.end();
    return image;
}

Diagram templateDrawing(const QString &id) {
    return drawn(*planFromTemplate(id), DetailLevel::Automatic, QString(64, u'c')).diagram;
}

} // namespace

/// Whatever shows a drawing shows the same: the canvas, and every file as other programs read it.
class AgreementTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        for (const char *tool : {"rsvg-convert", "pdftoppm"})
            QVERIFY2(runTool(QLatin1String(tool), {QStringLiteral("-v")}).started, tool);
    }

    void everyReaderShowsTheSame_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("paper");
        for (const PlanTemplate &each : planTemplates())
            for (const Paper paper : {Paper::Light, Paper::Dark})
                QTest::addRow("%s, %s", qPrintable(each.id), paper == Paper::Dark ? "dark" : "light")
                    << each.id << int(paper);
    }
    void everyReaderShowsTheSame() {
        QFETCH(QString, name);
        QFETCH(int, paper);
        const Diagram diagram = templateDrawing(name);
        const QImage painted = *renderImage(diagram, 1, Paper(paper));
        for (const NamedReader &reader : readers) {
            const Disagreement found = disagreement(painted, reader.read(diagram, Paper(paper)));
            QVERIFY2(found.share <= tolerance, qPrintable(QStringLiteral("%1: %2 of the cell at %3, %4")
                                                              .arg(QLatin1String(reader.name))
                                                              .arg(found.share)
                                                              .arg(found.cell.x())
                                                              .arg(found.cell.y())));
        }
    }

    void faultsAreSeen_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("paper");
        for (const char *name : {"two-sites", "five-site-mesh"})
            for (const Paper paper : {Paper::Light, Paper::Dark})
                QTest::addRow("%s, %s", name, paper == Paper::Dark ? "dark" : "light")
                    << QString::fromLatin1(name) << int(paper);
    }
    /// Each item once left out, once moved by three pixels, once in wrong colours.
    void faultsAreSeen() {
        QFETCH(QString, name);
        QFETCH(int, paper);
        const Diagram whole = templateDrawing(name);
        for (qsizetype i = 0; i < whole.items.size(); ++i) {
            const QRect around = aroundItem(whole, i);
            const QImage right = paintedPart(whole, around, Paper(paper));
            const auto isSeen = [&](const Diagram &faulty) {
                return disagreement(right, paintedPart(faulty, around, Paper(paper))).share > tolerance;
            };
            QVERIFY2(isSeen(without(whole, i)), qPrintable(whole.items[i].key));
            QVERIFY2(isSeen(moved(whole, i)), qPrintable(whole.items[i].key));
            QVERIFY2(isSeen(miscoloured(whole, i)), qPrintable(whole.items[i].key));
        }
    }

    void theMeasureForgivesAPixelAndNoMore() {
        const QImage picture = *renderImage(sampleDiagram(), 1);
        QCOMPARE(disagreement(picture, picture).share, 0.0);
        const QRect part = picture.rect().adjusted(0, 0, -3, 0);
        QCOMPARE(disagreement(picture.copy(part), picture.copy(part.translated(1, 0))).share, 0.0);
        QVERIFY(disagreement(picture.copy(part), picture.copy(part.translated(3, 0))).share > tolerance);
        QCOMPARE(disagreement(picture, picture.copy(part)).share, 1.0);
        QCOMPARE(disagreement(picture, QImage()).share, 1.0);
    }
};

QTEST_MAIN(AgreementTest)
#include "tst_agreement.moc"
