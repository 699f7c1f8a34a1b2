#pragma once

#include "diagram/Marks.h"
#include "diagram/ports/Model.h"

#include <QHash>
#include <map>
#include <tuple>

namespace portolan::ports {

/// Where a component is drawn.
struct Spot {
    int site = -1;
    int box = -1;
    int card = -1;
};

/// Ports with the same ends, arrowheads and pairs share a lane where a gate has to be compact; both kinds of
/// replication count as one.
using SharedLane = std::tuple<QString, QString, TrafficClass, Arrow, Arrow, FlowState, qsizetype>;

/// Makes the model of one drawing, flow by flow.
class ModelMaker {
public:
    ModelMaker(const DiagramInput &input, DrawingMemory &memory);

    Model run();

private:
    void addSite(qsizetype at);

    void addFlow(const Flow &flow);
    End endOf(const Group &group) const;
    Group listenersOf(const Flow &flow, const PortMark &mark, bool first) const;
    End laneEnd(const Flow &flow, const PortMark &mark, bool first) const;
    End linkEnd(const Flow &flow, const PortMark &mark, bool first) const;
    std::vector<int> cardsOf(const Group &group) const;
    bool standsLeft(const End &end, const End &other) const;
    std::vector<SiteId> sitesAround(int a, int b) const;
    int ownerOf(int a, int b) const;
    End present(End end, const Flow &flow) const;
    QString labelOf(const Flow &flow, const Lane &lane) const;
    QString withPairsBefore(const Flow &flow, const QString &label) const;
    Lane laneOf(const Flow &flow, const PortMark &mark) const;
    void addLanes(const Flow &flow);
    bool joinLane(const Flow &flow, const Lane &lane);
    void addToPair(int at);
    void addLink(const Flow &flow);
    SiteNote &addNote(const Flow &flow, const QString &name, const QString &words);
    void addNotUsed(const Flow &flow);
    void addInsideHost(const Flow &flow);
    Link &linkFor(const Flow &flow, const End &first, const End &second, bool &swapped);
    std::vector<Pill> pillsOf(const Flow &flow) const;
    Pill pillOf(const Flow &flow, const PortMark &mark) const;
    const PortRequirement &requirementOf(const Flow &flow) const {
        return m_input->catalogue.requirements.at(flow.requirement);
    }

    void chooseColumns(int at);
    void placeVbas(int at);

    const DiagramInput *m_input;
    DrawingMemory *m_memory;
    Partners m_partners;
    std::vector<SitePlace> m_places;
    QHash<quint32, Spot> m_spots; // by component id
    QHash<quint32, int> m_sites;  // by site id
    QHash<QString, int> m_links;
    std::map<SharedLane, int> m_lanes; // those that more ports may join
    std::map<std::pair<int, int>, int> m_pairs;
    bool m_isPaired = false; ///< some ZVMs of the plan are
    Model m_model;
};

} // namespace portolan::ports
