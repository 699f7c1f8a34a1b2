#include "diagram/Marks.h"
#include "diagram/readable.h"
#include "diagram/shapes.h"
#include "drawnPorts.h"
#include "plan/planFile.h"
#include "support/diagramFaults.h"
#include "support/diagrams.h"
#include "support/randomDesign.h"
#include "support/topologyText.h"

#include <QRegularExpression>
#include <QTest>
#include <cmath>

using namespace portolan;
using namespace portolan::test;

namespace {

constexpr double scales[] = {0.2, 0.4, 0.45, 0.55, 0.6, 0.67, 0.75, 0.8, 0.86};

Diagram readable(const Diagram &diagram, double scale) {
    Diagram shown = diagram;
    for (DiagramItem &item : shown.items)
        item = readableAt(item, scale);
    return shown;
}

/// Text that is too small, on other text, or in what another item paints over it.
QStringList readingFaults(const Diagram &diagram, double scale) {
    QStringList faults;
    for (const PlacedText &text : placedTexts(diagram))
        if (text.size * scale < smallestPixels - 1e-6)
            faults << QStringLiteral("\"%1\" of %2 is too small").arg(text.text.left(40), text.item);
    faults << pillFaults(diagram);
    return faults;
}

/// Only the ink of letters: lines of a box may stand as close as they like otherwise.
QRectF inkOf(const PlacedText &text) {
    const double spare = text.size * 0.16;
    const bool isUpwards = std::abs(text.rect.height() - text.size) > 1e-6;
    return isUpwards ? text.rect.adjusted(spare, 0, -spare, 0) : text.rect.adjusted(0, spare, 0, -spare);
}

QStringList textsOnTexts(const Diagram &diagram) {
    const QList<PlacedText> texts = placedTexts(diagram);
    QStringList faults;
    for (qsizetype i = 0; i < texts.size(); ++i)
        for (qsizetype j = i + 1; j < texts.size(); ++j)
            if (inkOf(texts[i]).intersects(inkOf(texts[j])))
                faults
                    << QStringLiteral("\"%1\" on \"%2\"").arg(texts[i].text.left(40), texts[j].text.left(40));
    return faults;
}

/// The smallest port number on a pill, in pixels; 0 where one is left out.
double smallestNumber(const Diagram &diagram, double scale) {
    double smallest = 100;
    for (const DiagramItem &item : diagram.items) {
        if (item.role != ItemRole::Pill)
            continue;
        double size = 0;
        for (const Shape &shape : item.shapes)
            if (const auto *text = std::get_if<TextShape>(&shape))
                size = text->size * scale;
        smallest = std::min(smallest, size);
    }
    return smallest;
}

/// Pills that say no number, on lines and in lists.
QStringList pillsWithoutNumber(const Diagram &diagram) {
    static const QRegularExpression number(QStringLiteral("[0-9?]"));
    QStringList faults;
    for (const DiagramItem &item : diagram.items)
        for (qsizetype i = 0; i < item.shapes.size(); ++i) {
            const auto *box = std::get_if<BoxShape>(&item.shapes[i]);
            if (!box || box->radius != pillHeight / 2 || box->rect.height() != pillHeight)
                continue;
            QString said;
            for (qsizetype j = i + 1; j < item.shapes.size(); ++j)
                if (const auto *text = std::get_if<TextShape>(&item.shapes[j]);
                    text && box->rect.contains(textRect(*text).center()))
                    said += text->text;
            if (!said.contains(number))
                faults << item.key + QStringLiteral(" says ") + said;
        }
    return faults;
}

QString saidBy(const DiagramItem &item) {
    QStringList texts;
    for (const Shape &shape : item.shapes)
        if (const auto *text = std::get_if<TextShape>(&shape))
            texts << text->text;
    return texts.join(u' ');
}

DiagramItem pillOf(const PillText &text) {
    return makeItem(QStringLiteral("pill"), ItemRole::Pill, {}, {},
                    pillShapes({0, 0}, text, TrafficClass::Pairing));
}

/// The drawing with a sign on all that it shows.
Diagram allMarked(const Drawn &drawn, DetailLevel level) {
    Marks marks;
    for (const Site &site : drawn.plan.topology.sites) {
        marks.elements.insert(keyOf(site.id), Mark::Removed);
        for (const Component &component : site.components)
            marks.elements.insert(keyOf(component.id), Mark::Removed);
    }
    for (const Flow &flow : drawn.derived.flows)
        marks.flows.insert(flow.id, {Mark::Removed, {}});
    return drawPlan(drawn.plan, drawn.index, drawn.derived, {}, {}, level, {}, &marks);
}

class ReadableTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void atFullSizeNothingChanges() {
        const Drawn drawn(*planFromTemplate(QStringLiteral("two-sites")));
        QCOMPARE(readable(drawn.diagram, 1), drawn.diagram);
        QCOMPARE(readable(drawn.diagram, 0.87), drawn.diagram);
        QVERIFY(readable(drawn.diagram, 0.86) != drawn.diagram);
    }

