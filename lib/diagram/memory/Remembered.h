#pragma once

#include <QString>
#include <unordered_map>
#include <utility>

namespace portolan {

/// Results by key, each with all that it was made from: one is made again only when that has changed.
/// `Input` is compared with ==, and both are copied: implicitly shared values cost little.
template <class Input, class Output>
class Remembered {
public:
    /// The result for `input`, remembered or made by `make`, which must depend on nothing else.
    template <class Make>
    Output of(const QString &key, Input input, const Make &make) {
        const auto known = m_entries.find(key);
        if (known != m_entries.end() && known->second.input == input) {
            known->second.round = m_round;
            return known->second.output;
        }
        ++m_made;
        Output output = make();
        m_entries.insert_or_assign(key, Entry{std::move(input), output, m_round});
        return output;
    }
    /// Begins a drawing, and forgets what the one before did not ask for.
    void beginRound() {
        std::erase_if(m_entries, [&](const auto &entry) { return entry.second.round != m_round; });
        ++m_round;
        m_made = 0;
    }
    /// How many results this drawing had to make.
    qsizetype made() const { return m_made; }
    /// How many results are held.
    qsizetype size() const { return qsizetype(m_entries.size()); }

private:
    struct Entry {
        Input input;
        Output output;
        quint64 round;
    };
    std::unordered_map<QString, Entry> m_entries;
    quint64 m_round = 0;
    qsizetype m_made = 0;
};

} // namespace portolan
