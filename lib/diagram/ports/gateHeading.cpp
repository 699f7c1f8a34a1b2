#include "diagram/ports/gateHeading.h"

#include <QCoreApplication>
#include <algorithm>
#include <set>

namespace portolan::ports {
namespace {

QString text(const char *source) {
    return QCoreApplication::translate("Diagram", source);
}

/// Ports are counted by what their pills say.
qsizetype portCount(const Model &model) {
    std::set<QString> numbers;
    for (const Lane &lane : model.lanes)
        if (lane.isShown && (lane.state == FlowState::Needed || lane.state == FlowState::InsideMachine))
            for (const Pill &pill : lane.pills)
                if (pill.text.mark != Mark::Removed)
                    numbers.insert(pill.text.text);
    return qsizetype(numbers.size());
}

QString headingText(qsizetype ports) {
    if (ports == 0)
        return text("Between the sites: no port to open");
    return ports == 1 ? text("Between the sites: 1 port to open")
                      : text("Between the sites: %1 ports to open").arg(ports);
}

bool hasLane(const Model &model, FlowState state) {
    return std::any_of(model.lanes.begin(), model.lanes.end(), [&](const Lane &lane) {
        return lane.isShown && lane.state == state && lane.pills.front().text.mark != Mark::Removed;
    });
}

} // namespace

QString gateRemark(const Model &model) {
    const bool waits = hasLane(model, FlowState::WaitsForPort);
    const bool notUsed = hasLane(model, FlowState::NotUsed);
    if (waits && notUsed)
        return text("one more without a number, and one not needed");
    if (waits)
        return text("and one more without a number");
    if (notUsed)
        return text("and one that is not needed");
    return portCount(model) > 0 ? text("on both firewalls") : QString();
}

QString fieldRemark(const Model &model) {
    if (hasLane(model, FlowState::WaitsForPort))
        return text("and one more without a number; everything else is closed");
    return portCount(model) > 0 ? text("on both firewalls of a pair; everything else is closed") : QString();
}

TextShape gateHeading(const QRectF &area, const Model &model) {
    return fittedText({area.center().x(), area.top() + 25}, headingText(portCount(model)), area.width() - 24,
                      13.5, Face::Bold, Ink::Text, Align::Centre);
}

TextShape gateRemarkShape(const QRectF &area, const QString &remark) {
    return fittedText({area.center().x(), area.top() + 43}, remark, area.width() - 24, bodySize,
                      Face::Regular, Ink::MutedText, Align::Centre);
}

} // namespace portolan::ports
