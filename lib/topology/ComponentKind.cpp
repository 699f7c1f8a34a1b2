#include "topology/ComponentKind.h"

#include <QCoreApplication>
#include <algorithm>
#include <vector>

namespace portolan {
namespace {

QString text(const char *source) {
    return QCoreApplication::translate("ComponentKind", source);
}

constexpr ComponentKind zvms[] = {ComponentKind::Zvm};
constexpr ComponentKind zvmsAndZcms[] = {ComponentKind::Zvm, ComponentKind::Zcm};

std::vector<KindInfo> makeKinds() {
    using K = ComponentKind;
    return {
        {K::Scvmm, QStringLiteral("scvmm"), text("SCVMM"), true, {}, {}},
        {K::Zvm, QStringLiteral("zvm"), text("ZVM"), true, K::Scvmm, {}},
        {K::Vba, QStringLiteral("vba"), text("VBA"), true, K::Zvm, {}},
        {K::Host, QStringLiteral("host"), text("Host"), true, {}, {}},
        {K::Vra, QStringLiteral("vra"), text("VRA"), true, K::Host, {}},
        {K::Storage, QStringLiteral("storage"), text("Storage"), false, K::Host, {}},
        {K::Zcm, QStringLiteral("zcm"), text("ZCM"), true, {}, zvms},
        {K::Zssp, QStringLiteral("zssp"), text("ZSSP"), true, {}, zvms},
        {K::Tools, QStringLiteral("tools"), text("Tools"), true, {}, zvmsAndZcms},
    };
}

std::vector<ToolInfo> makeTools() {
    using K = ComponentKind;
    return {
        {Tool::ZvmGui, QStringLiteral("zvm-gui"), text("ZVM GUI"), K::Zvm},
        {Tool::RestClient, QStringLiteral("rest-client"), text("REST client"), K::Zvm},
        {Tool::PowerShell, QStringLiteral("powershell"), text("PowerShell cmdlets"), K::Zvm},
        {Tool::VssAgent, QStringLiteral("vss-agent"), text("VSS Agent"), K::Zvm},
        {Tool::Diagnostics, QStringLiteral("diagnostics"), text("Diagnostic tool"), K::Zvm},
        {Tool::ZcmGui, QStringLiteral("zcm-gui"), text("ZCM GUI"), K::Zcm},
        {Tool::ZcmRest, QStringLiteral("zcm-rest"), text("ZCM REST client"), K::Zcm},
    };
}

} // namespace

std::span<const KindInfo> allKinds() {
    static const std::vector<KindInfo> kinds = makeKinds();
    return kinds;
}

const KindInfo &kindInfo(ComponentKind kind) {
    return allKinds()[size_t(kind)];
}

std::optional<ComponentKind> kindFromKey(QStringView key) {
    const auto kinds = allKinds();
    const auto found =
        std::find_if(kinds.begin(), kinds.end(), [&](const KindInfo &k) { return k.key == key; });
    return found == kinds.end() ? std::nullopt : std::optional(found->kind);
}

std::span<const ToolInfo> allTools() {
    static const std::vector<ToolInfo> tools = makeTools();
    return tools;
}

const ToolInfo &toolInfo(Tool tool) {
    return allTools()[size_t(tool)];
}

std::optional<Tool> toolFromKey(QStringView key) {
    const auto tools = allTools();
    const auto found =
        std::find_if(tools.begin(), tools.end(), [&](const ToolInfo &t) { return t.key == key; });
    return found == tools.end() ? std::nullopt : std::optional(found->tool);
}

} // namespace portolan
