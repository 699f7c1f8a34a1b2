#include "diagram/frame/notes.h"

#include "diagram/Marks.h"
#include "diagram/drawnPorts.h"
#include "diagram/frame/drawnMarks.h"
#include "diagram/frame/key.h"
#include "diagram/overview/words.h"
#include "diagram/shapes.h"
#include "diagram/text.h"

#include <QSet>
#include <algorithm>

namespace portolan {
namespace {

QList<Shape> textMark(const QString &words, Ink ink = Ink::NoteText, bool struck = false) {
    TextShape mark = makeText({0, smallSize * 0.36}, words, smallSize, Face::Bold, ink, Align::Centre);
    mark.struck = struck;
    return {mark};
}

QList<Shape> arrowMark(Arrow arrow, Dash dash = Dash::Solid) {
    return {LineShape{{{-14, 0}, {14, 0}}, Stroke{Ink::NoteText, 1.6, dash}, Arrow::None, arrow}};
}

/// Writes the notes of one drawing in the order in which a reader meets the marks.
class NoteWriter {
public:
    NoteWriter(const QList<DiagramItem> &items, const DiagramInput &input, DetailLevel level)
        : m_items(items), m_input(input), m_level(level), m_marks(marksIn(items, level)),
          m_said(input.marks ? marksShown(items, *input.marks) : QList<Mark>()) {}

    QList<Note> write();

private:
    void add(const QString &sentence, const QList<Shape> &mark = {}) { m_notes << Note{sentence, mark}; }
    void addMarks();
    void addOverview();
    void addNumbers();
    void addPorts();
    void addOpenRows();
    void addDenied();
    void addArrows();
    void addWaiting();
    qint64 countWaiting(WaitsFor what) const;
    void addNotUsed();
    void addInsideMachine();
    void addCrossing();
    void addProtocol();
    const PortRequirement &requirement(const Flow &flow) const {
        return m_input.catalogue.requirements[flow.requirement];
    }
    QString portOf(const Flow &flow) const;
    QStringList portsOf(const Flow &flow) const;
    bool isUnusedNow(const Flow &flow) const {
        return m_input.marks && m_input.marks->flows.value(flow.id).isUnusedNow;
    }

