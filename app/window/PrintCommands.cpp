#include "window/PrintCommands.h"

#include "window/PageSetupDialog.h"
#include "window/exportPlan.h"
#include "window/pageChoices.h"
#include "window/printDrawing.h"

#include <QMainWindow>
#include <QMenu>
#include <QPrintDialog>
#include <QPrintPreviewDialog>
#include <QPrinter>
#include <QPrinterInfo>
#include <QSettings>

namespace portolan {
namespace {

const QString printTopic = QStringLiteral("print");
const QString printerKey = QStringLiteral("print/printer");

/// The printer that was used last, where it still is; otherwise the system's own.
void choosePrinter(QPrinter &printer) {
    const QString last = QSettings().value(printerKey).toString();
    if (QPrinterInfo::availablePrinterNames().contains(last))
        printer.setPrinterName(last);
}

} // namespace

PrintCommands::PrintCommands(Workbench &bench) : m_bench(bench) {}

void PrintCommands::fill(QMenu &menu) {
    m_bench.actions.fill(menu, table());
}

QList<ActionSpec> PrintCommands::table() {
    const auto needsPlan = [this] { return m_bench.whyNoPlan(); };
    return {
        {QStringLiteral("file.pageSetup"),
         tr("Page set&up…"),
         {},
         tr("Choose paper, margins and scale for print and PDF"),
         {},
         [this] { askSetup(); },
         needsPlan},
        {QStringLiteral("file.printPreview"),
         tr("Print pre&view…"),
         {},
         tr("Show the pages before they are printed"),
         {Qt::CTRL | Qt::SHIFT | Qt::Key_P},
         [this] { preview(); },
         needsPlan},
        {QStringLiteral("file.print"), tr("&Print…"), QStringLiteral("print"), tr("Print the drawing"),
         QKeySequence::keyBindings(QKeySequence::Print), [this] { print(); }, needsPlan},
    };
}

Diagram PrintCommands::drawing() const {
    const Document &document = m_bench.document;
    return exportedDrawing(document.plan(), document.derived(), document.path(),
                           m_bench.canvas.level().chosen, m_bench.canvas.view());
}

DrawingMeta PrintCommands::meta() const {
    return drawingMeta(m_bench.document.plan());
}

void PrintCommands::askSetup() {
    PageSetupDialog dialog(drawing(), meta(), rememberedPageSetup(), &m_bench.window);
    if (dialog.exec() == QDialog::Accepted)
        rememberPageSetup(dialog.setup());
}

void PrintCommands::preview() {
    const Diagram diagram = drawing();
    QPrinter printer(QPrinter::HighResolution);
    choosePrinter(printer);
    preparePrinter(printer, diagram, rememberedPageSetup());
    QPrintPreviewDialog dialog(&printer, &m_bench.window);
    dialog.setWindowTitle(tr("Print preview"));
    connect(&dialog, &QPrintPreviewDialog::paintRequested, this, [this, &diagram](QPrinter *on) {
        if (const Result<int> shown = printDrawing(*on, diagram, meta(), rememberedPageSetup()); !shown)
            sayFailed(shown.error());
    });
    dialog.exec();
}

void PrintCommands::print() {
    QPrinter printer(QPrinter::HighResolution);
    choosePrinter(printer);
    preparePrinter(printer, drawing(), rememberedPageSetup());
    QPrintDialog dialog(&printer, &m_bench.window);
    dialog.setWindowTitle(tr("Print"));
    dialog.setOption(QAbstractPrintDialog::PrintPageRange);
    if (dialog.exec() != QDialog::Accepted)
        return;
    QSettings().setValue(printerKey, printer.printerName());
    printOn(printer);
}

void PrintCommands::printOn(QPrinter &printer) {
    const Result<int> printed = printDrawing(printer, drawing(), meta(), rememberedPageSetup());
    if (printed)
        m_bench.messages.post({printTopic, Tone::Note, tr("Printed %n pages.", nullptr, *printed), {}});
    else
        sayFailed(printed.error());
}

void PrintCommands::sayFailed(const Error &error) {
    m_bench.messages.post(
        {printTopic, Tone::Error, tr("The drawing was not printed. %1").arg(error.text()), {}});
}

} // namespace portolan
