// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/run/program.h"

#include <QList>
#include <optional>

namespace clonescope::app
{

// The outcomes of the last few texts, so that undo shows its picture at once. Together they keep no
// more than `mostBytes` in memory: a run that is larger is not kept, older ones make room.
class RunCache
{
public:
    static constexpr std::uint64_t mostBytes = std::uint64_t {256} << 20U;

    void insert(const RunOutcome &outcome); // of runToKeep()
    [[nodiscard]] std::optional<RunOutcome> find(const QByteArray &text,
                                                 const model::Semantics &semantics) const;

    [[nodiscard]] std::uint64_t bytes() const;

private:
    QList<RunOutcome> m_kept; // newest first
};

} // namespace clonescope::app
