// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "app/runcache.h"

#include "model/questions/runsize.h"

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
        [&](const Kept &old) { return isSame(old.outcome, outcome.text, outcome.run->semantics); });
    const std::uint64_t size
        = model::bytesOf(*outcome.run) + static_cast<std::uint64_t>(outcome.text.size());
    if (size > mostBytes)
        return;
    m_kept.prepend({outcome, size});
    while (m_kept.size() > mostOutcomes || bytes() > mostBytes)
        m_kept.removeLast();
}

std::uint64_t RunCache::bytes() const
{
    return std::accumulate(m_kept.begin(), m_kept.end(), std::uint64_t {0},
                           [](std::uint64_t sum, const Kept &kept) { return sum + kept.bytes; });
}

std::optional<RunOutcome> RunCache::find(const QByteArray &text,
                                         const model::Semantics &semantics) const
{
    for (const Kept &kept : m_kept)
        if (isSame(kept.outcome, text, semantics))
            return kept.outcome;
    return std::nullopt;
}

} // namespace clonescope::app
