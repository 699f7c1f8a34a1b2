#pragma once

#include <QString>

/// Plans as text that the checks find nothing in but the host port, to be broken in one place.
namespace portolan::test {

/// A site that is complete in itself: SCVMM, ZVM with its VBA, two hosts with VRAs.
inline QString site(const QString &name, int net, const QString &words = {}) {
    return QStringLiteral("site %1 10.%2.0.0/16 managed-by vmm-%1 %3\n"
                          "  scvmm vmm-%1 10.%2.0.5\n"
                          "  zvm zvm-%1 10.%2.0.10 of vmm-%1\n"
                          "  vba vba-%1 of zvm-%1 on zvm-%1\n"
                          "  hosts 2 hv-%1 10.%2.0.21 10.%2.0.31\n")
        .arg(name)
        .arg(net)
        .arg(words);
}

inline QString twoSites() {
    return site(QStringLiteral("A"), 1) + site(QStringLiteral("B"), 2) + QStringLiteral("replicate A -> B\n");
}

/// Two sites under the SCVMM of B; the ZVM stands where `zvmSite` says.
inline QString oneScvmm(const QString &zvmSite, const QString &replication) {
    const QString zvm = QStringLiteral("  zvm zvm 10.9.0.10 of vmm\n  vba vba of zvm on zvm\n");
    QString text;
    for (const QString &name : {QStringLiteral("A"), QStringLiteral("B"), QStringLiteral("C")}) {
        text += QStringLiteral("site %1 managed-by vmm\n  hosts 1 hv-%1 10.%2.0.21 10.%2.0.31\n")
                    .arg(name)
                    .arg(name[0].unicode());
        text += name == u"B" ? QStringLiteral("  scvmm vmm 10.66.0.5\n") : QString();
        text += name == zvmSite ? zvm : QString();
    }
    return text + replication;
}

inline QString sameHost(const QString &storages, const QString &replication) {
    return QStringLiteral("site A managed-by vmm\n"
                          "  scvmm vmm 10.1.0.5\n"
                          "  zvm zvm 10.1.0.10 of vmm\n"
                          "  vba vba of zvm on zvm\n"
                          "  hosts 2 hv 10.1.0.21 10.1.0.31\n") +
           storages + replication;
}

} // namespace portolan::test
