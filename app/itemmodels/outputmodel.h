// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/run/program.h"

#include <QAbstractListModel>

#include <vector>

namespace clonescope::app
{

// What the steps printed and raised, a row a step that did either, up to the current step.
class OutputModel final : public QAbstractListModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(OutputModel)

public:
    static constexpr int mostCharacters = 100'000; // of one step; what is cut is counted

    using QAbstractListModel::QAbstractListModel;

    // Without what it raised where the run is that of an older text.
    void show(const RunPtr &run, std::size_t upTo, bool isStale = false);
    [[nodiscard]] std::size_t step(const QModelIndex &index) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    RunPtr m_run;
    bool m_isStale = false;
    std::vector<std::size_t> m_steps;
};

} // namespace clonescope::app
