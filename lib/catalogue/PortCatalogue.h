#pragma once

#include "base/Result.h"
#include "catalogue/Basis.h"
#include "topology/ComponentKind.h"

#include <QList>
#include <QMap>
#include <optional>

namespace portolan {

enum class Protocol { Tcp, Udp };

/// Who opens the connection, seen from the two sides of a requirement.
enum class Opens { NotStated, FirstToSecond, SecondToFirst, Both };

/// Which pairs of components a requirement joins.
enum class PairScope {
    Managed,          ///< a ZVM with everything of the other kind in the sites that its SCVMM manages
    Own,              ///< a component with the one that it is part of
    ReplicationPeers, ///< the VRAs at the two ends of each replication
    Pairing,          ///< ZVMs whose sites replicate under different SCVMMs
    Linked,           ///< components that the user linked
};

/// What a line of the drawing carries; colour and dash follow from it.
enum class TrafficClass { ReplicationData, ReplicationControl, SiteManagement, Pairing, Platform, Access };

/// One side of a requirement: a kind of component and, for tools machines, which of their tools it is about.
struct RequirementSide {
    ComponentKind kind = ComponentKind::Zvm;
    QList<Tool> tools;

    bool operator==(const RequirementSide &) const = default;
};

/// A row of the port table, or one of the requirements that a row holds (4006 holds two).
struct PortRequirement {
    QString id;        ///< stable: "log-collection"
    QString row;       ///< the port cell as the source prints it: "4005", "9081*"; empty where it prints none
    QString text;      ///< the source's words
    QStringList notes; ///< the row's footnotes, word for word, and remarks of ours that begin with "Remark:"
    QList<RequirementSide> first; ///< alternatives: GUI, REST client or ZCM
    RequirementSide second;
    PairScope scope = PairScope::Own;
    TrafficClass traffic = TrafficClass::Platform;
    Sourced<std::optional<quint16>> port; ///< nothing where the source gives no port
    bool portChangeable = false;          ///< a default that the installer can change (the asterisk)
    quint16 defaultPort = 0; ///< the catalogue's port, kept beside an own one; 0 where there is none
    Sourced<Protocol> protocol;
    Sourced<Opens> opens;
    QString suggestion;                      ///< a reading that the user may adopt, in words; usually empty
    std::optional<quint16> suggestedPort;    ///< the port of that reading
    Opens suggestedOpens = Opens::NotStated; ///< the direction of that reading

    bool operator==(const PortRequirement &) const = default;
};

/// A sentence of the source outside the port table's rows, word for word.
struct Statement {
    QString id; ///< "zvm-in-recovery-site"
    QString text;

    bool operator==(const Statement &) const = default;
};

/// The port table of one product version.
struct PortCatalogue {
    QString id;      ///< "zvr-hyperv-5.5"
    QString product; ///< "Zerto Virtual Replication 5.5 for Hyper-V"
    QString source;  ///< the document that the words come from
    QList<Statement>
        statements; ///< the source's other sentences that rules rest on (single SCVMM, footnotes)
    QList<PortRequirement> requirements;

    /// The requirement with this id, or null.
    const PortRequirement *find(const QString &requirementId) const;
    /// The source's sentence with this id; empty where this version's source does not say it.
    QString statement(QStringView statementId) const;
    bool operator==(const PortCatalogue &) const = default;
};

/// What the user decided for one requirement in one plan. A value that is set becomes the rule's, with basis
/// own.
struct OwnValues {
    std::optional<quint16> port;
    std::optional<Protocol> protocol;
    std::optional<Opens> opens;

    bool isEmpty() const { return !port && !protocol && !opens; }
    bool operator==(const OwnValues &) const = default;
};
/// By requirement id.
using OwnSettings = QMap<QString, OwnValues>;

/// The catalogue as the plan uses it: own values replace the catalogue's and carry Basis::Own.
PortCatalogue withOwnValues(PortCatalogue catalogue, const OwnSettings &own);

/// Catalogue files beyond this size are refused before they are parsed, in bytes.
inline constexpr qsizetype catalogueSizeLimit = 1024 * 1024;

/// Reads a catalogue from JSON. `where` names it in errors, which carry the JSON pointer of the fault.
/// Refuses unknown and duplicate keys, so that a misspelt key is never a fact that is silently missing.
Result<PortCatalogue> readCatalogue(const QByteArray &json, const QString &where);
/// The built-in catalogue with this id ("zvr-hyperv-5.5"); an error that lists the known ids when there is
/// none. A catalogue is read once and shared.
Result<PortCatalogue> builtInCatalogue(const QString &id);
QStringList builtInCatalogueIds();

QString protocolKey(Protocol protocol);     ///< "TCP", "UDP"
QString opensKey(Opens opens);              ///< "not-stated", "first-to-second", "second-to-first", "both"
QString trafficKey(TrafficClass traffic);   ///< "replication-data" ...
QString trafficLabel(TrafficClass traffic); ///< "Replication data", translated
std::optional<Protocol> protocolFromKey(QStringView key);
std::optional<Opens> opensFromKey(QStringView key);
std::optional<TrafficClass> trafficFromKey(QStringView key);
std::optional<PairScope>
scopeFromKey(QStringView key); ///< "managed", "own", "replication-peers", "pairing", "linked"

} // namespace portolan
