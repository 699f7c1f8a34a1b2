#pragma once

#include "diagram/Diagram.h"

#include <QList>
#include <QString>
#include <QStringList>
#include <variant>

namespace portolan {

/// Begins a part of the report and is a bookmark.
struct ReportHeading {
    QString text;
    int level = 1; ///< 2 stands below the one of level 1 before it
    bool beginsPage = false;
};
struct ReportText {
    QString text;
};
/// Names and values below each other.
struct ReportFacts {
    QList<std::pair<QString, QString>> rows;
};
struct ReportColumn {
    QString header;
    double share = 1; ///< of the width
};
/// A table whose header stands on every page that it takes.
struct ReportTable {
    QList<ReportColumn> columns;
    QList<QStringList> rows; ///< a cell may hold several lines
};
/// Fills what is left of the page.
struct ReportDrawing {
    Diagram diagram;
};
using ReportBlock = std::variant<ReportHeading, ReportText, ReportFacts, ReportTable, ReportDrawing>;

} // namespace portolan
