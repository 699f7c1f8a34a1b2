#pragma once

namespace portolan {

enum class Appearance { System, Light, Dark };

/// Gives the application a light or a dark palette, or the desktop's own back; open windows follow at once.
void applyAppearance(Appearance appearance);
/// What the user chose last.
Appearance savedAppearance();
void saveAppearance(Appearance appearance);

} // namespace portolan
