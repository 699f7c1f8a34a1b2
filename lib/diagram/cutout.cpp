#include "diagram/cutout.h"

#include <algorithm>

namespace portolan {
namespace {

constexpr double cutMargin = 20; // around what is cut out

bool isOf(const DiagramItem &item, const QList<ElementKey> &elements) {
    return std::any_of(item.elements.begin(), item.elements.end(),
                       [&](const ElementKey &key) { return elements.contains(key); });
}

/// What the items of the elements cover.
QRectF areaOf(const Diagram &diagram, const QList<ElementKey> &elements) {
    QRectF area;
    for (const DiagramItem &item : diagram.items)
        if (item.role != ItemRole::Frame && isOf(item, elements))
            area = area.isNull() ? item.bounds : area.united(item.bounds);
    return area;
}

} // namespace

Diagram cutout(const Diagram &diagram, const QList<ElementKey> &elements) {
    const QRectF area = areaOf(diagram, elements);
    if (area.isNull())
        return diagram;
    Diagram part{
        QRectF(area.adjusted(-cutMargin, -cutMargin, cutMargin, cutMargin).toAlignedRect()), area, {}};
    for (const DiagramItem &item : diagram.items)
        if (item.role != ItemRole::Frame && area.contains(item.bounds))
            part.items << item;
    return part;
}

} // namespace portolan
