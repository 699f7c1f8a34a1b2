#pragma once

#include <QRectF>
#include <functional>
#include <vector>

namespace portolan {

/// Finds places for boxes among those that stand already.
class FreePlaces {
public:
    /// From now on nothing else stands there.
    void take(const QRectF &rect) { m_taken.push_back(rect); }
    bool isFree(const QRectF &rect) const;
    /// The free place that is least far from the wanted one, of those that `mayStand` allows; the wanted one
    /// where there is none.
    QRectF nearest(const QRectF &wanted, const std::function<bool(const QRectF &)> &mayStand = {}) const;

private:
    std::vector<QRectF> m_taken;
};

} // namespace portolan
