#include "diagram/ports/cards.h"

#include "diagram/Marks.h"
#include "diagram/paintDiagram.h"
#include "diagram/ports/HostsPlan.h"
#include "diagram/ports/boxes.h"
#include "diagram/ports/metrics.h"
#include "diagram/ports/words.h"
#include "diagram/text.h"

#include <algorithm>

namespace portolan::ports {
namespace {

constexpr double padding = 8;
constexpr double chipPitch = 6;
constexpr double cardLeading = 16;
constexpr double closedChip = 38; ///< height of a VRA
constexpr double openedChip = 46;
constexpr double closedStorage = 46; ///< height of a volume
constexpr double openedStorage = 62;
constexpr double storageWidth = 92;
constexpr double storageGap = 8;
constexpr double tieLength = 24; ///< from the VRA of an opened card to its volumes
constexpr double remarkGap = 16; ///< between a volume and the remark beside it
constexpr double footGap = 12;   ///< above the words of an opened card
constexpr int mostStorages = 3;

Stroke cardStroke(double width) {
    return {Ink::BoxStroke, width, Dash::Solid};
}

/// Name, address and what else tells a host: each a line of a closed card.
struct HostWords {
    QString name;
    QString address;
    QString cluster;
    QString role;
    Former former; ///< name and address in an earlier plan

