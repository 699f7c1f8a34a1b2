#include "diagram/frame/notes.h"

#include "diagram/shapes.h"

#include <QCoreApplication>
#include <algorithm>

namespace portolan {
namespace {

QString text(const char *source) {
    return QCoreApplication::translate("Notes", source);
}

/// The marks that a display list holds.
struct DrawnMarks {
    bool filledArrow = false;
    bool hollowArrow = false;
    bool asterisk = false;
    bool question = false;
    bool letter = false;
    bool letterLeftOut = false;
    bool openLink = false; ///< a link that needs no port yet
    QString changed;       ///< the first port in parentheses, struck because the plan changes it
};

bool isPort(const QString &words, QLatin1Char end) {
    return words.size() > 1 && words.endsWith(end) && words.at(0).isDigit();
}

void readText(DrawnMarks &marks, const TextShape &text) {
    marks.asterisk = marks.asterisk || (isPort(text.text, QLatin1Char('*')) && !text.struck);
    marks.question = marks.question || text.text == QLatin1String("?");
    if (text.struck && text.text.startsWith(QLatin1Char('(')) && marks.changed.isEmpty())
        marks.changed = text.text;
}

void readLine(DrawnMarks &marks, const LineShape &line) {
    for (const Arrow arrow : {line.startArrow, line.endArrow}) {
        marks.filledArrow = marks.filledArrow || arrow == Arrow::Filled;
        marks.hollowArrow = marks.hollowArrow || arrow == Arrow::Hollow;
    }
}

/// Names that users gave are no marks, whatever they hold.
bool holdsMarks(ItemRole role) {
    return role != ItemRole::Site && role != ItemRole::Component && role != ItemRole::Frame;
}

DrawnMarks marksIn(const QList<DiagramItem> &items, DetailLevel level) {
    DrawnMarks marks;
    for (const DiagramItem &item : items) {
        if (!holdsMarks(item.role))
            continue;
        bool hasText = false;
        bool isOpen = false;
        for (const Shape &shape : item.shapes) {
            if (const auto *words = std::get_if<TextShape>(&shape)) {
                readText(marks, *words);
                hasText = true;
            } else if (const auto *line = std::get_if<LineShape>(&shape)) {
                readLine(marks, *line);
                isOpen = line->stroke.ink == Ink::MutedText;
            }
        }
        if (level == DetailLevel::Overview && item.role == ItemRole::Line)
            (hasText ? marks.letter : isOpen ? marks.openLink : marks.letterLeftOut) = true;
    }
    return marks;
}

QList<Shape> textMark(const QString &words, Ink ink = Ink::NoteText, bool struck = false) {
    TextShape mark = makeText({0, smallSize * 0.36}, words, smallSize, Face::Bold, ink, Align::Centre);
    mark.struck = struck;
    return {mark};
}

QList<Shape> arrowMark(Arrow arrow) {
    return {LineShape{{{-14, 0}, {14, 0}}, Stroke{Ink::NoteText, 1.6, Dash::Solid}, Arrow::None, arrow}};
}

/// Writes the notes of one drawing in the order in which a reader meets the marks.
class NoteWriter {
public:
    NoteWriter(const QList<DiagramItem> &items, const DiagramInput &input, DetailLevel level)
        : m_input(input), m_level(level), m_marks(marksIn(items, level)) {}

    QList<Note> write();

private:
    void add(const QString &sentence, const QList<Shape> &mark = {}) { m_notes << Note{sentence, mark}; }
    void addOverview();
    void addPorts();
    void addArrows();
    void addNotUsed();
    void addInsideMachine();
    void addCrossing();
    void addProtocol();
    const PortRequirement &requirement(const Flow &flow) const {
        return m_input.catalogue.requirements[flow.requirement];
    }
    QString portOf(const Flow &flow) const;

