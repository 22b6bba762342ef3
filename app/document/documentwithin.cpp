// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "app/document/document.h"

#include <algorithm>
#include <utility>

// A statement of the document told moment by moment, in place of the run of whole statements.
namespace clonescope::app
{

const model::Moment *Document::moment() const
{
    const std::size_t step = m_state.step;
    return step == 0 || step > stepCount() ? nullptr : m_shown.run->steps[step - 1].moment.get();
}

// The step of whole statements that stands for the one shown.
std::size_t Document::wholeStep() const
{
    const std::size_t step = m_state.step;
    if (!m_within || step < m_within->first)
        return step;
    return m_within->first + (step > m_within->last ? step - m_within->last : 0);
}

// What whole statements come back to.
ViewState Document::wholeState() const
{
    ViewState whole = m_within->state;
    whole.step = wholeStep();
    whole.selection = selectionOfWhole();
    return whole;
}

// What is made later has other numbers where moments count as steps; of what the statement makes
// itself only the path is known.
Selection Document::selectionOfWhole() const
{
    Selection selection = m_state.selection;
    std::uint32_t &made = selection.object.step;
    if (made < m_within->first)
        return selection;
    if (made <= m_within->last)
        return selectionAt(selection.path, m_within->whole.run->heapAfter(wholeStep()),
                           m_within->origins);
    made -= static_cast<std::uint32_t>(m_within->last - m_within->first);
    return selection;
}

Selection Document::selectionOfMoments() const
{
    Selection selection = m_within->state.selection;
    std::uint32_t &made = selection.object.step;
    if (made < m_within->first)
        return selection;
    if (made == m_within->first)
        return selectionAt(selection.path, m_shown.run->heapAfter(m_within->last), m_origins);
    made += static_cast<std::uint32_t>(m_within->last - m_within->first);
    return selection;
}

void Document::stepInto()
{
    const std::size_t step = m_state.step;
    const bool isBeside = m_within && step + 1 < m_within->first;
    if (step == stepCount() || isStale() || isRunning())
        return;
    if (isRecording() || (m_within && !isBeside && step < m_within->last))
        return setStep(step + 1);
    tell(leave());
    m_goal.clear();
    m_entering.requestInto(m_state.step, m_shown.text, m_state.semantics);
    tell(Change::Running);
}

void Document::enter(const RunOutcome &outcome)
{
    const std::vector<int> goal = std::exchange(m_goal, {});
    if (!outcome.into)
        Q_EMIT reachedNone();
    const std::size_t into = outcome.into.value_or(stepCount());
    const bool isOfThis = outcome.text == m_shown.text && !isStale() && !m_within && !isRunning()
        && outcome.run->semantics == m_state.semantics && into < stepCount()
        && into < outcome.run->steps.size();
    if (!isOfThis)
        return tell(Change::Running);
    const std::size_t from = m_state.step;
    const auto &steps = outcome.run->steps;
    const auto begin = steps.begin() + static_cast<std::ptrdiff_t>(into);
    const auto end
        = std::find_if(begin, steps.end(), [](const model::Step &step) { return !step.moment; });
    if (end - begin < 2) { // nothing to go into
        setStep(goal.empty() ? into + 1 : into);
        return tell(Change::Running);
    }
    m_within = Within {m_shown, m_origins, m_state, into + 1,
                       into + static_cast<std::size_t>(end - begin)};
    m_shown = outcome;
    m_origins = Origins(*outcome.run);
    m_state.selection = selectionOfMoments();
    m_state.outline = outlineOf(outcome.text, *outcome.run);
    m_state.pins.clear();
    m_state.folds.clear();
    m_state.step = into + 1;
    if (!goal.empty()) // where one stands is passed once
        m_state.step = stepBefore(goal, into + (from == into ? 2 : 1)).value_or(into + 1);
    tell(Change::Run | Change::Running | Change::Step | Change::Pins | Change::Folds);
}

// After which, of the moments from `from` on, one of the lines begins to run. What is left of a
// statement after a call has returned is no beginning.
std::optional<std::size_t> Document::stepBefore(std::span<const int> lines, std::size_t from) const
{
    const auto &steps = m_shown.run->steps;
    for (std::size_t step = from; m_within && step <= m_within->last; ++step) {
        const model::Moment *before
            = step > m_within->first ? steps[step - 2].moment.get() : nullptr;
        const bool isRest
            = before && before->isEnd() && before->depth == steps[step - 1].moment->depth + 1;
        if (!isRest && std::ranges::find(lines, steps[step - 1].line) != lines.end())
            return step - 1;
    }
    return std::nullopt;
}

void Document::goOnTo(const std::vector<int> &lines)
{
    if (isStale() || isRunning() || isRecording())
        return;
    const std::size_t step = m_state.step;
    const bool isInside = m_within && step + 1 >= m_within->first && step < m_within->last;
    if (isInside)
        if (const auto before = stepBefore(lines, step + 2))
            return setStep(*before);
    tell(leave());
    const auto next = [&] { return m_shown.run->steps[m_state.step].line; };
    const bool isThere = !isInside && m_state.step < stepCount()
        && std::ranges::find(lines, next()) != lines.end();
    m_goal = lines;
    m_entering.requestTo({m_state.step, lines, isThere}, m_shown.text, m_state.semantics);
    tell(Change::Running);
}

// As deep as that at most, or else to the end of the statement.
void Document::stepToDepth(std::size_t most)
{
    std::size_t step = m_state.step + 1;
    const auto isDeeper = [&] {
        const auto &moment = m_shown.run->steps[step - 1].moment;
        return moment && moment->depth > most;
    };
    while (step < m_within->last && isDeeper())
        ++step;
    setStep(step);
}

void Document::stepOver()
{
    const model::Moment *now = moment();
    if (m_within && m_state.step + 1 == m_within->first)
        return setStep(m_within->last);
    if (!now || !m_within || m_state.step >= m_within->last)
        return setStep(m_state.step + 1);
    // Where a call has begun it is gone on in; before that the statement is not yet done.
    stepToDepth(now->isEnd() ? now->depth - 1 : now->depth);
}

// Right after the call gave something back, or was ended by an error; what the rest of its
// statement calls is not passed.
void Document::stepOut()
{
    const model::Moment *now = moment();
    if (!now || !m_within)
        return;
    if (now->depth == 0 || m_state.step == m_within->last)
        return leaveStatement();
    std::size_t step = m_state.step;
    for (; step < m_within->last; ++step) {
        const model::Moment &at = *m_shown.run->steps[step - 1].moment;
        if (at.depth < now->depth)
            return setStep(step);
        if (at.depth == now->depth && at.isEnd())
            break;
    }
    setStep(std::min(step + 1, m_within->last));
}

void Document::stopEntering()
{
    if (!isEntering())
        return;
    m_entering.cancel();
    tell(Change::Running);
}

void Document::leaveStatement()
{
    tell(leave());
}

Change::Parts Document::leave()
{
    m_entering.cancel();
    if (!m_within)
        return {};
    const ViewState whole = wholeState();
    m_shown = std::move(m_within->whole);
    m_origins = std::move(m_within->origins);
    m_within.reset();
    return show(whole) | Change::Run | Change::Running | Change::Step;
}

} // namespace clonescope::app
