#pragma once

#include "base/Result.h"
#include "diagram/View.h"
#include "diagram/buildDiagram.h"
#include "diagram/shapes.h"
#include "exports/drawing/PageSetup.h"
#include "exports/rules/ruleExports.h"

#include <QList>
#include <QString>

namespace portolan {

class Comparison;
class Document;

/// What the differences between two plans can be written as: what `portolan-cli diff` writes.
struct ChangeFormat {
    QString key;   ///< also what the file's name ends in: "svg"
    QString label; ///< translated: "Drawing of the changes as SVG"
};
/// In the order in which they are offered.
const QList<ChangeFormat> &changeFormats();
/// The format that a file's name ends in; null when it ends in none of them.
const ChangeFormat *changeFormatOf(const QString &path);

/// How a drawing of the changes looks, and what files keep inside.
struct ChangeDrawing {
    DetailLevel level = DetailLevel::Automatic;
    View view{};
    PageSetup page{};     ///< of a PDF
    bool withPlan = true; ///< whether a file that can hold the plan does
};

/// Writes what differs between the plans of a comparison that is on; an existing file is replaced only when
/// all went well. `progress` as in RuleExportOptions, of a workbook.
Result<Done> exportChanges(const QString &path, const ChangeFormat &format, const Document &document,
                           const Comparison &comparison, const ChangeDrawing &drawing,
                           const ProgressReport &progress = {});

} // namespace portolan
