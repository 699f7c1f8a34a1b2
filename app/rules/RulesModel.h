#pragma once

#include "plan/Plan.h"
#include "results/RuleResults.h"
#include "rules/RuleBlock.h"

#include <QAbstractTableModel>
#include <QHash>
#include <QItemSelection>
#include <QSet>
#include <memory>

namespace portolan {

/// One row of the table: a grouped rule, or one pair of it.
struct ShownRow {
    QString key; ///< of the rule
    MemberPair pair;

    bool operator==(const ShownRow &) const = default;
};

/// The rules of a plan as a table, grouped or expanded. Expanded rows are computed when they are looked at;
/// only what a rule needs is stored. Edits are compared by rule id, so that rows that stay are never taken
/// away.
class RulesModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column {
        Number,
        Source,
        Destination,
        Protocol,
        Port,
        Firewall,
        Purpose,
        SourceRow,
        BasisOf,
        State,
        Columns
    };
    enum Role { FlowRole = Qt::UserRole, StateRole };

    /// Rows that a table can show; what is beyond is reached by a filter or an export.
    static constexpr qint64 rowLimit = 1'000'000;

    explicit RulesModel(QObject *parent = nullptr);
    ~RulesModel() override;

    void setPlan(const Plan &plan, const Derived &derived);
    void setView(const RuleView &view);
    const RuleView &ruleView() const { return m_view; }
    /// What came of trying the rules; shown as word and sign beside the state.
    void setResults(const RuleResults &results);
    /// Rows that concern one of these elements are tinted.
    void setHighlighted(const QList<ElementKey> &keys);
    bool isHighlighted(int row) const;
    /// The first tinted row, -1 when there is none.
    int firstHighlighted() const;

    /// Rows with what is beyond the limit.
    qint64 totalRows() const { return m_starts.back(); }
    /// Rows of one list of the whole plan, grouped.
    qsizetype count(RuleState state) const;
    ShownRow row(int row) const;
    int indexOf(const ShownRow &row) const;
    /// The rows that a flow has, as one range of rows per rule.
    QItemSelection rowsOfFlow(const QString &flowId) const;
    QStringList flowsOf(const QItemSelection &rows) const;
    /// The text of a cell for the clipboard.
    QString plainText(int row, Column column) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Rows;
    struct Place {
        const RuleBlock *block;
        qint64 number; ///< row within the block
        size_t at;     ///< position of the block
    };
    void update(RuleBlocks blocks);
    void replaceChanged(RuleBlocks &blocks);
    void number();
    Place place(int row) const;
    QString text(const Place &at, Column column) const;
    QString endOf(const Place &at, bool isSource) const;
    std::optional<RuleTested> tested(const Place &at) const;
    QString stateText(const Place &at) const;
    QString toolTip(const Place &at, Column column) const;
    const PortRequirement &requirement(const RuleBlock &block) const;
    void gatherHighlighted();
    bool concerns(size_t at) const;
    bool hasHighlighted(const Group &group) const;
    bool isHighlighted(quint32 id) const { return id < m_highlightedIds.size() && m_highlightedIds[id]; }

    Topology m_topology; ///< shares the plan's data; the index points into it
    std::unique_ptr<TopologyIndex> m_index;
    Derived m_derived;
    RuleView m_view;
    RuleResults m_results;
    QHash<QString, RuleTested> m_tested; ///< by rule id; empty while nothing was tried
    RuleBlocks m_blocks;
    std::vector<qint64> m_starts;       ///< first row of each block, and the number of all rows
    QList<ElementKey> m_selected;       ///< what rows are tinted for
    std::vector<bool> m_highlightedIds; ///< by id of a site or component; empty when nothing is selected
    QSet<QString> m_highlightedFlows;
    mutable std::vector<qint8> m_concerned; ///< by block: whether it is tinted, -1 while nobody has asked
};

} // namespace portolan
