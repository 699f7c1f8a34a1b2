#include "diagram/ports/tracks.h"

#include <QRandomGenerator>
#include <QTest>
#include <algorithm>
#include <cmath>
#include <numeric>

using namespace portolan::ports;

namespace {

/// How many pairs of lines lie on each other.
int overlaps(const std::vector<ChannelNet> &nets, const std::vector<int> &tracks) {
    int count = 0;
    for (size_t a = 0; a < nets.size(); ++a)
        for (size_t b = 0; b < nets.size(); ++b)
            count += tracks[a] < tracks[b] && nets[b].nearPins == nets[a].farPins ? 1 : 0;
    return count;
}

} // namespace

class TracksTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void spreadKeepsPlacesThatFit() {
        QCOMPARE(spread({10, 60, 200}, 36, 0, 300), (std::vector<double>{10, 60, 200}));
    }

    void spreadPushesApartEvenly() {
        QCOMPARE(spread({100, 100}, 36, 0, 300), (std::vector<double>{82, 118}));
        QCOMPARE(spread({5, 5}, 36, 0, 300), (std::vector<double>{0, 36}));
        QCOMPARE(spread({299, 299}, 36, 0, 300), (std::vector<double>{264, 300}));
    }

    void spreadHoldsItsGapForAnyWishes() {
        QRandomGenerator random(3);
        for (int round = 0; round < 200; ++round) {
            std::vector<double> wanted;
            for (int i = random.bounded(1, 12); i > 0; --i)
                wanted.push_back(random.bounded(-100, 600));
            std::sort(wanted.begin(), wanted.end());
            const std::vector<double> places = spread(wanted, 36, 0, 500);
            QCOMPARE(places.size(), wanted.size());
            QVERIFY(places.front() >= -0.001 && places.back() <= 500.001);
            for (size_t i = 1; i < places.size(); ++i)
                QVERIFY(places[i] - places[i - 1] >= 36 - 0.001);
        }
    }

    void freePlaceTakesTheNearestFreeOne() {
        QCOMPARE(freePlace(50, 0, 100, {}, 12), 50.0);
        QCOMPARE(freePlace(50, 0, 100, {48}, 12), 60.0);
        QCOMPARE(freePlace(150, 0, 100, {}, 12), 100.0);
        QCOMPARE(freePlace(50, 45, 55, {50}, 12), 50.0); // no room: as wanted
    }

    void tracksCrossAsLittleAsTheyCan() {
        // Two lines that go down side by side: the one that starts lower must turn first.
        const std::vector<int> tracks = orderTracks({{{0}, {100}}, {{20}, {120}}});
        QVERIFY(tracks[0] > tracks[1]);
    }

    void noTwoLinesLieOnEachOther() {
        // The second line enters where the first one leaves: the first must have turned before.
        const std::vector<int> tracks = orderTracks({{{100}, {0}}, {{200}, {100}}});
        QVERIFY(tracks[0] < tracks[1]);
    }

    void linesBetweenOthersDoNotKeepTwoOnEachOther() {
        QRandomGenerator random(5);
        int avoided = 0;
        for (int round = 0; round < 300; ++round) {
            std::vector<ChannelNet> nets;
            for (int i = random.bounded(3, 7); i > 0; --i)
                nets.push_back({{36.0 * random.bounded(9)}, {36.0 * random.bounded(9)}});
            std::vector<int> tracks(nets.size());
            std::iota(tracks.begin(), tracks.end(), 0);
            const int before = overlaps(nets, tracks);
            int fewest = before;
            while (std::next_permutation(tracks.begin(), tracks.end()))
                fewest = std::min(fewest, overlaps(nets, tracks));
            if (fewest > 0)
                continue;
            avoided += before > 0 ? 1 : 0;
            QCOMPARE(overlaps(nets, orderTracks(nets)), 0);
        }
        QVERIFY(avoided > 20);
    }
};

QTEST_GUILESS_MAIN(TracksTest)
#include "tst_tracks.moc"
