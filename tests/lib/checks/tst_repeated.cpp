#include "checks/repeated.h"

#include <QRandomGenerator>
#include <QTest>
#include <algorithm>

using namespace portolan;

namespace {

/// By comparing each with each.
std::vector<qint32> naivelyRepeated(const std::vector<size_t> &hashes) {
    std::vector<qint32> repeated;
    for (size_t i = 0; i < hashes.size(); ++i)
        if (std::count(hashes.begin(), hashes.end(), hashes[i]) > 1)
            repeated.push_back(qint32(i));
    return repeated;
}

} // namespace

class TestRepeated : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void findsNothingAmongFewOrDifferent() {
        QVERIFY(repeatedAmong({}).empty());
        const std::vector<size_t> different{7, 0, 8};
        QVERIFY(repeatedAmong(different).empty());
    }

    void agreesWithComparingEach_data() {
        QTest::addColumn<quint32>("seed");
        for (quint32 seed = 1; seed <= 20; ++seed)
            QTest::addRow("seed %u", seed) << seed;
    }

    void agreesWithComparingEach() {
        QFETCH(const quint32, seed);
        QRandomGenerator random(seed);
        std::vector<size_t> hashes;
        for (int i = random.bounded(400); i >= 0; --i)
            hashes.push_back(size_t(random.bounded(600)) << random.bounded(40));
        QCOMPARE(repeatedAmong(hashes), naivelyRepeated(hashes));
    }
};

QTEST_GUILESS_MAIN(TestRepeated)
#include "tst_repeated.moc"
