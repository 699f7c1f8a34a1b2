#include "diagram/ports/remarks.h"

#include "diagram/paintDiagram.h"
#include "diagram/ports/metrics.h"
#include "diagram/ports/siteItems.h"

#include <algorithm>

namespace portolan::ports {
namespace {

constexpr double widestRemark = 136; ///< of a remark on or between cards
constexpr double remarkLeading = 15;
constexpr double belowPills = 6;
constexpr double belowChips = 16; ///< from the VRAs to a remark between their hosts

bool isAtFoot(const SitePlan &plan, const SiteNote &note) {
    return note.place == NotePlace::Foot || (note.place == NotePlace::BetweenCards && plan.hosts.hasMoved());
}

/// As few lines as fit, of about the same length.
QStringList linesOf(const SiteNote &note) {
    const double most = std::max(widestRemark, pillsWidth(note.pills));
    QStringList lines = wrapped(note.text, most, smallSize);
    const double least = textWidth(note.text, smallSize, Face::Regular) / double(lines.size());
    for (double width = most - 4; width >= least; width -= 4) {
        const QStringList narrower = wrapped(note.text, width, smallSize);
        if (narrower.size() > lines.size())
            break;
        lines = narrower;
    }
    return lines;
}

/// Beside a card: the pills above, the words under them.
void addStacked(Layers &layers, const SiteNote &note, const QRectF &rect) {
    layers.pills << pillRow(note.pills, {rect.center().x(), rect.top() + pillHeight / 2});
    const QStringList lines = linesOf(note);
    QList<Shape> shapes;
    for (qsizetype i = 0; i < lines.size(); ++i)
        shapes << makeText(
            {rect.center().x(), rect.top() + pillHeight + belowPills + 8.5 + remarkLeading * double(i)},
            lines.at(i), smallSize, Face::Regular, Ink::MutedText, Align::Centre);
    layers.labels << makeItem(note.key, ItemRole::Label, note.flows, note.text, shapes);
}

/// At the foot of the site, on its outer side: lanes may pass the other.
void addAtFoot(Layers &layers, const SitePlan &plan, const SiteNote &note, double fromBottom) {
    const QRectF site(plan.origin, plan.size);
    const double y = site.bottom() - 4 - fromBottom;
    const double pills = pillsWidth(note.pills);
    const double room = plan.innerRight() - sitePadding - pills - noteGap;
    TextShape words = fittedText({0, y + 4}, note.text, room, smallSize, Face::Regular, Ink::MutedText);
    const double x = plan.mirrored ? site.right() - sitePadding - pills - noteGap - words.width
                                   : site.left() + sitePadding;
    words.at.setX(x + pills + noteGap);
    layers.pills << pillRow(note.pills, {x + pills / 2, y});
    layers.labels << makeItem(note.key, ItemRole::Label, note.flows, note.text, {words});
}

/// Where a remark stands between two opened cards: under the lines that join their VRAs.
QRectF betweenCards(const SitePlan &plan, const SiteNote &note) {
    const HostsPlan &hosts = plan.hosts;
    const QRectF chip = chipRect(hosts.measure, hosts.cards.front(), 0);
    const QSizeF size = remarkSize(note);
    const double middle = (hosts.cards.front().center().x() + hosts.cards.back().center().x()) / 2;
    return {QPointF(middle - size.width() / 2, chip.bottom() + belowChips), size};
}

} // namespace

QSizeF remarkSize(const SiteNote &note) {
    const QStringList lines = linesOf(note);
    double width = pillsWidth(note.pills);
    for (const QString &line : lines)
        width = std::max(width, textWidth(line, smallSize, Face::Regular));
    return {width, pillHeight + belowPills + remarkLeading * double(lines.size())};
}

double heightForRemark(const CardMeasure &measure, const SiteNote &note) {
    const QRectF card(0, 0, measure.width, measure.height);
    return chipRect(measure, card, 0).bottom() + belowChips + remarkSize(note).height();
}

std::vector<const SiteNote *> footNotes(const SitePlan &plan) {
    std::vector<const SiteNote *> notes;
    for (const SiteNote &note : plan.siteModel().notes)
        if (isAtFoot(plan, note))
            notes.push_back(&note);
    return notes;
}

double footNotesWidth(const SitePlan &plan) {
    double width = 0;
    for (const SiteNote *note : footNotes(plan))
        width = std::max(width, pillsWidth(note->pills) + noteGap +
                                    textWidth(note->text, smallSize, Face::Regular) + 2);
    return width;
}

void addRemarks(Layers &layers, const SitePlan &plan) {
    const std::vector<const SiteNote *> foot = footNotes(plan);
    for (size_t i = 0; i < foot.size(); ++i)
        addAtFoot(layers, plan, *foot[i], notePitch * (double(foot.size() - i) - 0.5));
    const HostsPlan &hosts = plan.hosts;
    for (const SiteNote &note : plan.siteModel().notes) {
        if (note.place == NotePlace::OnCard)
            addStacked(layers, note, plan.map(remarkRect(hosts.measure, hosts.cards[size_t(note.card)])));
        else if (!isAtFoot(plan, note))
            addStacked(layers, note, plan.map(betweenCards(plan, note)));
    }
}

} // namespace portolan::ports
