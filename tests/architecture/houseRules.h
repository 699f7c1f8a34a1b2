#pragma once

#include <QSet>
#include <QString>
#include <QStringList>

namespace portolan::house {

/// What the checks know about the tree and about Qt.
struct Surroundings {
    QSet<QString> files;         ///< every source file, as a path from the project's root
    QSet<QString> widgetHeaders; ///< names of the headers of Qt Widgets: "QWidget", "qwidget.h"
};

/// One source file under lib, app or tests.
struct SourceFile {
    QString path; ///< from the project's root: "lib/flows/Flow.h"
    QString text;
};

/// The rooms of lib, from the ground up: a room includes itself and rooms before it.
QStringList roomsOfLib();

// Each check returns its faults in words, none when the file keeps the rule.
QStringList includeFaults(const SourceFile &file, const Surroundings &around);
QStringList sizeFaults(const SourceFile &file);
/// Two types of one name are one to the linker, which may take the code of either for both: no name stands
/// for types in two files, but where it is nobody else's to see.
QStringList nameFaults(const QList<SourceFile> &files);
/// In `text.arg(name).arg(count)` a name that holds "%2" takes the count: only numbers have another one
/// behind them, and whatever else there is goes into one call.
QStringList argFaults(const SourceFile &file);
/// `names` are the visible entries of the project's root.
QStringList topLevelFaults(const QStringList &names);

} // namespace portolan::house
