#pragma once

#include "outline/outlineEntries.h"

#include <QAbstractItemModel>
#include <QHash>
#include <QIcon>
#include <memory>
#include <optional>

namespace portolan {

/// The plan as a tree. A new plan is compared with the last one by element key, and only the rows that differ
/// are removed, inserted or changed: selection, expansion and scroll position survive every edit. A site that
/// shares its data with the last plan is passed over, and one that keeps its rows makes only those anew that
/// say something else.
class OutlineModel : public QAbstractItemModel {
    Q_OBJECT

public:
    enum Role { KeyRole = Qt::UserRole, SortRole, SeverityRole };

    explicit OutlineModel(QObject *parent = nullptr);
    ~OutlineModel() override;

    void setPlan(const Plan &plan, const Derived &derived);
    /// The row of an element, or an invalid index.
    QModelIndex indexOf(const ElementKey &key) const;
    ElementKey keyOf(const QModelIndex &index) const;
    /// The elements that a row stands for: itself, or all hosts below the heading "Hosts".
    QList<ElementKey> elementsOf(const QModelIndex &index) const;

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

Q_SIGNALS:
    /// The user typed another name for an element.
    void renamed(const ElementKey &key, const QString &name);

private:
    struct Node;
    struct Rows;
    /// All that the rows follow from.
    struct Shown {
        Topology topology;
        QList<Flow> flows;
        QList<Finding> findings;
        QMap<QString, QString> accepted;
        bool operator==(const Shown &) const = default;
    };
    struct Mark {
        Severity severity;
        QStringList what;
        bool operator==(const Mark &) const = default;
    };
    using Marks = QHash<ElementKey, Mark>;

    Node *nodeOf(const QModelIndex &index) const;
    QModelIndex indexOf(const Node &node) const;
    void update(Node &node, const OutlineEntry &entry);
    void updateChildren(Node &node, const std::vector<OutlineEntry> &entries);
    static bool hasRows(const Node &node, const std::vector<OutlineEntry> &entries);
    std::unique_ptr<Node> makeNode(const OutlineEntry &entry, Node *parent);
    void forget(const Node &node);
    bool isUnchanged(const Site &site) const;
    bool updateInPlace(const Site &site);
    void showRow(Node &node, const OutlineEntry &row);
    void updateTop(const Plan &plan, const Derived &derived);
    void setMarks(const Plan &plan, const Derived &derived);
    void mark(Marks &marks, const ElementKey &key, const Finding &finding) const;
    QIcon icon(const Node &node) const;

    Shown m_shown;
    std::unique_ptr<Node> m_root;
    QHash<ElementKey, Node *> m_nodes;
    QHash<SiteId, Site> m_sites; ///< as last shown; shares the plan's data
    Marks m_marks;
    mutable QHash<QString, QIcon> m_icons; ///< by name, read once
};

} // namespace portolan
