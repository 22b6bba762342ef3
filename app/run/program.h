// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/heap/runstep.h"

#include <QByteArray>
#include <QString>
#include <atomic>
#include <memory>
#include <optional>

namespace clonescope::app
{

using RunPtr = std::shared_ptr<const model::Run>;

// What became of a text. Where Python cannot read it there is a problem and no steps; where the
// language lacks some of it, the steps before the first such statement, and a problem for each.
struct RunOutcome {
    QByteArray text; // UTF-8, as it was run; offsets of steps point into it
    RunPtr run;
    bool isReadable = false;
    bool wasCancelled = false;
    std::uint64_t bytes = 0; // that keeping it takes; counted by runToKeep() alone
    // Of a recording, whose program ran elsewhere: who made it, as a trace says it in JSON.
    std::string producer = {};

    // The statement of the module, from 0, that the run tells moment by moment.
    std::optional<std::size_t> into = {};

    [[nodiscard]] bool isRecording() const { return !producer.empty(); }
    [[nodiscard]] std::string_view code() const
    {
        return {text.constData(), static_cast<std::size_t>(text.size())};
    }
    [[nodiscard]] model::RunStep at(std::size_t step) const { return {*run, step, code()}; }
};

// Reads and runs a program, on the calling thread.
[[nodiscard]] RunOutcome runProgram(const QByteArray &text, const model::Semantics &semantics,
                                    const model::Limits &limits = {},
                                    const std::atomic<bool> *cancelled = nullptr,
                                    std::optional<std::size_t> into = {});

// The same of the statement during which one of the goal's lines begins to run; no steps, and no
// `into`, where none does.
[[nodiscard]] RunOutcome runInto(const QByteArray &text, const model::Goal &goal,
                                 const model::Semantics &semantics, const model::Limits &limits,
                                 const std::atomic<bool> *cancelled);

// The same, for what is kept (RunCache): counting is long work too, and belongs where the run is.
[[nodiscard]] RunOutcome runToKeep(const QByteArray &text, const model::Semantics &semantics,
                                   const model::Limits &limits, const std::atomic<bool> *cancelled);

// What ended a run, as a person reads it: "AttributeError: …"; "await is not in Clonescope's
// language yet". Cut where it is longer than anybody reads.
[[nodiscard]] QString errorText(const model::RunError &error);
// Where it was raised, a line a call, innermost first, each behind a line end; empty where no call
// was under way. Of a long chain the ends.
[[nodiscard]] QString callsText(const model::RunError &error);
[[nodiscard]] QString problemText(const model::RunProblem &problem);
// What to do about it where the language lacks something, and by which command; empty where no
// problem is of that kind.
[[nodiscard]] QString wayOut(const std::vector<model::RunProblem> &problems,
                             const QString &command);

} // namespace clonescope::app
