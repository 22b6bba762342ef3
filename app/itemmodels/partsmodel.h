// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/edit/edits.h"

#include <QAbstractTableModel>

#include <optional>
#include <vector>

namespace clonescope::app
{

// The parts of one object as rows (where, value), and a last one that offers a new part. A tensor
// lists its elements, at most `mostElements`, then its attributes. What cannot be edited says why
// in its tooltip.
class PartsModel final : public QAbstractTableModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PartsModel)

public:
    enum Column { Where, Value, ColumnCount };
    static constexpr int mostElements = 256;
    static constexpr int mostParts = 1000;

    using QAbstractTableModel::QAbstractTableModel;

    // `path` is how the object is reached and edited; empty where nothing is selected.
    void show(const model::Heap &heap, model::Slot object, const QString &path);
    // Marks the rows that the step wrote.
    void markWritten(const std::vector<model::Write> &writes);

    // The edit that putting `text` into that row means; none where it means nothing (yet) or cannot
    // be.
    [[nodiscard]] std::optional<Edit> editFor(const QModelIndex &index, const QString &text) const;
    // The object that a row refers to, and its path; noSlot for atoms.
    [[nodiscard]] model::Slot target(const QModelIndex &index) const;
    [[nodiscard]] QString targetPath(const QModelIndex &index) const;
    // What a row stands for.
    [[nodiscard]] std::optional<model::Part> part(const QModelIndex &index) const;
    [[nodiscard]] std::optional<std::vector<qint64>> element(const QModelIndex &index) const;
    [[nodiscard]] QString whyFixed(const QModelIndex &index) const; // "" where it can be edited
    [[nodiscard]] bool isGhost(const QModelIndex &index) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;

Q_SIGNALS:
    void editRequested(const clonescope::app::Edit &edit);

private:
    struct Row {
        QString where, value;
        std::optional<model::Part> part; // of the object, or of its __dict__
        model::Slot holder = model::noSlot; // of that part
        std::vector<qint64> element; // of a tensor
        QString fixed; // why it cannot be edited
        bool isElement = false, isGhost = false, isWritten = false;
    };
    void addElements(const model::Tensor &tensor);
    void addParts(model::Slot holder);
    void addGhost();
    [[nodiscard]] QString entryAt(const Row &row) const;

    model::Heap m_heap;
    model::Slot m_object = model::noSlot;
    QString m_path;
    std::vector<Row> m_rows;
};

} // namespace clonescope::app
