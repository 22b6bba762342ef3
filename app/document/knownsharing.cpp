// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "app/document/knownsharing.h"

#include "model/questions/pathparser.h"

#include <algorithm>
#include <utility>

namespace clonescope::app
{

namespace
{

constexpr std::size_t mostKept = 4; // steps: what is looked at, the one before, and where one was

} // namespace

SharingPtr sharingOf(const model::Run &run, std::size_t step, const ComparePair &pair)
{
    if (!pair)
        return nullptr;
    const auto a = model::parsePath(pair.a.toStdString());
    const auto b = model::parsePath(pair.b.toStdString());
    auto sharing = a && b ? model::compare(run, step, *a, *b) : std::nullopt;
    return sharing ? std::make_shared<const model::Sharing>(*std::move(sharing)) : nullptr;
}

KnownSharing::KnownSharing(RunPtr run, ComparePair pair)
    : m_run(std::move(run))
    , m_pair(std::move(pair))
{
}

bool KnownSharing::isOf(const RunPtr &run, const ComparePair &pair) const
{
    return run == m_run && pair == m_pair;
}

SharingPtr KnownSharing::at(std::size_t step)
{
    const auto answer = answerAt(step);
    std::call_once(answer->isKnown, [&] { answer->sharing = sharingOf(*m_run, step, m_pair); });
    return answer->sharing;
}

std::shared_ptr<KnownSharing::Answer> KnownSharing::answerAt(std::size_t step)
{
    const std::scoped_lock lock(m_mutex);
    const auto found = std::ranges::find(m_answers, step, &Answer::step);
    if (found != m_answers.end())
        return *found;
    m_answers.push_front(std::make_shared<Answer>(step));
    if (m_answers.size() > mostKept)
        m_answers.pop_back();
    return m_answers.front();
}

} // namespace clonescope::app