    void noTextIsSmallOrOnAnother() {
        for (const PlanTemplate &from : planTemplates())
            for (const DetailLevel level : {DetailLevel::Overview, DetailLevel::Ports}) {
                const Drawn drawn(*planFromTemplate(from.id), level);
                for (const double scale : scales) {
                    const Diagram shown = readable(drawn.diagram, scale);
                    const QStringList faults = readingFaults(shown, scale) + textsOnTexts(shown);
                    QVERIFY2(faults.isEmpty(),
                             qPrintable(from.id) + QByteArray::number(scale) + words(faults));
                }
            }
    }

    void noneOfRandomPlansEither() {
        for (quint32 seed = 1; seed <= 20; ++seed) {
            const Drawn drawn(randomDesign(seed));
            for (const double scale : scales) {
                const Diagram shown = readable(drawn.diagram, scale);
                const QStringList faults = readingFaults(shown, scale) + textsOnTexts(shown);
                QVERIFY2(faults.isEmpty(), QByteArray::number(seed) + ' ' + words(faults));
            }
        }
    }

    void portNumbersAreThereUntilTheOverviewComes() {
        for (const PlanTemplate &from : planTemplates()) {
            const Drawn drawn(*planFromTemplate(from.id), DetailLevel::Ports);
            for (const double scale : {0.45, 0.5, 0.55, 0.6, 0.7, 0.86}) {
                const double least = scale < 0.55 ? 8 : wantedPixels - 1e-6;
                const double size = smallestNumber(readable(drawn.diagram, scale), scale);
                QVERIFY2(size >= least, qPrintable(QStringLiteral("%1 at %2").arg(size).arg(scale)));
            }
        }
    }

    /// While plans are compared every pill has a sign, too.
    void markedPortNumbersAreThereAsWell() {
        for (const PlanTemplate &from : planTemplates())
            for (const DetailLevel level : {DetailLevel::Overview, DetailLevel::Ports}) {
                const Drawn drawn(*planFromTemplate(from.id), level);
                const Diagram marked = allMarked(drawn, level);
                for (const double scale : {0.45, 0.5, 0.55, 0.6, 0.7, 0.86}) {
                    const Diagram shown = readable(marked, scale);
                    const double size = smallestNumber(shown, scale);
                    QVERIFY2(size >= 7.4,
                             qPrintable(QStringLiteral("%1: %2 at %3").arg(from.id).arg(size).arg(scale)));
                    const QStringList faults = pillFaults(shown) + pillsWithoutNumber(shown);
                    QVERIFY2(faults.isEmpty(), words(faults));
                }
            }
    }

