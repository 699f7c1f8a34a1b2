#pragma once

#include "document/Document.h"
#include "document/Part.h"
#include "document/Selection.h"

#include <QMap>
#include <QObject>
#include <QPointF>

namespace portolan {

/// Turns what the user meant into edits: one undo step each, named after its object. Menus, palette, canvas
/// and keyboard all come here, so that they do the same.
class Editor : public QObject {
    Q_OBJECT

public:
    Editor(Document &document, Selection &selection, QObject *parent = nullptr);

    /// Adds a part and selects it; says why not through `refused` otherwise.
    bool addPart(const Part &part, SiteId site, ComponentId target = {});
    /// The same, to the selected site, or the only one.
    bool addPartToSelected(const Part &part);
    /// Why a replication cannot be added, in words; empty when it can.
    QString whyNotReplicate(SiteId source, SiteId target) const;
    bool addReplication(SiteId source, SiteId target, bool bothWays = false);
    void rename(const ElementKey &key, const QString &name);
    void removeSelected();
    void moveToSite(const QList<ComponentId> &components, SiteId site);
    void arrange();
    void setStackOpen(SiteId site, bool open);
    /// The same for the set of equal hosts that a host belongs to.
    void setStackOpen(ComponentId host, bool open);

    /// Places components at an offset each, as part of one gesture: all steps of the same gesture are one
    /// undo step. Ends with `endGesture`.
    void place(const QMap<ComponentId, QPointF> &offsets, const QString &gesture);
    /// Moves the selected components by `delta`; repeated moves are one undo step. False when none can move.
    bool nudgeSelected(QPointF delta);
    /// The same for sites, with all that stands in them.
    void placeSites(const QMap<SiteId, QPointF> &offsets, const QString &gesture);
    bool nudgeSites(QPointF delta);
    void endGesture() { m_document.endMerge(); }

    bool useSingleScvmm(SiteId keep, const QList<SiteId> &sites);
    void useScvmmPerSite();

    /// The selected site, or the site of the selected component, or the only site; none otherwise.
    SiteId siteForNewParts() const;
    /// The selected components that have a place of their own; a VRA stands for its host.
    QList<ComponentId> movableSelection() const;
    QList<SiteId> selectedSites() const;
    QList<ComponentId> selectedHosts() const; ///< of a VRA its host
    /// Selected elements of the plan: sites, components and replications, without flows.
    QList<ElementKey> selectedElements() const;
    /// What an edit, an undo or the end of a comparison took away is no longer selected.
    void forgetRemoved();

Q_SIGNALS:
    void refused(const QString &why);

private:
    Document &m_document;
    Selection &m_selection;
};

} // namespace portolan
