#pragma once

#include "exports/workbook/SummaryWriter.h"

namespace portolan {

// What the Summary sheets of both kinds of workbook have.

/// What differs since the earlier plan in one line: elements, and rules by what is to be done about them.
QString sinceSummary(const BookInput &input);
/// What is odd about the revisions of the two plans, see revisionDoubt(); nothing where nothing is.
void writeRevisionDoubt(SummaryWriter &page, const BookInput &input);
/// How many machine pairs ask for each step, each with what that means.
void writeStepCounts(SummaryWriter &page, const BookInput &input);
/// What is to be confirmed, by its kind.
void writeConfirmCounts(SummaryWriter &page, const BookInput &input);
void writeFindingCounts(SummaryWriter &page, const BookInput &input);
/// What the plan's checks found and nobody accepted, in full.
void writeOpenFindings(SummaryWriter &page, const BookInput &input);
void writeAcceptedFindings(SummaryWriter &page, const BookInput &input);

} // namespace portolan
