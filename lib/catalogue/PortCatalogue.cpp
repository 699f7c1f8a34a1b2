#include "catalogue/PortCatalogue.h"

#include <QCoreApplication>
#include <algorithm>

namespace portolan {

const PortRequirement *PortCatalogue::find(const QString &requirementId) const {
    const auto found = std::find_if(requirements.begin(), requirements.end(),
                                    [&](const PortRequirement &r) { return r.id == requirementId; });
    return found == requirements.end() ? nullptr : &*found;
}

QString PortCatalogue::statement(QStringView statementId) const {
    const auto found = std::find_if(statements.begin(), statements.end(),
                                    [&](const Statement &s) { return s.id == statementId; });
    return found == statements.end() ? QString() : found->text;
}

namespace {

template <class T>
Sourced<T> ownValue(T value) {
    return {std::move(value), Basis::Own,
            QCoreApplication::translate("PortCatalogue", "Decided in this plan.")};
}

} // namespace

PortCatalogue withOwnValues(PortCatalogue catalogue, const OwnSettings &own) {
    if (own.isEmpty())
        return catalogue;
    for (PortRequirement &requirement : catalogue.requirements) {
        const auto values = own.constFind(requirement.id);
        if (values == own.constEnd())
            continue;
        if (values->port)
            requirement.port = ownValue(values->port);
        if (values->protocol)
            requirement.protocol = ownValue(*values->protocol);
        if (values->opens)
            requirement.opens = ownValue(*values->opens);
    }
    return catalogue;
}

} // namespace portolan
