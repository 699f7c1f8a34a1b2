#pragma once

#include "exports/carried/PlanMark.h"

#include <QByteArray>

class QXmlStreamWriter;

namespace portolan {

/// Writes what a drawing carries into its metadata element: the mark as RDF, and the plan in base64, because
/// it holds whatever its names hold. What is empty is left out.
void writeCarriedXml(QXmlStreamWriter &xml, const std::optional<PlanMark> &mark, const QByteArray &plan);
/// The mark as an XMP packet: what a PDF says of itself.
QByteArray markXmp(const PlanMark &mark);

} // namespace portolan
