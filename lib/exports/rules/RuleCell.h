#pragma once

#include <QList>
#include <QString>
#include <QStringList>
#include <variant>

namespace portolan {

/// What a reader should see at once in a cell.
enum class CellMark : quint8 {
    None,
    ToConfirm, ///< assumed, derived by us, or not given yet
    Own,       ///< the user's
    New,       ///< since an earlier plan
    Different, ///< since an earlier plan
    Gone,      ///< since an earlier plan
    Waiting,   ///< gone since then, unless what is to be confirmed needs it
};

/// The content of one cell: nothing, yes or no, a number, a text, or several of them.
struct RuleCell {
    using Value = std::variant<std::monostate, bool, qint64, QString, QList<qint64>, QStringList>;
    Value value;
    CellMark mark = CellMark::None;

    bool operator==(const RuleCell &) const = default;
};

/// The cell on one line: "true" and "false", numbers joined by ", " and texts by "; ".
QString cellText(const RuleCell &cell);
/// The cell as JSON: null, a literal or an array.
QByteArray cellJson(const RuleCell &cell);

} // namespace portolan