    QStringList lines() const;
    /// Of one of the lines.
    QString formerOf(qsizetype line) const {
        return line == 0 ? former.name : line == 1 ? former.address : QString();
    }
};

QStringList HostWords::lines() const {
    QStringList lines{name, address};
    for (const QString &more : {cluster, role})
        if (!more.isEmpty())
            lines << more;
    return lines;
}

Former shownFormer(const Marks *marks, const Component &component) {
    const Former former = formerOf(marks, keyOf(component.id));
    return {shownText(former.name), shownText(former.address)};
}

HostWords wordsOf(const TopologyIndex &index, const Component &host, const Marks *marks) {
    return {shownText(host.name), addressText(index, host), shownText(host.cluster),
            hostRoleText(index.topology(), host.id), shownFormer(marks, host)};
}

/// What a card says of its host; a set says the role of all its hosts.
HostWords shownWords(const TopologyIndex &index, const HostCard &card, const CardMeasure &measure) {
    HostWords words = wordsOf(index, *card.host, measure.marks);
    if (measure.roleBelow)
        words.role.clear();
    return words;
}

double widthOf(const QString &words, double size, Face face) {
    return textWidth(words.left(60), size, face);
}

double closedTextWidth(const HostWords &words) {
    const QStringList lines = words.lines();
    double width = 0;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const Face face = i == 0 ? Face::Bold : i == 1 ? Face::Mono : Face::Regular;
        width = std::max(width, widthOf(lines.at(i), bodySize, face) +
                                    formerWidth(words.formerOf(i), bodySize, face));
    }
    return width;
}

/// Two lines, each with words at its left and at its right end.
double openedTextWidth(const HostWords &words) {
    const double role = words.role.isEmpty() ? 0 : 16 + widthOf(words.role, smallSize, Face::Regular);
    const double cluster =
        words.cluster.isEmpty() ? 0 : 16 + widthOf(words.cluster, smallSize, Face::Regular);
    const double name = formerWidth(words.former.name, bodySize, Face::Bold);
    const double address = formerWidth(words.former.address, smallSize, Face::Mono);
    return std::max(widthOf(words.name, bodySize, Face::Bold) + name + role,
                    widthOf(words.address, smallSize, Face::Mono) + address + cluster);
}

double cardTextWidth(const TopologyIndex &index, const HostCard &card, const CardMeasure &measure) {
    double width = 0;
    if (card.isStack()) {
        for (const QString &line : stackLines(card))
            width = std::max(width, widthOf(line, bodySize, Face::Bold));
        return width;
    }
    if (card.host) {
        const HostWords words = shownWords(index, card, measure);
        width = measure.opened ? openedTextWidth(words) : closedTextWidth(words);
    }
    for (const Component *vra : card.vras)
        width = std::max(
            width, widthOf(addressText(index, *vra), smallSize, Face::Mono) +
                       formerWidth(shownFormer(measure.marks, *vra).address, smallSize, Face::Mono) + 8);
    return width;
}

int shownStorages(const HostCard &card) {
    return card.isStack() ? 0 : std::min(int(card.storages.size()), mostStorages);
}

double chipsHeight(const CardMeasure &measure, int chips) {
    return chips * (measure.chipHeight + chipPitch);
}

double storagesWidth(const CardMeasure &measure) {
    const double between =
        measure.remarkApart ? storageGap : std::max(storageGap, measure.remark.width() + 2 * remarkGap);
    return measure.storages * (storageWidth + between) - between + 2 * padding + 4;
}

/// From the top of an opened card to its volumes.
double openedStorages(const CardMeasure &measure) {
    return padding + measure.chipHeight + tieLength;
}

double underStorages(const CardMeasure &measure) {
    return measure.storages > 0 ? openedStorages(measure) + measure.storageHeight
                                : padding + measure.chipHeight;
}

double heightOf(const CardMeasure &measure) {
    if (!measure.opened)
        return 2 * padding + chipsHeight(measure, std::max(1, measure.chips)) + cardLeading * measure.lines +
               (measure.storages > 0 ? measure.storageHeight + storageGap : 0);
    const bool apart = measure.remarkApart && !measure.remark.isEmpty();
    return underStorages(measure) + (apart ? footGap + measure.remark.height() : 0) + footGap +
           cardLeading * measure.lines + padding;
}

void measureRemarks(CardMeasure &measure, const SiteModel &site) {
    bool between = true;
    for (const SiteNote &note : site.notes) {
        if (note.place != NotePlace::OnCard)
            continue;
        measure.remark = measure.remark.expandedTo(remarkSize(note));
        between = between && site.cards[size_t(note.card)].storages.size() == 2;
    }
    measure.remarkApart = !between || measure.remark.isEmpty();
}

int linesOn(const TopologyIndex &index, const HostCard &card, const CardMeasure &measure) {
    if (card.isStack())
        return int(stackLines(card).size());
    return card.host ? int(shownWords(index, card, measure).lines().size()) : 0;
}

/// The widths that a card's words may have: longer ones are shortened.
struct Limits {
    double least;
    double most;
};
constexpr Limits closedLimits{132, 190};
constexpr Limits openedLimits{176, 300};
constexpr double moreForFormer = 60; ///< of cards that say what they were

void measureCard(CardMeasure &measure, const TopologyIndex &index, const HostCard &card) {
    measure.width = std::max(measure.width, cardTextWidth(index, card, measure) + 2 * padding + 6);
    measure.lines = std::max(measure.lines, measure.opened ? 2 : linesOn(index, card, measure));
    measure.chips = std::max(measure.chips, card.isStack() ? 1 : int(card.vras.size()));
    measure.storages = std::max(measure.storages, shownStorages(card));
}

} // namespace

namespace {

/// Whether something on the cards of a site was called something else.
bool saysFormer(const SiteModel &site) {
    return site.marks && !site.marks->former.isEmpty() &&
           std::any_of(site.cards.begin(), site.cards.end(), [&](const HostCard &card) {
               const auto has = [&](const Component *component) {
                   return component && site.marks->former.contains(keyOf(component->id));
               };
               return has(card.host) || std::any_of(card.vras.begin(), card.vras.end(), has);
           });
}

} // namespace

CardMeasure measureCards(const TopologyIndex &index, const SiteModel &site) {
    CardMeasure measure;
    measure.opened = site.opened;
    measure.framed = !site.opened || !site.alone;
    measure.roleBelow = !site.sets.empty();
    measure.marks = site.marks;
    measure.chipHeight = site.opened ? openedChip : closedChip;
    measure.storageHeight = site.opened ? openedStorage : closedStorage;
    for (const HostCard &card : site.cards)
        measureCard(measure, index, card);
    const Limits limits = site.opened ? openedLimits : closedLimits;
    measureRemarks(measure, site);
    const double most = limits.most + (saysFormer(site) ? moreForFormer : 0);
    measure.width = std::max({std::clamp(measure.width, limits.least, most), storagesWidth(measure),
                              measure.remark.width() + 2 * padding});
    measure.height = heightOf(measure);
    return measure;
}

