// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/document/knownsharing.h"

#include <QAbstractItemModel>

#include <vector>

namespace clonescope::app
{

// What two compared paths share, as a tree: a group a side with its totals, and under it the
// objects, each by its shortest path.
class SharingModel final : public QAbstractItemModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SharingModel)

public:
    enum Column { What, HowMuch, ColumnCount };
    static constexpr std::size_t mostObjects = 200; // listed in a group

    struct Entry {
        QString what, howMuch;
        model::Slot object = model::noSlot;
        QString path;
        bool operator==(const Entry &) const = default;
    };
    struct Group {
        Entry head;
        std::vector<Entry> entries;
        bool operator==(const Group &) const = default;
    };
    // What a pair shares after a step; nothing where the two are not both there. It walks all that
    // they reach, so the window asks in the background.
    [[nodiscard]] static std::vector<Group> groupsOf(const model::Run &run, std::size_t step,
                                                     const SharingPtr &sharing);

    using QAbstractItemModel::QAbstractItemModel;

    void show(std::vector<Group> groups);
    // The object of a row, or noSlot, and the path that it is listed by first, or "".
    [[nodiscard]] model::Slot object(const QModelIndex &index) const;
    [[nodiscard]] QString path(const QModelIndex &index) const;

    [[nodiscard]] QModelIndex index(int row, int column,
                                    const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &child) const override;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    [[nodiscard]] const Entry *entry(const QModelIndex &index) const;

    std::vector<Group> m_groups;
};

} // namespace clonescope::app
