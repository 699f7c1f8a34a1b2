#include "window/writtenFile.h"

#include "document/elementText.h"
#include "document/names.h"

#include <QCoreApplication>
#include <QDesktopServices>
#include <QFileInfo>
#include <QMessageBox>
#include <QProgressDialog>
#include <QPushButton>
#include <QUrl>

namespace portolan {
namespace {

/// Whose words these are, in the translations.
struct WrittenFile {
    Q_DECLARE_TR_FUNCTIONS(WrittenFile)
};

void openInDesktop(const QString &path) {
    QDesktopServices::openUrl(QUrl::fromLocalFile(path));
}

} // namespace

bool mayReplace(QWidget *parent, const QString &path, const PlanMark &mark, Written written) {
    const QString why = whyNotReplace(path, mark, written);
    if (why.isEmpty())
        return true;
    QMessageBox box(parent);
    box.setIcon(QMessageBox::Question);
    box.setWindowTitle(WrittenFile::tr("Replace what is there"));
    box.setTextFormat(Qt::PlainText);
    //: two sentences, the second says why that matters
    box.setText(WrittenFile::tr("“%1” is there already. %2")
                    .arg(shortName(QFileInfo(path).fileName(), 80), oneLine(why)));
    box.setStandardButtons(QMessageBox::Ok | QMessageBox::Cancel);
    box.button(QMessageBox::Ok)->setText(WrittenFile::tr("&Replace"));
    box.setDefaultButton(QMessageBox::Cancel);
    return box.exec() == QMessageBox::Ok;
}

QList<MessageAction> writtenActions(const QString &path) {
    return {{WrittenFile::tr("&Open"), [path] { openInDesktop(path); }}, showInFolder(path)};
}

MessageAction showInFolder(const QString &path) {
    return {WrittenFile::tr("Sho&w in folder"), [path] { openInDesktop(QFileInfo(path).absolutePath()); }};
}

namespace {

constexpr int progressSteps = 1000;

} // namespace

ExportProgress::ExportProgress(QWidget *parent, const QString &path)
    : m_dialog(
          std::make_unique<QProgressDialog>(WrittenFile::tr("Writing %1").arg(QFileInfo(path).fileName()),
                                            WrittenFile::tr("Cancel"), 0, progressSteps, parent)) {
    constexpr int shownAfter = 800; // milliseconds
    m_dialog->setWindowModality(Qt::WindowModal);
    m_dialog->setMinimumDuration(shownAfter);
}

ExportProgress::~ExportProgress() = default;

ProgressReport ExportProgress::callback() {
    return [this](qint64 done, qint64 all) {
        // The dialog closes at its end, and a file is not there yet when its last row is.
        m_dialog->setValue(int((progressSteps - 1) * done / all));
        return !m_dialog->wasCanceled();
    };
}

bool ExportProgress::wasCancelled() const {
    return m_dialog->wasCanceled();
}

} // namespace portolan
