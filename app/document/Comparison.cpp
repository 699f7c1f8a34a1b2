#include "document/Comparison.h"

#include "compare/DistinctPlan.h"
#include "document/Document.h"
#include "document/names.h"
#include "exports/carried/Carried.h"

#include <QDateTime>
#include <QFileInfo>
#include <algorithm>
#include <optional>

namespace portolan {
namespace {

QString shortFileName(const QString &path) {
    constexpr qsizetype longest = 80;
    return shortName(QFileInfo(path).fileName(), longest);
}

/// A drag compares no rules.
bool differInLayoutAlone(Plan one, const Plan &other) {
    one.layout = other.layout;
    return one == other;
}

Result<EarlierPlan> readEarlier(const QString &path, const QString &name) {
    Result<Plan> plan = openPlan(path);
    if (!plan)
        return plan.error();
    Result<Derived> derived = derive(*plan);
    if (!derived)
        return derived.error();
    return EarlierPlan{std::move(plan).value(), std::move(derived).value(), name};
}

} // namespace

struct Comparison::Sides {
    /// Both plans in one, with an index of its elements.
    struct Merged {
        explicit Merged(MergedPlan plan) : both(std::move(plan)) {}

        MergedPlan both;
        TopologyIndex index{both.plan.topology};
    };

    QString file;
    QString against;
    std::shared_ptr<const EarlierPlan> read;
    std::optional<DistinctPlan> before; ///< from the present plan
    std::unique_ptr<Merged> merged;
    Plan now; ///< the later plan that they were merged from
};

Comparison::Comparison(Document &document, QObject *parent) : QObject(parent), m_document(document) {
    connect(&document, &Document::planChanged, this, [this] {
        if (isOn())
            compare();
    });
    connect(&document, &Document::planReplaced, this, &Comparison::end);
}

Comparison::~Comparison() = default;

Result<Done> Comparison::beginWithFile(const QString &path) {
    return begin(path, shortFileName(path));
}

Result<Done> Comparison::beginWithSaved() {
    const QString path = m_document.path();
    const QString time = QFileInfo(path).lastModified().toString(QStringLiteral("yyyy-MM-dd HH:mm"));
    return begin(path, QStringLiteral("%1 (%2)").arg(shortFileName(path), time));
}

Result<Done> Comparison::begin(const QString &path, const QString &name) {
    const Result<EarlierPlan> earlier = readEarlier(path, name);
    if (!earlier)
        return earlier.error();
    m_sides = std::make_unique<Sides>(Sides{QFileInfo(path).absoluteFilePath(),
                                            planName(name, earlier->plan.revision),
                                            std::make_shared<const EarlierPlan>(*earlier),
                                            {},
                                            nullptr,
                                            {}});
    compare();
    Q_EMIT changed();
    return Done{};
}

void Comparison::end() {
    if (!isOn())
        return;
    m_sides.reset();
    Q_EMIT changed();
}

void Comparison::renumber() {
    const Topology &now = m_document.plan().topology;
    if (!m_sides->before || !m_sides->before->isFor(now))
        m_sides->before.emplace(m_sides->read->state(), now);
}

void Comparison::compare() {
    const PlanState now{m_document.plan(), m_document.derived()};
    if (m_sides->merged && differInLayoutAlone(m_sides->now, now.plan)) {
        remergeLayout(m_sides->merged->both, before(), now);
    } else {
        renumber();
        m_sides->merged =
            std::make_unique<Sides::Merged>(mergePlans(before(), now, m_sides->against, mostRules));
    }
    m_sides->now = now.plan;
}

const QString &Comparison::against() const {
    return m_sides->against;
}

const QString &Comparison::file() const {
    return m_sides->file;
}

const std::shared_ptr<const EarlierPlan> &Comparison::earlier() const {
    return m_sides->read;
}

PlanState Comparison::before() const {
    return m_sides->before->state();
}

QList<ChangeEntry> Comparison::entries() const {
    return m_sides->before->entriesOf(merged().changes, {m_document.plan(), m_document.derived()});
}

const MergedPlan &Comparison::merged() const {
    return m_sides->merged->both;
}

const TopologyIndex &Comparison::mergedIndex() const {
    return m_sides->merged->index;
}

bool Comparison::isRemoved(const ElementKey &key) const {
    if (!isOn())
        return false;
    const Marks &marks = merged().marks;
    if (marks.elements.contains(key))
        return marks.elements[key] == Mark::Removed;
    const QList<Flow> &flows = m_document.derived().flows;
    return marks.flows.contains(key) &&
           std::none_of(flows.begin(), flows.end(), [&](const Flow &flow) { return flow.id == key; });
}

} // namespace portolan
