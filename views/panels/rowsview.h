// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "views/theme/theme.h"

#include <QTreeView>

namespace clonescope::views
{

class BadgeDelegate;

// A tree view as the panels use it: no frame, as high as its rows up to a limit, so that the panel
// scrolls and not each list. Its delegate is its own: views that share one close each other's
// editors.
class RowsView final : public QTreeView
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RowsView)

public:
    explicit RowsView(int mostRows, QWidget *parent = nullptr);

    void setTheme(const Theme &theme);
    [[nodiscard]] BadgeDelegate &badges() const { return *m_badges; }
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
    BadgeDelegate *m_badges;
    int m_mostRows;
};

} // namespace clonescope::views