void raiseChips(CardMeasure &measure, double height) {
    const double more = std::max(0.0, height - measure.chipHeight);
    measure.chipHeight += more;
    measure.height += more;
}

QRectF chipRect(const CardMeasure &measure, const QRectF &card, int chip) {
    return {card.left() + padding, card.top() + padding + chipsHeight(measure, chip),
            card.width() - 2 * padding, measure.chipHeight};
}

QRectF storageRect(const CardMeasure &measure, const HostCard &host, const QRectF &card, int storage) {
    const int count = shownStorages(host);
    const double inside = card.width() - 2 * padding - 4;
    const double most = measure.opened ? storageWidth : storageWidth + 30.0;
    const double width = std::min((inside - storageGap * (count - 1)) / count, most);
    const double apart = measure.opened && count > 1 ? (inside - width) / (count - 1) : width + storageGap;
    const double start = card.center().x() - (apart * (count - 1) + width) / 2;
    const double top = !host.host       ? card.top() + padding + chipsHeight(measure, int(host.vras.size()))
                       : measure.opened ? card.top() + openedStorages(measure)
                                        : card.bottom() - padding - measure.storageHeight;
    return {start + storage * apart, top, width, measure.storageHeight};
}

QRectF remarkRect(const CardMeasure &measure, const QRectF &card) {
    const double top = measure.remarkApart
                           ? underStorages(measure) + footGap
                           : openedStorages(measure) + (measure.storageHeight - measure.remark.height()) / 2;
    return {card.center().x() - measure.remark.width() / 2, card.top() + top, measure.remark.width(),
            measure.remark.height()};
}

namespace {

DiagramItem chipItem(const TopologyIndex &index, const Marks *marks, const Component &vra,
                     const QRectF &rect) {
    const double middle = rect.center().x();
    const double width = rect.width() - 10;
    const double top = rect.center().y() - 15;
    QList<Shape> shapes;
    shapes << BoxShape{rect, 5, Ink::VraFill, Stroke{Ink::Replication, 1.4, Dash::Solid}};
    shapes << makeText({middle, top + 12}, kindInfo(ComponentKind::Vra).label, bodySize, Face::Bold,
                       Ink::Replication, Align::Centre);
    shapes << withFormer(fittedName({middle, top + 26}, addressText(index, vra), width, smallSize, Face::Mono,
                                    Ink::MutedText, Align::Centre),
                         shownFormer(marks, vra).address, width);
    const ElementKey key = keyOf(vra.id);
    return makeItem(key, ItemRole::Component, {key}, componentTitle(index, vra), shapes);
}

DiagramItem storageItem(const TopologyIndex &index, const HostCard &card, int storage, const QRectF &rect) {
    const Component &component = *card.storages[size_t(storage)];
    const ElementKey key = keyOf(component.id);
    const int rest = int(card.storages.size()) - mostStorages;
    const bool more = storage == mostStorages - 1 && rest > 0;
    const QString name = more ? text("%1 more").arg(rest + 1) : shownText(component.name);
    QList<ElementKey> elements{key};
    for (size_t i = mostStorages; more && i < card.storages.size(); ++i)
        elements << keyOf(card.storages[i]->id);
    const double lid = cylinderParts(rect).lid.bottom();
    QList<Shape> shapes;
    shapes << CylinderShape{rect, Ink::BoxFill, cardStroke(1.3)};
    shapes << fittedName({rect.center().x(), (lid + rect.bottom()) / 2 + 2}, name, rect.width() - 10,
                         smallSize, Face::Regular, Ink::Text, Align::Centre);
    return makeItem(key, ItemRole::Component, elements, componentTitle(index, component), shapes);
}

void addClosedText(QList<Shape> &shapes, const HostWords &words, QPointF topLeft, double width) {
    const QStringList lines = words.lines();
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const Face face = i == 0 ? Face::Bold : i == 1 ? Face::Mono : Face::Regular;
        shapes << withFormer(fittedName(topLeft + QPointF(0, 12 + cardLeading * double(i)), lines.at(i),
                                        width, i == 0 ? bodySize : smallSize, face,
                                        i == 0 ? Ink::Text : Ink::MutedText),
                             words.formerOf(i), width);
    }
}