    /// The number goes before the sign and the number of before.
    void aPillSaysAsMuchAsThereIsRoomFor() {
        PillText text;
        text.text = QStringLiteral("19081");
        text.before = QStringLiteral("9081");
        text.mark = Mark::Changed;
        const DiagramItem pill = pillOf(text);
        QCOMPARE(saidBy(readableAt(pill, 1)), QStringLiteral("~ 9081 → 19081"));
        QCOMPARE(saidBy(readableAt(pill, 0.6)), QStringLiteral("~ 19081"));
        QCOMPARE(saidBy(readableAt(pill, 0.4)), QStringLiteral("~ 19081"));
        PillText gone;
        gone.text = QStringLiteral("4007");
        gone.mark = Mark::Removed;
        const DiagramItem removed = pillOf(gone);
        QCOMPARE(saidBy(readableAt(removed, 0.6)), QStringLiteral("− 4007"));
        QCOMPARE(saidBy(readableAt(removed, 0.38)), QStringLiteral("4007"));
        QVERIFY(std::get<TextShape>(readableAt(removed, 0.38).shapes.last()).struck);
        QCOMPARE(saidBy(readableAt(removed, 0.1)), QString());
    }

    void aSignGrowsAroundItsPlace() {
        const Drawn drawn(*planFromTemplate(QStringLiteral("five-site-mesh")), DetailLevel::Overview);
        const Diagram marked = allMarked(drawn, DetailLevel::Overview);
        int signs = 0;
        for (const DiagramItem &item : marked.items) {
            if (!isSign(item))
                continue;
            ++signs;
            for (const double scale : {0.31, 0.45, 0.6}) {
                const DiagramItem shown = readableAt(item, scale);
                const auto &text = std::get<TextShape>(shown.shapes.last());
                const QRectF box = std::get<BoxShape>(shown.shapes.first()).rect;
                QVERIFY(text.size * scale > wantedPixels - 0.1);
                QVERIFY(box.contains(textRect(text).center()));
                QVERIFY(item.bounds.adjusted(-12, -12, 12, 12).contains(box));
                QCOMPARE(box.center(), std::get<BoxShape>(item.shapes.first()).rect.center());
            }
        }
        QVERIFY(signs >= 5);
    }

    void theBoldestStays() {
        const Drawn drawn(*planFromTemplate(QStringLiteral("two-sites")));
        const QString zvm = keyOf(componentNamed(drawn.plan.topology, QStringLiteral("zvm-lon")));
        QCOMPARE(textsOf(drawn.diagram, zvm).size(), 3);
        QCOMPARE(textsOf(readable(drawn.diagram, 0.8), zvm).size(), 3);
        QCOMPARE(textsOf(readable(drawn.diagram, 0.55), zvm).first(), QStringLiteral("ZVM"));
    }

    void aChipGoesWithItsWords() {
        const Drawn drawn(*planFromTemplate(QStringLiteral("five-site-mesh")), DetailLevel::Overview);
        const QString zvm = keyOf(componentNamed(drawn.plan.topology, QStringLiteral("zvm-osl")));
        const auto chip = [&](double scale) {
            for (const DiagramItem &item : readable(drawn.diagram, scale).items)
                if (item.key == zvm)
                    return item.shapes.size();
            return qsizetype(-1);
        };
        QCOMPARE(chip(0.8), 3);
        QCOMPARE(chip(0.3), 0);
    }

    void aPanelThatIsTooSmallShowsItsName() {
        const Drawn drawn(*planFromTemplate(QStringLiteral("two-sites")));
        const Diagram notYet = readable(drawn.diagram, 0.7);
        QVERIFY(textsOf(notYet, QStringLiteral("frame/notes")).size() > 5);
        const Diagram shown = readable(drawn.diagram, 0.6);
        QCOMPARE(textsOf(shown, QStringLiteral("frame/notes")), QStringList{QStringLiteral("Notes")});
        QCOMPARE(textsOf(shown, QStringLiteral("frame/title-block")),
                 QStringList{QStringLiteral("Title block")});
    }
};

} // namespace

QTEST_MAIN(ReadableTest)
#include "tst_readable.moc"
