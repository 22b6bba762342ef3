// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "app/runcache.h"

namespace clonescope::app
{

namespace
{
constexpr qsizetype mostOutcomes = 8;
constexpr std::size_t mostObjects = 100'000;

bool isSame(const RunOutcome &outcome, const QByteArray &text, const model::Semantics &semantics)
{
    return outcome.run->semantics == semantics && outcome.text == text;
}
} // namespace

void RunCache::insert(const RunOutcome &outcome)
{
    if (outcome.run->heapAfter(outcome.run->steps.size()).slotCount() > mostObjects)
        return;
    m_outcomes.removeIf(
        [&](const RunOutcome &old) { return isSame(old, outcome.text, outcome.run->semantics); });
    m_outcomes.prepend(outcome);
    m_outcomes.resize(std::min(m_outcomes.size(), mostOutcomes));
}

std::optional<RunOutcome> RunCache::find(const QByteArray &text,
                                         const model::Semantics &semantics) const
{
    for (const RunOutcome &outcome : m_outcomes)
        if (isSame(outcome, text, semantics))
            return outcome;
    return std::nullopt;
}

} // namespace clonescope::app
