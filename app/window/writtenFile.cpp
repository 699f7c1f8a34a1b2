#include "window/writtenFile.h"

#include "document/names.h"

#include <QCoreApplication>
#include <QDesktopServices>
#include <QFileInfo>
#include <QMessageBox>
#include <QProgressDialog>
#include <QPushButton>
#include <QUrl>
#include <algorithm>

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
    if (whyNotReplace(path, mark, written).isEmpty())
        return true;
    QMessageBox box(parent);
    box.setIcon(QMessageBox::Question);
    box.setWindowTitle(WrittenFile::tr("Replace what is there"));
    box.setTextFormat(Qt::PlainText);
    box.setText(
        WrittenFile::tr("“%1” is there already, and nothing in it says that it was made from this plan.")
            .arg(shortName(QFileInfo(path).fileName(), 80)));
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

ExportProgress::ExportProgress(QWidget *parent, const QString &path, qint64 rows)
    : m_dialog(
          std::make_unique<QProgressDialog>(WrittenFile::tr("Writing %1").arg(QFileInfo(path).fileName()),
                                            WrittenFile::tr("Cancel"), 0, 0, parent)) {
    constexpr int shownAfter = 800; // milliseconds
    constexpr qint64 most = 10'000'000;
    m_dialog->setWindowModality(Qt::WindowModal);
    m_dialog->setMinimumDuration(shownAfter);
    m_dialog->setMaximum(int(std::min(rows, most)));
}

ExportProgress::~ExportProgress() = default;

std::function<bool(qint64)> ExportProgress::callback() {
    return [this](qint64 rows) {
        m_dialog->setValue(int(std::min<qint64>(rows, m_dialog->maximum() - 1)));
        return !m_dialog->wasCanceled();
    };
}

bool ExportProgress::wasCancelled() const {
    return m_dialog->wasCanceled();
}

} // namespace portolan
