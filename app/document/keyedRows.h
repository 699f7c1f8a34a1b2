#pragma once

#include <QSet>
#include <QString>
#include <QStringList>
#include <algorithm>

namespace portolan {

/// Makes repeated keys different, so that no row is lost when two things claim one key.
inline QStringList uniqueKeys(QStringList keys) {
    QSet<QString> seen;
    seen.reserve(keys.size());
    const auto isNew = [&seen](const QString &key) {
        const qsizetype before = seen.size();
        seen.insert(key);
        return seen.size() > before;
    };
    for (QString &key : keys) {
        const QString base = key;
        for (int n = 2; !isNew(key); ++n)
            key = base + QLatin1Char('#') + QString::number(n);
    }
    return keys;
}

/// Brings the rows that are keyed `have` to the keys `want` with the fewest notices: first removals, then,
/// from the top, moves and insertions. `want` holds each key once. `rows` has
///     remove(first, last), insert(at, count) for want[at ... at + count - 1], and move(from, to) with to <
///     from;
/// each tells its views and changes its own data. Rows that stay keep their place in selections and views.
template <class Rows>
void reconcileRows(QStringList have, const QStringList &want, Rows &&rows) {
    if (have == want)
        return;
    const QSet<QString> wanted(want.begin(), want.end());
    for (qsizetype last = have.size() - 1; last >= 0; --last) {
        if (wanted.contains(have[last]))
            continue;
        qsizetype first = last;
        while (first > 0 && !wanted.contains(have[first - 1]))
            --first;
        rows.remove(int(first), int(last));
        have.remove(first, last - first + 1);
        last = first;
    }
    const QSet<QString> kept(have.begin(), have.end());
    for (qsizetype at = 0; at < want.size(); ++at) {
        if (at < have.size() && have[at] == want[at])
            continue;
        if (kept.contains(want[at])) {
            const qsizetype from = have.indexOf(want[at], at);
            rows.move(int(from), int(at));
            have.move(from, at);
            continue;
        }
        qsizetype end = at + 1;
        while (end < want.size() && !kept.contains(want[end]))
            ++end;
        rows.insert(int(at), int(end - at));
        have.insert(at, end - at, QString());
        std::copy(want.begin() + at, want.begin() + end, have.begin() + at);
        at = end - 1;
    }
}

} // namespace portolan
