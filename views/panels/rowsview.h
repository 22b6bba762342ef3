// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QTreeView>

namespace clonescope::views
{

// A tree view as the panels use it: no frame, as high as its rows up to a limit, so that the panel
// scrolls and not each list.
class RowsView final : public QTreeView
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RowsView)

public:
    explicit RowsView(int mostRows, QWidget *parent = nullptr);

    void setModel(QAbstractItemModel *model) override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void removalRequested(const QModelIndex &index); // Delete or Backspace
    void entered(const QModelIndex &index); // Enter on what cannot be edited

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void refit();
    int m_mostRows;
};

} // namespace clonescope::views
