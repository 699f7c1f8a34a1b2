#pragma once

#include "diagram/Ports.h"
#include "plan/Derived.h"
#include "plan/Plan.h"

#include <QByteArray>
#include <QStringList>

namespace portolan::test {

/// A plan with all that follows from it, as the drawing reads it.
struct Drawn {
    explicit Drawn(const Plan &p, DetailLevel wanted = DetailLevel::Automatic)
        : plan(p), index(plan.topology),
          derived(*derive(plan)), input{index,         derived.catalogue, derived.flows,
                                        derived.rules, plan.layout,       {},
                                        wanted},
          diagram(buildDiagram(input)) {}
    Drawn(const Drawn &) = delete;

    bool isPorts() const {
        const DetailLevel level = input.level == DetailLevel::Automatic ? automaticLevel(index) : input.level;
        return level != DetailLevel::Overview;
    }

    Plan plan;
    TopologyIndex index;
    Derived derived;
    DiagramInput input;
    Diagram diagram;
};

/// Faults as a test's message.
inline QByteArray words(const QStringList &faults) {
    return QStringLiteral("%1 faults\n%2").arg(faults.size()).arg(faults.mid(0, 12).join(u'\n')).toUtf8();
}

/// Drags the services of one kind in the first site.
inline void drag(Plan &plan, ComponentKind kind, QPointF by) {
    for (const Component &component : plan.topology.sites.first().components)
        if (component.kind == kind)
            plan.layout.offsets.insert(component.id.value, by);
}

} // namespace portolan::test
