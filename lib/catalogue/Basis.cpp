#include "catalogue/Basis.h"

#include <QCoreApplication>

namespace portolan {

QString basisKey(Basis basis) {
    switch (basis) {
    case Basis::None:
        return QStringLiteral("none");
    case Basis::Stated:
        return QStringLiteral("stated");
    case Basis::Derived:
        return QStringLiteral("derived");
    case Basis::Documented:
        return QStringLiteral("documented");
    case Basis::Assumed:
        return QStringLiteral("assumed");
    case Basis::Own:
        return QStringLiteral("own");
    }
    return {};
}

QString basisLabel(Basis basis) {
    switch (basis) {
    case Basis::None:
        return QCoreApplication::translate("Basis", "not given");
    case Basis::Stated:
        return QCoreApplication::translate("Basis", "stated");
    case Basis::Derived:
        return QCoreApplication::translate("Basis", "derived");
    case Basis::Documented:
        return QCoreApplication::translate("Basis", "documented elsewhere");
    case Basis::Assumed:
        return QCoreApplication::translate("Basis", "assumed");
    case Basis::Own:
        return QCoreApplication::translate("Basis", "own");
    }
    return {};
}

} // namespace portolan
