#include "rules/PairIndex.h"

#include <QRandomGenerator>
#include <QTest>

using namespace portolan;

namespace {

QList<ComponentId> someMembers(QRandomGenerator &random, int most) {
    QList<ComponentId> members;
    for (quint32 id = 1; id <= 12 && members.size() < most; ++id)
        if (random.bounded(2))
            members.append(ComponentId{id});
    return members;
}

FirewallRule randomRule(QRandomGenerator &random) {
    FirewallRule rule;
    rule.pairs = Pairs(random.bounded(3));
    rule.source.members = someMembers(random, random.bounded(9));
    // The two ends of a group that is joined with itself may differ: members with a port of their own stand
    // apart.
    rule.destination.members =
        random.bounded(2) ? rule.source.members : someMembers(random, random.bounded(9));
    return rule;
}

QList<MemberPair> pairsOf(const FirewallRule &rule, const std::function<bool(MemberPair)> &passes = {}) {
    QList<MemberPair> pairs;
    forEachPair(rule, [&](ComponentId source, ComponentId destination) {
        if (!passes || passes({source, destination}))
            pairs.append({source, destination});
        return true;
    });
    return pairs;
}

QList<MemberPair> pairsOf(const PairIndex &index) {
    QList<MemberPair> pairs;
    for (qint64 i = 0; i < index.count(); ++i)
        pairs.append(index.at(i));
    return pairs;
}

std::vector<quint32> masksOf(const QList<ComponentId> &members, const QMap<quint32, quint32> &masks) {
    std::vector<quint32> result;
    for (const ComponentId id : members)
        result.push_back(masks.value(id.value));
    return result;
}

} // namespace

class tst_PairIndex : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void isWhatForEachPairVisits();
    void filtersByBothMembers();
    void findsEachPairAgain();
    void countsMillionsWithoutStoringThem();
};

void tst_PairIndex::isWhatForEachPairVisits() {
    QRandomGenerator random(7);
    for (int round = 0; round < 500; ++round) {
        const FirewallRule rule = randomRule(random);
        const PairIndex index(rule);
        QCOMPARE(index.count(), rule.expandedCount());
        QVERIFY(pairsOf(index) == pairsOf(rule));
    }
}

void tst_PairIndex::filtersByBothMembers() {
    QRandomGenerator random(8);
    for (int round = 0; round < 500; ++round) {
        const FirewallRule rule = randomRule(random);
        const quint32 wanted = 1 + random.bounded(7);
        QMap<quint32, quint32> masks;
        for (quint32 id = 1; id <= 12; ++id)
            masks[id] = random.bounded(8);
        const PairIndex index(rule, masksOf(rule.source.members, masks),
                              masksOf(rule.destination.members, masks), wanted);
        const auto passes = [&](MemberPair pair) {
            return ((masks[pair.source.value] | masks[pair.destination.value]) & wanted) == wanted;
        };
        QVERIFY(pairsOf(index) == pairsOf(rule, passes));
    }
}

void tst_PairIndex::findsEachPairAgain() {
    QRandomGenerator random(9);
    for (int round = 0; round < 200; ++round) {
        const FirewallRule rule = randomRule(random);
        const std::vector<quint32> odd(12, 1);
        for (const PairIndex &index : {PairIndex(rule), PairIndex(rule, odd, odd, 1)}) {
            const QList<MemberPair> pairs = pairsOf(index);
            for (qint64 i = 0; i < pairs.size(); ++i)
                QCOMPARE(index.indexOf(pairs[i]), i);
            for (const ComponentId source : rule.source.members)
                for (const ComponentId destination : rule.destination.members)
                    QCOMPARE(index.indexOf({source, destination}),
                             pairs.indexOf(MemberPair{source, destination}));
        }
        QCOMPARE(PairIndex(rule).indexOf({ComponentId{99}, ComponentId{1}}), -1);
    }
}

void tst_PairIndex::countsMillionsWithoutStoringThem() {
    FirewallRule rule;
    for (quint32 id = 1; id <= 2000; ++id)
        rule.source.members.append(ComponentId{id});
    rule.destination = rule.source;
    rule.pairs = Pairs::OthersOnly;
    const PairIndex index(rule);
    QCOMPARE(index.count(), 2000 * 1999);
    QCOMPARE(index.at(0), (MemberPair{ComponentId{1}, ComponentId{2}}));
    QCOMPARE(index.at(index.count() - 1), (MemberPair{ComponentId{2000}, ComponentId{1999}}));
}

QTEST_GUILESS_MAIN(tst_PairIndex)
#include "tst_pairIndex.moc"
