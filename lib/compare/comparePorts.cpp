#include "compare/mergeFlows.h"

#include <algorithm>

namespace portolan {
namespace {

const PortMark *find(const QList<PortMark> &ports, const std::optional<quint16> &port) {
    const auto found =
        std::find_if(ports.begin(), ports.end(), [&](const PortMark &mark) { return mark.port == port; });
    return found == ports.end() ? nullptr : &*found;
}

bool hasSameMembers(const Group &was, const Group &is) {
    return QSet<ComponentId>(was.members.begin(), was.members.end()) ==
           QSet<ComponentId>(is.members.begin(), is.members.end());
}

/// Whether a side that listens on the one listened on the other, or nobody has said who listens.
bool shareSide(const PortMark &one, const PortMark &other) {
    const bool isOpen = !one.firstListens() && !one.secondListens();
    return isOpen || (one.firstListens() && other.firstListens()) ||
           (one.secondListens() && other.secondListens());
}

/// Compares the ports of one flow.
class PortComparison {
public:
    explicit PortComparison(const KeptFlow &flow)
        : m_flow(flow), m_regrouped(!hasSameMembers(flow.was.first, flow.is.first) ||
                                    !hasSameMembers(flow.was.second, flow.is.second)) {}

    QList<PortMark> run();

private:
    void compare(PortMark &port);
    void comparePill(PortMark &port, const PortMark &was);
    const PortMark *replacedBy(const PortMark &port) const;
    void addGone(QList<PortMark> &ports) const;
    bool isFresh(const PortMark &port) const { return !find(m_flow.portsBefore, port.port); }

    const KeptFlow &m_flow;
    bool m_regrouped;
    QSet<quint16> m_replaced;
};

QList<PortMark> PortComparison::run() {
    QList<PortMark> ports = m_flow.ports;
    for (PortMark &port : ports)
        compare(port);
    addGone(ports);
    const bool isMarked =
        std::any_of(ports.begin(), ports.end(), [](const PortMark &port) { return bool(port.pill.mark); });
    return isMarked ? ports : QList<PortMark>();
}

void PortComparison::compare(PortMark &port) {
    const bool asked = asksForRules(m_flow.was);
    const bool asks = asksForRules(m_flow.is);
    if (!asked && !asks)
        return;
    if (asked != asks) {
        port.pill.mark = asks ? Mark::Added : Mark::Removed;
        return;
    }
    const PortMark *was = find(m_flow.portsBefore, port.port);
    if (!was && (was = replacedBy(port)))
        m_replaced.insert(was->port.value_or(0));
    if (!was)
        port.pill.mark = Mark::Added;
    else
        comparePill(port, *was);
}

void PortComparison::comparePill(PortMark &port, const PortMark &was) {
    if (port.pill.text != was.pill.text) {
        port.pill.before = was.pill.text;
        port.pill.replaced.clear();
    }
    if (!port.pill.before.isEmpty() || m_regrouped || m_flow.touched.contains(port.port.value_or(0)))
        port.pill.mark = Mark::Changed;
}

/// The one port whose place a new one has taken; null where several may be meant.
const PortMark *PortComparison::replacedBy(const PortMark &port) const {
    const auto fresh = std::count_if(m_flow.ports.begin(), m_flow.ports.end(),
                                     [this](const PortMark &other) { return isFresh(other); });
    const PortMark *only = nullptr;
    for (const PortMark &was : m_flow.portsBefore) {
        if (!shareSide(port, was))
            continue;
        if (only)
            return nullptr;
        only = &was;
    }
    return fresh == 1 ? only : nullptr;
}

/// Nobody listens there any more, so their lines go to the whole groups.
void PortComparison::addGone(QList<PortMark> &ports) const {
    if (!asksForRules(m_flow.was) || !asksForRules(m_flow.is))
        return;
    for (PortMark gone : m_flow.portsBefore) {
        if (find(m_flow.ports, gone.port) || m_replaced.contains(gone.port.value_or(0)))
            continue;
        gone.firstListeners = gone.firstListens() ? m_flow.is.first.members.size() : 0;
        gone.secondListeners = gone.secondListens() ? m_flow.is.second.members.size() : 0;
        gone.pill.mark = Mark::Removed;
        ports << gone;
    }
}

} // namespace

bool asksForRules(const Flow &flow) {
    return flow.state == FlowState::Needed || flow.state == FlowState::WaitsForPort;
}

QList<PortMark> comparePorts(const KeptFlow &flow) {
    return PortComparison(flow).run();
}

} // namespace portolan
