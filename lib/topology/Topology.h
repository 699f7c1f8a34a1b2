#pragma once

#include "base/Id.h"
#include "topology/ComponentKind.h"

#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

namespace portolan {

using SiteId = Id<struct SiteTag>;
using ComponentId = Id<struct ComponentTag>;
using ReplicationId = Id<struct ReplicationTag>;

/// A service, machine or volume that the user placed in a site. Site, component and replication ids come from
/// one counter, so a number names one element of a plan.
struct Component {
    ComponentId id;
    ComponentKind kind = ComponentKind::Host;
    QString name;
    QString address; ///< IPv4, IPv6 or DNS name as typed; empty while not given
    /// What this belongs to: a ZVM its SCVMM, a VBA its ZVM, a VRA its host, a storage its host (or none: the
    /// site's).
    ComponentId partOf;
    /// The machine that this shares. Inside one machine there is nothing to open. A VBA usually names its ZVM
    /// here.
    ComponentId runsOn;
    QList<ComponentId> links; ///< ZVMs of a ZCM or ZSSP; ZVMs and ZCMs that a tools machine talks to
    QList<Tool> tools;        ///< of a tools machine
    QString cluster;          ///< of a host, optional
    /// Ports that this component listens on instead of the catalogue's, by requirement id.
    QMap<QString, quint16> ports;

    bool operator==(const Component &) const = default;
};

/// A location that the user draws. Components are implicitly shared: copying a plan copies references, and an
/// edit detaches one site.
struct Site {
    SiteId id;
    QString name;
    QString customer;    ///< optional
    QStringList subnets; ///< CIDR as typed
    ComponentId scvmm;   ///< the SCVMM that manages the hosts of this site, wherever it stands
    QList<Component> components;

    bool operator==(const Site &) const = default;
};

/// One end of a replication: a whole site, or chosen hosts of it. An empty list of chosen hosts is nobody,
/// not everybody.
struct ReplicationEnd {
    SiteId site;
    bool wholeSite = true;
    QList<ComponentId> hosts; ///< only when !wholeSite

    bool operator==(const ReplicationEnd &) const = default;
};

/// "This site (or these hosts) is protected to that one." May join a site to itself.
struct Replication {
    ReplicationId id;
    ReplicationEnd source;
    ReplicationEnd target;
    bool bothWays = false;

    bool operator==(const Replication &) const = default;
};

struct Topology {
    QList<Site> sites;
    QList<Replication> replications;
    quint32 nextId = 1; ///< the id that the next site, component or replication gets

    bool operator==(const Topology &) const = default;
};

} // namespace portolan
