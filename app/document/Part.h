#pragma once

#include "plan/edits.h"

#include <QIcon>
#include <QList>
#include <QString>
#include <optional>

namespace portolan {

/// What the palette offers and the Insert menu adds.
enum class PartKind { Site, Component, HostWithVra, Hosts };

struct Part {
    PartKind sort = PartKind::Site;
    ComponentKind kind = ComponentKind::Host; ///< only for Component
    int count = 1;                            ///< only for Hosts

    bool operator==(const Part &) const = default;
};

/// How a part is shown and carried.
struct PartInfo {
    Part part;
    QString key;   ///< stable name: "site", "zvm", "host-with-vra", "hosts"
    QString label; ///< translated
    QString icon;  ///< name of its line icon
    QString tip;   ///< one sentence, translated
};
/// Every part, in the order of the palette.
QList<PartInfo> allParts();
/// The row of a part, whatever its count.
PartInfo partInfo(const Part &part);

/// The type under which a part is dragged.
inline const QString partMimeType = QStringLiteral("application/x-portolan-part");
/// A part as drag data, and back; nothing when the bytes are not a part.
QByteArray encodePart(const Part &part);
std::optional<Part> decodePart(const QByteArray &bytes);

/// How many hosts one step may add.
inline constexpr int mostHostsAtOnce = 500;

/// Why a part cannot be put there, in words; empty when it can.
QString whyNotAddPart(const Plan &plan, const Part &part, SiteId site, ComponentId target);
/// The plan with the part and the key of what was added; an empty key when nothing was.
struct AddedPart {
    Plan plan;
    ElementKey key;
};
AddedPart addPart(const Plan &plan, const Part &part, SiteId site, ComponentId target);

} // namespace portolan
