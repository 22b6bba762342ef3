// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "app/itemmodels/copystorymodel.h"

#include "app/itemmodels/badge.h"
#include "model/frameworks/copyrules.h"

namespace clonescope::app
{

namespace
{

Badge badge(model::Outcome outcome)
{
    switch (outcome) {
    case model::Outcome::Shared:
        return Badge::Shared;
    case model::Outcome::Same: // one immutable value, or one object: the words say which
        return Badge::Plain;
    case model::Outcome::Lost:
        return Badge::Lost;
    case model::Outcome::New:
    case model::Outcome::Copied:
        return Badge::Strong;
    case model::Outcome::Error:
        return Badge::Error;
    case model::Outcome::Kept:
    case model::Outcome::None:
        break;
    }
    return Badge::Quiet;
}

} // namespace

void CopyStoryModel::show(std::vector<CopyRow> rows)
{
    if (rows == m_rows)
        return;
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

int CopyStoryModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int CopyStoryModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : 2;
}

QVariant CopyStoryModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const CopyRow &row = m_rows[static_cast<std::size_t>(index.row())];
    const bool isPart = index.column() == 0;
    switch (role) {
    case Qt::DisplayRole:
        return isPart ? row.part : row.word;
    case IsCodeRole:
        return isPart && row.isCode;
    case IsNestedRole:
        return isPart && row.nested;
    case BadgeRole:
        return isPart ? QVariant() : QVariant::fromValue(badge(row.outcome));
    default:
        return {};
    }
}

} // namespace clonescope::app
