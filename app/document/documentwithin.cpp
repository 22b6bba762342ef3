// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "app/document/document.h"

#include <algorithm>
#include <limits>

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

void Document::stepInto()
{
    const std::size_t step = m_state.step;
    const bool isBeside = m_within && step + 1 < m_within->first;
    if (step == stepCount() || isStale() || m_runner.isRunning())
        return;
    if (isRecording() || (m_within && !isBeside && step < m_within->last))
        return setStep(step + 1);
    tell(leave());
    m_entering.requestInto(m_state.step, m_shown.text, m_state.semantics);
    tell(Change::Running);
}

void Document::enter(const RunOutcome &outcome)
{
    const std::size_t into = outcome.into.value_or(0);
    const bool isOfThis = outcome.text == m_shown.text && !isStale() && !m_within
        && !m_runner.isRunning() && outcome.run->semantics == m_state.semantics
        && into < stepCount() && into < outcome.run->steps.size();
    if (!isOfThis)
        return tell(Change::Running);
    const auto &steps = outcome.run->steps;
    const auto begin = steps.begin() + static_cast<std::ptrdiff_t>(into);
    const auto end
        = std::find_if(begin, steps.end(), [](const model::Step &step) { return !step.moment; });
    if (end - begin < 2) { // nothing to go into
        m_state.step = into;
        setStep(into + 1);
        return tell(Change::Running);
    }
    m_within = Within {m_shown, m_state, into + 1, into + static_cast<std::size_t>(end - begin)};
    m_shown = outcome;
    m_origins = Origins(*outcome.run);
    m_state.outline = outlineOf(outcome.text, *outcome.run);
    m_state.pins.clear();
    m_state.folds.clear();
    m_state.step = into + 1;
    tell(Change::Run | Change::Running | Change::Step | Change::Pins | Change::Folds);
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
    stepToDepth(now->kind == model::Moment::Kind::Return ? now->depth - 1 : now->depth);
}

void Document::stepOut()
{
    const model::Moment *now = moment();
    if (!now || !m_within)
        return;
    if (now->depth == 0 || m_state.step == m_within->last)
        return leaveStatement();
    stepToDepth(now->depth - 1);
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
    const ViewState whole = viewState();
    m_shown = std::move(m_within->whole);
    m_within.reset();
    m_origins = Origins(*m_shown.run);
    return show(whole) | Change::Run | Change::Running | Change::Step;
}

} // namespace clonescope::app
