// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "app/document/freshrun.h"

namespace clonescope::app
{

FreshRun::FreshRun(QObject *parent)
    : QObject(parent)
{
    connect(&m_runner, &Runner::finished, this, [this](const RunOutcome &outcome) {
        keep(outcome);
        Q_EMIT finished(outcome);
    });
    connect(&m_runner, &Runner::ranOutOfMemory, this, [this] {
        giveUp(Stale::Stopped);
        Q_EMIT ranOutOfMemory();
    });
    m_patience.setSingleShot(true);
    m_patience.setInterval(patience);
    connect(&m_patience, &QTimer::timeout, this, [this] { giveUp(Stale::Late); });
}

std::optional<RunOutcome> FreshRun::request(const QByteArray &text,
                                            const model::Semantics &semantics)
{
    if (auto known = m_cache.find(text, semantics))
        return known;
    m_runner.request(text, semantics);
    if (m_stale == Stale::Stopped) // still the run of an older text
        m_stale = Stale::Late;
    if (!m_patience.isActive() && m_stale != Stale::Late)
        m_patience.start();
    return std::nullopt;
}

void FreshRun::take(const RunOutcome &outcome)
{
    m_runner.cancel();
    m_patience.stop();
    m_problems = outcome.run->problems;
    m_stale = outcome.isReadable ? Stale::No : Stale::Unreadable;
}

void FreshRun::stop()
{
    if (!isRunning())
        return;
    m_runner.cancel();
    giveUp(Stale::Stopped);
}

void FreshRun::giveUp(Stale why)
{
    m_patience.stop();
    m_stale = why;
    m_problems.clear(); // they were the text's before
    Q_EMIT becameStale();
}

void FreshRun::reset()
{
    m_runner.cancel();
    m_patience.stop();
    m_problems.clear();
    m_stale = Stale::No;
}

} // namespace clonescope::app
