#include "diagram/paintDiagram.h"
#include "window/MainWindow.h"
#include "window/WindowStyle.h"
#include "window/appearance.h"
#include "window/translations.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QIcon>
#include <QLocale>
#include <QTimer>

using namespace portolan;

namespace {

/// Waits until the drawing has settled, then writes a picture of the window and ends the program.
void takePicture(MainWindow &window, const QString &path) {
    QTimer::singleShot(500, &window, [&window, path] {
        const bool written = window.grab().save(path);
        QCoreApplication::exit(written ? 0 : 4);
    });
}

} // namespace

int main(int argc, char **argv) {
    const QApplication application(argc, argv);
    QApplication::setStyle(new WindowStyle);
    QCoreApplication::setOrganizationName(QStringLiteral("Portolan"));
    QCoreApplication::setApplicationName(QStringLiteral("Portolan"));
    QCoreApplication::setApplicationVersion(QStringLiteral(PORTOLAN_VERSION));
    QGuiApplication::setDesktopFileName(QStringLiteral("org.portolan.Portolan"));
    QGuiApplication::setWindowIcon(QIcon(QStringLiteral(":/portolan/portolan.svg")));
    loadTranslations(QLocale());
    QCommandLineParser parser;
    parser.setApplicationDescription(
        QCoreApplication::translate("main", "Draws disaster-recovery plans with every port."));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addPositionalArgument(QStringLiteral("PLAN"),
                                 QCoreApplication::translate("main", "The plan to open."),
                                 QStringLiteral("[PLAN]"));
    // For the pictures of the README; not for users.
    QCommandLineOption picture(QStringLiteral("screenshot"), QString(), QStringLiteral("FILE"));
    picture.setFlags(QCommandLineOption::HiddenFromHelp);
    parser.addOption(picture);
    parser.process(application);

    loadProgramFont();
    applyAppearance(savedAppearance());
    MainWindow window;
    window.show();
    window.offerRecovery();
    if (!parser.positionalArguments().isEmpty())
        window.open(parser.positionalArguments().first());
    if (parser.isSet(picture))
        takePicture(window, parser.value(picture));
    return QApplication::exec();
}
