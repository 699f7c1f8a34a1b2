#include "diagram/paintDiagram.h"
#include "plan/planFile.h"
#include "support/diagrams.h"

#include <QImage>
#include <QPainter>
#include <QTest>
#include <array>
#include <cmath>

using namespace portolan;
using namespace portolan::test;

namespace {

constexpr std::array classes = {TrafficClass::ReplicationData, TrafficClass::ReplicationControl,
                                TrafficClass::Pairing,         TrafficClass::SiteManagement,
                                TrafficClass::Platform,        TrafficClass::Access};
constexpr double scale = 4; // pixels for each unit: enough that a stroke has pixels of its pure ink

double luminance(int grey) {
    const double c = grey / 255.0;
    return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
}

double contrast(int a, int b) {
    return (luminance(qMax(a, b)) + 0.05) / (luminance(qMin(a, b)) + 0.05);
}

/// What a printer without colour makes of a drawing: the program's greys, or the printer's own.
enum class Printer { OurGreys, ItsOwn };

QImage printed(const Diagram &diagram, double pixels, Printer printer) {
    QImage image((diagram.bounds.size() * pixels).toSize(), QImage::Format_RGB32);
    QPainter painter(&image);
    painter.scale(pixels, pixels);
    painter.translate(-diagram.bounds.topLeft());
    paintDiagram(painter, diagram, printer == Printer::OurGreys ? Paper::Grey : Paper::Light);
    painter.end();
    return image.convertToFormat(QImage::Format_Grayscale8);
}

/// How a stroke looks to somebody who sees no colour, in drawing units.
struct StrokeLook {
    double width = 0;
    QList<double> runs; ///< inked and bare, in turn, without the last; empty for a solid line
    int darkest = 255;
};

/// The ink of one column of pixels, in units of full ink.
double inkAt(const QImage &image, int x, int darkest) {
    double ink = 0;
    for (int y = 0; y < image.height(); ++y)
        ink += double(255 - qGray(image.pixel(x, y))) / (255 - darkest);
    return ink / scale;
}

int darkestOf(const QImage &image) {
    int darkest = 255;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            darkest = qMin(darkest, qGray(image.pixel(x, y)));
    return darkest;
}

StrokeLook lookOf(const Stroke &stroke) {
    const Diagram diagram{
        {0, 0, 120, 10},
        {},
        {makeItem(QStringLiteral("l"), ItemRole::Line, {}, {}, {LineShape{{{0, 5}, {120, 5}}, stroke}})}};
    const QImage image = printed(diagram, scale, Printer::OurGreys);
    StrokeLook look{0, {}, darkestOf(image)};
    bool inked = true;
    int since = 0;
    for (int x = 0; x < image.width(); ++x) {
        const double ink = inkAt(image, x, look.darkest);
        look.width = qMax(look.width, ink);
        if ((ink > stroke.width / 2) == inked)
            continue;
        look.runs << (x - since) / scale;
        since = x;
        inked = !inked;
    }
    return look;
}

/// Whether a reader tells them apart: one is half as wide again, or a dash or a gap is longer by half.
bool differ(const StrokeLook &a, const StrokeLook &b) {
    const auto clearly = [](double x, double y) { return qMax(x, y) >= 1.5 * qMin(x, y); };
    if (clearly(a.width, b.width) || a.runs.isEmpty() != b.runs.isEmpty())
        return true;
    const qsizetype shared = qMin(a.runs.size(), b.runs.size());
    for (qsizetype i = 0; i < qMin(shared, qsizetype(4)); ++i)
        if (clearly(a.runs[i], b.runs[i]))
            return true;
    return false;
}

QRect pixelsOf(const QRectF &rect, const Diagram &diagram, double pixels) {
    return QRectF((rect.topLeft() - diagram.bounds.topLeft()) * pixels, rect.size() * pixels).toAlignedRect();
}

/// Contrast of the darkest ink in a rectangle against the lightest ground in and around it.
double contrastIn(const QImage &picture, const QRect &rect, int around) {
    int darkest = 255;
    int lightest = 0;
    const QRect all = rect.adjusted(-around, -around, around, around) & picture.rect();
    for (int y = all.top(); y <= all.bottom(); ++y) {
        for (int x = all.left(); x <= all.right(); ++x) {
            const int grey = qGray(picture.pixel(x, y));
            lightest = qMax(lightest, grey);
            if (rect.contains(x, y))
                darkest = qMin(darkest, grey);
        }
    }
    return contrast(darkest, lightest);
}

/// Texts below 4.5:1 and lines of traffic below 3:1, by what they say and who holds them.
QStringList tooFaint(const Diagram &diagram, Printer printer) {
    constexpr double pixels = 3;
    const QImage picture = printed(diagram, pixels, printer);
    QStringList faint;
    for (const DiagramItem &item : diagram.items) {
        for (const Shape &shape : item.shapes) {
            const auto *text = std::get_if<TextShape>(&shape);
            const auto *line = std::get_if<LineShape>(&shape);
            if (text && contrastIn(picture, pixelsOf(textRect(*text), diagram, pixels), 0) < 4.5)
                faint << item.key + QStringLiteral(": ") + text->text;
            const QRectF stretch = line ? boundsOf(shape) : QRectF();
            if (line && item.role == ItemRole::Line &&
                contrastIn(picture, pixelsOf(stretch, diagram, pixels), 8) < 3)
                faint << item.key;
        }
    }
    return faint;
}

} // namespace