    const DiagramInput &m_input;
    DetailLevel m_level;
    DrawnMarks m_marks;
    QList<Note> m_notes;
};

QList<Note> NoteWriter::write() {
    if (m_level == DetailLevel::Overview)
        addOverview();
    addPorts();
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
           (of.portChangeable && *of.port.value == of.defaultPort ? QStringLiteral("*") : QString());
}

void NoteWriter::addOverview() {
    if (m_input.index.topology().sites.isEmpty())
        return;
    add(text("A brick frame is the site’s own firewall."), {BricksShape{QRectF(-14, -7, 28, 14)}});
    if (m_marks.openLink)
        add(text("A replication that needs no port yet."),
            {LineShape{{{-14, 0}, {14, 0}}, Stroke{Ink::MutedText, 1.2, Dash::Dotted}}});
    if (m_marks.letter)
        add(m_marks.letterLeftOut ? text("A letter names the link type of a pair. Where lines are dense, "
                                         "only the matrix has it.")
                                  : text("A letter names the link type of a pair."),
            QList<Shape>{
                BoxShape{QRectF(-9, -9, 18, 18), 9, Ink::Paper, Stroke{Ink::BoxStroke, 1.2, Dash::Solid}}} +
                textMark(QStringLiteral("A"), Ink::Text));
}

void NoteWriter::addPorts() {
    if (m_marks.asterisk)
        add(m_marks.changed.isEmpty()
                ? text("A default that the installer can change. This plan changes none.")
                : text("A default that the installer can change."),
            textMark(QStringLiteral("*")));
    if (!m_marks.changed.isEmpty())
        add(text("Changed in this plan. The struck number is the port of the port table."),
            textMark(m_marks.changed, Ink::NoteText, true));
    if (!m_marks.question)
        return;
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

void NoteWriter::addArrows() {
    if (m_marks.filledArrow)
        add(text("An arrowhead points at the side that listens."), arrowMark(Arrow::Filled));
    if (m_marks.hollowArrow)
        add(text("A hollow arrowhead points at the side that is assumed to listen: confirm it."),
            arrowMark(Arrow::Hollow));
    const auto isOpen = [](const Flow &flow) {
        return flow.opens == Opens::NotStated && flow.state == FlowState::WaitsForPort;
    };
    if (m_level == DetailLevel::Ports && std::any_of(m_input.flows.begin(), m_input.flows.end(), isOpen))
        add(text("No arrowhead: nobody has said yet which side connects."), arrowMark(Arrow::None));
}

void NoteWriter::addNotUsed() {
    QStringList told;
    for (const Flow &flow : m_input.flows) {
        if (flow.state != FlowState::NotUsed || told.contains(flow.reason))
            continue;
        told << flow.reason;
        add(flow.reason, textMark(portOf(flow), Ink::NotUsed, true));
    }
}

void NoteWriter::addInsideMachine() {
    QStringList ends;
    QList<QStringList> ports;
    for (const Flow &flow : m_input.flows) {
        if (flow.state != FlowState::InsideMachine)
            continue;
        const QString pair =
            text("%1 – %2").arg(kindInfo(flow.first.kind).label, kindInfo(flow.second.kind).label);
        if (!ends.contains(pair)) {
            ends << pair;
            ports << QStringList();
        }
        QStringList &known = ports[ends.indexOf(pair)];
        if (!known.contains(portOf(flow)))
            known << portOf(flow);
    }
    QStringList list;
    for (qsizetype i = 0; i < ends.size(); ++i)
        list << text("%1 (%2)").arg(ends[i], ports[i].join(QStringLiteral(", ")));
    if (!list.isEmpty())
        add(text("Inside one machine there is nothing to open: %1.").arg(list.join(QStringLiteral(", "))));
}

/// What a ZVM manages in another site than its own is a consequence that the source does not spell out.
void NoteWriter::addCrossing() {
    QStringList ports;
    bool hasOpenRow = false;
    for (const Flow &flow : m_input.flows) {
        if (!flow.crossesSites() || requirement(flow).scope != PairScope::Managed)
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
    bool isTcp = true;
    for (const FirewallRule &rule : m_input.rules.rules) {
        isAssumed = isAssumed || rule.basis.protocol == Basis::Assumed;
        isTcp = isTcp && rule.protocol == Protocol::Tcp;
    }
    if (isAssumed)
        add(isTcp
                ? text("All ports are TCP, which the source does not state. Each rule says where its values "
                       "come from.")
                : text("The source states no protocols. Each rule says where its values come from."));
}

} // namespace

QList<Note> notesFor(const QList<DiagramItem> &items, const DiagramInput &input, DetailLevel level) {
    return NoteWriter(items, input, level).write();
}

} // namespace portolan
