// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/questions/pathfinder.h"

#include <QAbstractTableModel>

#include <vector>

namespace clonescope::app
{

// "Ways to reach it": a row a path, with the one that edits go through marked.
class PathsModel final : public QAbstractTableModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PathsModel)

public:
    using QAbstractTableModel::QAbstractTableModel;

    // `current` is the path that edits go through.
    void show(const std::vector<model::NamePaths> &ways, const QString &current);
    [[nodiscard]] QString path(const QModelIndex &index) const; // empty for "and more"
    [[nodiscard]] QModelIndex current() const; // the row of that path

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    struct Row {
        QString text;
        bool isPath = true, isCurrent = false;
        bool operator==(const Row &) const = default;
    };
    std::vector<Row> m_rows;
};

} // namespace clonescope::app
