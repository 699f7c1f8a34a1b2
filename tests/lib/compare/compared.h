#pragma once

#include "compare/MergedPlan.h"
#include "diagram/shapes.h"
#include "plan/planFile.h"
#include "support/randomPlan.h"
#include "support/topologyText.h"

namespace portolan::test {

/// Two plans as one drawing.
struct Compared {
    Compared(const Plan &was, const Plan &is, DetailLevel wanted = DetailLevel::Automatic)
        : merged(mergePlans({was, *derive(was)}, {is, *derive(is)}, QStringLiteral("the last one"))),
          index(merged.plan.topology), input{index,
                                             merged.derived.catalogue,
                                             merged.derived.flows,
                                             merged.derived.rules,
                                             merged.plan.layout,
                                             {},
                                             wanted,
                                             {},
                                             &merged.marks},
          diagram(buildDiagram(input)) {}
    Compared(const Compared &) = delete;

    const DiagramItem *find(const QString &key) const {
        for (const DiagramItem &item : diagram.items)
            if (item.key == key)
                return &item;
        return nullptr;
    }
    QString textOf(const QString &key) const {
        QStringList words;
        const DiagramItem *item = find(key);
        for (const Shape &shape : item ? item->shapes : QList<Shape>())
            if (const auto *text = std::get_if<TextShape>(&shape))
                words << text->text;
        return words.join(u' ');
    }

    QStringList struckOf(const QString &key) const {
        QStringList words;
        const DiagramItem *item = find(key);
        for (const Shape &shape : item ? item->shapes : QList<Shape>())
            if (const auto *text = std::get_if<TextShape>(&shape); text && text->struck)
                words << text->text;
        return words;
    }

    MergedPlan merged;
    TopologyIndex index;
    DiagramInput input;
    Diagram diagram;
};

inline Plan twoSites() {
    return *planFromTemplate(QStringLiteral("two-sites"));
}

inline ComponentId named(const Plan &plan, const char *name) {
    return componentNamed(plan.topology, QLatin1String(name));
}

/// A plan after some random edits.
inline Plan edited(Plan plan, quint32 seed, int edits) {
    QRandomGenerator random(seed);
    for (int edit = 0; edit < edits; ++edit)
        plan = randomEdit(plan, random);
    return plan;
}

} // namespace portolan::test
