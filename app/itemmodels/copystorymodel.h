// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/words/copystory.h"

#include <QAbstractTableModel>

namespace clonescope::app
{

// "What copy.copy(x) did", part by part.
class CopyStoryModel final : public QAbstractTableModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CopyStoryModel)

public:
    using QAbstractTableModel::QAbstractTableModel;

    void show(std::vector<CopyRow> rows);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    std::vector<CopyRow> m_rows;
};

} // namespace clonescope::app
