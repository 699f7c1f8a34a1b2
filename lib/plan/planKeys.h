#pragma once

#include <QLatin1String>

/// The keys of the plan file; FORMAT.md says what they mean.
namespace portolan::planKeys {

inline constexpr QLatin1String format("format");
inline constexpr QLatin1String formatName("portolan-plan");
inline constexpr QLatin1String version("version");
inline constexpr QLatin1String title("title");
inline constexpr QLatin1String revision("revision");
inline constexpr QLatin1String catalogue("catalogue");
inline constexpr QLatin1String nextId("nextId");
inline constexpr QLatin1String sites("sites");
inline constexpr QLatin1String replications("replications");
inline constexpr QLatin1String own("own");
inline constexpr QLatin1String layout("layout");
inline constexpr QLatin1String accepted("accepted");
inline constexpr QLatin1String form("form");
inline constexpr QLatin1String ruleForms("ruleForms");

inline constexpr QLatin1String id("id");
inline constexpr QLatin1String name("name");
inline constexpr QLatin1String customer("customer");
inline constexpr QLatin1String subnets("subnets");
inline constexpr QLatin1String scvmm("scvmm");
inline constexpr QLatin1String components("components");

inline constexpr QLatin1String kind("kind");
inline constexpr QLatin1String address("address");
inline constexpr QLatin1String partOf("partOf");
inline constexpr QLatin1String runsOn("runsOn");
inline constexpr QLatin1String links("links");
inline constexpr QLatin1String tools("tools");
inline constexpr QLatin1String cluster("cluster");
inline constexpr QLatin1String ports("ports");

inline constexpr QLatin1String source("source");
inline constexpr QLatin1String target("target");
inline constexpr QLatin1String bothWays("bothWays");
inline constexpr QLatin1String site("site");
inline constexpr QLatin1String hosts("hosts");

inline constexpr QLatin1String port("port");
inline constexpr QLatin1String protocol("protocol");
inline constexpr QLatin1String opens("opens");
inline constexpr QLatin1String offsets("offsets");
inline constexpr QLatin1String siteOffsets("siteOffsets");
inline constexpr QLatin1String openStacks("openStacks");

} // namespace portolan::planKeys
