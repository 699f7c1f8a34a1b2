#pragma once

#include <QString>
#include <span>

class QAbstractItemModel;
class QLabel;
class QPushButton;
class QTableView;

namespace portolan {

// What panels are put together from, alike in all of them. The names are object names.

/// Words that are never taken for markup, on as many lines as the panel's width asks for.
QLabel *makePanelWords(const QString &name);
QPushButton *makePanelButton(const QString &name, const QString &text);
/// A list whose rows are one line high and read as a whole; `widths` of the columns are in letters.
QTableView *makePanelTable(QAbstractItemModel &model, const QString &name, std::span<const int> widths);

} // namespace portolan