/// Words at the left of a line, and muted ones at its right.
void addLine(QList<Shape> &shapes, const TextShape &left, const QString &former, const QString &right,
             double width) {
    const TextShape end = fittedText(left.at + QPointF(width, 0), right, width / 2, smallSize, Face::Regular,
                                     Ink::MutedText, Align::Right);
    const double room = width - (right.isEmpty() ? 0 : end.width + 12);
    shapes << withFormer(fittedName(left.at, left.text, room, left.size, left.face, left.ink), former, room);
    if (!right.isEmpty())
        shapes << end;
}

void addOpenedText(QList<Shape> &shapes, const HostWords &words, QPointF topLeft, double width) {
    addLine(shapes, {topLeft + QPointF(0, 12), words.name, bodySize, Face::Bold, Ink::Text},
            words.former.name, words.role, width);
    addLine(shapes,
            {topLeft + QPointF(0, 12 + cardLeading), words.address, smallSize, Face::Mono, Ink::MutedText},
            words.former.address, words.cluster, width);
}

/// What ties a VRA to the volumes of its host opens no port: plain lines.
QList<Shape> tiesOn(const CardMeasure &measure, const HostCard &card, const QRectF &rect) {
    QList<Shape> ties;
    if (!measure.opened || card.vras.empty())
        return ties;
    for (int i = 0; i < shownStorages(card); ++i) {
        const QRectF storage = storageRect(measure, card, rect, i);
        const QPointF to(storage.center().x(), storage.top());
        const Shape tie = LineShape{{QPointF(to.x(), chipRect(measure, rect, 0).bottom()), to},
                                    Stroke{Ink::SiteStroke, 2, Dash::Solid},
                                    Arrow::None,
                                    Arrow::None};
        ties << tie;
    }
    return ties;
}

DiagramItem hostItem(const TopologyIndex &index, const CardMeasure &measure, const HostCard &card,
                     const QRectF &rect) {
    QList<Shape> shapes;
    shapes << BoxShape{rect, 6, Ink::BoxFill, cardStroke(1.4)};
    shapes << tiesOn(measure, card, rect);
    const HostWords words = shownWords(index, card, measure);
    const double width = rect.width() - 2 * padding - 4;
    const double left = rect.left() + padding + 2;
    if (measure.opened)
        addOpenedText(shapes, words, {left, rect.bottom() - padding - cardLeading * measure.lines}, width);
    else
        addClosedText(shapes, words,
                      {left, rect.top() + padding + chipsHeight(measure, std::max(1, measure.chips))}, width);
    if (card.vras.empty())
        shapes << makeText({rect.center().x(), rect.top() + padding + measure.chipHeight / 2 + 4},
                           text("no VRA"), smallSize, Face::Italic, Ink::MutedText, Align::Centre);
    const ElementKey key = keyOf(card.host->id);
    return makeItem(key, ItemRole::Component, {key}, componentTitle(index, *card.host), shapes);
}

} // namespace

QList<DiagramItem> cardItems(const TopologyIndex &index, const CardMeasure &measure, const HostCard &host,
                             const QRectF &card) {
    if (host.isStack())
        return stackCardItems(host, card, chipRect(measure, card, 0));
    QList<DiagramItem> items;
    if (host.host)
        items << hostItem(index, measure, host, card);
    for (size_t i = 0; i < host.vras.size(); ++i)
        items << chipItem(index, measure.marks, *host.vras[i], chipRect(measure, card, int(i)));
    for (int i = 0; i < shownStorages(host); ++i)
        items << storageItem(index, host, i, storageRect(measure, host, card, i));
    return items;
}

} // namespace portolan::ports
