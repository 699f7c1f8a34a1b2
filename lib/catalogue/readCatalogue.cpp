#include "catalogue/JsonNode.h"
#include "catalogue/PortCatalogue.h"
#include "catalogue/strictJson.h"

#include <QSet>
#include <algorithm>
#include <nlohmann/json.hpp>

namespace portolan {
namespace {

std::optional<Basis> basisFromKey(QStringView key) {
    for (const Basis basis :
         {Basis::None, Basis::Stated, Basis::Derived, Basis::Documented, Basis::Assumed, Basis::Own}) {
        if (key == basisKey(basis))
            return basis;
    }
    return std::nullopt;
}

template <class T>
QList<T> listOf(const JsonNode &node, T (*read)(const JsonNode &)) {
    QList<T> values;
    for (const JsonNode &item : node.items())
        values.append(read(item));
    return values;
}

QString readWords(const JsonNode &node) {
    return node.words();
}

Tool readTool(const JsonNode &node) {
    return node.oneOf(toolFromKey);
}

RequirementSide readSide(const JsonNode &node) {
    node.allowOnly({"kind", "tools"});
    RequirementSide side;
    side.kind = node.at("kind").oneOf(kindFromKey);
    if (!kindInfo(side.kind).hasAddress)
        node.at("kind").refuse(JsonNode::tr("This kind opens and listens on no port."));
    if (const auto tools = node.find("tools"))
        side.tools = listOf(*tools, readTool);
    return side;
}

/// What the three facts have in common: where the value comes from and why.
template <class T>
void readBasis(const JsonNode &node, Sourced<T> &fact) {
    fact.basis = node.at("basis").oneOf(basisFromKey);
    fact.why = node.at("why").words();
}

void readPort(const JsonNode &node, PortRequirement &requirement) {
    node.allowOnly({"value", "changeable", "basis", "why"});
    readBasis(node, requirement.port);
    requirement.portChangeable = node.at("changeable").flag();
    if (node.at("value").isNull())
        return;
    requirement.port.value = node.at("value").port();
    requirement.defaultPort = *requirement.port.value;
}

template <class T>
void readChoice(const JsonNode &node, Sourced<T> &fact, std::optional<T> (*fromKey)(QStringView)) {
    node.allowOnly({"value", "basis", "why"});
    readBasis(node, fact);
    fact.value = node.at("value").oneOf(fromKey);
}

void readSuggestion(const JsonNode &node, PortRequirement &requirement) {
    node.allowOnly({"text", "port", "opens"});
    requirement.suggestion = node.at("text").words();
    requirement.suggestedPort = node.at("port").port();
    requirement.suggestedOpens = node.at("opens").oneOf(opensFromKey);
}

PortRequirement readRequirement(const JsonNode &node) {
    node.allowOnly({"id", "row", "text", "notes", "first", "second", "scope", "traffic", "port", "protocol",
                    "opens", "suggestion"});
    PortRequirement requirement;
    requirement.id = node.at("id").name();
    requirement.row = node.at("row").text();
    requirement.text = node.at("text").words();
    requirement.notes = listOf(node.at("notes"), readWords);
    requirement.first = listOf(node.at("first"), readSide);
    if (requirement.first.isEmpty())
        node.at("first").refuse(JsonNode::tr("A side is missing here."));
    requirement.second = readSide(node.at("second"));
    requirement.scope = node.at("scope").oneOf(scopeFromKey);
    requirement.traffic = node.at("traffic").oneOf(trafficFromKey);
    readPort(node.at("port"), requirement);
    readChoice(node.at("protocol"), requirement.protocol, protocolFromKey);
    readChoice(node.at("opens"), requirement.opens, opensFromKey);
    if (const auto suggestion = node.find("suggestion"))
        readSuggestion(*suggestion, requirement);
    return requirement;
}

bool mayLink(ComponentKind client, ComponentKind server) {
    const auto servers = kindInfo(client).linksTo;
    return std::find(servers.begin(), servers.end(), server) != servers.end();
}

/// What the derivation of flows relies on for each scope.
bool fitsScope(const PortRequirement &requirement) {
    const auto firstIsOnly = [&](ComponentKind kind) {
        return requirement.first.size() == 1 && requirement.first.front().kind == kind;
    };
    const ComponentKind second = requirement.second.kind;
    switch (requirement.scope) {
    case PairScope::Managed:
        return firstIsOnly(ComponentKind::Zvm) != (second == ComponentKind::Zvm);
    case PairScope::ReplicationPeers:
        return firstIsOnly(ComponentKind::Vra) && second == ComponentKind::Vra;
    case PairScope::Pairing:
        return firstIsOnly(ComponentKind::Zvm) && second == ComponentKind::Zvm;
    case PairScope::Own:
        return requirement.first.size() == 1 && (kindInfo(requirement.first.front().kind).partOf == second ||
                                                 kindInfo(second).partOf == requirement.first.front().kind);
    case PairScope::Linked:
        return std::all_of(requirement.first.begin(), requirement.first.end(),
                           [&](const RequirementSide &side) { return mayLink(side.kind, second); });
    }
    return false;
}

Statement readStatement(const JsonNode &node) {
    node.allowOnly({"id", "text"});
    return {node.at("id").name(), node.at("text").words()};
}

void checkRequirements(const JsonNode &node, const PortCatalogue &catalogue) {
    QSet<QString> ids;
    qsizetype at = 0;
    for (const JsonNode &item : node.items()) {
        const PortRequirement &requirement = catalogue.requirements[at++];
        if (ids.contains(requirement.id))
            item.at("id").refuse(JsonNode::tr("This id occurs twice."));
        if (!fitsScope(requirement))
            item.at("scope").refuse(JsonNode::tr("This scope does not fit the two sides."));
        ids.insert(requirement.id);
    }
}

PortCatalogue readRoot(const JsonNode &node) {
    node.allowOnly({"id", "product", "source", "statements", "requirements"});
    PortCatalogue catalogue;
    catalogue.id = node.at("id").name();
    catalogue.product = node.at("product").words();
    catalogue.source = node.at("source").words();
    catalogue.statements = listOf(node.at("statements"), readStatement);
    catalogue.requirements = listOf(node.at("requirements"), readRequirement);
    checkRequirements(node.at("requirements"), catalogue);
    return catalogue;
}

} // namespace

Result<PortCatalogue> readCatalogue(const QByteArray &json, const QString &where) {
    const auto parsed = parseStrictJson(json, catalogueSizeLimit, where);
    if (!parsed)
        return parsed.error();
    try {
        return readRoot(JsonNode(*parsed));
    } catch (const JsonFault &fault) {
        return Error{fault.message, where + fault.pointer};
    }
}

} // namespace portolan
