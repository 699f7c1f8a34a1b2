#pragma once

#include "exports/carried/Carried.h"

// One reader for each kind of file. `file` stands at its beginning; errors do not name the file.

namespace portolan::carried {

Result<Carried> readSvg(QIODevice &file);
Result<Carried> readPng(QIODevice &file);
Result<Carried> readPdf(QIODevice &file);
Result<Carried> readWorkbook(QIODevice &file);
/// Text of any kind, JSON included: only its beginning is read, where marks stand.
Result<Carried> readText(QIODevice &file);

Error cutShort();
Error damaged();
Error twoPlans();
Error tooLarge();

} // namespace portolan::carried
