#pragma once

#include <QStringView>
#include <vector>

namespace portolan {

/// Finds equal texts among many, whatever their case, by hash.
class SameText {
public:
    /// `text` must live until groups() was called. Positions are added in plan order.
    void add(QStringView text, qint32 position);
    /// The positions of every text that occurs more than once, each group and the list in plan order.
    std::vector<std::vector<qint32>> groups();

private:
    struct Entry {
        size_t hash;
        qint32 position;
        QStringView text;
    };
    std::vector<Entry> repeated() const;

    std::vector<size_t> m_hashes;
    std::vector<qint32> m_positions;
    std::vector<QStringView> m_texts;
};

} // namespace portolan
