// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "app/run/runcache.h"

#include <numeric>

namespace clonescope::app
{

namespace
{
constexpr qsizetype mostOutcomes = 8;

bool isSame(const RunOutcome &outcome, const QByteArray &text, const model::Semantics &semantics)
{
    return outcome.run->semantics == semantics && outcome.text == text;
}
} // namespace

void RunCache::insert(const RunOutcome &outcome)
{
    m_kept.removeIf(
        [&](const RunOutcome &old) { return isSame(old, outcome.text, outcome.run->semantics); });
    if (outcome.bytes > mostBytes)
        return;
    m_kept.prepend(outcome);
    while (m_kept.size() > mostOutcomes || bytes() > mostBytes)
        m_kept.removeLast();
}

std::uint64_t RunCache::bytes() const
{
    return std::accumulate(
        m_kept.begin(), m_kept.end(), std::uint64_t {0},
        [](std::uint64_t sum, const RunOutcome &kept) { return sum + kept.bytes; });
}

std::optional<RunOutcome> RunCache::find(const QByteArray &text,
                                         const model::Semantics &semantics) const
{
    for (const RunOutcome &kept : m_kept)
        if (isSame(kept, text, semantics))
            return kept;
    return std::nullopt;
}

} // namespace clonescope::app
