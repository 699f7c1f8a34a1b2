#include "outline/OutlineModel.h"

#include "document/elementText.h"
#include "document/icons.h"
#include "document/keyedRows.h"
#include "findings/severityIcon.h"

#include <QIcon>
#include <algorithm>

namespace portolan {
namespace {

QString iconName(OutlineSort sort, ComponentKind kind) {
    switch (sort) {
    case OutlineSort::Site:
        return QStringLiteral("site");
    case OutlineSort::Component:
        return kindInfo(kind).key;
    case OutlineSort::Hosts:
        return QStringLiteral("hosts");
    case OutlineSort::Replications:
    case OutlineSort::Replication:
        return QStringLiteral("replicate");
    case OutlineSort::Links:
    case OutlineSort::Link:
        return QStringLiteral("link");
    }
    return {};
}

} // namespace

struct OutlineModel::Node {
    ElementKey key;
    OutlineSort sort = OutlineSort::Site;
    ComponentKind kind = ComponentKind::Host;
    QString text;
    QString name;
    QString hint;
    Node *parent = nullptr;
    int row = 0;
    std::vector<std::unique_ptr<Node>> children;

    /// Takes over what the entry says of the row itself; whether that is news.
    bool take(const OutlineEntry &entry);
    void numberChildren(int from);
};

bool OutlineModel::Node::take(const OutlineEntry &entry) {
    const bool same = text == entry.text && name == entry.name && hint == entry.hint && kind == entry.kind;
    sort = entry.sort;
    kind = entry.kind;
    text = entry.text;
    name = entry.name;
    hint = entry.hint;
    return !same;
}

void OutlineModel::Node::numberChildren(int from) {
    for (size_t i = size_t(from); i < children.size(); ++i)
        children[i]->row = int(i);
}

/// The changes of one parent's rows, with the notices that views need.
struct OutlineModel::Rows {
    OutlineModel *model;
    Node *parent;
    const std::vector<OutlineEntry> *entries;

    void remove(int first, int last) {
        model->beginRemoveRows(model->indexOf(*parent), first, last);
        auto &children = parent->children;
        for (int row = first; row <= last; ++row)
            model->forget(*children[size_t(row)]);
        children.erase(children.begin() + first, children.begin() + last + 1);
        parent->numberChildren(first);
        model->endRemoveRows();
    }

    void insert(int at, int count) {
        model->beginInsertRows(model->indexOf(*parent), at, at + count - 1);
        for (int row = at; row < at + count; ++row)
            parent->children.insert(parent->children.begin() + row,
                                    model->makeNode((*entries)[size_t(row)], parent));
        parent->numberChildren(at);
        model->endInsertRows();
    }

