// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "app/itemmodels/differencemodel.h"

#include <algorithm>
#include <utility>

namespace clonescope::app
{

namespace
{

constexpr int context = 3; // lines of what is the same, beside a difference
constexpr qsizetype longestLine = 2000; // characters that are shown of one

// Without a line behind the last line end. A carriage return belongs to the line: it may be the
// difference.
QStringList linesOf(const QString &text)
{
    QStringList lines = text.split(QLatin1Char('\n'));
    if (lines.last().isEmpty())
        lines.removeLast();
    return lines;
}

QString shown(QString line)
{
    if (line.size() > longestLine)
        line = line.left(longestLine) + QChar(0x2026);
    return line.replace(QLatin1Char('\r'), QChar(0x240D)); // the symbol for it
}

} // namespace

DifferenceModel::DifferenceModel(const QString &before, const QString &after, QString nameBefore,
                                 QString nameAfter, QObject *parent)
    : QAbstractTableModel(parent)
    , m_before(linesOf(before))
    , m_after(linesOf(after))
    , m_nameBefore(std::move(nameBefore))
    , m_nameAfter(std::move(nameAfter))
{
    const QList<DiffRow> rows = lineDiff(m_before, m_after);
    for (qsizetype i = 0; i < rows.size();) {
        const qsizetype begin = i;
        QList<DiffRow> same;
        for (; i < rows.size() && rows[i].isSame(); ++i)
            same.append(rows[i]);
        addSame(same, begin == 0, i == rows.size());
        QList<int> gone, come;
        for (; i < rows.size() && !rows[i].isSame(); ++i)
            (rows[i].before >= 0 ? gone : come).append(std::max(rows[i].before, rows[i].after));
        for (qsizetype pair = 0; pair < std::max(gone.size(), come.size()); ++pair)
            m_rows.append({{gone.value(pair, -1), come.value(pair, -1)}, 0});
    }
}

void DifferenceModel::addSame(const QList<DiffRow> &same, bool isFirst, bool isLast)
{
    const qsizetype head = isFirst ? 0 : context, tail = isLast ? 0 : context;
    if (same.size() <= head + tail + 1) {
        for (const DiffRow &row : same)
            m_rows.append({row, 0});
        return;
    }
    for (qsizetype i = 0; i < head; ++i)
        m_rows.append({same[i], 0});
    m_rows.append({{}, int(same.size() - head - tail)});
    for (qsizetype i = same.size() - tail; i < same.size(); ++i)
        m_rows.append({same[i], 0});
}

int DifferenceModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int DifferenceModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : After + 1;
}

DifferenceModel::Kind DifferenceModel::kindOf(const Row &row, int column) const
{
    if (row.leftOut > 0)
        return Kind::LeftOut;
    const int line = column <= Before ? row.lines.before : row.lines.after;
    const bool isPaired
        = row.lines.isSame() && m_before[row.lines.before] == m_after[row.lines.after];
    return line < 0 || isPaired ? Kind::Same : Kind::Different;
}

QVariant DifferenceModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows[index.row()];
    const int column = index.column();
    if (role == KindRole)
        return int(kindOf(row, column));
    if (role == Qt::TextAlignmentRole && (column == LineBefore || column == LineAfter))
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    if (row.leftOut > 0)
        return column == Before ? tr("%1 equal lines").arg(row.leftOut) : QString();
    const bool isBefore = column <= Before;
    const int line = isBefore ? row.lines.before : row.lines.after;
    if (line < 0)
        return QString();
    if (column == LineBefore || column == LineAfter)
        return QString::number(line + 1);
    return shown((isBefore ? m_before : m_after)[line]);
}

QVariant DifferenceModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Before:
        return m_nameBefore;
    case After:
        return m_nameAfter;
    default:
        return tr("Line");
    }
}

int DifferenceModel::firstDifference() const
{
    const auto first = std::find_if(m_rows.begin(), m_rows.end(), [this](const Row &row) {
        return kindOf(row, Before) == Kind::Different || kindOf(row, After) == Kind::Different;
    });
    return first == m_rows.end() ? -1 : int(first - m_rows.begin());
}

} // namespace clonescope::app