/// A drawing without colour says the same: on grey paper of ours, and from a printer that has no colour.
class GreyTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void noInkHasAColour() {
        for (int ink = 0; ink <= int(Ink::NotUsed); ++ink)
            QCOMPARE(inkColor(Ink(ink), Paper::Grey).hslSaturation(), 0);
    }

    void aGreyIsAsBrightAsItsColour() {
        for (int ink = 0; ink <= int(Ink::NotUsed); ++ink) {
            const QColor color = inkColor(Ink(ink), Paper::Light);
            const double light = 0.2126 * luminance(color.red()) + 0.7152 * luminance(color.green()) +
                                 0.0722 * luminance(color.blue());
            QVERIFY(qAbs(light - luminance(inkColor(Ink(ink), Paper::Grey).red())) < 0.005);
        }
    }

    void everyTwoClassesDifferByDashOrWidth() {
        for (const TrafficClass one : classes)
            for (const TrafficClass other : classes)
                QVERIFY2(one >= other || differ(lookOf(strokeOf(one)), lookOf(strokeOf(other))),
                         qPrintable(QStringLiteral("%1, %2").arg(int(one)).arg(int(other))));
    }

    void theMeasureSeesWhatIsDrawn() {
        const StrokeLook data = lookOf(strokeOf(TrafficClass::ReplicationData));
        QVERIFY(qAbs(data.width - 3.5) < 0.1 && data.runs.isEmpty());
        const StrokeLook control = lookOf(strokeOf(TrafficClass::ReplicationControl));
        QVERIFY(qAbs(control.width - 2) < 0.1 && control.runs.size() > 8);
        QVERIFY(qAbs(control.runs[0] - 7) < 0.6 && qAbs(control.runs[1] - 4) < 0.6);
        // Another ink is no difference.
        QVERIFY(!differ(control, lookOf({Ink::Access, 2, Dash::Dashed})));
        QVERIFY(!differ(data, lookOf({Ink::Pairing, 4, Dash::Solid})));
    }

    void everyClassStandsOutFromPaper() {
        for (const TrafficClass traffic : classes)
            QVERIFY(contrast(lookOf(strokeOf(traffic)).darkest, 255) >= 4.5);
    }

    void textsAndLinesOfEveryTemplateStandOut_data() {
        QTest::addColumn<QString>("name");
        for (const PlanTemplate &each : planTemplates())
            QTest::newRow(qPrintable(each.id)) << each.id;
    }
    void textsAndLinesOfEveryTemplateStandOut() {
        QFETCH(QString, name);
        const Diagram diagram = drawn(*planFromTemplate(name), DetailLevel::Automatic).diagram;
        QCOMPARE(tooFaint(diagram, Printer::OurGreys), QStringList());
        QCOMPARE(tooFaint(diagram, Printer::ItsOwn), QStringList());
    }

    void faintTextIsFound() {
        TextShape faint = makeText({10, 30}, QStringLiteral("4005"), 12);
        faint.ink = Ink::BrickStroke;
        Diagram diagram{{0, 0, 100, 50}, {}, {}};
        diagram.items << makeItem(QStringLiteral("t"), ItemRole::Label, {}, {}, {faint})
                      << makeItem(QStringLiteral("l"), ItemRole::Line, {}, {},
                                  {LineShape{{{60, 30}, {90, 30}}, {Ink::GateStroke, 2, Dash::Solid}}});
        QCOMPARE(tooFaint(diagram, Printer::OurGreys),
                 (QStringList{QStringLiteral("t: 4005"), QStringLiteral("l")}));
    }
};

QTEST_MAIN(GreyTest)
#include "tst_grey.moc"
