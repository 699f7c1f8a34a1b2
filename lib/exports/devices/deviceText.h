#pragma once

#include "exports/devices/DeviceRules.h"

#include <QByteArray>
#include <QStringList>

namespace portolan {

/// Begins a file: which plan, what the file is, what is not in it, what it does not keep, and what it holds
/// open, each line behind `comment` ("# ").
QByteArray deviceHeading(const DeviceRules &rules, const QByteArray &comment, const QStringList &about);
/// "rules 1, 3: VRAs-of-London to ZVM-Leeds, TCP 4005": what a rule is about, for a comment.
QByteArray ruleRemark(const DeviceRules &rules, const DeviceRule &rule);
/// "tcp", "udp".
QByteArray protocolWord(Protocol protocol);
/// "10.0.0.1/32", "2001:db8::1/128".
QByteArray hostPrefix(const DeviceGroup &group, const QString &address);

} // namespace portolan
