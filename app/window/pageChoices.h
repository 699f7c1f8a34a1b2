#pragma once

#include "exports/drawing/PageSetup.h"

#include <QString>

class QComboBox;
class QSettings;

namespace portolan {

/// The choices of a page setup in words, in the order of their enumerations.
QString paperSizeLabel(PaperSize size);
void addPaperSizes(QComboBox &box);
void addOrientations(QComboBox &box);
void addHeaders(QComboBox &box);
void addColors(QComboBox &box);

/// The page setup that was chosen last for print or PDF; what cannot be read is the default.
PageSetup rememberedPageSetup();
void rememberPageSetup(const PageSetup &setup);

} // namespace portolan
