// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/text/linediff.h"

#include <QAbstractTableModel>

namespace clonescope::app
{

// Two texts side by side, line by line: what only one has stands beside what only the other has,
// and a long stretch that both have is left out but for its ends.
class DifferenceModel final : public QAbstractTableModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DifferenceModel)

public:
    enum Column { LineBefore, Before, LineAfter, After };
    enum class Kind { Same, Different, LeftOut };
    static constexpr int KindRole = Qt::UserRole; // an int, of the cell

    DifferenceModel(const QString &before, const QString &after, QString nameBefore,
                    QString nameAfter, QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;
    [[nodiscard]] int firstDifference() const; // its row, -1 where there is none

private:
    struct Row {
        DiffRow lines;
        int leftOut = 0; // equal lines, two or more, in place of which this row stands
    };
    [[nodiscard]] Kind kindOf(const Row &row, int column) const;
    void addSame(const QList<DiffRow> &same, bool isFirst, bool isLast);

    QStringList m_before, m_after;
    QString m_nameBefore, m_nameAfter;
    QList<Row> m_rows;
};

} // namespace clonescope::app
