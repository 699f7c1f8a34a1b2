#pragma once

#include "exports/ByteSink.h"
#include "exports/rules/PerComponent.h"
#include "exports/rules/RuleColumns.h"

namespace portolan {

/// A line of a text file with columns in it. A list of a million machine pairs makes the bytes of each rule
/// and of each component once: a pair is a few pieces of memory that are copied.
class RowTemplate {
public:
    /// Bytes that stand as they are, then a column or none.
    struct Part {
        QByteArray bytes;
        const RuleColumn *column = nullptr;
    };
    /// Writes a cell. A text of plain letters and digits stands unchanged between the format's quotes.
    using Encode = std::function<QByteArray(const RuleCell &)>;

    RowTemplate(const ColumnContext &context, const QList<Part> &parts, Encode encode,
                QByteArray quote = "\"");

    /// Any row, of the plan of `context`.
    void append(ByteSink &sink, const ColumnContext &context, const RowSubject &row) const;
    /// The machine pairs of `rule` follow. `number` is 0 for one that is kept apart.
    void beginPairs(const FirewallRule &rule, int number);
    void appendPair(ByteSink &sink, ComponentId source, ComponentId destination);

private:
    enum class Of : quint8 { Rule, Source, Destination, Place, Pair };
    struct Piece {
        enum What : quint8 { Bytes, Cell, IdHead, NumberHead, Key, Place } what = Bytes;
        QByteArray bytes;
        const RuleColumn *column = nullptr;
    };
    /// Pieces side by side that depend on the same.
    struct Run {
        Of of = Of::Rule;
        QList<Piece> pieces;
        QByteArray ofRule;
        PerComponent<QByteArray> ofComponents;
    };

    void add(Of of, const Piece &piece);
    void addColumn(const RuleColumn &column);
    QByteArray bytesOf(const Run &run, const RowSubject &subject, const QByteArray &key) const;
    const QByteArray &ofComponent(Run &run, ComponentId id);

    ColumnContext m_context;
    QList<Part> m_parts;
    Encode m_encode;
    QByteArray m_quote;
    std::vector<Run> m_runs;
    RowSubject m_subject; ///< of the rule whose pairs follow, and of the pair where they are asked for
};

} // namespace portolan
