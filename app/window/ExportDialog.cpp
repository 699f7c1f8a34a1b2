#include "window/ExportDialog.h"

#include "window/ColumnsDialog.h"
#include "window/PageSetupDialog.h"
#include "window/pageChoices.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QFileDialog>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QSignalBlocker>
#include <QSpinBox>

namespace portolan {
namespace {

const QString scaleKey = QStringLiteral("export/scale");
const QString groupingKey = QStringLiteral("export/grouping");
const QString alsoExpandedKey = QStringLiteral("export/alsoExpanded");
const QString sinceKey = QStringLiteral("export/since");
const QString rawKey = QStringLiteral("export/raw");
const QString withPlanKey = QStringLiteral("export/withPlan");
const QString colorsKey = QStringLiteral("export/colors");

constexpr double smallestScale = 0.5;
constexpr double largestScale = 8;
/// Rows that nobody reads one by one.
constexpr qint64 longList = 10'000;

} // namespace

ExportDialog::ExportDialog(const QString &planPath, const QString &planTitle, QWidget *parent, ExportOf of)
    : QDialog(parent), m_of(of), m_planPath(planPath), m_planTitle(planTitle), m_format(new QComboBox(this)),
      m_description(new QLabel(this)), m_scale(new QDoubleSpinBox(this)), m_dots(new QSpinBox(this)),
      m_colors(new QComboBox(this)), m_pageButton(new QPushButton(tr("Page set&up…"), this)),
      m_grouping(new QComboBox(this)), m_groupingWhy(new QLabel(this)),
      m_alsoExpanded(new QCheckBox(tr("&Also list every pair of machines, on a sheet of its own"), this)),
      m_columnsButton(new QPushButton(tr("Co&lumns…"), this)), m_columns(rememberedColumns()),
      m_sinceBox(new QCheckBox(tr("Say what &changed since the plan that it is compared with"), this)),
      m_raw(new QCheckBox(tr("Leave cells that look like for&mulas as they are"), this)),
      m_withPlan(new QCheckBox(tr("Keep the &plan inside, so that the file can be opened as a plan"), this)),
      m_path(new QLineEdit(this)), m_replaces(new QLabel(this)), m_layout(new QFormLayout(this)),
      m_buttons(new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this)) {
    setWindowTitle(of == ExportOf::Plan ? tr("Export") : tr("Export the changes"));
    for (const ExportFormatInfo &info : exportFormats(of))
        m_format->addItem(info.label, info.key);
    m_path->setMinimumWidth(420);
    m_buttons->button(QDialogButtonBox::Ok)->setText(tr("&Export"));
    addRows();
    restore();
    connectAll();
    followFormat();
}

