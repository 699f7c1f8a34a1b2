#include "exports/changes/ChangeListForm.h"
#include "exports/words.h"

#include <algorithm>

namespace portolan {
namespace {

constexpr ChangeListForm forms[] = {
    {"text", "txt", QT_TRANSLATE_NOOP("RuleForms", "List of the changes as text"),
     QT_TRANSLATE_NOOP("RuleForms", "To be read, or searched line by line."), false, writeChangesText},
    {"json", "json", QT_TRANSLATE_NOOP("RuleForms", "List of the changes as JSON"),
     QT_TRANSLATE_NOOP("RuleForms", "For other programs."), false, writeChangesJson},
    {"csv", "csv", QT_TRANSLATE_NOOP("RuleForms", "List of the changes as CSV"),
     QT_TRANSLATE_NOOP("RuleForms", "One line for each value that differs, for any tool."), true,
     writeChangesCsv},
    {"md", "md", QT_TRANSLATE_NOOP("RuleForms", "List of the changes as Markdown"),
     QT_TRANSLATE_NOOP("RuleForms", "A page for a wiki: what differs, and what is to be done at a firewall."),
     false, writeChangesMarkdown},
};

} // namespace

std::span<const ChangeListForm> changeListForms() {
    return forms;
}

const ChangeListForm *changeListForm(const QString &key) {
    const auto *found = std::find_if(std::begin(forms), std::end(forms), [&](const ChangeListForm &form) {
        return key == QLatin1String(form.key);
    });
    return found == std::end(forms) ? nullptr : found;
}

QString formLabel(const ChangeListForm &form) {
    return RuleForms::tr(form.label);
}

QString formDescription(const ChangeListForm &form) {
    return RuleForms::tr(form.description);
}

} // namespace portolan
