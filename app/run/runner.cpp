// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "app/run/runner.h"

namespace clonescope::app
{

Runner::Runner(QObject *parent)
    : QObject(parent)
{
    connect(&m_worker, &Worker::ranOutOfMemory, this, &Runner::ranOutOfMemory);
}

void Runner::request(const QByteArray &text, const model::Semantics &semantics,
                     const model::Limits &limits)
{
    m_worker.start([this, text, semantics, limits](const Worker::Cancelled &cancelled) {
        RunOutcome outcome = runToKeep(text, semantics, limits, &cancelled);
        return [this, outcome = std::move(outcome)] { Q_EMIT finished(outcome); };
    });
}

void Runner::requestInto(std::size_t statement, const QByteArray &text,
                         const model::Semantics &semantics, const model::Limits &limits)
{
    m_worker.start([this, statement, text, semantics, limits](const Worker::Cancelled &cancelled) {
        RunOutcome outcome = runProgram(text, semantics, limits, &cancelled, statement);
        return [this, outcome = std::move(outcome)] { Q_EMIT finished(outcome); };
    });
}

void Runner::requestTo(const model::Goal &goal, const QByteArray &text,
                       const model::Semantics &semantics, const model::Limits &limits)
{
    m_worker.start([this, goal, text, semantics, limits](const Worker::Cancelled &cancelled) {
        RunOutcome outcome = runInto(text, goal, semantics, limits, &cancelled);
        return [this, outcome = std::move(outcome)] { Q_EMIT finished(outcome); };
    });
}

void Runner::cancel()
{
    m_worker.cancel();
}

} // namespace clonescope::app
