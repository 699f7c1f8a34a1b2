#include "diagram/ports/gateHeading.h"
#include "diagram/text.h"

#include <algorithm>
#include <array>
#include <optional>
#include <set>

namespace portolan::ports {
namespace {

/// A port number as it is counted, without the asterisk of a default.
QString numberOf(QString words) {
    return words.remove(u'*');
}

/// What is to be opened between the sites, by what the pills say, and what was.
struct OpenPorts {
    std::set<QString> now;
    std::set<QString> before; ///< the same as now, unless two plans are compared
    std::set<QString> marked;
    std::set<QString> opened;                       ///< some rule of theirs is to open them
    std::set<QString> denied;                       ///< their rules are not to open them
    std::set<std::pair<QString, QString>> replaced; ///< what a port was, and what it is

    qsizetype added() const { return missing(now, before) - replacements(); }
    qsizetype removed() const { return missing(before, now) - replacements(); }
    qsizetype changed() const {
        return replacements() + std::count_if(marked.begin(), marked.end(), [&](const QString &port) {
                   return now.count(port) > 0 && before.count(port) > 0;
               });
    }

private:
    /// Of ports that took the place of others everywhere.
    qsizetype replacements() const {
        std::set<QString> old;
        std::set<QString> fresh;
        for (const auto &[was, is] : replaced)
            if (now.count(was) == 0 && before.count(is) == 0) {
                old.insert(was);
                fresh.insert(is);
            }
        return qsizetype(std::min(old.size(), fresh.size()));
    }
    static qsizetype missing(const std::set<QString> &ports, const std::set<QString> &others) {
        return std::count_if(ports.begin(), ports.end(),
                             [&](const QString &port) { return others.count(port) == 0; });
    }
};

void add(OpenPorts &ports, const Lane &lane, const PillText &pill) {
    const bool isOpen = lane.state == FlowState::Needed || lane.state == FlowState::InsideMachine;
    const QString is = numberOf(pill.text);
    const QString was = pill.before.isEmpty() ? is : numberOf(pill.before);
    if (isOpen && pill.mark != Mark::Removed)
        (pill.denial == Denial::Whole ? ports.denied : ports.opened).insert(is);
    // Of a port that is removed it does not matter why it is not needed now.
    const bool wasOpen = pill.mark == Mark::Removed || (isOpen && pill.mark != Mark::Added);
    if (wasOpen && was != QLatin1String("?"))
        ports.before.insert(was);
    if (pill.mark)
        ports.marked.insert(is);
    if (isOpen && was != is && was != QLatin1String("?"))
        ports.replaced.insert({was, is});
}

OpenPorts openPorts(const Model &model) {
    OpenPorts ports;
    for (const Lane &lane : model.lanes)
        if (lane.isShown)
            for (const Pill &pill : lane.pills)
                add(ports, lane, pill.text);
    // Between two plans, ports are counted as far as they differ, whatever is to be done about their rules.
    ports.now = ports.opened;
    if (model.comparesPlans)
        ports.now.insert(ports.denied.begin(), ports.denied.end());
    return ports;
}

qsizetype portCount(const Model &model) {
    return qsizetype(openPorts(model).now.size());
}

/// Says how many ports no rule is to open.
QString withDenied(const Model &model, const QString &remark) {
    const OpenPorts ports = openPorts(model);
    const auto denied = std::count_if(ports.denied.begin(), ports.denied.end(),
                                      [&](const QString &port) { return ports.opened.count(port) == 0; });
    if (denied == 0)
        return remark;
    if (remark.isEmpty())
        return denied == 1 ? text("one is not to be opened") : text("%1 are not to be opened").arg(denied);
    return denied == 1 ? text("%1; one is not to be opened").arg(remark)
                       : text("%1; %2 are not to be opened").arg(remark, QString::number(denied));
}

QString headingText(qsizetype ports) {
    if (ports == 0)
        return text("Between the sites: no port to open");
    return ports == 1 ? text("Between the sites: 1 port to open")
                      : text("Between the sites: %1 ports to open").arg(ports);
}

/// The first count says what is counted.
struct CountWords {
    const char *one;
    const char *several;
    const char *more;
};
using Counts = std::array<qsizetype, 3>; ///< added, removed, changed

constexpr std::array portWords = {
    CountWords{QT_TRANSLATE_NOOP("Diagram", "1 port added"), QT_TRANSLATE_NOOP("Diagram", "%1 ports added"),
               QT_TRANSLATE_NOOP("Diagram", "%1 added")},
    CountWords{QT_TRANSLATE_NOOP("Diagram", "1 port removed"),
               QT_TRANSLATE_NOOP("Diagram", "%1 ports removed"), QT_TRANSLATE_NOOP("Diagram", "%1 removed")},
    CountWords{QT_TRANSLATE_NOOP("Diagram", "1 port changed"),
               QT_TRANSLATE_NOOP("Diagram", "%1 ports changed"), QT_TRANSLATE_NOOP("Diagram", "%1 changed")}};
constexpr std::array pairWords = {CountWords{QT_TRANSLATE_NOOP("Diagram", "1 pair of sites added"),
                                             QT_TRANSLATE_NOOP("Diagram", "%1 pairs of sites added"),
                                             QT_TRANSLATE_NOOP("Diagram", "%1 added")},
                                  CountWords{QT_TRANSLATE_NOOP("Diagram", "1 pair of sites removed"),
                                             QT_TRANSLATE_NOOP("Diagram", "%1 pairs of sites removed"),
                                             QT_TRANSLATE_NOOP("Diagram", "%1 removed")},
                                  CountWords{QT_TRANSLATE_NOOP("Diagram", "1 pair of sites changed"),
                                             QT_TRANSLATE_NOOP("Diagram", "%1 pairs of sites changed"),
                                             QT_TRANSLATE_NOOP("Diagram", "%1 changed")}};

QString countsText(const Counts &counts, const std::array<CountWords, 3> &words) {
    QStringList parts;
    for (size_t i = 0; i < counts.size(); ++i) {
        if (counts[i] == 0)
            continue;
        if (!parts.isEmpty())
            parts << text(words[i].more).arg(counts[i]);
        else
            parts << (counts[i] == 1 ? text(words[i].one) : text(words[i].several).arg(counts[i]));
    }
    return parts.join(text(", "));
}

/// What is said of all ports of a pair of sites together; nothing where it is the same.
std::optional<Mark> markOf(const Model &model, const SitePair &pair) {
    std::optional<Mark> mark;
    bool isFirst = true;
    for (const int at : pair.lanes)
        for (const Pill &pill : model.lanes[size_t(at)].pills) {
            if (!model.lanes[size_t(at)].isShown)
                continue;
            const std::optional<Mark> own = pill.text.mark;
            mark = isFirst || mark == own ? own : Mark::Changed;
            isFirst = false;
        }
    return mark;
}

/// Between many sites a port that one pair needs no more is open for others: what differs is told by pairs.
QString changesText(const Model &model) {
    const OpenPorts ports = openPorts(model);
    Counts counts{ports.added(), ports.removed(), ports.changed()};
    if (model.hasField()) {
        counts = {};
        for (const SitePair &pair : model.pairs)
            if (const std::optional<Mark> mark = markOf(model, pair))
                ++counts[size_t(*mark)];
    }
    const QString words = countsText(counts, model.hasField() ? pairWords : portWords);
    return words.isEmpty() ? text("No port changes") : words;
}

/// All ports between the sites, beside what differs.
QString totalText(const OpenPorts &ports) {
    const auto now = qsizetype(ports.now.size());
    const auto before = qsizetype(ports.before.size());
    return now == before ? text("ports between the sites: %1, as many as before").arg(now)
                         : text("ports between the sites: %1, before %2").arg(now).arg(before);
}

bool hasLane(const Model &model, FlowState state) {
    return std::any_of(model.lanes.begin(), model.lanes.end(), [&](const Lane &lane) {
        return lane.isShown && lane.state == state && lane.pills.front().text.mark != Mark::Removed;
    });
}

QString remarkOnGate(const Model &model) {
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

QString remarkOnField(const Model &model) {
    if (hasLane(model, FlowState::WaitsForPort))
        return text("and one more without a number; everything else is closed");
    return portCount(model) > 0 ? text("on both firewalls of a pair; everything else is closed") : QString();
}

} // namespace

QString gateRemark(const Model &model) {
    return withDenied(model, model.comparesPlans ? totalText(openPorts(model)) : remarkOnGate(model));
}

QString fieldRemark(const Model &model) {
    return withDenied(model, model.comparesPlans ? totalText(openPorts(model)) : remarkOnField(model));
}

TextShape gateHeading(const QRectF &area, const Model &model) {
    const QString words = model.comparesPlans ? changesText(model) : headingText(portCount(model));
    return fittedText({area.center().x(), area.top() + 25}, words, area.width() - 24, 13.5, Face::Bold,
                      Ink::Text, Align::Centre);
}

TextShape gateRemarkShape(const QRectF &area, const QString &remark) {
    return fittedText({area.center().x(), area.top() + 43}, remark, area.width() - 24, bodySize,
                      Face::Regular, Ink::MutedText, Align::Centre);
}

} // namespace portolan::ports
