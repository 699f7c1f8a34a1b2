#pragma once

#include "topology/Topology.h"

namespace portolan {

/// How much two plans have in common: sites and components that have the same number and kind in both, and
/// the same name or address, out of those of the plan that has fewer. What has neither name nor address tells
/// nothing and is not counted.
struct CommonParts {
    qsizetype same = 0;
    qsizetype outOf = 0;

    /// Less than a quarter: hardly two states of one plan. A plan with nothing in it has nothing to tell.
    bool areFew() const { return same * 4 < outOf; }
};

CommonParts commonParts(const Topology &before, const Topology &after);

} // namespace portolan
