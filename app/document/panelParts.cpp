#include "document/panelParts.h"

#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <algorithm>

namespace portolan {
namespace {

void setUpHeaders(const QTableView &view) {
    constexpr int smallestTarget = 24;
    QHeaderView &rows = *view.verticalHeader();
    rows.hide();
    rows.setSectionResizeMode(QHeaderView::Fixed);
    rows.setDefaultSectionSize(std::max(smallestTarget, view.fontMetrics().height() + 8));
    QHeaderView &columns = *view.horizontalHeader();
    columns.setHighlightSections(false);
    columns.setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    columns.setStretchLastSection(true);
}

} // namespace

QLabel *makePanelWords(const QString &name) {
    auto *label = new QLabel;
    label->setObjectName(name);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setMinimumWidth(1);
    return label;
}

QPushButton *makePanelButton(const QString &name, const QString &text) {
    auto *button = new QPushButton(text);
    button->setObjectName(name);
    return button;
}

QTableView *makePanelTable(QAbstractItemModel &model, const QString &name, std::span<const int> widths) {
    auto *view = new QTableView;
    view->setModel(&model);
    view->setObjectName(name);
    view->setSelectionBehavior(QAbstractItemView::SelectRows);
    view->setSelectionMode(QAbstractItemView::SingleSelection);
    view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    view->setWordWrap(false);
    view->setTabKeyNavigation(false);
    view->setShowGrid(false);
    view->setFrameShape(QFrame::NoFrame);
    view->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setUpHeaders(*view);
    const int letter = view->fontMetrics().averageCharWidth();
    for (size_t column = 0; column < widths.size(); ++column)
        view->setColumnWidth(int(column), widths[column] * letter);
    return view;
}

} // namespace portolan