void ExportDialog::connectAll() {
    connect(m_format, &QComboBox::currentIndexChanged, this, &ExportDialog::followFormat);
    connect(m_scale, &QDoubleSpinBox::valueChanged, this, &ExportDialog::followScale);
    connect(m_dots, &QSpinBox::valueChanged, this, &ExportDialog::followDots);
    connect(m_pageButton, &QPushButton::clicked, this, &ExportDialog::askPage);
    connect(m_columnsButton, &QPushButton::clicked, this, &ExportDialog::askColumns);
    connect(m_grouping, &QComboBox::activated, this, [this] {
        m_wantedGrouping = m_grouping->currentData().toInt();
        m_groupingChosen = true;
        followGrouping();
    });
    connect(m_alsoExpanded, &QCheckBox::clicked, this, [this](bool wanted) { m_wantsExpanded = wanted; });
    connect(m_sinceBox, &QCheckBox::clicked, this, [this](bool wanted) { m_wantsSince = wanted; });
    connect(m_withPlan, &QCheckBox::clicked, this, [this](bool wanted) { m_wantsPlan = wanted; });
    connect(m_path, &QLineEdit::textChanged, this, &ExportDialog::followPath);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &ExportDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

/// Scale and resolution say the same; whoever typed last is followed.
void ExportDialog::followScale() {
    const QSignalBlocker blocker(m_dots);
    m_dots->setValue(qRound(m_scale->value() * pixelsPerInch));
}

void ExportDialog::followDots() {
    const QSignalBlocker blocker(m_scale);
    m_scale->setValue(m_dots->value() / pixelsPerInch);
}

void ExportDialog::setDrawing(const Diagram &diagram, const DrawingMeta &meta) {
    m_drawing = diagram;
    m_meta = meta;
    followFormat();
}

void ExportDialog::askPage() {
    PageSetup before = m_page;
    before.colors = Paper(m_colors->currentIndex());
    PageSetupDialog dialog(*m_drawing, m_meta, before, this);
    if (dialog.exec() != QDialog::Accepted)
        return;
    m_page = dialog.setup();
    m_colors->setCurrentIndex(int(m_page.colors));
}

void ExportDialog::addPictureRows() {
    m_scale->setRange(smallestScale, largestScale);
    m_scale->setSingleStep(0.5);
    m_scale->setAccessibleName(tr("Pixels per unit of the drawing"));
    m_dots->setRange(int(smallestScale * pixelsPerInch), int(largestScale * pixelsPerInch));
    m_dots->setSuffix(tr(" dots per inch"));
    m_dots->setAccessibleName(tr("Resolution"));
    addColors(*m_colors);
    m_colors->setAccessibleName(tr("Colours"));
    m_layout->addRow(tr("C&olours:"), m_colors);
    m_layout->addRow(tr("&Scale:"), m_scale);
    m_layout->addRow(tr("Resolu&tion:"), m_dots);
    m_layout->addRow({}, m_pageButton);
}

void ExportDialog::addRows() {
    m_format->setAccessibleName(tr("Format"));
    m_grouping->setAccessibleName(tr("Rows"));
    m_path->setAccessibleName(tr("File"));
    auto *browse = new QPushButton(tr("&Browse…"), this);
    connect(browse, &QPushButton::clicked, this, &ExportDialog::browse);
    auto *file = new QHBoxLayout;
    file->addWidget(m_path, 1);
    file->addWidget(browse);
    m_layout->addRow(tr("&What:"), m_format);
    m_layout->addRow({}, m_description);
    addPictureRows();
    m_layout->addRow(tr("&Rows:"), m_grouping);
    m_groupingWhy->setWordWrap(true);
    m_groupingWhy->setObjectName(QStringLiteral("groupingWhy"));
    m_layout->addRow({}, m_groupingWhy);
    m_layout->addRow({}, m_alsoExpanded);
    m_layout->addRow({}, m_columnsButton);
    m_layout->addRow({}, m_sinceBox);
    m_layout->addRow({}, m_raw);
    m_layout->addRow({}, m_withPlan);
    m_sinceBox->setVisible(m_of == ExportOf::Plan);
    auto *fileLabel = new QLabel(tr("&File:"), this);
    fileLabel->setBuddy(m_path);
    m_layout->addRow(fileLabel, file);
    m_layout->addRow({}, m_replaces);
    m_layout->addRow(m_buttons);
}

void ExportDialog::restore() {
    const QSettings settings;
    const QString format = settings.value(formatKey()).toString();
    m_format->setCurrentIndex(qMax(0, m_format->findData(format)));
    m_scale->setValue(settings.value(scaleKey, 2).toDouble());
    followScale();
    m_colors->setCurrentIndex(qBound(0, settings.value(colorsKey, 0).toInt(), int(Paper::Grey)));
    m_page = rememberedPageSetup();
    m_wantedGrouping = settings.value(groupingKey, int(Grouping::Expanded)).toInt();
    m_wantsExpanded = settings.value(alsoExpandedKey, false).toBool();
    m_wantsSince = settings.value(sinceKey, false).toBool();
    m_raw->setChecked(settings.value(rawKey, false).toBool());
    m_wantsPlan = settings.value(withPlanKey, true).toBool();
}

void ExportDialog::accept() {
    QSettings settings;
    settings.setValue(formatKey(), format().key);
    settings.setValue(scaleKey, m_scale->value());
    settings.setValue(groupingKey, m_wantedGrouping);
    settings.setValue(alsoExpandedKey, m_wantsExpanded);
    settings.setValue(sinceKey, m_wantsSince);
    settings.setValue(rawKey, m_raw->isChecked());
    rememberColumns(m_columns);
    settings.setValue(withPlanKey, m_wantsPlan);
    settings.setValue(colorsKey, m_colors->currentIndex());
    PageSetup page = m_page;
    page.colors = rememberedPageSetup().colors; // those of print are their own
    rememberPageSetup(page);
    QDialog::accept();
}

/// Each kind of export opens with its own last format.
QString ExportDialog::formatKey() const {
    return m_of == ExportOf::Plan ? QStringLiteral("export/format") : QStringLiteral("changes/format");
}

void ExportDialog::setFormat(const QString &key) {
    m_format->setCurrentIndex(m_format->findData(key));
}

const ExportFormatInfo &ExportDialog::format() const {
    return exportFormatInfo(m_format->currentData().toString());
}

bool ExportDialog::isFolder() const {
    const RuleForm *form = format().form;
    return form && form->shape == FormShape::Folder;
}

/// The groupings that the form can have, the usual one first; what the user chose last where it can be had.
void ExportDialog::offerGroupings(const RuleForm *form) {
    const QStringList texts{tr("One row for each pair of machines"),
                            tr("One row for each pair of groups and port"),
                            tr("One row for each pair of groups, with all its ports")};
    m_grouping->setEnabled(form);
    m_columnsButton->setEnabled(form && form->hasColumns);
    m_groupingWhy->hide();
    if (!form)
        return;
    m_grouping->clear();
    for (const Grouping grouping : form->groupings)
        m_grouping->addItem(texts[int(grouping)], int(grouping));
    m_grouping->setCurrentIndex(qMax(0, m_grouping->findData(m_wantedGrouping)));
    const int grouped = m_grouping->findData(int(Grouping::Grouped));
    const bool isLong = m_expandedRows > longList && grouped >= 0 && form->takes(Grouping::Expanded);
    if (isLong && !m_groupingChosen && m_grouping->currentData().toInt() == int(Grouping::Expanded))
        m_grouping->setCurrentIndex(grouped);
    m_groupingWhy->setVisible(isLong);
}

void ExportDialog::setExpandedRows(qint64 rows) {
    m_expandedRows = rows;
    m_groupingWhy->setText(
        tr("Machine by machine these are %1 rows. Rows of groups allow exactly the same and "
           "are few enough to be read.")
            .arg(locale().toString(rows)));
    followFormat();
}

void ExportDialog::askColumns() {
    ColumnsDialog dialog(m_columns, Grouping(m_grouping->currentData().toInt()), this);
    if (dialog.exec() == QDialog::Accepted)
        m_columns = dialog.columns();
}

void ExportDialog::followFormat() {
    const ExportFormatInfo &info = format();
    m_description->setText(info.description);
    const bool isPng = info.isDrawing() && info.fileType() == QLatin1String("png");
    m_scale->setEnabled(isPng);
    m_dots->setEnabled(isPng);
    m_colors->setEnabled(info.isDrawing());
    m_pageButton->setEnabled(info.isDrawing() && info.fileType() == QLatin1String("pdf") && m_drawing);
    offerGroupings(info.form);
    followGrouping();
    followSince();
    m_raw->setEnabled(info.hasProfiles());
    followPlan();
    m_path->setText(suggestedExportPath(m_planPath, m_planTitle, info.key));
    followPath();
}

void ExportDialog::followGrouping() {
    const RuleForm *form = format().form;
    QString why;
    if (!form || !form->listsTwice)
        why = tr("Only a workbook has room for two lists of the same rules.");
    else if (m_grouping->currentData().toInt() == int(Grouping::Expanded))
        why = tr("The rows are pairs of machines already.");
    m_alsoExpanded->setEnabled(why.isEmpty());
    m_alsoExpanded->setChecked(why.isEmpty() && m_wantsExpanded);
    m_alsoExpanded->setToolTip(why);
    m_alsoExpanded->setAccessibleDescription(why);
}

void ExportDialog::setSince(const std::shared_ptr<const EarlierPlan> &earlier) {
    m_since = earlier;
    followSince();
}

void ExportDialog::followSince() {
    const RuleForm *form = format().form;
    QString why;
    if (!m_since)
        why = tr("The plan is not compared with another.");
    else if (!form || form->sinceUse == SinceUse::None)
        why = tr("Such a file cannot say what changed.");
    const bool holds = why.isEmpty() && form->sinceUse == SinceUse::Holds;
    const QString hint = holds ? tr("What is to be held since then stays open, and is marked.") : why;
    m_sinceBox->setEnabled(why.isEmpty());
    m_sinceBox->setChecked(why.isEmpty() && m_wantsSince);
    m_sinceBox->setToolTip(hint);
    m_sinceBox->setAccessibleDescription(hint);
}

void ExportDialog::followPlan() {
    const bool isPart = format().isDrawing() && m_drawing && m_meta.plan.isEmpty();
    QString why;
    if (!format().carriesPlan())
        why = tr("Such a file has no place for the plan.");
    else if (isPart)
        why = tr("The drawing of a part never carries the plan: who is to see a part is not given all.");
    m_withPlan->setEnabled(why.isEmpty());
    m_withPlan->setChecked(why.isEmpty() && m_wantsPlan);
    m_withPlan->setToolTip(why);
    m_withPlan->setAccessibleDescription(why);
}

void ExportDialog::setKept(std::function<QString(const QString &path)> whyKept) {
    m_whyKept = std::move(whyKept);
    followPath();
}

void ExportDialog::followPath() {
    const QString path = m_path->text().trimmed();
    const QString kept = m_whyKept ? m_whyKept(path) : QString();
    const QString words =
        isFolder() ? tr("There is a folder of this name; files of the same names in it will be replaced.")
                   : tr("There is a file of this name; it will be replaced.");
    m_replaces->setText(kept.isEmpty() && QFileInfo::exists(path) ? words : kept);
    m_buttons->button(QDialogButtonBox::Ok)->setEnabled(!path.isEmpty() && kept.isEmpty());
}

void ExportDialog::browse() {
    const QString path = isFolder()
                             ? QFileDialog::getExistingDirectory(this, tr("Export to"),
                                                                 QFileInfo(m_path->text()).absolutePath())
                             : QFileDialog::getSaveFileName(this, tr("Export to"), m_path->text(), {},
                                                            nullptr, QFileDialog::DontConfirmOverwrite);
    if (!path.isEmpty())
        m_path->setText(path);
}

ExportJob ExportDialog::job() const {
    PageSetup page = m_page;
    page.colors = Paper(m_colors->currentIndex());
    return {format().key,
            m_path->text().trimmed(),
            m_dots->value() / pixelsPerInch,
            Grouping(m_grouping->currentData().toInt()),
            m_alsoExpanded->isChecked(),
            m_raw->isChecked(),
            m_wantsPlan,
            page,
            DetailLevel::Automatic,
            {},
            m_columns,
            m_sinceBox->isChecked() ? m_since : nullptr};
}

} // namespace portolan
