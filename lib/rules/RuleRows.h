#pragma once

#include "rules/FirewallRule.h"

#include <QStringList>

namespace portolan {

struct ChangeForms;

/// How complete rules are gathered into the rows of a list. All three allow exactly the same.
enum class Grouping {
    Expanded, ///< a row per machine pair and port
    Grouped,  ///< a row per pair of address groups and port
    Compact,  ///< a row per pair of address groups, protocol and terms, with all their ports
};

/// Machines that rows speak of together. Equal addresses are one group, however they are spelled and whatever
/// stands at them.
struct AddressGroup {
    QString id;                 ///< "addr-" and 12 hex digits, made of the addresses alone
    QString name;               ///< for people; no two groups of one RuleRows have the same
    QString deviceName;         ///< for firewalls, see nameGroups()
    QList<ComponentId> members; ///< all that rows mean by it, in plan order
    QStringList addresses;      ///< ascending, each once; never empty

    bool operator==(const AddressGroup &) const = default;
};

/// Ports that are open together.
struct ServiceGroup {
    QString id;         ///< "svc-" and 12 hex digits, made of protocol and ports alone
    QString name;       ///< "TCP 4005, 4006"
    QString deviceName; ///< "tcp-4005-4006"; shares one set of names with the address groups
    Protocol protocol = Protocol::Tcp;
    QList<quint16> ports; ///< ascending

    bool operator==(const ServiceGroup &) const = default;
};

/// Machine pairs of one rule, each source with each destination, that a row stands for.
struct RulePart {
    qsizetype rule = 0; ///< position in RuleSet::rules; 1 less than the number that table and drawing print
    QList<ComponentId> sources;
    QList<ComponentId> destinations;

    bool operator==(const RulePart &) const = default;
};

/// Each address of the source to each one of the destination, on each of the ports, all on the same terms:
/// never more than its parts say, never less. Groups and services are positions in the lists of its RuleRows.
struct RuleRow {
    /// Stable. Expanded and grouped: of the rule, with what tells apart the rows that one rule needs.
    /// Compact: "rule-" and 12 hex digits, made of the addresses and the protocol alone, whatever the plan's
    /// order; of the terms too where they are not the plan's.
    QString id;
    qsizetype source = 0;
    qsizetype destination = 0;
    qsizetype service = 0;
    QList<RulePart> parts; ///< never empty; no machine pair of a rule is in two rows

    bool operator==(const RuleRow &) const = default;
};

struct RuleRows {
    Grouping grouping = Grouping::Grouped;
    QList<AddressGroup> addresses; ///< in the order in which the rows first name them
    QList<ServiceGroup> services;
    QList<RuleRow> rows;

    const AddressGroup &source(const RuleRow &row) const { return addresses[row.source]; }
    const AddressGroup &destination(const RuleRow &row) const { return addresses[row.destination]; }
    const ServiceGroup &service(const RuleRow &row) const { return services[row.service]; }
    bool operator==(const RuleRows &) const = default;
};

/// The rows that stand for `rules.rules`, on the terms of `forms`; what is kept apart is in no row. Members
/// of one group that reach each other but not themselves give a row per member to the others: no fewer rows
/// say exactly that. Expanded rows are as many as machine pairs: lists of any length are streamed with
/// forEachPair() instead.
RuleRows rowsOf(const RuleSet &rules, const TopologyIndex &index, const PortCatalogue &catalogue,
                Grouping grouping, const ChangeForms &forms);

/// How many machine pairs of rules a row stands for.
qint64 expandedCount(const RuleRow &row);
/// Calls `visit` with the id of every expanded rule that the row stands for, until it returns false. Returns
/// false when stopped. `rules` and `catalogue` are those that the rows were made of.
bool forEachExpandedId(const RuleRow &row, const RuleSet &rules, const PortCatalogue &catalogue,
                       const std::function<bool(const QString &id)> &visit);
/// The numbers of the rules that a row stands for, ascending, as table and drawing print them.
QList<int> ruleNumbers(const RuleRow &row);

} // namespace portolan
