#pragma once

#include "rules/FirewallRule.h"

#include <QByteArray>
#include <QString>
#include <deque>
#include <functional>
#include <vector>

namespace portolan {

/// One side of an exported row. A side of several components has a group's name, no address, and members.
struct RuleEnd {
    QString site;
    QString kind;
    QString name;
    QString address;

    bool operator==(const RuleEnd &) const = default;
};

RuleEnd ruleEnd(const TopologyIndex &index, ComponentId id);
/// A group of one is that component; an empty group has no name.
RuleEnd ruleEnd(const TopologyIndex &index, const Group &group);

/// What one format makes of each component, made once however many rows it stands in.
template <class Cells>
class EndTexts {
public:
    struct Text {
        QByteArray key; ///< "c12", as ids of expanded rows hold it
        Cells cells;
    };
    using Encode = std::function<Cells(const RuleEnd &)>;

    EndTexts(const TopologyIndex &index, Encode encode) : m_index(&index), m_encode(std::move(encode)) {}

    const Text &of(ComponentId id) {
        if (id.value < m_places.size() && m_places[id.value] >= 0)
            return m_texts[size_t(m_places[id.value])];
        return make(id);
    }

private:
    const Text &make(ComponentId id) {
        if (id.value >= m_places.size())
            m_places.resize(size_t(id.value) + 1 + m_places.size() / 2, -1);
        m_places[id.value] = qint32(m_texts.size());
        m_texts.push_back({keyOf(id).toUtf8(), m_encode(ruleEnd(*m_index, id))});
        return m_texts.back();
    }

    const TopologyIndex *m_index;
    Encode m_encode;
    std::vector<qint32> m_places; ///< by component id
    std::deque<Text> m_texts;
};

} // namespace portolan
