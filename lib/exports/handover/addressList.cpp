#include "exports/handover/addressList.h"

#include "topology/Address.h"

#include <QMap>

namespace portolan {
namespace {

struct Run {
    QString first;
    QString last;
    quint64 lastBits = 0;
    bool isIpv4 = false;
};

bool continues(const Run &run, const Address &address) {
    return run.isIpv4 && address.kind == AddressKind::Ipv4 && address.low == run.lastBits + 1;
}

} // namespace

QStringList addressRanges(const QStringList &addresses) {
    QMap<QString, QString> ascending;
    for (const QString &text : addresses)
        ascending.insert(addressKey(text), text.trimmed());
    QList<Run> runs;
    for (const QString &text : ascending) {
        const Address address = parseAddress(text);
        if (!runs.isEmpty() && continues(runs.last(), address)) {
            runs.last().last = text;
            runs.last().lastBits = address.low;
        } else {
            runs.append({text, text, address.low, address.kind == AddressKind::Ipv4});
        }
    }
    QStringList texts;
    for (const Run &run : runs)
        texts.append(run.first == run.last ? run.first : run.first + QStringLiteral(" - ") + run.last);
    return texts;
}

} // namespace portolan
