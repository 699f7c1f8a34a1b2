#pragma once

#include "diagram/Diagram.h"

#include <QSizeF>
#include <optional>
#include <span>

namespace portolan {

/// Automatic is A4 or A3 where the drawing's text stays readable, and otherwise Drawing: as large as the
/// drawing.
enum class PaperSize { Automatic, Drawing, A0, A1, A2, A3, A4, A5, Letter, Legal, Tabloid };
/// Automatic lies or stands as the drawing fits better.
enum class Orientation { Automatic, Portrait, Landscape };
/// Title, revision, checksum and page numbers around the drawing.
enum class Headers { OnSeveralPages, Always, Never };

/// How a drawing is put on pages, for PDF and print alike.
struct PageSetup {
    PaperSize size = PaperSize::Automatic;
    Orientation orientation = Orientation::Automatic;
    bool tiles = false;  ///< as many pages as `scale` takes, to be glued together; otherwise one page
    double scale = 1;    ///< of tiles; 1 is the natural size, pixelsPerInch drawing units an inch
    double margin = 6;   ///< millimetres on each side
    double overlap = 10; ///< millimetres of the drawing that neighbouring tiles share
    Headers headers = Headers::OnSeveralPages;
    Paper colors = Paper::Light;
    bool operator==(const PageSetup &) const = default;
};

/// Keys on the command line and in settings, in the order of the enumerations: "a4", "landscape", "always".
struct PaperSizeInfo {
    PaperSize size;
    const char *key;
    QSizeF points; ///< standing; empty when it follows the drawing
};
std::span<const PaperSizeInfo> paperSizes();
const PaperSizeInfo &paperSizeInfo(PaperSize size);
/// The size with that key, whatever its case; nothing for another word.
std::optional<PaperSize> paperSizeOf(const QString &key);

/// Limits of what a setup may ask for; see pagesFor().
inline constexpr double largestMargin = 50; // millimetres, of the overlap too
inline constexpr double largestTileScale = 8;
inline constexpr double smallestTileScale = 0.1;

} // namespace portolan
