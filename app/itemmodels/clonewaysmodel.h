// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/edit/cloneways.h"

#include <QAbstractTableModel>

namespace clonescope::app
{

// "Every way to clone x": a row a way, a column a part.
class CloneWaysModel final : public QAbstractTableModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CloneWaysModel)

public:
    enum Column { Code, Object, Bytes, Members, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void show(std::vector<CloneWay> ways, bool ofTensor);
    [[nodiscard]] const std::vector<CloneWay> &ways() const { return m_ways; }
    [[nodiscard]] const CloneWay &way(const QModelIndex &index) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

private:
    std::vector<CloneWay> m_ways;
    bool m_ofTensor = true;
};

} // namespace clonescope::app
