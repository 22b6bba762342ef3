// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "app/itemmodels/pathsmodel.h"

#include "app/itemmodels/badge.h"
#include "app/itemmodels/plaintip.h"
#include "model/questions/paths.h"

namespace clonescope::app
{

void PathsModel::show(const std::vector<model::NamePaths> &ways, const QString &current)
{
    std::vector<Row> rows;
    for (const model::NamePaths &way : ways) {
        for (const model::Path &path : way.paths) {
            const QString text = QString::fromStdString(model::pathText(path));
            rows.push_back({text, true, text == current});
        }
        if (way.more)
            rows.push_back(
                {tr("and more from %1").arg(QString::fromStdString(way.name)), false, false});
    }
    const bool isSameWays = std::equal(rows.begin(), rows.end(), m_rows.begin(), m_rows.end(),
                                       [](const Row &a, const Row &b) { return a.text == b.text; });
    if (isSameWays) { // views keep where they are
        m_rows = std::move(rows);
        if (!m_rows.empty())
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
        return;
    }
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

QModelIndex PathsModel::current() const
{
    for (std::size_t i = 0; i < m_rows.size(); ++i)
        if (m_rows[i].isCurrent)
            return index(static_cast<int>(i), 0);
    return {};
}

Qt::ItemFlags PathsModel::flags(const QModelIndex &index) const
{
    return path(index).isEmpty() ? Qt::NoItemFlags : QAbstractTableModel::flags(index);
}

QString PathsModel::path(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    const Row &row = m_rows[static_cast<std::size_t>(index.row())];
    return row.isPath ? row.text : QString();
}

int PathsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int PathsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : 2;
}

QVariant PathsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Row &row = m_rows[static_cast<std::size_t>(index.row())];
    const bool isText = index.column() == 0;
    switch (role) {
    case Qt::DisplayRole:
        return isText ? row.text : row.isCurrent ? tr("edit through this") : QString();
    case Qt::ToolTipRole:
        return row.isPath ? plainTip(tr("Click to edit through %1").arg(row.text)) : QString();
    case IsCodeRole:
        return isText && row.isPath;
    case BadgeRole:
        return QVariant::fromValue(!isText || !row.isPath ? Badge::Quiet
                                       : row.isCurrent    ? Badge::Strong
                                                          : Badge::Plain);
    default:
        return {};
    }
}

} // namespace clonescope::app
