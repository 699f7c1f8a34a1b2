#pragma once

#include "diagram/Diagram.h"

#include <QMimeData>
#include <memory>

namespace portolan {

/// A drawing for the clipboard: pixels at twice the natural size, or as many as a picture may have, and SVG.
/// Light whatever the window is, and without the plan: what is pasted holds what it shows. Nothing when
/// there is not enough memory.
std::unique_ptr<QMimeData> clipboardPicture(const Diagram &diagram, const QString &title);

} // namespace portolan
