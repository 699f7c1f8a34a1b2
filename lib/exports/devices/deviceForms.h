#pragma once

#include "exports/ExportFile.h"
#include "exports/devices/DeviceRules.h"

#include <QByteArray>

namespace portolan {

// Text for firewalls. Each line that opens something carries the id of its rule; names are plain names;
// addresses are spelled anew from what was read. Nothing takes effect by itself: chains and lists are for
// the reader to call. What is left out is told in comments. The same plan gives the same bytes, in every
// language.

/// A table of nftables with a chain of the plan without a hook; loading it anew replaces what an earlier
/// revision allowed, and nothing of another plan.
QByteArray writeNftables(const DeviceRules &rules);
/// Object groups and an extended access list of a Cisco ASA (9.0 and later: IPv4 and IPv6 in one list), all
/// named after revision and checksum.
QByteArray writeAsa(const DeviceRules &rules);
/// Definitions and a policy of capirca: def/portolan.net, def/portolan.svc, policies/pol/portolan.pol.
ExportFiles writeCapirca(const DeviceRules &rules);
/// The same as YAML of aerleon: def/portolan.yaml, policies/pol/portolan.yaml.
ExportFiles writeAerleon(const DeviceRules &rules);

} // namespace portolan
