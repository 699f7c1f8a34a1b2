#pragma once

#include "topology/Topology.h"

#include <deque>
#include <vector>

namespace portolan {

/// What one list makes of each component, made once however many rows it stands in.
template <class T>
class PerComponent {
public:
    /// What `make(id)` gave when it was first asked for.
    template <class Make>
    const T &of(ComponentId id, const Make &make) {
        if (id.value < m_places.size() && m_places[id.value] >= 0)
            return m_made[size_t(m_places[id.value])];
        if (id.value >= m_places.size())
            m_places.resize(size_t(id.value) + 1 + m_places.size() / 2, -1);
        m_places[id.value] = qint32(m_made.size());
        m_made.push_back(make(id));
        return m_made.back();
    }

private:
    std::vector<qint32> m_places; ///< by component id
    std::deque<T> m_made;
};

} // namespace portolan
