#include "Verb.h"

namespace portolan::cli {

std::span<const Verb> allVerbs() {
    static const Verb verbs[] = {newVerb,  checkVerb, rulesVerb, renderVerb,      singleScvmmVerb,
                                 infoVerb, diffVerb,  kitVerb,   verifyReportVerb};
    return verbs;
}

} // namespace portolan::cli
