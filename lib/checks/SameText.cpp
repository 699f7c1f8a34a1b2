#include "checks/SameText.h"

#include <QString>
#include <algorithm>
#include <map>
#include <tuple>

namespace portolan {
namespace {

/// FNV-1a over the folded letters: no copy of the text is made.
size_t foldedHash(QStringView text) {
    quint64 hash = 14695981039346656037ULL;
    for (const QChar c : text)
        hash = (hash ^ c.toCaseFolded().unicode()) * 1099511628211ULL;
    return size_t(hash);
}

} // namespace

void SameText::add(QStringView text, qint32 position) {
    m_entries.push_back({foldedHash(text), position, text});
}

std::vector<std::vector<qint32>> SameText::groups() {
    std::sort(m_entries.begin(), m_entries.end(), [](const Entry &a, const Entry &b) {
        return std::tie(a.hash, a.position) < std::tie(b.hash, b.position);
    });
    std::vector<std::vector<qint32>> groups;
    for (size_t begin = 0, end = 0; begin < m_entries.size(); begin = end) {
        // Equal hashes nearly always mean equal texts; the map settles the rest.
        std::map<QString, std::vector<qint32>> texts;
        while (end < m_entries.size() && m_entries[end].hash == m_entries[begin].hash)
            ++end;
        if (end - begin == 1)
            continue;
        for (size_t i = begin; i < end; ++i)
            texts[m_entries[i].text.toString().toCaseFolded()].push_back(m_entries[i].position);
        for (auto &[text, positions] : texts) {
            if (positions.size() > 1)
                groups.push_back(std::move(positions));
        }
    }
    std::sort(groups.begin(), groups.end());
    return groups;
}

} // namespace portolan
