#pragma once

#include "diagram/buildDiagram.h"
#include "diagram/portMarks.h"
#include "diagram/ports/Lane.h"
#include "diagram/ports/columns.h"

#include <vector>

namespace portolan::ports {

/// Flows of one class between two ends in one site: one line with its ports.
struct Link {
    QString key;
    QString title;
    End first;
    End second;
    TrafficClass traffic = TrafficClass::Platform;
    Pairs pairs = Pairs::EachWithEach;
    QList<ElementKey> flows;
    std::vector<Pill> pills;
    Arrow firstArrow = Arrow::None;
    Arrow secondArrow = Arrow::None;
};

enum class NotePlace { Foot, OnCard, BetweenCards };

/// Ports that are named but need no line: inside a host, or not used in this site.
struct SiteNote {
    QString key;
    QString text;
    QList<ElementKey> flows;
    std::vector<Pill> pills;
    NotePlace place = NotePlace::Foot; ///< of the site; the others need opened cards
    int card = -1;                     ///< that it stands on
};

struct BoxText {
    QString title;
    QStringList lines;
    QStringList former; ///< what stood in each line in an earlier plan; may be shorter, and hold empty ones
};

struct ServiceBox {
    const Component *component = nullptr;
    BoxText text;
    bool inner = false; ///< in the column next to the gate
    int under = -1;     ///< the box that this stands right below, a narrow one: a VBA below its ZVM
    bool dense = false; ///< little room around its text
};

/// A host with what is on it, or several equal hosts as a stack. Without a host: a VRA or a volume that
/// stands alone.
struct HostCard {
    const Component *host = nullptr;
    std::vector<const Component *> vras;
    std::vector<const Component *> storages;
    std::vector<const Component *> others; ///< hosts of the stack after the first

    bool isStack() const { return !others.empty(); }
    qsizetype hostCount() const;
};

/// Cards of hosts that are alike in the replications that name them and the ports that they listen on.
struct HostSet {
    int first = 0; ///< card
    int count = 0; ///< of cards
    QString caption;
};

/// A stack that stands for all hosts of a site.
struct StackText {
    QString title; ///< "12 hosts · 12 VRAs"
    QString range; ///< "HV-01 … HV-12"
    QList<ElementKey> elements;
};

struct SiteModel {
    const Site *site = nullptr;
    const Marks *marks = nullptr; ///< what is said of its things; null where nothing is
    SitePlace place;
    bool stacked = false;    ///< hosts are drawn as one stack
    bool compact = false;    ///< one of several sites in its column
    bool alone = false;      ///< the only site: its hosts stand beside the services
    bool opened = false;     ///< its one or two hosts are large cards that show what is inside
    qsizetype goneHosts = 0; ///< of the hosts: those that are removed, of a site that is not
    qsizetype newHosts = 0;  ///< those that are added, of a site that is not
    qsizetype goneVras = 0;
    bool isBeyond = false; ///< the view shows nothing behind its firewall
    std::vector<ServiceBox> boxes;
    std::vector<HostCard> cards; ///< those of a set stand together
    StackText stack;             ///< when `stacked`
    std::vector<HostSet> sets;   ///< empty, or two and more that are drawn apart
    std::vector<int> links;      ///< of Model::links
    std::vector<int> lanes;      ///< of Model::lanes
    std::vector<SiteNote> notes;

    qsizetype hostCount() const; ///< of all that are drawn
    qsizetype vraCount() const;
    qsizetype storageCount() const;
    qsizetype machineCount() const; ///< cards with a host or a VRA, without those of volumes alone
    int setOf(int card) const;      ///< -1 where there are no sets, and for volumes alone
};

/// What is drawn, before anything has a place.
struct Model {
    std::vector<SiteModel> sites;
    std::vector<Link> links;
    std::vector<Lane> lanes;
    std::vector<SitePair> pairs; ///< in the order of their first lanes
    bool comparesPlans = false;  ///< marks are those of two plans

    bool hasField() const { return sites.size() > 2; } ///< a gate for each pair instead of one for all
    const SiteModel &siteOf(const End &end) const { return sites[size_t(end.site)]; }
};

Model makeModel(const DiagramInput &input, DrawingMemory &memory);

} // namespace portolan::ports
