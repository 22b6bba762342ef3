// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/questions/statementpaths.h"

#include "model/questions/paths.h"

#include <algorithm>

namespace clonescope::model
{

StatementPaths::StatementPaths(const Run &run, std::size_t step)
    : m_before(run.heapAfter(step - 1))
    , m_after(run.heapAfter(step))
    , m_step(run.steps[step - 1])
{
}

bool StatementPaths::mentions(const std::string &name) const
{
    return std::any_of(m_step.mentions.begin(), m_step.mentions.end(),
                       [&](const Mention &mention) { return mention.path.name == name; });
}

// All mentions, those in the lines that wrote first.
std::vector<const Mention *> StatementPaths::nearest(std::span<const std::size_t> writes) const
{
    constexpr std::size_t mostLines = 100; // of a loop that wrote in more, the first
    const auto some = writes.first(std::min(writes.size(), mostLines));
    std::vector<const Mention *> here, elsewhere;
    for (const Mention &mention : m_step.mentions) {
        const bool wrote = std::any_of(some.begin(), some.end(), [&](std::size_t write) {
            const int line = m_step.writes[write].line;
            return mention.line <= line && line <= mention.endLine;
        });
        (wrote ? here : elsewhere).push_back(&mention);
    }
    here.insert(here.end(), elsewhere.begin(), elsewhere.end());
    return here;
}

// What a name held before a step that bound it anew is no way to anything.
bool StatementPaths::isReboundName(const std::string &name) const
{
    const Slot before = m_before.name(name), after = m_after.name(name);
    return before != noSlot
        && (after == noSlot || before != after || m_before.uid(before) != m_after.uid(after));
}

bool StatementPaths::leadsTo(const Heap &heap, const Path &path,
                             std::span<const Slot> objects) const
{
    const Slot slot = resolve(heap, path);
    return slot != noSlot && std::any_of(objects.begin(), objects.end(), [&](Slot object) {
               return object == slot && heap.uid(slot) == m_after.uid(object);
           });
}

std::optional<Path> StatementPaths::pathTo(std::span<const Slot> objects,
                                           const std::optional<PathStep> &step,
                                           std::span<const std::size_t> writes) const
{
    if (objects.empty())
        return std::nullopt;
    for (const Mention *mention : nearest(writes))
        for (std::size_t length = mention->path.steps.size() + 1; length-- > 0;) {
            const auto begin = mention->path.steps.begin();
            Path path {mention->path.name, {begin, begin + static_cast<std::ptrdiff_t>(length)}};
            if (!leadsTo(m_after, path, objects)
                && (isReboundName(path.name) || !leadsTo(m_before, path, objects)))
                continue;
            if (step)
                path.steps.push_back(*step);
            return path;
        }
    return std::nullopt;
}

} // namespace clonescope::model
