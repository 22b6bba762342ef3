// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/program.h"

#include <QList>
#include <optional>

namespace clonescope::app
{

// The outcomes of the last few texts, so that undo shows its picture at once. Runs with many
// objects are not kept.
class RunCache
{
public:
    void insert(const RunOutcome &outcome);
    [[nodiscard]] std::optional<RunOutcome> find(const QByteArray &text,
                                                 const model::Semantics &semantics) const;

private:
    QList<RunOutcome> m_outcomes; // newest first
};

} // namespace clonescope::app
