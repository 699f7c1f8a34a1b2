#pragma once

#include "diagram/buildDiagram.h"

namespace portolan {

/// The marks that a display list holds.
struct DrawnMarks {
    bool filledArrow = false;
    bool hollowArrow = false;
    bool asterisk = false;
    bool question = false;
    bool letter = false;
    bool letterLeftOut = false;
    bool openLink = false;    ///< a link that needs no port yet
    bool highlighted = false; ///< a letter or a pair whose ports the plan changed
    bool denied = false;      ///< a port that is not to be opened
    bool deniedInPart = false;
    QString number;  ///< of a rule, the first beside a pill
    QString changed; ///< the first port in parentheses, struck because the plan changes it
};

/// What of a drawing at some level is to be explained. Names that users gave are no marks.
DrawnMarks marksIn(const QList<DiagramItem> &items, DetailLevel level);

} // namespace portolan
