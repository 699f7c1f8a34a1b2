#include "exports/workbook/sheetSize.h"

#include "exports/workbook/workbookText.h"

#include <algorithm>
#include <xlsxwriter.h>

namespace portolan {
namespace {

qint64 letters(const QString &text) {
    return std::min(text.size(), cellLimit);
}

/// Of what a row says of one end.
qint64 longestEnd(const Topology &topology) {
    qint64 longest = 0;
    for (const Site &site : topology.sites)
        for (const Component &component : site.components)
            longest =
                std::max(longest, letters(component.name) + letters(site.name) + letters(component.address));
    return longest;
}

/// Of all that the forms say in a row.
qint64 longestForm(const ChangeForms &forms) {
    qint64 all = 0;
    for (const ChangeFormField &field : changeFormFields()) {
        qint64 longest = letters(forms.plan.*field.text);
        for (const ChangeForm &form : forms.rules)
            longest = std::max(longest, letters(form.*field.text));
        all += longest;
    }
    return all;
}

} // namespace

bool mayBeWide(qint64 rows, const Plan &plan) {
    constexpr qint64 markup = 1'200;
    constexpr qint64 bytes = 5; // of a letter: "&amp;"
    constexpr qint64 most = 3'000'000'000;
    const qint64 texts = 2 * longestEnd(plan.topology) + longestForm(plan.forms);
    return std::min<qint64>(rows, LXW_ROW_MAX) * (markup + bytes * texts) > most;
}

} // namespace portolan