    void move(int from, int to) {
        const QModelIndex index = model->indexOf(*parent);
        model->beginMoveRows(index, from, from, index, to);
        auto &children = parent->children;
        std::rotate(children.begin() + to, children.begin() + from, children.begin() + from + 1);
        parent->numberChildren(to);
        model->endMoveRows();
    }
};

OutlineModel::OutlineModel(QObject *parent) : QAbstractItemModel(parent), m_root(std::make_unique<Node>()) {}

OutlineModel::~OutlineModel() = default;

void OutlineModel::setPlan(const Plan &plan, const Derived &derived) {
    // What the user drags changes no row.
    Shown shown{plan.topology, derived.flows, derived.findings, plan.accepted};
    if (shown == m_shown)
        return;
    m_shown = std::move(shown);
    updateTop(plan, derived);
    m_sites.clear();
    for (const Site &site : plan.topology.sites)
        m_sites.insert(site.id, site);
    setMarks(plan, derived);
}

void OutlineModel::updateTop(const Plan &plan, const Derived &derived) {
    const TopologyIndex index(plan.topology);
    std::vector<OutlineEntry> entries;
    for (const Site &site : plan.topology.sites) {
        if (isUnchanged(site) || updateInPlace(site)) {
            OutlineEntry same;
            same.key = portolan::keyOf(site.id);
            same.isUnchanged = true;
            entries.push_back(std::move(same));
        } else {
            entries.push_back(siteEntry(site));
        }
    }
    for (OutlineEntry &heading : std::vector{replicationsEntry(index), linksEntry(index, derived)})
        if (!heading.children.empty())
            entries.push_back(std::move(heading));
    updateChildren(*m_root, entries);
}

bool OutlineModel::isUnchanged(const Site &site) const {
    const auto shown = m_sites.constFind(site.id);
    return shown != m_sites.constEnd() && shown->components.isSharedWith(site.components) &&
           shown->name == site.name && shown->customer == site.customer;
}

/// The usual case: an edit changes what some rows of a site say and not which there are. False when it does.
bool OutlineModel::updateInPlace(const Site &site) {
    const auto shown = m_sites.constFind(site.id);
    Node *node = m_nodes.value(portolan::keyOf(site.id));
    if (shown == m_sites.constEnd() || !node || !haveSameRows(*shown, site))
        return false;
    showRow(*node, siteRow(site));
    for (qsizetype i = 0; i < site.components.size(); ++i) {
        const Component &component = site.components[i];
        if (isSameRow(shown->components[i], component))
            continue;
        if (Node *row = m_nodes.value(portolan::keyOf(component.id)))
            showRow(*row, componentRow(component));
    }
    return true;
}

void OutlineModel::showRow(Node &node, const OutlineEntry &row) {
    if (!node.take(row))
        return;
    const QModelIndex index = indexOf(node);
    Q_EMIT dataChanged(index, index);
}

void OutlineModel::update(Node &node, const OutlineEntry &entry) {
    if (entry.isUnchanged)
        return;
    showRow(node, entry);
    updateChildren(node, entry.children);
}

void OutlineModel::updateChildren(Node &node, const std::vector<OutlineEntry> &entries) {
    if (hasRows(node, entries)) {
        for (size_t row = 0; row < entries.size(); ++row)
            update(*node.children[row], entries[row]);
        return;
    }
    QStringList have;
    for (const auto &child : node.children)
        have.append(child->key);
    QStringList want;
    for (const OutlineEntry &entry : entries)
        want.append(entry.key);
    want = uniqueKeys(want);
    const QSet<QString> before(have.begin(), have.end());
    reconcileRows(have, want, Rows{this, &node, &entries});
    for (size_t row = 0; row < entries.size(); ++row)
        if (before.contains(want[qsizetype(row)]))
            update(*node.children[row], entries[row]);
}

/// The usual case: an edit changes what rows say and not which there are.
bool OutlineModel::hasRows(const Node &node, const std::vector<OutlineEntry> &entries) {
    return std::equal(node.children.begin(), node.children.end(), entries.begin(), entries.end(),
                      [](const auto &child, const OutlineEntry &entry) { return child->key == entry.key; });
}

std::unique_ptr<OutlineModel::Node> OutlineModel::makeNode(const OutlineEntry &entry, Node *parent) {
    auto node = std::make_unique<Node>();
    node->key = entry.key;
    node->parent = parent;
    node->take(entry);
    for (const OutlineEntry &child : entry.children)
        node->children.push_back(makeNode(child, node.get()));
    node->numberChildren(0);
    m_nodes.insert(node->key, node.get());
    return node;
}

void OutlineModel::forget(const Node &node) {
    // A part that moved to another host may stand there already under the same key.
    if (m_nodes.value(node.key) == &node)
        m_nodes.remove(node.key);
    for (const auto &child : node.children)
        forget(*child);
}

void OutlineModel::setMarks(const Plan &plan, const Derived &derived) {
    Marks marks;
    for (const Finding &finding : derived.findings)
        if (!isAccepted(plan, finding))
            for (const ElementKey &key : finding.elements)
                mark(marks, key, finding);
    std::swap(marks, m_marks);
    const auto announce = [this](const ElementKey &key) {
        const QModelIndex index = indexOf(key);
        if (index.isValid())
            Q_EMIT dataChanged(index, index);
    };
    for (auto now = m_marks.cbegin(); now != m_marks.cend(); ++now)
        if (const auto old = marks.constFind(now.key()); old == marks.constEnd() || *old != *now)
            announce(now.key());
    for (auto old = marks.cbegin(); old != marks.cend(); ++old)
        if (!m_marks.contains(old.key()))
            announce(old.key());
}

/// Marks the element and, so that a closed branch does not hide it, what it stands in.
void OutlineModel::mark(Marks &marks, const ElementKey &key, const Finding &finding) const {
    for (const Node *node = m_nodes.value(key); node && node != m_root.get(); node = node->parent) {
        const auto known = marks.find(node->key);
        Mark &mark = known == marks.end() ? *marks.insert(node->key, {finding.severity, {}}) : *known;
        mark.severity = std::min(mark.severity, finding.severity);
        if (node->key == key && mark.what.size() < 5)
            mark.what.append(finding.what);
    }
}

QModelIndex OutlineModel::indexOf(const ElementKey &key) const {
    const Node *node = m_nodes.value(key);
    return node ? indexOf(*node) : QModelIndex();
}

QModelIndex OutlineModel::indexOf(const Node &node) const {
    return &node == m_root.get() ? QModelIndex() : createIndex(node.row, 0, &node);
}

OutlineModel::Node *OutlineModel::nodeOf(const QModelIndex &index) const {
    return index.isValid() ? static_cast<Node *>(index.internalPointer()) : m_root.get();
}

ElementKey OutlineModel::keyOf(const QModelIndex &index) const {
    return index.isValid() ? nodeOf(index)->key : ElementKey();
}

QList<ElementKey> OutlineModel::elementsOf(const QModelIndex &index) const {
    const Node *node = nodeOf(index);
    switch (index.isValid() ? node->sort : OutlineSort::Links) {
    case OutlineSort::Links:
    case OutlineSort::Replications:
        return {};
    case OutlineSort::Hosts: {
        QList<ElementKey> hosts;
        for (const auto &host : node->children)
            hosts.append(host->key);
        return hosts;
    }
    default:
        return {node->key};
    }
}

QModelIndex OutlineModel::index(int row, int column, const QModelIndex &parent) const {
    const Node *node = nodeOf(parent);
    if (column != 0 || row < 0 || size_t(row) >= node->children.size())
        return {};
    return createIndex(row, 0, node->children[size_t(row)].get());
}

QModelIndex OutlineModel::parent(const QModelIndex &child) const {
    const Node *node = nodeOf(child);
    return node->parent ? indexOf(*node->parent) : QModelIndex();
}

int OutlineModel::rowCount(const QModelIndex &parent) const {
    return parent.column() > 0 ? 0 : int(nodeOf(parent)->children.size());
}

int OutlineModel::columnCount(const QModelIndex &) const {
    return 1;
}

QIcon OutlineModel::icon(const Node &node) const {
    const QString name = iconName(node.sort, node.kind);
    auto known = m_icons.find(name);
    if (known == m_icons.end())
        known = m_icons.insert(name, lineIcon(name));
    return *known;
}

QVariant OutlineModel::data(const QModelIndex &index, int role) const {
    if (!index.isValid())
        return {};
    const Node &node = *nodeOf(index);
    const auto mark = m_marks.constFind(node.key);
    const bool isMarked = mark != m_marks.constEnd();
    switch (role) {
    case Qt::DisplayRole:
        return node.text;
    case Qt::EditRole:
        return node.name;
    case Qt::DecorationRole:
        return icon(node);
    case Qt::ToolTipRole:
        return toolTipText(isMarked ? mark->what.join(QLatin1Char('\n')) : node.hint);
    case Qt::AccessibleTextRole:
        return isMarked ? tr("%1, %2").arg(node.text, severityLabel(mark->severity)) : node.text;
    case KeyRole:
        return node.key;
    case SortRole:
        return int(node.sort);
    case SeverityRole:
        return isMarked ? QVariant(int(mark->severity)) : QVariant();
    default:
        return {};
    }
}

bool OutlineModel::setData(const QModelIndex &index, const QVariant &value, int role) {
    if (role != Qt::EditRole || !(flags(index) & Qt::ItemIsEditable))
        return false;
    const Node &node = *nodeOf(index);
    if (value.toString() != node.name)
        Q_EMIT renamed(node.key, value.toString());
    return true;
}

Qt::ItemFlags OutlineModel::flags(const QModelIndex &index) const {
    if (!index.isValid())
        return Qt::NoItemFlags;
    const OutlineSort sort = nodeOf(index)->sort;
    const bool canRename = sort == OutlineSort::Site || sort == OutlineSort::Component;
    const Qt::ItemFlags base = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    return canRename ? base | Qt::ItemIsEditable : base;
}

} // namespace portolan
