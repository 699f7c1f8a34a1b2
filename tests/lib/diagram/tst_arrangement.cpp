#include "diagram/overview/arrangement.h"
#include "diagram/overview/siteParts.h"

#include <QTest>
#include <algorithm>
#include <cmath>

using namespace portolan;

namespace {

const QSizeF card(240, 140);

Bundle link(int first, int second) {
    return {std::min(first, second), std::max(first, second), 8, {25, 25}};
}

std::vector<Bundle> chain(int count) {
    std::vector<Bundle> links;
    for (int i = 1; i < count; ++i)
        links.push_back(link(i - 1, i));
    return links;
}

std::vector<Bundle> hub(int spokes) {
    std::vector<Bundle> links;
    for (int i = 1; i <= spokes; ++i)
        links.push_back(link(0, i));
    return links;
}

std::vector<Bundle> mesh(int count) {
    std::vector<Bundle> links;
    for (int a = 0; a < count; ++a)
        for (int b = a + 1; b < count; ++b)
            links.push_back(link(a, b));
    return links;
}

Arrangement arranged(int count, const std::vector<Bundle> &links, std::vector<QPointF> offsets = {}) {
    offsets.resize(size_t(count));
    return arrangeSites(count, card, links, 7, offsets);
}

bool areApart(const QList<QRectF> &cards) {
    for (qsizetype i = 0; i < cards.size(); ++i)
        for (qsizetype j = i + 1; j < cards.size(); ++j)
            if (cards[i].intersects(cards[j]))
                return false;
    return true;
}

bool hasEveryLetter(const Arrangement &arrangement) {
    return std::all_of(arrangement.letters.begin(), arrangement.letters.end(),
                       [](const auto &letter) { return letter.has_value(); });
}

/// Whether no link passes a card that it does not join.
bool isClear(const Arrangement &arrangement, const std::vector<Bundle> &links) {
    for (size_t i = 0; i < links.size(); ++i)
        for (qsizetype other = 0; other < arrangement.cards.size(); ++other)
            if (other != links[i].first && other != links[i].second &&
                passesThrough(arrangement.links[i], arrangement.cards[other]))
                return false;
    return true;
}

} // namespace

