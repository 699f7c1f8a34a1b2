#include "diagram/Diagram.h"

#include <array>
#include <cmath>

namespace portolan {
namespace {

struct InkPair {
    QRgb light;
    QRgb dark;
};

// In the order of Ink. The class colours were measured: at least 4.5:1 on their paper and 12 apart
// (CIEDE2000) under simulated colour blindness.
constexpr std::array<InkPair, 24> inks = {{
    {0xffffffff, 0xff14181d}, // Paper
    {0xfff5f7fa, 0xff1c222a}, // SiteFill
    {0xff8792a1, 0xff66748a}, // SiteStroke
    {0xffffffff, 0xff252c36}, // BoxFill
    {0xff28313c, 0xffb8c3d0}, // BoxStroke
    {0xffe6ecf6, 0xff1b3450}, // VraFill
    {0xfffbf7fc, 0xff31253a}, // ToolsFill
    {0xfffcfbfa, 0xff191d22}, // GateFill
    {0xffd8d2cc, 0xff3d4149}, // GateStroke
    {0xffefe9e4, 0xff332d29}, // Brick
    {0xffb9a99c, 0xff6a5b50}, // BrickStroke
    {0xff1d232b, 0xffeef2f6}, // Text
    {0xff4d5866, 0xffabb6c3}, // MutedText
    {0xfffff9e6, 0xff2e2813}, // NoteFill
    {0xffb58b00, 0xffb58b00}, // NoteStroke
    {0xff3d3000, 0xfff3e5b0}, // NoteText
    {0xffe3e7ec, 0xff2d343e}, // MatrixFill
    {0xfffff3d6, 0xff493d18}, // HighlightFill
    {0xff0d3584, 0xff4ca4ff}, // Replication
    {0xff00823f, 0xff80fdbd}, // SiteManagement
    {0xff7a3600, 0xfff7b344}, // Pairing
    {0xff6a6974, 0xffc6d4df}, // Platform
    {0xffa943af, 0xffe565b4}, // Access
    {0xff8f6344, 0xffb8955f}, // NotUsed
}};
static_assert(inks.size() == size_t(Ink::NotUsed) + 1);

double linear(int channel) {
    const double value = channel / 255.0;
    return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

double encoded(double light) {
    return light <= 0.0031308 ? light * 12.92 : 1.055 * std::pow(light, 1 / 2.4) - 0.055;
}

/// The grey of the same relative luminance, so that contrasts stay what they are in colour.
QColor greyOf(QRgb color) {
    const double light =
        0.2126 * linear(qRed(color)) + 0.7152 * linear(qGreen(color)) + 0.0722 * linear(qBlue(color));
    const int grey = int(std::lround(encoded(light) * 255));
    return {grey, grey, grey};
}

QColor fullColor(Ink ink, Paper paper) {
    const InkPair pair = inks[size_t(ink)];
    if (paper == Paper::Grey)
        return greyOf(pair.light);
    return QColor::fromRgb(paper == Paper::Light ? pair.light : pair.dark);
}

/// Half way to the paper.
QColor halved(const QColor &color, const QColor &paper) {
    const auto half = [](int one, int other) { return (one + other + 1) / 2; };
    return {half(color.red(), paper.red()), half(color.green(), paper.green()),
            half(color.blue(), paper.blue())};
}

} // namespace

QColor inkColor(Ink ink, InkTone tone) {
    const QColor color = fullColor(ink, tone.paper);
    return tone.pale ? halved(color, fullColor(Ink::Paper, tone.paper)) : color;
}

} // namespace portolan
