// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/run/runcache.h"
#include "app/run/runner.h"

#include <QTimer>

#include <chrono>

namespace clonescope::app
{

// The run of a text as it stands now: asked for in the background or found among the last ones,
// waited for, stopped. Until it is there what is shown is the run of an older text.
class FreshRun final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FreshRun)

public:
    // Why the run is that of an older text: this one cannot be read (problems() say why), it has
    // been running for longer than `patience`, or its run was stopped.
    enum class Stale : std::uint8_t { No, Unreadable, Late, Stopped };
    static constexpr std::chrono::milliseconds patience {400};

    explicit FreshRun(QObject *parent = nullptr);

    // The outcome where it is known; else finished() tells it.
    [[nodiscard]] std::optional<RunOutcome> request(const QByteArray &text,
                                                    const model::Semantics &semantics);
    void keep(const RunOutcome &outcome) { m_cache.insert(outcome); } // of a text to come
    void take(const RunOutcome &outcome); // this is the one; nothing else is waited for
    void stop(); // what runs
    void reset(); // another text, of which nothing is known

    [[nodiscard]] bool isRunning() const { return m_runner.isRunning(); }
    [[nodiscard]] Stale stale() const { return m_stale; }
    [[nodiscard]] const std::vector<model::RunProblem> &problems() const { return m_problems; }

Q_SIGNALS:
    void finished(const clonescope::app::RunOutcome &outcome);
    void becameStale(); // late, or stopped
    void ranOutOfMemory(); // it did, and is given up as if it were stopped

private:
    void giveUp(Stale why);

    Runner m_runner;
    RunCache m_cache;
    QTimer m_patience; // while a run goes on
    std::vector<model::RunProblem> m_problems;
    Stale m_stale = Stale::No;
};

} // namespace clonescope::app
