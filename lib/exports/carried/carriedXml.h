#pragma once

#include "exports/carried/PlanMark.h"

#include <QByteArray>

class QXmlStreamAttributes;
class QXmlStreamWriter;

namespace portolan {

/// Writes what a drawing carries into its metadata element: the marks as RDF, and the plan in base64, because
/// it holds whatever its names hold. What is empty is left out.
void writeCarriedXml(QXmlStreamWriter &xml, const FileMarks &marks, const QByteArray &plan);
/// The marks as an XMP packet: what a PDF says of itself.
QByteArray markXmp(const FileMarks &marks);
/// Takes the marks out of an element of either, where it has some.
FileMarks marksIn(const QXmlStreamAttributes &attributes);

} // namespace portolan
