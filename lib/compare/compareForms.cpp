#include "compare/compareForms.h"
#include "compare/words.h"

#include <QStringList>
#include <algorithm>

namespace portolan {
namespace {

/// Those fields of a form that differ from another one.
QString formText(const QString &rule, const ChangeForm &form, const ChangeForm &other) {
    QStringList fields;
    for (const ChangeFormField &field : changeFormFields()) {
        const QString &text = form.*field.text;
        if (text != other.*field.text)
            fields << QStringLiteral("%1: %2").arg(QLatin1String(field.key),
                                                   text.isEmpty() ? Compare::tr("none") : text);
    }
    return QStringLiteral("%1 (%2)").arg(rule, fields.join(QStringLiteral(", ")));
}

} // namespace

std::pair<QString, QString> differingForms(const QMap<QString, ChangeForm> &before,
                                           const QMap<QString, ChangeForm> &after) {
    constexpr qsizetype mostRules = 20;
    QStringList ids = before.keys() + after.keys();
    ids.removeIf([&](const QString &id) { return before.value(id) == after.value(id); });
    ids.sort();
    ids.removeDuplicates();
    QStringList were;
    QStringList are;
    for (const QString &id : ids.first(std::min(ids.size(), mostRules))) {
        were << formText(id, before.value(id), after.value(id));
        are << formText(id, after.value(id), before.value(id));
    }
    if (ids.size() > mostRules)
        for (QStringList *texts : {&were, &are})
            *texts << Compare::tr("and %1 more").arg(ids.size() - mostRules);
    return {were.join(QStringLiteral("; ")), are.join(QStringLiteral("; "))};
}

} // namespace portolan
