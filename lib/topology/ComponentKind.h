#pragma once

#include <QString>
#include <QStringView>
#include <optional>
#include <span>

namespace portolan {

enum class ComponentKind { Scvmm, Zvm, Vba, Host, Vra, Storage, Zcm, Zssp, Tools };

/// What a tools machine may hold; one machine may hold several.
enum class Tool { ZvmGui, RestClient, PowerShell, VssAgent, Diagnostics, ZcmGui, ZcmRest };

/// How one kind of component behaves. What differs by kind is a row of this table, not a subclass.
struct KindInfo {
    ComponentKind kind;
    QString key;                            ///< in files and in the JSON of rules
    QString label;                          ///< as users read it, translated
    bool hasAddress;                        ///< an end of connections: false for storage
    std::optional<ComponentKind> partOf;    ///< the kind that `Component::partOf` must name
    std::span<const ComponentKind> linksTo; ///< the kinds that `Component::links` may name
};

/// The row of `kind`.
const KindInfo &kindInfo(ComponentKind kind);
/// Every kind, in the order of the palette.
std::span<const KindInfo> allKinds();
/// The kind that is written `key` in files; nothing when there is none.
std::optional<ComponentKind> kindFromKey(QStringView key);

struct ToolInfo {
    Tool tool;
    QString key;          ///< in files
    QString label;        ///< as users read it, translated
    ComponentKind server; ///< what this tool connects to: a ZVM or a ZCM
};

const ToolInfo &toolInfo(Tool tool);
std::span<const ToolInfo> allTools();
std::optional<Tool> toolFromKey(QStringView key);

} // namespace portolan
