#include "rules/PairIndex.h"

#include <QHash>
#include <algorithm>
#include <map>

namespace portolan {
namespace {

/// Where each source stands among the destinations, -1 where it does not.
std::vector<qint64> selfPositions(const FirewallRule &rule) {
    std::vector<qint64> positions(size_t(rule.source.members.size()), -1);
    if (rule.pairs == Pairs::EachWithEach)
        return positions;
    QHash<ComponentId, qsizetype> destinations;
    for (qsizetype i = 0; i < rule.destination.members.size(); ++i)
        destinations.insert(rule.destination.members[i], i);
    for (size_t i = 0; i < positions.size(); ++i)
        positions[i] = destinations.value(rule.source.members[qsizetype(i)], -1);
    return positions;
}

} // namespace

bool PairIndex::Line::operator==(const Line &other) const {
    const bool sameList = destinations == other.destinations ||
                          (destinations && other.destinations && *destinations == *other.destinations);
    return start == other.start && skipped == other.skipped && sameList;
}

PairIndex::PairIndex(const FirewallRule &rule)
    : m_sources(rule.source.members), m_destinations(rule.destination.members) {
    if (rule.pairs == Pairs::EachWithEach) {
        m_count = qint64(m_sources.size()) * m_destinations.size();
        return;
    }
    const std::vector<qint64> selves = selfPositions(rule);
    for (qsizetype i = 0; i < m_sources.size(); ++i)
        addLine(rule.pairs, nullptr, selves[size_t(i)]);
}

PairIndex::PairIndex(const FirewallRule &rule, const std::vector<quint32> &sources,
                     const std::vector<quint32> &destinations, quint32 wanted)
    : m_sources(rule.source.members), m_destinations(rule.destination.members) {
    // Sources with the same mask share one list of destinations, so memory does not grow with the pairs.
    std::map<quint32, std::shared_ptr<const Positions>> lists;
    const std::vector<qint64> selves = selfPositions(rule);
    for (qsizetype i = 0; i < m_sources.size(); ++i) {
        const quint32 mask = sources[size_t(i)] & wanted;
        std::shared_ptr<const Positions> &list = lists[mask];
        if (!list) {
            Positions positions;
            for (qsizetype j = 0; j < m_destinations.size(); ++j)
                if ((mask | (destinations[size_t(j)] & wanted)) == wanted)
                    positions.push_back(j);
            list = std::make_shared<const Positions>(std::move(positions));
        }
        addLine(rule.pairs, list, selves[size_t(i)]);
    }
}

void PairIndex::addLine(Pairs pairs, const std::shared_ptr<const Positions> &destinations, qint64 self) {
    Line line{m_count, -1, destinations};
    qint64 place = self;
    if (destinations && self >= 0) {
        const auto found = std::lower_bound(destinations->begin(), destinations->end(), self);
        place = found != destinations->end() && *found == self ? found - destinations->begin() : -1;
    }
    if (pairs == Pairs::SelfOnly) {
        line.destinations = std::make_shared<const Positions>(place >= 0 ? Positions{self} : Positions{});
        place = -1;
    }
    if (pairs == Pairs::OthersOnly)
        line.skipped = place;
    m_count += (line.destinations ? qint64(line.destinations->size()) : m_destinations.size()) -
               (line.skipped >= 0 ? 1 : 0);
    m_lines.push_back(std::move(line));
}

qint64 PairIndex::lineCount(size_t line) const {
    return (line + 1 < m_lines.size() ? m_lines[line + 1].start : m_count) - m_lines[line].start;
}

MemberPair PairIndex::at(qint64 number) const {
    if (m_lines.empty()) {
        const qint64 width = m_destinations.size();
        return {m_sources[number / width], m_destinations[number % width]};
    }
    const auto after = std::upper_bound(m_lines.begin(), m_lines.end(), number,
                                        [](qint64 n, const Line &line) { return n < line.start; });
    const Line &line = *std::prev(after);
    qint64 place = number - line.start;
    if (line.skipped >= 0 && place >= line.skipped)
        ++place;
    const qint64 destination = line.destinations ? (*line.destinations)[size_t(place)] : place;
    return {m_sources[std::prev(after) - m_lines.begin()], m_destinations[destination]};
}

qint64 PairIndex::indexOf(const MemberPair &pair) const {
    const qint64 source = m_sources.indexOf(pair.source);
    const qint64 destination = m_destinations.indexOf(pair.destination);
    if (source < 0 || destination < 0)
        return -1;
    if (m_lines.empty())
        return source * m_destinations.size() + destination;
    const Line &line = m_lines[size_t(source)];
    qint64 place = destination;
    if (line.destinations) {
        const auto found =
            std::lower_bound(line.destinations->begin(), line.destinations->end(), destination);
        if (found == line.destinations->end() || *found != destination)
            return -1;
        place = found - line.destinations->begin();
    }
    if (place == line.skipped)
        return -1;
    const qint64 offset = line.skipped >= 0 && place > line.skipped ? place - 1 : place;
    return offset < lineCount(size_t(source)) ? line.start + offset : -1;
}

bool PairIndex::sameAs(const PairIndex &other) const {
    return m_count == other.m_count && m_sources == other.m_sources &&
           m_destinations == other.m_destinations && m_lines == other.m_lines;
}

} // namespace portolan
