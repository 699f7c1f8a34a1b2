#include "diagram/Marks.h"
#include "diagram/text.h"

#include <algorithm>

namespace portolan {
namespace {

const QString signPrefix = QStringLiteral("sign/");
constexpr double signSide = 17;
constexpr double signSize = 14;      // of its text
constexpr double removedWidth = 1.3; // of a line

/// The marks of several things in one.
std::optional<Mark> together(std::optional<Mark> one, std::optional<Mark> other) {
    return !one ? other : !other ? one : mixed(*one, other);
}

std::optional<Mark> markOf(const Marks &marks, const ElementKey &key) {
    const auto element = marks.elements.constFind(key);
    if (element != marks.elements.constEnd())
        return *element;
    const auto flow = marks.flows.constFind(key);
    return flow == marks.flows.constEnd() ? std::nullopt : std::optional(flow->mark);
}

/// Of one port: what stands for it alone is called by flow and number. Null for other items.
const PortMark *portOf(const Marks &marks, const DiagramItem &item) {
    const auto flow =
        item.elements.size() == 1 ? marks.flows.constFind(item.elements.first()) : marks.flows.constEnd();
    if (flow == marks.flows.constEnd())
        return nullptr;
    const auto isCalledBy = [&](const PortMark &mark) {
        const QString port = mark.port ? QString::number(*mark.port) : QStringLiteral("none");
        return item.key.endsWith(item.elements.first() + u'/' + port);
    };
    const auto found = std::find_if(flow->ports.begin(), flow->ports.end(), isCalledBy);
    return found == flow->ports.end() ? nullptr : &*found;
}

/// The outline of a box, by which its sign stands: of a stack that of its front sheet.
QRectF outlineOf(const DiagramItem &item) {
    QRectF outline;
    for (const Shape &shape : item.shapes) {
        if (!outline.isNull() && item.role != ItemRole::Stack)
            break;
        if (const auto *box = std::get_if<BoxShape>(&shape))
            outline = box->rect;
        else if (const auto *cylinder = std::get_if<CylinderShape>(&shape))
            outline = cylinder->rect;
    }
    return outline;
}

/// The heading of a gate says what is gone, and a lane that is not used any more says why.
bool keepsWords(const DiagramItem &item, const Marks &marks) {
    const auto isUnused = [&](const ElementKey &key) { return marks.flows.value(key).isUnusedNow; };
    return item.role == ItemRole::Gate || (item.key.startsWith(QLatin1String("label/")) &&
                                           std::any_of(item.elements.begin(), item.elements.end(), isUnused));
}

void strike(DiagramItem &item, bool withWords) {
    for (Shape &shape : item.shapes) {
        if (auto *text = std::get_if<TextShape>(&shape))
            text->struck = text->struck || withWords;
        else if (auto *box = std::get_if<BoxShape>(&shape); box && box->stroke)
            box->stroke->dash = Dash::Dashed;
        else if (auto *line = std::get_if<LineShape>(&shape))
            line->stroke = {line->stroke.ink, std::min(line->stroke.width, removedWidth), Dash::Dotted};
    }
}

/// The card of a site stands for all that is in it.
bool isCard(const DiagramItem &item) {
    return item.role == ItemRole::Site && std::holds_alternative<BricksShape>(item.shapes.value(0));
}

bool isVra(const DiagramItem &item) {
    const auto *box = std::get_if<BoxShape>(&item.shapes.first());
    return box && box->fill == Ink::VraFill && item.role == ItemRole::Component;
}

/// On an upper corner, where no line ends: a VRA leaves the left one to its host, a card ends lines all
/// round.
QPointF signPlace(const DiagramItem &item) {
    if (isCard(item))
        return item.bounds.topLeft() + QPointF(signSide, signSide) / 2;
    const QRectF outline = outlineOf(item);
    return isVra(item) ? outline.topRight() + QPointF(-2, 2) : outline.topLeft() + QPointF(2, 2);
}

DiagramItem signItem(const DiagramItem &item, Mark mark) {
    const QPointF centre = signPlace(item);
    const QRectF rect(centre - QPointF(signSide, signSide) / 2, QSizeF(signSide, signSide));
    const QList<Shape> shapes{BoxShape{rect, 4, Ink::Paper, Stroke{Ink::Text, 1.6, Dash::Solid}},
                              makeText(centre + QPointF(0, signSize * 0.36), markInfo(mark).sign, signSize,
                                       Face::Bold, Ink::Text, Align::Centre)};
    return makeItem(signPrefix + item.key, ItemRole::Label, item.elements, item.title, shapes);
}

QString titleOf(const DiagramItem &item, Mark mark, const Marks &marks) {
    const Former former = marks.former.value(item.elements.value(0));
    QStringList was{shownText(former.name), shownText(former.address)};
    was.removeAll(QString());
    const QString label = markInfo(mark).label;
    if (item.elements.size() != 1 || was.isEmpty())
        return text("%1 (%2)").arg(item.title, label);
    //: what it is, "changed", and what it was called
    return text("%1 (%2, was %3)").arg(item.title, label, was.join(QStringLiteral(", ")));
}

/// What is in a card is too small for a sign of its own, and the VRAs of a stack share that of their hosts.
bool takesSign(const DiagramItem &item, bool hasCards) {
    return item.role == ItemRole::Site ||
           (!hasCards && (item.role == ItemRole::Component ||
                          (item.role == ItemRole::Stack && !item.key.endsWith(QLatin1String("/vras")))));
}

/// Pills stand in lists, too.
bool saysSign(const DiagramItem &item, const QString &sign) {
    return std::any_of(item.shapes.begin(), item.shapes.end(), [&](const Shape &shape) {
        const auto *text = std::get_if<TextShape>(&shape);
        return text && text->text == sign;
    });
}

} // namespace

std::optional<Mark> markOf(const Marks &marks, const DiagramItem &item) {
    if (const PortMark *port = portOf(marks, item))
        return port->pill.mark;
    std::optional<Mark> mark;
    qsizetype marked = 0;
    for (const ElementKey &key : item.elements)
        if (const std::optional<Mark> own = markOf(marks, key)) {
            mark = together(mark, own);
            ++marked;
        }
    return mark && marked < item.elements.size() ? mixed(*mark, std::nullopt) : mark;
}

bool isSign(const DiagramItem &item) {
    return item.key.startsWith(signPrefix);
}

bool isRemoved(const Marks &marks, const ElementKey &element) {
    return marks.elements.value(element, Mark::Changed) == Mark::Removed;
}

Former formerOf(const Marks *marks, const ElementKey &element) {
    return marks ? marks->former.value(element) : Former();
}

bool isLost(const Marks *marks, const Flow &flow) {
    const auto said = marks ? marks->flows.constFind(flow.id) : QMap<QString, FlowMark>::const_iterator();
    return marks && said != marks->flows.constEnd() && said->mark == Mark::Removed;
}

Group presentGroup(const Marks *marks, const Flow &flow, const Group &group) {
    if (!marks || !marks->flows.contains(flow.id) || isLost(marks, flow))
        return group;
    Group present = group;
    present.members.removeIf([&](ComponentId id) { return isRemoved(*marks, keyOf(id)); });
    return present;
}

void applyMarks(QList<DiagramItem> &items, const Marks &marks) {
    const bool hasCards = std::any_of(items.begin(), items.end(), isCard);
    QList<DiagramItem> signs;
    for (DiagramItem &item : items) {
        if (item.role == ItemRole::Frame)
            continue;
        const bool holds = item.role == ItemRole::Site && marks.holders.contains(item.elements.value(0));
        std::optional<Mark> mark = markOf(marks, item);
        item.pale = !mark && !holds;
        if (!mark && holds && isCard(item))
            mark = marks.holderMark;
        if (mark == Mark::Removed && item.role != ItemRole::Pill)
            strike(item, !keepsWords(item, marks));
        if (mark && !item.title.isEmpty())
            item.title = titleOf(item, *mark, marks);
        if (mark && takesSign(item, hasCards))
            signs << signItem(item, *mark);
    }
    items << signs;
}

QList<Mark> marksShown(const QList<DiagramItem> &items, const Marks &marks) {
    const bool hasCards = std::any_of(items.begin(), items.end(), isCard);
    QSet<Mark> shown;
    for (const DiagramItem &item : items)
        if (const std::optional<Mark> mark = markOf(marks, item); mark && !shown.contains(*mark))
            if (takesSign(item, hasCards) || item.role == ItemRole::Pill ||
                saysSign(item, markInfo(*mark).sign))
                shown << *mark;
    QList<Mark> inOrder;
    for (const MarkInfo &info : allMarks())
        if (shown.contains(info.mark))
            inOrder << info.mark;
    return inOrder;
}

} // namespace portolan
