// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "app/itemmodels/clonewaysmodel.h"

#include "app/itemmodels/badge.h"
#include "app/itemmodels/plaintip.h"

namespace clonescope::app
{

namespace
{

Fate fateOf(const CloneWay &way, int column)
{
    switch (column) {
    case CloneWaysModel::Object:
        return way.object;
    case CloneWaysModel::Bytes:
        return way.bytes;
    default:
        return way.members;
    }
}

QString word(Fate fate)
{
    switch (fate) {
    case Fate::None:
        return QStringLiteral("–");
    case Fate::New:
        return CloneWaysModel::tr("new");
    case Fate::Shared:
        return CloneWaysModel::tr("shared");
    case Fate::Same:
        return CloneWaysModel::tr("same");
    case Fate::Lost:
        return CloneWaysModel::tr("lost");
    case Fate::Error:
        return CloneWaysModel::tr("error");
    }
    return {};
}

Badge badge(Fate fate)
{
    switch (fate) {
    case Fate::New:
        return Badge::Strong;
    case Fate::Shared:
        return Badge::Shared;
    case Fate::Lost:
        return Badge::Lost;
    case Fate::Error:
        return Badge::Error;
    case Fate::Same:
        return Badge::Plain;
    case Fate::None:
        break;
    }
    return Badge::Quiet;
}

// Code that is long for a column goes on below, from its last call or from within its brackets.
QString inLines(const QString &code)
{
    constexpr qsizetype most = 17;
    if (code.size() <= most)
        return code;
    qsizetype depth = 0, at = code.indexOf(QLatin1Char('(')) + 1;
    for (qsizetype i = 0; i < code.size(); ++i) {
        if (code[i] == QLatin1Char('.') && depth == 0 && i > code.indexOf(QLatin1Char(')'))
            && code.left(i).contains(QLatin1Char(')')))
            at = i;
        depth += code[i] == QLatin1Char('(') ? 1 : code[i] == QLatin1Char(')') ? -1 : 0;
    }
    return at > 0 ? code.left(at) + QStringLiteral("\n  ") + code.mid(at) : code;
}

// The way without what is cloned: ".detach", "deepcopy".
QString inShort(const QString &pattern)
{
    if (pattern == QStringLiteral("{}"))
        return QStringLiteral("=");
    QString code = pattern;
    if (code.startsWith(QStringLiteral("{}")))
        code.remove(0, 2);
    if (code.startsWith(QStringLiteral("copy.")))
        code.remove(0, 5);
    code.remove(QStringLiteral("({})")).remove(QStringLiteral("()"));
    return code.replace(QStringLiteral("{}"), QString(QChar(0x2026)));
}

} // namespace

void CloneWaysModel::show(std::vector<CloneWay> ways, bool ofTensor)
{
    if (ways == m_ways && ofTensor == m_ofTensor)
        return;
    beginResetModel();
    m_ways = std::move(ways);
    m_ofTensor = ofTensor;
    endResetModel();
}

const CloneWay &CloneWaysModel::way(const QModelIndex &index) const
{
    return m_ways[static_cast<std::size_t>(index.row())];
}

int CloneWaysModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_ways.size());
}

int CloneWaysModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant CloneWaysModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const CloneWay &row = way(index);
    if (role == Qt::ToolTipRole)
        return plainTip(row.error.isEmpty() ? tr("%1: double-click to clone this way").arg(row.code)
                                            : row.error);
    if (index.column() == Code) {
        if (role == Qt::DisplayRole)
            return row.pattern == QStringLiteral("{}") ? QStringLiteral("= ") + row.code
                                                       : inLines(row.code);
        if (role == ShortTextRole)
            return inShort(row.pattern);
        return role == IsCodeRole ? QVariant(true) : QVariant();
    }
    if (role == Qt::DisplayRole)
        return word(fateOf(row, index.column()));
    if (role == BadgeRole)
        return QVariant::fromValue(badge(fateOf(row, index.column())));
    return {};
}

QVariant CloneWaysModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Object:
        return m_ofTensor ? tr("tensor") : tr("object");
    case Bytes:
        return tr("bytes");
    case Members:
        return m_ofTensor ? tr("attributes") : tr("items");
    default:
        return {};
    }
}

} // namespace clonescope::app
