#include "window/PageSetupDialog.h"

#include "window/PagePreview.h"
#include "window/pageChoices.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QSpinBox>

namespace portolan {

PageSetupDialog::PageSetupDialog(const Diagram &diagram, const DrawingMeta &meta, const PageSetup &setup,
                                 QWidget *parent)
    : QDialog(parent), m_diagram(diagram), m_size(new QComboBox(this)), m_orientation(new QComboBox(this)),
      m_tiles(new QCheckBox(tr("On several pages, to be put &together"), this)), m_scale(new QSpinBox(this)),
      m_overlap(new QSpinBox(this)), m_margin(new QSpinBox(this)), m_headers(new QComboBox(this)),
      m_colors(new QComboBox(this)), m_preview(new PagePreview(diagram, meta, this)),
      m_summary(new QLabel(this)),
      m_buttons(new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this)) {
    setWindowTitle(tr("Page setup"));
    addPaperSizes(*m_size);
    addOrientations(*m_orientation);
    addHeaders(*m_headers);
    addColors(*m_colors);
    m_scale->setRange(int(100 * smallestTileScale), int(100 * largestTileScale));
    m_scale->setSingleStep(10);
    m_scale->setSuffix(tr(" %"));
    for (QSpinBox *box : {m_overlap, m_margin}) {
        box->setRange(0, int(largestMargin));
        box->setSuffix(tr(" mm"));
    }
    fill(setup);
    auto *form = new QFormLayout;
    addRows(*form);
    m_summary->setWordWrap(true);
    m_summary->setMinimumHeight(m_summary->fontMetrics().lineSpacing() * 3);
    m_summary->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    auto *beside = new QHBoxLayout;
    beside->addLayout(form);
    beside->addWidget(m_preview, 1);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(beside, 1);
    layout->addWidget(m_summary);
    layout->addWidget(m_buttons);
    connectAll();
    follow();
}

void PageSetupDialog::addRows(QFormLayout &form) {
    struct Row {
        QString label;
        QWidget *field;
    };
    const Row rows[] = {{tr("&Paper:"), m_size},
                        {tr("Or&ientation:"), m_orientation},
                        {tr("&Margins:"), m_margin},
                        {{}, m_tiles},
                        {tr("&Scale:"), m_scale},
                        {tr("O&verlap:"), m_overlap},
                        {tr("&Header and footer:"), m_headers},
                        {tr("Co&lours:"), m_colors}};
    for (const Row &row : rows) {
        form.addRow(row.label, row.field);
        if (!row.label.isEmpty())
            row.field->setAccessibleName(QString(row.label).remove(u'&').remove(u':'));
    }
}

void PageSetupDialog::fill(const PageSetup &setup) {
    m_size->setCurrentIndex(int(setup.size));
    m_orientation->setCurrentIndex(int(setup.orientation));
    m_tiles->setChecked(setup.tiles);
    m_scale->setValue(qRound(setup.scale * 100));
    m_overlap->setValue(qRound(setup.overlap));
    m_margin->setValue(qRound(setup.margin));
    m_headers->setCurrentIndex(int(setup.headers));
    m_colors->setCurrentIndex(int(setup.colors));
}

PageSetup PageSetupDialog::setup() const {
    PageSetup setup;
    setup.size = PaperSize(m_size->currentIndex());
    setup.orientation = Orientation(m_orientation->currentIndex());
    setup.tiles = m_tiles->isChecked() && setup.size != PaperSize::Drawing;
    setup.scale = m_scale->value() / 100.0;
    setup.overlap = m_overlap->value();
    setup.margin = m_margin->value();
    setup.headers = Headers(m_headers->currentIndex());
    setup.colors = Paper(m_colors->currentIndex());
    return setup;
}

void PageSetupDialog::connectAll() {
    for (QComboBox *box : {m_size, m_orientation, m_headers, m_colors})
        connect(box, &QComboBox::currentIndexChanged, this, &PageSetupDialog::follow);
    for (QSpinBox *box : {m_scale, m_overlap, m_margin})
        connect(box, &QSpinBox::valueChanged, this, &PageSetupDialog::follow);
    connect(m_tiles, &QCheckBox::toggled, this, &PageSetupDialog::follow);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

void PageSetupDialog::follow() {
    const PageSetup chosen = setup();
    const Result<Pages> pages = pagesFor(m_diagram, chosen);
    const bool followsDrawing = chosen.size == PaperSize::Drawing;
    m_tiles->setEnabled(!followsDrawing);
    m_orientation->setEnabled(!followsDrawing);
    m_scale->setEnabled(chosen.tiles);
    m_overlap->setEnabled(chosen.tiles);
    m_preview->setPages(pages ? std::optional(*pages) : std::nullopt, chosen.colors);
    m_summary->setText(summary(chosen));
    m_buttons->button(QDialogButtonBox::Ok)->setEnabled(bool(pages));
}

QString PageSetupDialog::summary(const PageSetup &setup) const {
    const Result<Pages> pages = pagesFor(m_diagram, setup);
    if (!pages)
        return pages.error().text();
    const double points = smallestText(m_diagram) * pages->scale;
    const QString text =
        points < smallestPrintedText - 0.05
            ? tr("The smallest text is %1 points: too small to read on paper. Larger paper or "
                 "several pages help.")
            : tr("The smallest text is %1 points.");
    const QSize grid = pages->grid;
    const QString count = pages->pages.size() == 1
                              ? tr("One page.")
                              : tr("%n pages: %1 across, %2 down.", nullptr, int(pages->pages.size()))
                                    .arg(grid.width())
                                    .arg(grid.height());
    //: two sentences
    return tr("%1 %2").arg(count, text.arg(QLocale().toString(points, 'f', 1)));
}

} // namespace portolan
