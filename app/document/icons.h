#pragma once

#include "topology/ComponentKind.h"

#include <QIcon>
#include <QString>

namespace portolan {

/// A line icon of resources/icons, painted in the palette's text colour at whatever size and moment it is
/// asked for, so that it follows a change between light and dark. Null when there is none of that name.
QIcon lineIcon(const QString &name);
/// The icon of a kind of component.
QIcon kindIcon(ComponentKind kind);

} // namespace portolan
