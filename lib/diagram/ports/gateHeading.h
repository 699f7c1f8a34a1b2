#pragma once

#include "diagram/ports/Model.h"
#include "diagram/shapes.h"

namespace portolan::ports {

/// What the gate between two sites has to add to the number of its ports; empty when there is nothing. Where
/// two plans are compared it is the number itself, now and before.
QString gateRemark(const Model &model);
/// The same for the field between more sites.
QString fieldRemark(const Model &model);
/// How many ports are to be opened between the sites, at the top of an area; where two plans are compared,
/// how many differ.
TextShape gateHeading(const QRectF &area, const Model &model);
/// A remark below that.
TextShape gateRemarkShape(const QRectF &area, const QString &remark);

} // namespace portolan::ports
