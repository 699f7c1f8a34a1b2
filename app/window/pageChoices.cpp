#include "window/pageChoices.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QSettings>
#include <algorithm>

namespace portolan {
namespace {

struct PageChoices {
    Q_DECLARE_TR_FUNCTIONS(PageChoices)
};

const QString group = QStringLiteral("page");

/// An entry of an enumeration as a number in settings, within its range.
template <class Choice>
Choice choiceIn(const QSettings &settings, const char *key, Choice last) {
    const int number = settings.value(QLatin1String(key), 0).toInt();
    return number >= 0 && number <= int(last) ? Choice(number) : Choice(0);
}

double numberIn(const QSettings &settings, const char *key, double fallback, double least, double most) {
    bool isNumber = false;
    const double number = settings.value(QLatin1String(key), fallback).toDouble(&isNumber);
    return isNumber && number >= least && number <= most ? number : fallback;
}

} // namespace

QString paperSizeLabel(PaperSize size) {
    switch (size) {
    case PaperSize::Automatic:
        return PageChoices::tr("A4, A3 or larger, so that text can be read");
    case PaperSize::Drawing:
        return PageChoices::tr("As large as the drawing");
    case PaperSize::Letter:
        return PageChoices::tr("Letter");
    case PaperSize::Legal:
        return PageChoices::tr("Legal");
    case PaperSize::Tabloid:
        return PageChoices::tr("Tabloid");
    default:
        return QString::fromLatin1(paperSizeInfo(size).key).toUpper();
    }
}

void addPaperSizes(QComboBox &box) {
    for (const PaperSizeInfo &info : paperSizes())
        box.addItem(paperSizeLabel(info.size));
}

void addOrientations(QComboBox &box) {
    box.addItems(
        {PageChoices::tr("As it fits better"), PageChoices::tr("Portrait"), PageChoices::tr("Landscape")});
}

void addHeaders(QComboBox &box) {
    box.addItems({PageChoices::tr("When there are several pages"), PageChoices::tr("Always"),
                  PageChoices::tr("Never")});
}

void addColors(QComboBox &box) {
    box.addItems({PageChoices::tr("Light"), PageChoices::tr("Dark"), PageChoices::tr("Grey")});
}

PageSetup rememberedPageSetup() {
    QSettings settings;
    settings.beginGroup(group);
    PageSetup setup;
    if (const auto size = paperSizeOf(settings.value(QStringLiteral("paper")).toString()))
        setup.size = *size;
    setup.orientation = choiceIn(settings, "orientation", Orientation::Landscape);
    setup.headers = choiceIn(settings, "headers", Headers::Never);
    setup.colors = choiceIn(settings, "colors", Paper::Grey);
    setup.tiles = settings.value(QStringLiteral("tiles"), setup.tiles).toBool();
    setup.scale = numberIn(settings, "scale", setup.scale, smallestTileScale, largestTileScale);
    setup.margin = numberIn(settings, "margin", setup.margin, 0, largestMargin);
    setup.overlap = numberIn(settings, "overlap", setup.overlap, 0, largestMargin);
    return setup;
}

void rememberPageSetup(const PageSetup &setup) {
    QSettings settings;
    settings.beginGroup(group);
    settings.setValue(QStringLiteral("paper"), QLatin1String(paperSizeInfo(setup.size).key));
    settings.setValue(QStringLiteral("orientation"), int(setup.orientation));
    settings.setValue(QStringLiteral("headers"), int(setup.headers));
    settings.setValue(QStringLiteral("colors"), int(setup.colors));
    settings.setValue(QStringLiteral("tiles"), setup.tiles);
    settings.setValue(QStringLiteral("scale"), setup.scale);
    settings.setValue(QStringLiteral("margin"), setup.margin);
    settings.setValue(QStringLiteral("overlap"), setup.overlap);
}

} // namespace portolan