/// How the overview stands: chosen by how the sites are linked.
class ArrangementTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyLetterHasAPlaceWhereverSitesWereDragged() {
        int ties = 0;
        for (int count = 4; count <= 14; count += 2) {
            const std::vector<Bundle> links = mesh(count);
            for (int step = 0; step < 12; ++step) {
                std::vector<QPointF> offsets;
                offsets.resize(size_t(count));
                offsets[0] = {step * 130.0, 800 - step * 90.0};
                offsets[size_t(count / 2)] = {-step * 110.0, -step * 140.0};
                const Arrangement dragged = arranged(count, links, offsets);
                QVERIFY2(hasEveryLetter(dragged), QByteArray::number(count) + '/' + QByteArray::number(step));
                for (size_t i = 0; i < links.size(); ++i) {
                    if (i >= dragged.ties.size() || !dragged.ties[i])
                        continue;
                    ++ties;
                    for (const QRectF &box : dragged.cards)
                        QVERIFY(!passesThrough({*dragged.ties[i], *dragged.letters[i]}, box));
                    QVERIFY(dragged.bounds.contains(*dragged.letters[i]));
                }
            }
        }
        QVERIFY2(ties > 0, "no drag needed a tie");
    }

    void partsAreToldByTheirLinks() {
        QCOMPARE(sitePartsOf(1, {}).front().shape, PartShape::Single);
        QCOMPARE(sitePartsOf(4, chain(4)).front().shape, PartShape::Chain);
        QCOMPARE(sitePartsOf(6, hub(5)).front().shape, PartShape::Hub);
        QCOMPARE(sitePartsOf(5, mesh(5)).front().shape, PartShape::Mesh);
        std::vector<Bundle> round = chain(5);
        round.push_back(link(4, 0));
        QCOMPARE(sitePartsOf(5, round).front().shape, PartShape::Ring);
        QCOMPARE(sitePartsOf(5, chain(3)).size(), size_t(3));
    }

    void aChainFollowsItsLinksNotThePlan() {
        const std::vector<SitePart> parts = sitePartsOf(4, {link(2, 0), link(0, 3), link(3, 1)});
        QCOMPARE(parts.front().sites, (std::vector<int>{1, 3, 0, 2}));
    }

    void linkedSpokesStandSideBySide() {
        std::vector<Bundle> links = hub(6);
        links.push_back(link(2, 5));
        const SitePart part = sitePartsOf(7, links).front();
        QCOMPARE(part.shape, PartShape::Hub);
        QCOMPARE(part.sites, (std::vector<int>{0, 1, 2, 5, 3, 4, 6}));
        links.insert(links.end(), {link(1, 2), link(1, 5)}); // round in a circle
        QCOMPARE(sitePartsOf(7, links).front().shape, PartShape::Mesh);
    }

    void aHubIsInTheMiddleOfItsSpokes() {
        const Arrangement arrangement = arranged(8, hub(7));
        QPointF middle;
        for (int spoke = 1; spoke <= 7; ++spoke)
            middle += arrangement.cards[spoke].center() / 7;
        QVERIFY(QLineF(middle, arrangement.cards[0].center()).length() < 30);
    }

    void nothingOverlapsAndEveryLetterIsThere_data() {
        QTest::addColumn<int>("count");
        for (int count = 1; count <= 20; ++count)
            QTest::newRow(qPrintable(QString::number(count))) << count;
    }
    void nothingOverlapsAndEveryLetterIsThere() {
        QFETCH(int, count);
        for (const auto &links : {chain(count), hub(count - 1), mesh(count)}) {
            const Arrangement arrangement = arranged(count, links);
            QVERIFY(areApart(arrangement.cards));
            QVERIFY(hasEveryLetter(arrangement));
            QVERIFY(isClear(arrangement, links));
        }
    }

    void partsStandSideBySide() {
        std::vector<Bundle> links = mesh(5);
        for (const Bundle &each : hub(4))
            links.push_back(link(each.first + 5, each.second + 5));
        const Arrangement arrangement = arranged(13, links);
        QVERIFY(areApart(arrangement.cards));
        const double linked = std::max(arrangement.cards[0].bottom(), arrangement.cards[9].bottom());
        for (int alone = 10; alone < 13; ++alone)
            QVERIFY(arrangement.cards[alone].top() > linked);
    }

    void anotherSpokeLeavesTheHubInTheMiddle() {
        const auto middleOf = [](const Arrangement &arrangement) {
            return arrangement.cards[0].center() - arrangement.bounds.center();
        };
        QVERIFY(QLineF(middleOf(arranged(9, hub(8))), middleOf(arranged(10, hub(9)))).length() <
                card.height());
    }

    void aDraggedCardStaysAndOthersMakeWay() {
        const Arrangement before = arranged(3, chain(3));
        const QPointF onto = before.cards[1].topLeft() - before.cards[0].topLeft() + QPointF(30, 20);
        const Arrangement after = arranged(3, chain(3), {onto});
        QVERIFY(areApart(after.cards));
        const auto between = [](const Arrangement &arrangement) {
            return arrangement.cards[0].topLeft() - arrangement.cards[2].topLeft();
        };
        QCOMPARE(between(after), between(before) + onto);
    }

    void linksGoRoundADraggedCard() {
        const std::vector<Bundle> links{link(0, 1)};
        const Arrangement before = arranged(3, links);
        const QPointF between =
            (before.cards[0].center() + before.cards[1].center()) / 2 - before.cards[2].center();
        const Arrangement after = arranged(3, links, {{}, {300, 0}, between + QPointF(150, 0)});
        QVERIFY(areApart(after.cards));
        QVERIFY(isClear(after, links));
        QVERIFY(after.links.front().size() > 2);
        QVERIFY(hasEveryLetter(after));
    }
};

QTEST_MAIN(ArrangementTest)
#include "tst_arrangement.moc"
