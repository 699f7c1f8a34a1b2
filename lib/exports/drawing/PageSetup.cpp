#include "exports/drawing/PageSetup.h"

#include <QString>
#include <algorithm>
#include <array>

namespace portolan {

std::span<const PaperSizeInfo> paperSizes() {
    static const std::array<PaperSizeInfo, 11> sizes = {{
        {PaperSize::Automatic, "auto", {}},
        {PaperSize::Drawing, "drawing", {}},
        {PaperSize::A0, "a0", {2383.94, 3370.39}},
        {PaperSize::A1, "a1", {1683.78, 2383.94}},
        {PaperSize::A2, "a2", {1190.55, 1683.78}},
        {PaperSize::A3, "a3", {841.89, 1190.55}},
        {PaperSize::A4, "a4", {595.28, 841.89}},
        {PaperSize::A5, "a5", {419.53, 595.28}},
        {PaperSize::Letter, "letter", {612, 792}},
        {PaperSize::Legal, "legal", {612, 1008}},
        {PaperSize::Tabloid, "tabloid", {792, 1224}},
    }};
    return sizes;
}

const PaperSizeInfo &paperSizeInfo(PaperSize size) {
    return paperSizes()[size_t(size)];
}

std::optional<PaperSize> paperSizeOf(const QString &key) {
    const auto sizes = paperSizes();
    const auto found = std::find_if(sizes.begin(), sizes.end(), [&](const PaperSizeInfo &info) {
        return key.compare(QLatin1String(info.key), Qt::CaseInsensitive) == 0;
    });
    return found == sizes.end() ? std::nullopt : std::optional(found->size);
}

} // namespace portolan
