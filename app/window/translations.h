#pragma once

#include <QLocale>

namespace portolan {

/// Gives the running application the words of a language: English plurals always, and over them the program's
/// and Qt's own texts in the language of `locale`, where there is a file for it. What plans hold, draw and
/// export stays the same in every language.
void loadTranslations(const QLocale &locale);

} // namespace portolan
