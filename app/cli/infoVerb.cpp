#include "arguments.h"
#include "console.h"
#include "info.h"

namespace portolan::cli {
namespace {

constexpr OptionSpec options[] = {
    {"plan", nullptr, "FILE",
     QT_TRANSLATE_NOOP("Cli", "the plan that the file should be made from (default: one beside it)"), true},
    {"format", nullptr, "text|json", QT_TRANSLATE_NOOP("Cli", "how to say it (default: text)")},
};

/// What follows from the plan inside; nothing where there is none.
Result<std::optional<Loaded>> contentOf(const Carried &carried, const QString &file) {
    if (carried.plan.isEmpty() && carried.kind != FileKind::Plan)
        return std::optional<Loaded>();
    const Result<Plan> plan = planOf(carried, sourceName(file));
    if (!plan)
        return plan.error();
    const Result<Derived> derived = derive(*plan);
    if (!derived)
        return Error{derived.error().text(), file};
    return std::optional<Loaded>({*plan, *derived});
}

Result<FileInfo> infoOf(const QString &file, const QString &plan) {
    const Result<Carried> carried = readCarriedFrom(file);
    if (!carried)
        return carried.error();
    const Result<std::optional<Loaded>> content = contentOf(*carried, file);
    if (!content)
        return content.error();
    if (!carried->mark && carried->kind != FileKind::Csv)
        return planOf(*carried, sourceName(file)).error();
    const Result<Currency> currency = currencyOf(*carried, file, plan);
    if (!currency)
        return currency.error();
    return FileInfo{*carried, *currency, *content};
}

int run(const Arguments &arguments) {
    const QString format = arguments.value("format", QStringLiteral("text"));
    const Result<Done> known = oneOf("format", format, {QStringLiteral("text"), QStringLiteral("json")});
    if (!known)
        return fail(WrongUsage, known.error().text());
    const Result<FileInfo> info = infoOf(arguments.files.first(), arguments.value("plan"));
    if (!info)
        return fail(BadInput, info.error().text());
    const int written = writeTo({}, format == QLatin1String("json") ? infoJson(*info) : infoText(*info));
    return written == Success && info->currency.isCurrent == false ? Problems : written;
}

} // namespace

const Verb infoVerb{"info",
                    QT_TRANSLATE_NOOP("Cli", "Say what a plan holds, or which plan a file was made from."),
                    "FILE [--plan PLAN] [--format text|json]",
                    "portolan-cli info mine.portolan\n"
                    "portolan-cli info drawing.svg --plan mine.portolan",
                    1,
                    false,
                    options,
                    run};

} // namespace portolan::cli
