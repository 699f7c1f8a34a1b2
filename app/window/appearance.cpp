#include "window/appearance.h"

#include <QApplication>
#include <QPalette>
#include <QSettings>
#include <QStyle>

namespace portolan {
namespace {

const QString appearanceKey = QStringLiteral("window/appearance");

/// What cannot be used now stands back and can still be read.
void setDisabledInk(QPalette &palette, const QColor &ink) {
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, ink);
}

QPalette lightPalette() {
    QPalette palette(QColor(0xF0, 0xF2, 0xF5));
    setDisabledInk(palette, QColor(0x8A, 0x91, 0x9C));
    palette.setColor(QPalette::Base, Qt::white);
    palette.setColor(QPalette::AlternateBase, QColor(0xF5, 0xF7, 0xFA));
    palette.setColor(QPalette::Highlight, QColor(0x1F, 0x66, 0xC7));
    palette.setColor(QPalette::HighlightedText, Qt::white);
    palette.setColor(QPalette::Link, QColor(0x1A, 0x57, 0xAD));
    palette.setColor(QPalette::ToolTipBase, QColor(0xFF, 0xF8, 0xE1));
    palette.setColor(QPalette::ToolTipText, QColor(0x33, 0x2B, 0x12));
    palette.setColor(QPalette::PlaceholderText, QColor(0x63, 0x6B, 0x78));
    return palette;
}

QPalette darkPalette() {
    QPalette palette(QColor(0x2A, 0x2E, 0x35));
    setDisabledInk(palette, QColor(0x7C, 0x84, 0x90));
    palette.setColor(QPalette::Base, QColor(0x1B, 0x1F, 0x26));
    palette.setColor(QPalette::AlternateBase, QColor(0x22, 0x26, 0x2E));
    palette.setColor(QPalette::Highlight, QColor(0x4A, 0x90, 0xE2));
    palette.setColor(QPalette::HighlightedText, QColor(0x0B, 0x12, 0x1B));
    palette.setColor(QPalette::Link, QColor(0x7F, 0xB8, 0xFF));
    palette.setColor(QPalette::ToolTipBase, QColor(0x3A, 0x35, 0x24));
    palette.setColor(QPalette::ToolTipText, QColor(0xF5, 0xEC, 0xD2));
    palette.setColor(QPalette::PlaceholderText, QColor(0x9A, 0xA3, 0xB0));
    return palette;
}

} // namespace

void applyAppearance(Appearance appearance) {
    // An empty palette means the desktop's.
    QApplication::setPalette(appearance == Appearance::Light  ? lightPalette()
                             : appearance == Appearance::Dark ? darkPalette()
                                                              : QPalette());
}

Appearance savedAppearance() {
    const int value = QSettings().value(appearanceKey).toInt();
    return value == 1 ? Appearance::Light : value == 2 ? Appearance::Dark : Appearance::System;
}

void saveAppearance(Appearance appearance) {
    QSettings().setValue(appearanceKey, int(appearance));
}

} // namespace portolan