    const QList<DiagramItem> &m_items;
    const DiagramInput &m_input;
    DetailLevel m_level;
    DrawnMarks m_marks;
    QList<Mark> m_said; ///< what the drawing says of its things
    QList<Note> m_notes;
};

QList<Note> NoteWriter::write() {
    addMarks();
    if (m_level == DetailLevel::Overview)
        addOverview();
    addNumbers();
    addPorts();
    addDenied();
    addWaiting();
    addArrows();
    addNotUsed();
    addInsideMachine();
    addCrossing();
    addProtocol();
    return std::move(m_notes);
}

/// The catalogue's port with its asterisk, or "?".
QString NoteWriter::portOf(const Flow &flow) const {
    const PortRequirement &of = requirement(flow);
    if (!of.port.value)
        return QStringLiteral("?");
    return QString::number(*of.port.value) +
           (of.portChangeable && *of.port.value == of.defaultPort ? QStringLiteral("*") : QString()) +
           (of.protocol.value == Protocol::Tcp ? QString()
                                               : QLatin1Char('/') + protocolKey(of.protocol.value));
}

/// As the pills of the flow say them, with the ports that members have of their own.
QStringList NoteWriter::portsOf(const Flow &flow) const {
    QStringList ports;
    for (const PortMark &mark : drawnPorts(m_input, flow))
        ports << mark.pill.text;
    return ports;
}

void NoteWriter::addMarks() {
    for (const Mark mark : m_said)
        add(markInfo(mark).note, textMark(markInfo(mark).sign));
    if (!m_said.isEmpty())
        add(m_input.marks->paleNote);
}

void NoteWriter::addOverview() {
    if (m_input.index.topology().sites.isEmpty())
        return;
    add(text("A brick frame is the site’s own firewall."), {BricksShape{QRectF(-14, -7, 28, 14)}});
    if (m_marks.openLink)
        add(text("A replication that needs no port yet."),
            {LineShape{{{-14, 0}, {14, 0}}, Stroke{Ink::MutedText, 1.2, Dash::Dotted}}});
    if (m_marks.letter || m_marks.letterLeftOut)
        add(m_marks.letterLeftOut ? text("A letter names the link type of a pair. Where lines are dense, "
                                         "only the matrix has it.")
                                  : text("A letter names the link type of a pair."),
            QList<Shape>{
                BoxShape{QRectF(-9, -9, 18, 18), 9, Ink::Paper, Stroke{Ink::BoxStroke, 1.2, Dash::Solid}}} +
                textMark(QStringLiteral("A"), Ink::Text));
    if (m_marks.highlighted)
        add(text("Filled: at least one port of the pair is another than that of the port table."),
            {BoxShape{QRectF(-9, -9, 18, 18), 9, Ink::HighlightFill,
                      Stroke{Ink::BoxStroke, 2.2, Dash::Solid}}});
}

void NoteWriter::addPorts() {
    if (m_marks.asterisk)
        add(m_marks.changed.isEmpty() && m_said.isEmpty()
                ? text("A default that the installer can change. This plan changes none.")
                : text("A default that the installer can change."),
            textMark(QStringLiteral("*")));
    if (!m_marks.changed.isEmpty())
        add(text("Another port than that of the port table, which is struck."),
            textMark(m_marks.changed, Ink::NoteText, true));
    if (m_marks.question)
        addOpenRows();
}

void NoteWriter::addDenied() {
    if (m_input.denied.isEmpty())
        return;
    const QString whole = denialSign(Denial::Whole);
    const QString inPart = denialSign(Denial::InPart);
    QString inKey;
    for (const KeyRow &row : keyRows(m_items, m_input))
        inKey += row.ports;
    const bool isInPart = m_marks.deniedInPart || inKey.contains(inPart);
    if (m_marks.denied || inKey.remove(inPart).contains(whole))
        add(text("Not to be opened: the action of its rule is not to allow."), textMark(whole));
    if (isInPart)
        add(text("Not to be opened in part: the action of some of its rules is not to allow."),
            textMark(inPart));
}

/// Of rows without a port, what the source says.
void NoteWriter::addOpenRows() {
    QStringList told;
    for (const Flow &flow : m_input.flows) {
        const PortRequirement &of = requirement(flow);
        if (flow.state != FlowState::WaitsForPort || of.port.value || told.contains(of.id))
            continue;
        told << of.id;
        add(text("The source gives no port for “%1” No rule is written until you enter it.").arg(of.text),
            textMark(QStringLiteral("?")));
    }
}

qint64 NoteWriter::countWaiting(WaitsFor what) const {
    qint64 count = 0;
    for (const FirewallRule &rule : m_input.rules.toConfirm)
        if (rule.waitsFor == what)
            count += rule.expandedCount();
    return count;
}

/// Lines are drawn whether or not their rules can be written yet: say which rules are missing.
void NoteWriter::addWaiting() {
    const qint64 unreachable = countWaiting(WaitsFor::Address);
    if (unreachable == 1)
        add(text("One rule waits for a usable address. It is among the pairs of machines and not among the "
                 "rules: enter the address that is missing or cannot be read."));
    else if (unreachable > 1)
        add(text(
                "%1 rules (expanded) wait for a usable address. They are among the pairs of machines and not "
                "among the rules: enter the addresses that are missing or cannot be read.")
                .arg(groupedDigits(unreachable)));
    const qint64 held = countWaiting(WaitsFor::Mending);
    if (held == 1)
        add(text("One rule is held back by an error of the plan and is not counted."));
    else if (held > 1)
        add(text("%1 rules (expanded) are held back by errors of the plan and are not counted.")
                .arg(groupedDigits(held)));
}

void NoteWriter::addArrows() {
    const auto isBothWays = [](const Flow &flow) {
        return flow.opens == Opens::Both && flow.state == FlowState::Needed;
    };
    const bool anyBothWays = std::any_of(m_input.flows.begin(), m_input.flows.end(), isBothWays);
    if (m_marks.filledArrow)
        add(anyBothWays
                ? text("An arrowhead points at the side that listens. With one at each end both sides "
                       "connect: two rules for each pair.")
                : text("An arrowhead points at the side that listens."),
            arrowMark(Arrow::Filled));
    if (m_marks.hollowArrow)
        add(text("A hollow arrowhead points at the side that is assumed to listen, for at least one port of "
                 "the line: confirm it."),
            arrowMark(Arrow::Hollow));
    const auto isOpen = [](const Flow &flow) {
        return flow.opens == Opens::NotStated && flow.state == FlowState::WaitsForPort;
    };
    if (m_level != DetailLevel::Overview && std::any_of(m_input.flows.begin(), m_input.flows.end(), isOpen))
        add(text("No arrowhead at either end: nobody has said yet which side connects."),
            arrowMark(Arrow::None, Dash::Dotted));
}

/// Where the same port is used elsewhere in the plan, the note names the sites that it is about.
void NoteWriter::addNotUsed() {
    const bool isPaired = std::any_of(m_input.flows.begin(), m_input.flows.end(), [&](const Flow &flow) {
        return requirement(flow).scope == PairScope::Pairing && flow.state != FlowState::NotUsed &&
               !isLost(m_input.marks, flow);
    });
    QStringList told;
    QStringList sites;
    QString port;
    for (const Flow &flow : m_input.flows) {
        if (flow.state != FlowState::NotUsed && !isUnusedNow(flow))
            continue;
        const Site *inside = isPaired && !flow.crossesSites() ? m_input.index.site(flow.first.site) : nullptr;
        if (inside) {
            sites << elided(shownText(inside->name), 120, bodySize);
            port = portsOf(flow).value(0);
        } else if (!told.contains(flow.reason)) {
            told << flow.reason;
            add(flow.reason, textMark(portsOf(flow).value(0), Ink::NotUsed, true));
        }
    }
    if (!sites.isEmpty())
        add(text("Not used inside %1: one SCVMM manages the site, so only one ZVM is installed.")
                .arg(sites.mid(0, 4).join(text(", "))),
            textMark(port, Ink::NotUsed, true));
}

void NoteWriter::addNumbers() {
    if (!m_marks.number.isEmpty())
        add(text("The number of a rule, the same in the rules table and in the workbook. A range stands for "
                 "both "
                 "directions."),
            textMark(m_marks.number, Ink::MutedText));
}

void NoteWriter::addInsideMachine() {
    QStringList ends;
    QList<QStringList> ports;
    QSet<qsizetype> inside; // requirements
    for (const Flow &flow : m_input.flows)
        if (flow.state == FlowState::InsideMachine)
            inside.insert(flow.requirement);
    const bool someApart = std::any_of(m_input.flows.begin(), m_input.flows.end(), [&](const Flow &flow) {
        return flow.state == FlowState::Needed && inside.contains(flow.requirement);
    });
    for (const Flow &flow : m_input.flows) {
        if (flow.state != FlowState::InsideMachine || isLost(m_input.marks, flow))
            continue;
        const QString pair =
            text("%1 – %2").arg(kindInfo(flow.first.kind).label, kindInfo(flow.second.kind).label);
        if (!ends.contains(pair)) {
            ends << pair;
            ports << QStringList();
        }
        QStringList &known = ports[ends.indexOf(pair)];
        for (const QString &port : portsOf(flow))
            if (!known.contains(port))
                known << port;
    }
    QStringList list;
    for (qsizetype i = 0; i < ends.size(); ++i)
        list << text("%1 (%2)").arg(ends[i], ports[i].join(QStringLiteral(", ")));
    if (!list.isEmpty())
        add((someApart ? text("Where both are on one machine there is nothing to open: %1.")
                       : text("Inside one machine there is nothing to open: %1."))
                .arg(list.join(QStringLiteral(", "))));
}

/// What a ZVM manages in another site than its own is a consequence that the source does not spell out.
void NoteWriter::addCrossing() {
    QStringList ports;
    bool hasOpenRow = false;
    for (const Flow &flow : m_input.flows) {
        if (!flow.crossesSites() || requirement(flow).scope != PairScope::Managed ||
            isLost(m_input.marks, flow))
            continue;
        hasOpenRow = hasOpenRow || !requirement(flow).port.value;
        if (requirement(flow).port.value && !ports.contains(portOf(flow)))
            ports << portOf(flow);
    }
    if (ports.isEmpty())
        return;
    const QString list = ports.join(QStringLiteral(", "));
    add(hasOpenRow
            ? text("A ZVM manages hosts in another site, so %1 and the row without a port now cross "
                   "firewalls. This is derived, not stated: confirm it.")
                  .arg(list)
            : text("A ZVM manages hosts in another site, so %1 now cross firewalls. This is derived, not "
                   "stated: confirm it.")
                  .arg(list));
}

void NoteWriter::addProtocol() {
    bool isAssumed = false;
    bool hasTcp = false;
    QStringList others;
    for (const FirewallRule &rule : m_input.rules.rules) {
        const bool isTcp = rule.protocol == Protocol::Tcp;
        isAssumed = isAssumed || (isTcp && rule.basis.protocol == Basis::Assumed);
        hasTcp = hasTcp || isTcp;
        if (!isTcp && !others.contains(protocolKey(rule.protocol)))
            others << protocolKey(rule.protocol);
    }
    if (!hasTcp && others.size() == 1)
        add(text("All ports are %1: set in this plan.").arg(others.first()));
    else if (isAssumed && others.isEmpty())
        add(text(
            "All ports are assumed to be TCP: the source names no protocol. Each rule says where its values "
            "come from."));
    else if (isAssumed)
        add(text(
            "All other ports are assumed to be TCP: the source names no protocol. Each rule says where its "
            "values come from."));
    else if (hasTcp && !others.isEmpty())
        add(text("All other ports are TCP: set in this plan."));
}

} // namespace

QList<Note> notesFor(const QList<DiagramItem> &items, const DiagramInput &input, DetailLevel level) {
    return NoteWriter(items, input, level).write();
}

} // namespace portolan
