#include "checks/SameText.h"

#include "checks/repeated.h"

#include <QString>
#include <algorithm>
#include <map>
#include <tuple>

namespace portolan {
namespace {

/// Most letters are of the Latin alphabet and need no table.
char16_t folded(QChar c) {
    const char16_t code = c.unicode();
    if (code >= 128)
        return c.toCaseFolded().unicode();
    return code >= u'A' && code <= u'Z' ? char16_t(code + 32) : code;
}

/// FNV-1a over the folded letters: no copy of the text is made.
size_t foldedHash(QStringView text) {
    quint64 hash = 14695981039346656037ULL;
    for (const QChar c : text)
        hash = (hash ^ folded(c)) * 1099511628211ULL;
    return size_t(hash);
}

} // namespace

void SameText::add(QStringView text, qint32 position) {
    m_hashes.push_back(foldedHash(text));
    m_positions.push_back(position);
    m_texts.push_back(text);
}

std::vector<SameText::Entry> SameText::repeated() const {
    std::vector<Entry> entries;
    for (const qint32 i : repeatedAmong(m_hashes))
        entries.push_back({m_hashes[size_t(i)], m_positions[size_t(i)], m_texts[size_t(i)]});
    std::sort(entries.begin(), entries.end(), [](const Entry &a, const Entry &b) {
        return std::tie(a.hash, a.position) < std::tie(b.hash, b.position);
    });
    return entries;
}

std::vector<std::vector<qint32>> SameText::groups() {
    const std::vector<Entry> entries = repeated();
    std::vector<std::vector<qint32>> groups;
    for (size_t begin = 0, end = 0; begin < entries.size(); begin = end) {
        // Equal hashes nearly always mean equal texts; the map settles the rest.
        std::map<QString, std::vector<qint32>> texts;
        while (end < entries.size() && entries[end].hash == entries[begin].hash)
            ++end;
        for (size_t i = begin; i < end; ++i)
            texts[entries[i].text.toString().toCaseFolded()].push_back(entries[i].position);
        for (auto &[text, positions] : texts) {
            if (positions.size() > 1)
                groups.push_back(std::move(positions));
        }
    }
    std::sort(groups.begin(), groups.end());
    return groups;
}

} // namespace portolan
