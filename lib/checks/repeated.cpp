#include "checks/repeated.h"

#include <QHashFunctions>
#include <algorithm>
#include <bit>

namespace portolan {

std::vector<qint32> repeatedAmong(std::span<const size_t> hashes) {
    // Open addressing: a slot holds one more than the first position with its hash. The factor is another one
    // in each run, so that no plan can be made to fill one corner of the table; the answer does not depend on
    // it.
    const quint64 factor = quint64(QHashSeed::globalSeed()) | 1;
    const int bits = int(std::bit_width(hashes.size() * 2 + 1));
    const size_t mask = (size_t(1) << bits) - 1;
    std::vector<qint32> slots(mask + 1, 0);
    std::vector<qint32> repeated;
    for (size_t i = 0; i < hashes.size(); ++i) {
        size_t slot = size_t(quint64(hashes[i]) * factor >> (64 - bits));
        while (slots[slot] != 0 && hashes[size_t(slots[slot]) - 1] != hashes[i])
            slot = (slot + 1) & mask;
        if (slots[slot] == 0) {
            slots[slot] = qint32(i) + 1;
            continue;
        }
        repeated.push_back(slots[slot] - 1);
        repeated.push_back(qint32(i));
    }
    std::sort(repeated.begin(), repeated.end());
    repeated.erase(std::unique(repeated.begin(), repeated.end()), repeated.end());
    return repeated;
}

} // namespace portolan
