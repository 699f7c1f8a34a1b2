#include "plan/planFile.h"

#include "plan/editing.h"
#include "plan/planKeys.h"
#include "plan/readTopology.h"
#include "plan/words.h"
#include "topology/ElementKey.h"
#include "topology/TopologyIndex.h"

namespace portolan {
namespace {

/// The version is looked at before anything else: a newer file may hold keys that this program cannot know.
void checkFormat(const JsonValue &root) {
    const auto *members = std::get_if<JsonValue::Members>(&root.data);
    const auto value = [&](QLatin1String key) -> const JsonValue * {
        for (const auto &[name, member] : membersOf(members ? &root : nullptr)) {
            if (name == key)
                return &member;
        }
        return nullptr;
    };
    const JsonValue *format = value(planKeys::format);
    const QString *name = format ? std::get_if<QString>(&format->data) : nullptr;
    if (!name || *name != planKeys::formatName)
        refuse(
            format ? *format : root,
            PlanFile::tr("This is not a Portolan plan: \"format\" is not \"%1\".").arg(planKeys::formatName));
    if (!value(planKeys::version))
        refuse(root, PlanFile::tr("The key \"%1\" is missing here.").arg(planKeys::version));
    const qint64 version = numberOf(*value(planKeys::version), 1, INT32_MAX);
    if (version > planFormatVersion)
        refuse(*value(planKeys::version),
               PlanFile::tr("This file needs a Portolan that reads plan format %1; this one reads up to %2.")
                   .arg(version)
                   .arg(planFormatVersion));
}

Fields planFields(const JsonValue &root) {
    return Fields(root,
                  {planKeys::format, planKeys::version, planKeys::title, planKeys::revision,
                   planKeys::catalogue, planKeys::nextId, planKeys::sites, planKeys::replications,
                   planKeys::own, planKeys::layout, planKeys::accepted, planKeys::form, planKeys::ruleForms});
}

PortCatalogue readCatalogueName(const JsonValue &value) {
    Result<PortCatalogue> catalogue = builtInCatalogue(textOf(value));
    if (!catalogue)
        refuse(value, catalogue.error().message);
    return std::move(catalogue).value();
}

template <class T>
std::optional<T> readWord(const JsonValue *value, std::optional<T> (*fromKey)(QStringView)) {
    if (!value)
        return std::nullopt;
    const QString word = textOf(*value);
    const std::optional<T> known = fromKey(word);
    if (!known)
        refuse(*value, PlanFile::tr("The word \"%1\" is not known here.").arg(word.left(80)));
    return known;
}

OwnValues readOwnValues(const JsonValue &value) {
    const Fields fields(value, {planKeys::port, planKeys::protocol, planKeys::opens});
    OwnValues values;
    if (const JsonValue *port = fields.find(planKeys::port))
        values.port = portOf(*port);
    values.protocol = readWord(fields.find(planKeys::protocol), protocolFromKey);
    values.opens = readWord(fields.find(planKeys::opens), opensFromKey);
    if (values.isEmpty())
        refuse(value, PlanFile::tr(
                          "Own values without a value: a port, a protocol or a direction is expected here."));
    return values;
}

OwnSettings readOwn(const JsonValue *value, const PortCatalogue &catalogue) {
    OwnSettings own;
    for (const auto &[requirement, values] : membersOf(value)) {
        checkRequirement(catalogue, requirement, values);
        own.insert(requirement, readOwnValues(values));
    }
    return own;
}

QPointF readOffset(const JsonValue &value) {
    const JsonValue::List &list = listOf(value);
    if (list.size() != 2)
        refuse(value, PlanFile::tr("Two numbers are expected here."));
    return {coordinateOf(list[0], farthestOffset), coordinateOf(list[1], farthestOffset)};
}

void refuseUnknown(const JsonValue &value, const QString &key) {
    refuse(value, PlanFile::tr("\"%1\" is named here, but the plan has no such element.").arg(key));
}

quint32 componentNumber(const JsonValue &value, const QString &key, const TopologyIndex &index) {
    const quint32 number = idNumber(value, key, QLatin1Char('c'));
    if (!index.component({number}))
        refuseUnknown(value, key);
    return number;
}

quint32 siteNumber(const JsonValue &value, const QString &key, const TopologyIndex &index) {
    const quint32 number = idNumber(value, key, QLatin1Char('s'));
    if (!index.site({number}))
        refuseUnknown(value, key);
    return number;
}

quint32 hostNumber(const JsonValue &value, const QString &key, const TopologyIndex &index) {
    const quint32 number = componentNumber(value, key, index);
    if (index.component({number})->kind != ComponentKind::Host)
        refuse(value, PlanFile::tr("\"%1\" is no host.").arg(key));
    return number;
}

QMap<quint32, QPointF> readOffsets(const JsonValue *value, const TopologyIndex &index) {
    QMap<quint32, QPointF> offsets;
    for (const auto &[key, offset] : membersOf(value))
        offsets.insert(componentNumber(offset, key, index), readOffset(offset));
    return offsets;
}

QMap<quint32, QPointF> readSiteOffsets(const JsonValue *value, const TopologyIndex &index) {
    QMap<quint32, QPointF> offsets;
    for (const auto &[key, offset] : membersOf(value))
        offsets.insert(siteNumber(offset, key, index), readOffset(offset));
    return offsets;
}

QMap<quint32, bool> readOpenStacks(const JsonValue *value, const TopologyIndex &index) {
    QMap<quint32, bool> stacks;
    for (const auto &[key, open] : membersOf(value))
        stacks.insert(key.startsWith(u's') ? siteNumber(open, key, index) : hostNumber(open, key, index),
                      flagOf(open));
    return stacks;
}

Layout readLayout(const JsonValue *value, const TopologyIndex &index) {
    if (!value)
        return {};
    const Fields fields(*value, {planKeys::offsets, planKeys::siteOffsets, planKeys::openStacks});
    return {readOffsets(fields.find(planKeys::offsets), index),
            readSiteOffsets(fields.find(planKeys::siteOffsets), index),
            readOpenStacks(fields.find(planKeys::openStacks), index)};
}

QMap<QString, QString> readAccepted(const JsonValue *value) {
    QMap<QString, QString> accepted;
    for (const auto &[finding, reason] : membersOf(value)) {
        if (finding.isEmpty() || textOf(reason).trimmed().isEmpty())
            refuse(reason, PlanFile::tr("An accepted finding needs its id and a reason."));
        accepted.insert(finding, textOf(reason));
    }
    return accepted;
}

ChangeForm readForm(const JsonValue *value) {
    ChangeForm form;
    for (const auto &[key, text] : membersOf(value)) {
        const auto all = changeFormFields();
        const auto field = std::find_if(all.begin(), all.end(), [&key = key](const ChangeFormField &known) {
            return key == QLatin1String(known.key);
        });
        if (field == all.end())
            refuse(text, PlanFile::tr("A change form has no field \"%1\".").arg(key.left(80)));
        form.*(field->text) = textOf(text);
    }
    return form;
}

QMap<QString, ChangeForm> readRuleForms(const JsonValue *value) {
    QMap<QString, ChangeForm> forms;
    for (const auto &[rule, fields] : membersOf(value)) {
        const ChangeForm form = readForm(&fields);
        if (rule.isEmpty() || form.isEmpty())
            refuse(fields, PlanFile::tr("A change form needs the id of its rule and a field with a text."));
        forms.insert(rule, form);
    }
    return forms;
}

Plan readFields(const JsonValue &root) {
    checkFormat(root);
    const Fields fields = planFields(root);
    Plan plan;
    plan.title = textOf(fields.at(planKeys::title));
    plan.revision = int(numberOf(fields.at(planKeys::revision), 1, highestRevision));
    const PortCatalogue catalogue = readCatalogueName(fields.at(planKeys::catalogue));
    plan.catalogue = catalogue.id;
    FileTopology file = readTopology(fields, catalogue);
    checkReferences(file);
    plan.topology = std::move(file.topology);
    plan.own = readOwn(fields.find(planKeys::own), catalogue);
    plan.layout = readLayout(fields.find(planKeys::layout), TopologyIndex(plan.topology));
    plan.accepted = readAccepted(fields.find(planKeys::accepted));
    plan.forms = {readForm(fields.find(planKeys::form)), readRuleForms(fields.find(planKeys::ruleForms))};
    return plan;
}

} // namespace

Result<Plan> readPlan(const QByteArray &json, const QString &where) {
    if (json.size() > planSizeLimit)
        return Error{
            PlanFile::tr("The file is too big for a plan: over %1 MB.").arg(planSizeLimit / 1024 / 1024),
            where};
    const Result<JsonValue> root = parseJson(json, where);
    if (!root)
        return root.error();
    try {
        return readFields(*root);
    } catch (const PlanFault &fault) {
        return Error{fault.message, placeIn(json, fault.offset, where)};
    }
}

} // namespace portolan
