#pragma once

#include "diagram/overview/facts.h"

namespace portolan {

/// Pairs are listed in a matrix up to this many sites; beyond it the letters on the lines and the rules tell.
inline constexpr int mostMatrixSites = 40;

/// Widest text of a letter in its circle, and the circle's size for one letter.
QSizeF letterSize(const QString &letter);
/// The circle that names a link type, around its centre; filled where a port was changed.
QList<Shape> letterShapes(QPointF centre, const LinkType &type);

/// Tables beside the ring, one below the other from `at` on: link types, the matrix of pairs, and what every
/// site needs inside.
QList<DiagramItem> tableItems(const OverviewFacts &facts, const PortCatalogue &catalogue, QPointF at);

} // namespace portolan
