#include "diagram/RectGrid.h"

#include <QRandomGenerator>
#include <QTest>
#include <algorithm>
#include <iterator>

using namespace portolan;

namespace {

/// Small ones and lines as long as a drawing, on both sides of the origin.
QRectF randomRect(QRandomGenerator &random) {
    const auto upTo = [&](int most) { return double(random.bounded(most * 4)) / 4; };
    const int longest = random.bounded(10) == 0 ? 20'000 : 200;
    return {upTo(4000) - 2000, upTo(4000) - 2000, upTo(longest), upTo(200)};
}

} // namespace

class TestRectGrid : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void findsWhatALookAtEachFinds();
    void findsWhatIsFarAway();
    void findsNothingBesideWhatTouches();
};

void TestRectGrid::findsWhatALookAtEachFinds() {
    QRandomGenerator random(7);
    RectGrid grid;
    std::vector<QRectF> all;
    for (int i = 0; i < 500; ++i) {
        all.push_back(randomRect(random));
        grid.add(all.back());
        const QRectF window = randomRect(random);
        std::vector<QRectF> expected;
        std::copy_if(all.begin(), all.end(), std::back_inserter(expected),
                     [&](const QRectF &rect) { return rect.intersects(window); });
        QCOMPARE(grid.touching(window), expected);
        QCOMPARE(grid.anyTouching(window, [](const QRectF &) { return true; }), !expected.empty());
        const auto isHigh = [](const QRectF &rect) { return rect.height() > 100; };
        QCOMPARE(grid.anyTouching(window, isHigh), std::any_of(expected.begin(), expected.end(), isHigh));
    }
}

void TestRectGrid::findsWhatIsFarAway() {
    const QRectF far(1e15, -1e15, 1e6, 1e6);
    const QRectF wide(-1e15, 0, 2e15, 1);
    RectGrid grid;
    grid.add(far);
    grid.add(wide);
    QCOMPARE(grid.touching(far.adjusted(10, 10, -10, -10)), std::vector<QRectF>{far});
    QCOMPARE(grid.touching({5, -5, 10, 10}), std::vector<QRectF>{wide});
}

void TestRectGrid::findsNothingBesideWhatTouches() {
    RectGrid grid;
    grid.add({0, 0, 128, 64});
    QVERIFY(grid.touching({128, 0, 10, 10}).empty());
    QVERIFY(grid.touching({70, 70, 10, 10}).empty());
}

QTEST_GUILESS_MAIN(TestRectGrid)
#include "tst_rectGrid.moc"
