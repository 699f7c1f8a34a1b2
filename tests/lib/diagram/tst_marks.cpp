#include "diagram/Marks.h"
#include "diagram/paintDiagram.h"
#include "diagram/shapes.h"
#include "exports/drawing/drawingExports.h"

#include <QTest>
#include <cmath>

using namespace portolan;

namespace {

double luminance(const QColor &color) {
    const auto linear = [](double c) {
        return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

double contrast(const QColor &one, const QColor &other) {
    const double a = luminance(one) + 0.05;
    const double b = luminance(other) + 0.05;
    return std::max(a, b) / std::min(a, b);
}

DiagramItem box(const QString &key, ItemRole role = ItemRole::Component) {
    return makeItem(key, role, {key}, QStringLiteral("Box"),
                    {BoxShape{QRectF(0, 0, 100, 60), 4, Ink::BoxFill, Stroke{}},
                     makeText({50, 30}, QStringLiteral("Name"), bodySize)});
}

QStringList wordsOf(const QList<Shape> &shapes) {
    QStringList words;
    for (const Shape &shape : shapes)
        if (const auto *text = std::get_if<TextShape>(&shape))
            words << text->text;
    return words;
}

/// What a drawing says of its things: signs, pale inks, pills.
class TestMarks : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatIsNotMarkedIsPale() {
        QList<DiagramItem> items{box(QStringLiteral("c1")), box(QStringLiteral("c2")),
                                 box(QStringLiteral("frame"), ItemRole::Frame)};
        Marks marks;
        marks.elements.insert(QStringLiteral("c2"), Mark::Added);
        applyMarks(items, marks);
        QVERIFY(items[0].pale);
        QVERIFY(!items[1].pale);
        QVERIFY(!items[2].pale);
        QCOMPARE(items.size(), 4);
        QCOMPARE(items[3].key, QStringLiteral("sign/c2"));
        QCOMPARE(items[3].title, QStringLiteral("Box (added)"));
        QCOMPARE(wordsOf(items[3].shapes), QStringList{QStringLiteral("+")});
        QCOMPARE(marksShown(items.mid(0, 3), marks), QList<Mark>{Mark::Added});
    }

    void whatIsRemovedIsStruckAndDashed() {
        QList<DiagramItem> items{box(QStringLiteral("c1"))};
        Marks marks;
        marks.elements.insert(QStringLiteral("c1"), Mark::Removed);
        applyMarks(items, marks);
        QCOMPARE(std::get<BoxShape>(items[0].shapes[0]).stroke->dash, Dash::Dashed);
        QVERIFY(std::get<TextShape>(items[0].shapes[1]).struck);
    }

    void severalThingsOfOneItemHaveOneMark() {
        DiagramItem item = box(QStringLiteral("stack"), ItemRole::Stack);
        item.elements = {QStringLiteral("c1"), QStringLiteral("c2")};
        Marks marks;
        QVERIFY(!markOf(marks, item));
        marks.elements.insert(QStringLiteral("c1"), Mark::Added);
        QCOMPARE(markOf(marks, item), std::optional(Mark::Changed));
        marks.elements.insert(QStringLiteral("c2"), Mark::Added);
        QCOMPARE(markOf(marks, item), std::optional(Mark::Added));
    }

    void aPortOfAFlowHasAMarkOfItsOwn() {
        const QString flow = QStringLiteral("zvm-pairing.c1.c2");
        PortMark kept{9081, {QStringLiteral("9081*"), {}}};
        PortMark fresh{19081, {QStringLiteral("19081"), {}}};
        fresh.pill.mark = Mark::Added;
        Marks marks;
        marks.flows.insert(flow, {Mark::Changed, {kept, fresh}});
        DiagramItem pill = box(QStringLiteral("pill/%1/9081").arg(flow), ItemRole::Pill);
        pill.elements = {flow};
        QVERIFY(!markOf(marks, pill));
        pill.key = QStringLiteral("pill/%1/19081").arg(flow);
        QCOMPARE(markOf(marks, pill), std::optional(Mark::Added));
    }

    void pillsSaySignAndOldNumber() {
        PillText pill{QStringLiteral("19081"), {}};
        pill.mark = Mark::Changed;
        pill.before = QStringLiteral("9081*");
        const QList<Shape> shapes = pillShapes({0, 0}, pill, TrafficClass::Pairing);
        QCOMPARE(wordsOf(shapes), (QStringList{QStringLiteral("~"), QStringLiteral("9081*"),
                                               QStringLiteral("→"), QStringLiteral("19081")}));
        QVERIFY(std::get<TextShape>(shapes[2]).struck);
        QVERIFY(!std::get<TextShape>(shapes[4]).struck);
        for (const Shape &shape : shapes)
            QVERIFY(QRectF(QPointF(), pillSize(pill)).adjusted(-1.3, -1.3, 1.3, 1.3).width() >=
                    boundsOf(shape).width());
        pill.mark = Mark::Removed;
        const auto box = std::get<BoxShape>(pillShapes({0, 0}, pill, TrafficClass::Pairing).first());
        QCOMPARE(box.stroke->dash, Dash::Dashed);
    }

    void paleIsWeakerAndStillToBeSeen_data() {
        QTest::addColumn<Paper>("paper");
        QTest::newRow("light") << Paper::Light;
        QTest::newRow("dark") << Paper::Dark;
        QTest::newRow("grey") << Paper::Grey;
    }
    void paleIsWeakerAndStillToBeSeen() {
        QFETCH(Paper, paper);
        const QColor ground = inkColor(Ink::Paper, paper);
        QCOMPARE(inkColor(Ink::Paper, {paper, true}), ground);
        for (const Ink ink :
             {Ink::Text, Ink::Replication, Ink::Pairing, Ink::SiteManagement, Ink::Platform, Ink::Access}) {
            const double pale = contrast(inkColor(ink, {paper, true}), ground);
            QVERIFY2(pale > 1.8, QByteArray::number(pale));
            QVERIFY(pale < 0.7 * contrast(inkColor(ink, paper), ground));
        }
    }

    void filesShowPaleItems() {
        DiagramItem item = box(QStringLiteral("c1"));
        item.pale = true;
        const QByteArray svg = *writeSvg({item.bounds, item.bounds, {item}}, {});
        QVERIFY(svg.contains(inkColor(Ink::Text, {Paper::Light, true}).name().toLatin1()));
        QVERIFY(!svg.contains(inkColor(Ink::Text, Paper::Light).name().toLatin1()));
    }
};

} // namespace

QTEST_MAIN(TestMarks)
#include "tst_marks.moc"
