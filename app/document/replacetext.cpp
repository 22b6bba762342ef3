// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "app/document/replacetext.h"

#include <algorithm>
#include <iterator>

namespace clonescope::app
{

namespace
{

constexpr int typingId = 1;

bool isOneCharacter(const TextChange &change)
{
    return change.removed.size() + change.added.size() == 1;
}

// Where a word begins after blanks, or a line ends, undo stops.
bool beginsAnew(const QString &typed, const QString &added)
{
    return added.contains(QLatin1Char('\n'))
        || (!typed.isEmpty() && typed.back().isSpace() && !added.front().isSpace());
}

} // namespace

TextChange leastChange(const QString &from, const QString &to)
{
    const auto head = std::mismatch(from.begin(), from.end(), to.begin(), to.end());
    const auto begin = head.first - from.begin();
    const auto tail = std::mismatch(from.rbegin(), std::reverse_iterator(head.first), to.rbegin(),
                                    std::reverse_iterator(head.second));
    const auto same = begin + (tail.first - from.rbegin());
    return {static_cast<int>(begin), from.mid(begin, from.size() - same),
            to.mid(begin, to.size() - same)};
}

ReplaceText::ReplaceText(EditTarget &target, TextChange change, After after)
    : m_target(target)
    , m_change(std::move(change))
    , m_after(std::move(after.state))
    , m_compareAfter(std::move(after.compare))
    , m_isTyping(isOneCharacter(m_change) && !m_after)
{
}

void ReplaceText::redo()
{
    m_before = m_target.viewState();
    m_compareBefore = m_target.compare();
    m_target.restore(m_change, m_after, m_compareAfter);
}

void ReplaceText::undo()
{
    m_after = m_target.viewState();
    // Compare is not undoable; only what this command itself has set, and nobody since, goes back.
    const bool isOurs = m_compareAfter && *m_compareAfter == m_target.compare();
    m_target.restore({m_change.position, m_change.added, m_change.removed}, m_before,
                     isOurs ? m_compareBefore : std::nullopt);
}

int ReplaceText::id() const
{
    return m_isTyping ? typingId : -1;
}

bool ReplaceText::mergeWith(const QUndoCommand *other)
{
    const TextChange &next = static_cast<const ReplaceText *>(other)->m_change;
    const int end = m_change.position + static_cast<int>(m_change.added.size());
    if (!next.added.isEmpty()) {
        if (next.position != end || beginsAnew(m_change.added, next.added))
            return false;
        m_change.added += next.added;
    } else if (next.position == end - 1 && !m_change.added.isEmpty()) { // what was just typed
        m_change.added.chop(1);
    } else if (next.position == m_change.position - 1 && m_change.added.isEmpty()) { // backwards
        m_change.removed.prepend(next.removed);
        m_change.position = next.position;
    } else if (next.position == end && m_change.added.isEmpty()) { // forwards
        m_change.removed.append(next.removed);
    } else {
        return false;
    }
    setObsolete(m_change.removed == m_change.added);
    return true;
}

} // namespace clonescope::app
