#include "window/StartPage.h"

#include "diagram/paintDiagram.h"
#include "document/elementText.h"
#include "document/icons.h"
#include "plan/Derived.h"
#include "plan/planFile.h"
#include "window/CardDelegate.h"
#include "window/RecentFiles.h"

#include <QDir>
#include <QEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QListWidget>
#include <QPainter>
#include <QPushButton>

namespace portolan {
namespace {

QLabel *heading(const QString &text, QWidget *buddy, double factor) {
    auto *label = new QLabel(text);
    QFont font = label->font();
    font.setPointSizeF(font.pointSizeF() * factor);
    font.setBold(true);
    label->setFont(font);
    label->setBuddy(buddy);
    return label;
}

/// The drawing itself, small: sites and gates without title and key.
QPixmap smallDrawing(const Plan &plan, Paper paper, double pixelRatio) {
    QPixmap pixels(cardPicture * pixelRatio);
    pixels.setDevicePixelRatio(pixelRatio);
    pixels.fill(inkColor(Ink::Paper, paper));
    const Result<Derived> derived = derive(plan);
    if (!derived)
        return pixels;
    const Diagram diagram = drawPlan(plan, *derived);
    const QRectF body = diagram.body.isEmpty() ? diagram.bounds : diagram.body;
    const double scale =
        qMin((cardPicture.width() - 12) / body.width(), (cardPicture.height() - 12) / body.height());
    QPainter painter(&pixels);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(cardPicture.width() / 2.0, cardPicture.height() / 2.0);
    painter.scale(scale, scale);
    painter.translate(-body.center());
    painter.setClipRect(body.adjusted(-2, -2, 2, 2));
    paintDiagram(painter, diagram, paper);
    return pixels;
}

} // namespace

StartPage::StartPage(RecentFiles &recent, QWidget *parent)
    : QWidget(parent), m_recent(recent), m_templates(new QListWidget(this)),
      m_recentList(new QListWidget(this)),
      m_noRecent(new QLabel(tr("Plans that you open or save are listed here."), this)),
      m_back(new QPushButton(tr("&Back to the plan"), this)) {
    setObjectName(QStringLiteral("startPage"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(24, 20, 24, 16);
    layout->setSpacing(24);
    layout->addWidget(makeTemplates(), 3);
    layout->addWidget(makeRecent(), 1);
    connect(&recent, &RecentFiles::changed, this, &StartPage::fillRecent);
    setPlanOpen(false);
    fillRecent();
}

QWidget *StartPage::makeTemplates() {
    auto *side = new QWidget(this);
    m_templates->setObjectName(QStringLiteral("templates"));
    m_templates->setAccessibleName(tr("Templates"));
    m_templates->setViewMode(QListView::IconMode);
    m_templates->setMovement(QListView::Static);
    m_templates->setResizeMode(QListView::Adjust);
    m_templates->setIconSize(cardPicture);
    m_templates->setItemDelegate(new CardDelegate(m_templates));
    m_templates->setUniformItemSizes(true);
    m_templates->setMouseTracking(true);
    m_templates->setFrameShape(QFrame::NoFrame);
    m_templates->viewport()->setBackgroundRole(QPalette::Window);
    connect(m_templates, &QListWidget::itemClicked, this,
            [this](QListWidgetItem *item) { Q_EMIT templateChosen(item->data(Qt::UserRole).toString()); });
    connect(m_templates, &QListWidget::itemActivated, this,
            [this](QListWidgetItem *item) { Q_EMIT templateChosen(item->data(Qt::UserRole).toString()); });
    auto *layout = new QVBoxLayout(side);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(heading(tr("&Start a plan"), m_templates, 1.5));
    layout->addWidget(m_templates, 1);
    return side;
}

QWidget *StartPage::makeRecent() {
    auto *side = new QWidget(this);
    side->setMinimumWidth(220);
    m_recentList->setAccessibleName(tr("Recent plans"));
    m_recentList->setFrameShape(QFrame::NoFrame);
    m_recentList->viewport()->setBackgroundRole(QPalette::Window);
    m_recentList->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_noRecent->setWordWrap(true);
    connect(m_recentList, &QListWidget::itemClicked, this,
            [this](QListWidgetItem *item) { Q_EMIT recentChosen(item->data(Qt::UserRole).toString()); });
    connect(m_recentList, &QListWidget::itemActivated, this,
            [this](QListWidgetItem *item) { Q_EMIT recentChosen(item->data(Qt::UserRole).toString()); });
    auto *open = new QPushButton(lineIcon(QStringLiteral("open")), tr("&Open a plan…"), side);
    connect(open, &QPushButton::clicked, this, &StartPage::openWanted);
    connect(m_back, &QPushButton::clicked, this, &StartPage::backWanted);
    auto *layout = new QVBoxLayout(side);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(heading(tr("&Recent plans"), m_recentList, 1.2));
    layout->addWidget(m_noRecent);
    layout->addWidget(m_recentList, 1);
    layout->addStretch(0);
    layout->addWidget(open);
    layout->addWidget(m_back);
    return side;
}

void StartPage::drawTemplates() {
    const bool dark = palette().color(QPalette::Base).lightness() < 128;
    const int row = m_templates->currentRow();
    m_templates->clear();
    for (const PlanTemplate &info : planTemplates()) {
        const Result<Plan> plan = planFromTemplate(info.id);
        if (!plan)
            continue;
        const QPixmap picture = smallDrawing(*plan, dark ? Paper::Dark : Paper::Light, devicePixelRatioF());
        auto *item = new QListWidgetItem(QIcon(picture), info.title, m_templates);
        item->setToolTip(info.description);
        item->setData(Qt::AccessibleDescriptionRole, info.description);
        item->setData(Qt::UserRole, info.id);
    }
    m_templates->setCurrentRow(qMax(row, 0));
}

void StartPage::fillRecent() {
    m_recentList->clear();
    for (const QString &path : m_recent.paths()) {
        const QFileInfo file(path);
        const QString folder = QDir::toNativeSeparators(file.absolutePath());
        auto *item = new QListWidgetItem(
            QStringLiteral("%1\n%2").arg(oneLine(file.fileName()), oneLine(folder)), m_recentList);
        item->setToolTip(toolTipText(path));
        item->setData(Qt::UserRole, path);
    }
    m_noRecent->setVisible(m_recentList->count() == 0);
    m_recentList->setVisible(m_recentList->count() > 0);
}

void StartPage::setPlanOpen(bool open) {
    m_back->setVisible(open);
}

void StartPage::keyPressEvent(QKeyEvent *event) {
    if (event->key() == Qt::Key_Escape && m_back->isVisible())
        Q_EMIT backWanted();
    else
        QWidget::keyPressEvent(event);
}

void StartPage::showEvent(QShowEvent *event) {
    QWidget::showEvent(event);
    if (m_templates->count() == 0)
        drawTemplates();
    m_templates->setFocus();
}

void StartPage::changeEvent(QEvent *event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_templates->count() > 0)
        drawTemplates();
}

} // namespace portolan
