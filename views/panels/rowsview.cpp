// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "views/panels/rowsview.h"

#include "views/panels/badgedelegate.h"

#include <QHeaderView>
#include <QKeyEvent>

namespace clonescope::views
{

RowsView::RowsView(int mostRows, QWidget *parent)
    : QTreeView(parent)
    , m_badges(new BadgeDelegate(lightTheme(), this))
    , m_mostRows(mostRows)
{
    setItemDelegate(m_badges);
    setFrameShape(NoFrame);
    setHeaderHidden(true);
    setRootIsDecorated(false);
    setItemsExpandable(true);
    setUniformRowHeights(false);
    setMouseTracking(true);
    setEditTriggers(DoubleClicked | EditKeyPressed);
    setSelectionBehavior(SelectRows);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setTextElideMode(Qt::ElideMiddle);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(this, &QTreeView::expanded, this, &RowsView::refit);
    connect(this, &QTreeView::collapsed, this, &RowsView::refit);
}

void RowsView::setTheme(const Theme &theme)
{
    m_badges->setTheme(theme);
    viewport()->update();
}

void RowsView::setModel(QAbstractItemModel *model)
{
    QTreeView::setModel(model);
    connect(model, &QAbstractItemModel::modelReset, this, &RowsView::refit);
    header()->setMinimumSectionSize(20);
    header()->setStretchLastSection(false);
    for (int column = 0; column < model->columnCount(); ++column)
        header()->setSectionResizeMode(
            column, column == 0 ? QHeaderView::Stretch : QHeaderView::ResizeToContents);
    refit();
}

void RowsView::refit()
{
    updateGeometry();
}

QSize RowsView::sizeHint() const
{
    if (!model())
        return {0, 0};
    // Rows as they stand, expanded ones with their children.
    int height = isHeaderHidden() ? 0 : header()->sizeHint().height();
    int rows = 0;
    for (QModelIndex index = model()->index(0, 0); index.isValid() && rows < m_mostRows;
         index = indexBelow(index), ++rows)
        height += rowHeight(index);
    return {200, height + 2};
}

QSize RowsView::minimumSizeHint() const
{
    return {60, sizeHint().height()};
}

void RowsView::keyPressEvent(QKeyEvent *event)
{
    const bool enters = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (state() != EditingState && currentIndex().isValid()) {
        if (event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace) {
            Q_EMIT removalRequested(currentIndex());
            return;
        }
        if (enters) {
            Q_EMIT entered(currentIndex());
            return;
        }
    }
    QTreeView::keyPressEvent(event);
}

} // namespace clonescope::views
