#pragma once

#include <QString>

namespace portolan {

/// Where a fact comes from. It travels with the value to the last cell of the last sheet.
enum class Basis {
    None,       ///< nobody has said it yet
    Stated,     ///< in the source, word for word
    Derived,    ///< follows from the source by a rule of ours that is explained
    Documented, ///< documented elsewhere than in the source
    Assumed,    ///< a default that somebody must confirm
    Own,        ///< the user's
};

/// A value together with where it comes from and, in a sentence, why.
template <class T>
struct Sourced {
    T value{};
    Basis basis = Basis::None;
    QString why;

    bool operator==(const Sourced &) const = default;
};

/// As written in files and exports: "none", "stated", "derived", "documented", "assumed", "own".
QString basisKey(Basis basis);
/// As users read it, translated.
QString basisLabel(Basis basis);

} // namespace portolan
