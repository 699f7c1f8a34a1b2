#include "exports/rules/RuleColumns.h"

#include "exports/rules/changeCells.h"
#include "exports/words.h"

#include <algorithm>

namespace portolan {
namespace {

using Context = const ColumnContext &;
using Row = const RowSubject &;

bool inGroups(Context context) {
    return context.grouping != Grouping::Expanded;
}

/// One text, or in a list that may stand for several all of them.
RuleCell textOrList(const QStringList &texts, bool isList) {
    return isList ? RuleCell{texts} : RuleCell{texts.value(0)};
}

CellMark markOf(Basis basis) {
    if (basis == Basis::Own)
        return CellMark::Own;
    const bool open = basis == Basis::Assumed || basis == Basis::Derived || basis == Basis::None;
    return open ? CellMark::ToConfirm : CellMark::None;
}

/// What each rule of a row says, each once.
template <class Said>
RuleCell ofRules(Context context, Row row, Said said) {
    QStringList texts;
    for (const FirewallRule *rule : row.rules) {
        const QString text = said(*rule);
        if (!texts.contains(text))
            texts.append(text);
    }
    return textOrList(texts, context.grouping == Grouping::Compact);
}

const PortRequirement &requirementOf(Context context, const FirewallRule &rule) {
    return context.derived.catalogue.requirements[rule.requirement];
}

RuleCell number(Context context, Row row) {
    QList<qint64> numbers(row.numbers.begin(), row.numbers.end());
    if (numbers.isEmpty())
        return {};
    if (context.grouping == Grouping::Compact)
        return {numbers};
    if (row.place == 0)
        return {numbers.first()};
    return {QStringLiteral("%1.%2").arg(QString::number(numbers.first()), QString::number(row.place))};
}

RuleCell id(Context, Row row) {
    return {row.id};
}

template <RowEnd RowSubject::*End>
RuleCell site(Context context, Row row) {
    return textOrList((row.*End).sites, context.grouping == Grouping::Compact);
}

template <RowEnd RowSubject::*End>
RuleCell kind(Context context, Row row) {
    QStringList texts;
    for (const ComponentKind of : (row.*End).kinds)
        texts.append(context.words == CellWords::Keys ? kindInfo(of).key : kindInfo(of).label);
    return textOrList(texts, context.grouping == Grouping::Compact);
}

template <RowEnd RowSubject::*End>
RuleCell name(Context, Row row) {
    return {(row.*End).name};
}

/// One text cannot say several addresses: a group that is not a row of groups has none.
template <RowEnd RowSubject::*End>
RuleCell address(Context context, Row row) {
    const QStringList &all = (row.*End).addresses;
    if (inGroups(context))
        return {all};
    return {all.size() == 1 ? all.first() : QString()};
}

template <RowEnd RowSubject::*End>
RuleCell members(Context context, Row row) {
    return textOrList((row.*End).members, inGroups(context));
}

template <RowEnd RowSubject::*End>
RuleCell group(Context, Row row) {
    return {(row.*End).group};
}

RuleCell protocol(Context, Row row) {
    return {protocolKey(row.rules.first()->protocol)};
}

RuleCell port(Context context, Row row) {
    if (row.ports.isEmpty())
        return {{}, CellMark::ToConfirm};
    if (context.grouping != Grouping::Compact)
        return {qint64(row.ports.first())};
    return {QList<qint64>(row.ports.begin(), row.ports.end())};
}

RuleCell service(Context context, Row row) {
    return ofRules(context, row, [&](const FirewallRule &rule) { return requirementOf(context, rule).id; });
}

RuleCell portSetting(Context context, Row row) {
    const bool keys = context.words == CellWords::Keys;
    RuleCell cell = ofRules(context, row, [&](const FirewallRule &rule) {
        const quint16 usual = requirementOf(context, rule).defaultPort;
        if (!rule.port)
            return keys ? QStringLiteral("not-given") : RuleExports::tr("not given");
        if (usual == 0)
            return keys ? QStringLiteral("own") : RuleExports::tr("entered");
        if (*rule.port == usual)
            return keys ? QStringLiteral("default") : RuleExports::tr("default");
        return keys ? QStringLiteral("changed") : RuleExports::tr("changed from %1").arg(usual);
    });
    for (const FirewallRule *rule : row.rules)
        if (rule->basis.port == Basis::Own)
            cell.mark = CellMark::Own;
    return cell;
}

/// A rule is for connections that its source opens, and what opens the other way is a row of its own.
RuleCell direction(Context context, Row row) {
    const bool keys = context.words == CellWords::Keys;
    return ofRules(context, row, [&](const FirewallRule &rule) {
        if (!rule.directed)
            return keys ? QStringLiteral("not-stated") : RuleExports::tr("not stated");
        if (!keys && requirementOf(context, rule).opens.value == Opens::Both)
            return RuleExports::tr("source opens; the other way is another row");
        return keys ? QStringLiteral("one-way") : RuleExports::tr("source opens");
    });
}

RuleCell crossesSites(Context context, Row row) {
    const bool crosses = std::any_of(row.rules.begin(), row.rules.end(),
                                     [](const FirewallRule *rule) { return rule->crossesSites(); });
    if (context.words == CellWords::Keys)
        return {crosses};
    return {crosses ? RuleExports::tr("yes") : RuleExports::tr("no")};
}

RuleCell purpose(Context context, Row row) {
    return ofRules(context, row, [&](const FirewallRule &rule) { return requirementOf(context, rule).text; });
}

RuleCell sourceRow(Context context, Row row) {
    return ofRules(context, row, [&](const FirewallRule &rule) { return requirementOf(context, rule).row; });
}

template <Basis RuleBasis::*Part>
RuleCell basis(Context context, Row row) {
    RuleCell cell = ofRules(context, row, [&](const FirewallRule &rule) {
        const Basis of = rule.basis.*Part;
        return context.words == CellWords::Keys ? basisKey(of) : basisLabel(of);
    });
    for (const FirewallRule *rule : row.rules)
        cell.mark = std::max(cell.mark, markOf(rule->basis.*Part));
    return cell;
}

RuleCell rules(Context, Row row) {
    QStringList ids;
    for (const FirewallRule *rule : row.rules)
        ids.append(rule->id);
    return {ids};
}

RuleCell pairs(Context, Row row) {
    return {row.pairs};
}

/// The ids of all machine pairs that the row stands for.
RuleCell expanded(Context context, Row row) {
    QStringList ids;
    if (row.place > 0 || (row.change && context.grouping == Grouping::Expanded)) // a pair
        return {row.id};
    if (row.row)
        forEachExpandedId(*row.row, *row.set, context.derived.catalogue, [&](const QString &one) {
            ids.append(one);
            return true;
        });
    else
        forEachPair(*row.rules.first(), [&](ComponentId from, ComponentId to) {
            ids.append(expandedRuleId(context.derived.catalogue, *row.rules.first(), from, to));
            return true;
        });
    return {ids};
}

template <QString ChangeForm::*Text>
RuleCell formText(Context context, Row row) {
    if (!row.isRule())
        return {};
    return ofRules(context, row, [&](const FirewallRule &rule) { return context.formOf(rule).*Text; });
}

RuleCell reason(Context, Row row) {
    return {row.rules.first()->reason};
}

constexpr auto src = &RowSubject::source;
constexpr auto dst = &RowSubject::destination;

QString key(const char *text) {
    return QString::fromLatin1(text);
}

QList<RuleColumn> askedColumns() {
    using enum CellOrigin;
    return {
        {key("number"), QT_TRANSLATE_NOOP("RuleExports", "#"), 6, PairNumber, number},
        {key("id"), QT_TRANSLATE_NOOP("RuleExports", "Rule"), 24, PairId, id},
        {key("change"), QT_TRANSLATE_NOOP("RuleExports", "Change"), 8, PairChange, changeCell},
        {key("changeDetails"), QT_TRANSLATE_NOOP("RuleExports", "What changes"), 40, PairChange,
         changeDetailsCell, RuleColumn::InChanges},
        {key("action"), QT_TRANSLATE_NOOP("RuleExports", "Action"), 8, Rule, actionCell},
    };
}

QList<RuleColumn> endColumns() {
    using enum CellOrigin;
    return {
        {key("source.site"), QT_TRANSLATE_NOOP("RuleExports", "Source site"), 12, Source, site<src>},
        {key("source.kind"), QT_TRANSLATE_NOOP("RuleExports", "Source role"), 8, Source, kind<src>},
        {key("source.name"), QT_TRANSLATE_NOOP("RuleExports", "Source"), 18, Source, name<src>},
        {key("source.address"), QT_TRANSLATE_NOOP("RuleExports", "Source address"), 15, Source, address<src>},
        {key("source.members"), QT_TRANSLATE_NOOP("RuleExports", "Source members"), 18, Source, members<src>,
         RuleColumn::InGroups},
        {key("source.group"), QT_TRANSLATE_NOOP("RuleExports", "Source group"), 18, Source, group<src>,
         RuleColumn::OnWish},
        {key("destination.site"), QT_TRANSLATE_NOOP("RuleExports", "Destination site"), 12, Destination,
         site<dst>},
        {key("destination.kind"), QT_TRANSLATE_NOOP("RuleExports", "Destination role"), 11, Destination,
         kind<dst>},
        {key("destination.name"), QT_TRANSLATE_NOOP("RuleExports", "Destination"), 18, Destination,
         name<dst>},
        {key("destination.address"), QT_TRANSLATE_NOOP("RuleExports", "Destination address"), 15, Destination,
         address<dst>},
        {key("destination.members"), QT_TRANSLATE_NOOP("RuleExports", "Destination members"), 18, Destination,
         members<dst>, RuleColumn::InGroups},
        {key("destination.group"), QT_TRANSLATE_NOOP("RuleExports", "Destination group"), 18, Destination,
         group<dst>, RuleColumn::OnWish},
    };
}

/// What is open, and where that comes from.
QList<RuleColumn> serviceColumns() {
    using enum CellOrigin;
    return {
        {key("protocol"), QT_TRANSLATE_NOOP("RuleExports", "Protocol"), 9, Rule, protocol},
        {key("port"), QT_TRANSLATE_NOOP("RuleExports", "Port"), 8, Rule, port},
        {key("service"), QT_TRANSLATE_NOOP("RuleExports", "Service"), 16, Rule, service},
        {key("portSetting"), QT_TRANSLATE_NOOP("RuleExports", "Default or changed"), 11, Rule, portSetting},
        {key("direction"), QT_TRANSLATE_NOOP("RuleExports", "Direction"), 14, Rule, direction},
        {key("crossesSites"), QT_TRANSLATE_NOOP("RuleExports", "Between sites"), 9, Rule, crossesSites},
        {key("purpose"), QT_TRANSLATE_NOOP("RuleExports", "Purpose"), 40, Rule, purpose},
        {key("row"), QT_TRANSLATE_NOOP("RuleExports", "Port table row"), 8, Rule, sourceRow},
        {key("basis.pairs"), QT_TRANSLATE_NOOP("RuleExports", "Basis of pairs"), 12, Rule,
         basis<&RuleBasis::pairs>},
        {key("basis.port"), QT_TRANSLATE_NOOP("RuleExports", "Basis of port"), 12, Rule,
         basis<&RuleBasis::port>},
        {key("basis.protocol"), QT_TRANSLATE_NOOP("RuleExports", "Basis of protocol"), 12, Rule,
         basis<&RuleBasis::protocol>},
        {key("basis.direction"), QT_TRANSLATE_NOOP("RuleExports", "Basis of direction"), 12, Rule,
         basis<&RuleBasis::direction>},
    };
}

/// Who asks and why, and what a row stands for.
QList<RuleColumn> formColumns() {
    using enum CellOrigin;
    return {
        {key("justification"), QT_TRANSLATE_NOOP("RuleExports", "Justification"), 30, Rule,
         formText<&ChangeForm::justification>},
        {key("requester"), QT_TRANSLATE_NOOP("RuleExports", "Requester"), 14, Rule,
         formText<&ChangeForm::requester>},
        {key("owner"), QT_TRANSLATE_NOOP("RuleExports", "Owner"), 14, Rule, formText<&ChangeForm::owner>},
        {key("ticket"), QT_TRANSLATE_NOOP("RuleExports", "Ticket"), 12, Rule, formText<&ChangeForm::ticket>},
        {key("validFrom"), QT_TRANSLATE_NOOP("RuleExports", "Valid from"), 11, Rule,
         formText<&ChangeForm::validFrom>},
        {key("expiry"), QT_TRANSLATE_NOOP("RuleExports", "Expiry"), 11, Rule, formText<&ChangeForm::expiry>},
        {key("comment"), QT_TRANSLATE_NOOP("RuleExports", "Comment"), 30, Rule,
         formText<&ChangeForm::comment>},
        {key("rules"), QT_TRANSLATE_NOOP("RuleExports", "Stands for"), 30, Rule, rules,
         RuleColumn::InCompact},
        {key("pairs"), QT_TRANSLATE_NOOP("RuleExports", "Machine pairs"), 9, Rule, pairs,
         RuleColumn::InGroups},
        {key("expanded"), QT_TRANSLATE_NOOP("RuleExports", "Expanded rules"), 30, PairId, expanded,
         RuleColumn::OnWish},
    };
}

QList<RuleColumn> makeColumns() {
    return askedColumns() + endColumns() + serviceColumns() + formColumns();
}

bool isDefault(const RuleColumn &column, Grouping grouping, bool compares) {
    switch (column.isDefault) {
    case RuleColumn::Always:
        return true;
    case RuleColumn::InGroups:
        return grouping != Grouping::Expanded;
    case RuleColumn::InCompact:
        return grouping == Grouping::Compact;
    case RuleColumn::InChanges:
        return compares;
    case RuleColumn::OnWish:
        break;
    }
    return false;
}

QString knownKeys() {
    QStringList keys;
    for (const RuleColumn &column : allRuleColumns())
        keys.append(column.key);
    return keys.join(QStringLiteral(", "));
}

void addChange(QStringList &keys) {
    const QString change = QStringLiteral("change");
    const QString details = QStringLiteral("changeDetails");
    if (!keys.contains(change))
        keys.prepend(change);
    if (!keys.contains(details))
        keys.insert(keys.indexOf(change) + 1, details);
}

const RuleColumn *find(const QString &key) {
    for (const RuleColumn &column : allRuleColumns())
        if (column.key == key)
            return &column;
    return nullptr;
}

} // namespace

const QList<RuleColumn> &allRuleColumns() {
    static const QList<RuleColumn> columns = makeColumns();
    return columns;
}

const RuleColumn &reasonColumn() {
    static const RuleColumn column{QStringLiteral("reason"),
                                   QT_TRANSLATE_NOOP("RuleExports", "Why it is kept apart"), 34,
                                   CellOrigin::Rule, reason};
    return column;
}

bool isForRulesAlone(const RuleColumn *column) {
    constexpr const char *keys[] = {"number", "change", "changeDetails"};
    return std::ranges::any_of(keys, [&](const char *key) { return column->key == QLatin1String(key); }) ||
           std::ranges::any_of(changeFormFields(),
                               [&](const auto &field) { return column->key == QLatin1String(field.key); });
}

QString columnHeader(const RuleColumn &column) {
    return RuleExports::tr(column.header);
}

QStringList defaultColumns(Grouping grouping, bool compares) {
    QStringList keys;
    for (const RuleColumn &column : allRuleColumns())
        if (isDefault(column, grouping, compares))
            keys.append(column.key);
    return keys;
}

Result<QList<const RuleColumn *>> ruleColumns(QStringList keys, Grouping grouping, bool compares) {
    if (keys.isEmpty())
        keys = defaultColumns(grouping, compares);
    else if (compares)
        addChange(keys);
    QList<const RuleColumn *> columns;
    for (const QString &key : keys) {
        const RuleColumn *column = find(key);
        if (!column)
            return Error{
                RuleExports::tr("There is no column \"%1\". The columns are: %2.").arg(key, knownKeys()), {}};
        if (columns.contains(column))
            return Error{RuleExports::tr("The column \"%1\" is named twice.").arg(key), {}};
        columns.append(column);
    }
    return columns;
}

} // namespace portolan
