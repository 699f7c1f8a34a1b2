#include "Verb.h"

namespace portolan::cli {

std::span<const Verb> allVerbs() {
    static const Verb verbs[] = {newVerb,         checkVerb, rulesVerb, renderVerb,
                                 singleScvmmVerb, infoVerb,  diffVerb};
    return verbs;
}

} // namespace portolan::cli
