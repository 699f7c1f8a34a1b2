#pragma once

#include "diagram/ports/Sheet.h"

namespace portolan::ports {

/// Rows of sites and the lanes in them. One column may hold a single site that stands beside all rows of the
/// other.
class LaneRows {
public:
    LaneRows(const DiagramInput &input, Sheet &sheet);

    /// Plans the sites from top to bottom and gives every lane its height.
    void run();

private:
    int columnCount(int column) const;
    bool spans(int site) const;
    int rowOf(int lane, bool left) const;
    GateDemand demandOf(int site) const;
    void planSites();
    void alignMates();
    void measureRows();
    int lanesIn(int row) const;
    void placeSites();
    void placeLanes();
    void alignSpanning();
    double wantedSpine(const SitePlan &site, double slack) const;
    double wantedHosts(const SitePlan &site, double slack) const;
    double wantedY(const Lane &lane, bool left) const;
    double middleOf(const End &end) const;
    double wantedIn(int site, const Lane &lane) const;
    bool leftDecides(const Lane &lane) const;

    struct Entry {
        int lane;
        bool left; ///< which end this is about, when the lane's ends stand in different rows
        bool both;
        double wanted;
    };
    std::vector<Entry> entriesOf(int row) const;
    std::pair<double, double> rangeOf(int row) const;

    const DiagramInput *m_input;
    Sheet *m_sheet;
    int m_rows = 0;
    std::vector<double> m_tops;
    std::vector<double> m_heights;
};

} // namespace portolan::ports
