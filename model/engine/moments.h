// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/engine/machine.h"
#include "model/engine/textlines.h"
#include "model/heap/run.h"

#include <map>
#include <span>

namespace clonescope::model
{

// Makes a step of each moment within a statement of the module: where the next simple statement
// begins, at any depth, and where a call ends. The names of the calls under way are put into the
// heaps that are kept, never into the one that runs, so that being watched changes nothing.
class Moments final : public Watcher
{
public:
    static constexpr std::size_t most = 20'000; // what comes after them is the last

    // Watches until the machine is told otherwise; `body` is the whole tree of the program.
    Moments(Run &run, Machine &machine, Interp &interp, const TextLines &lines,
            std::span<const syntax::Stmt> body);

    void beforeStatement() override;
    void beforeReturn(Slot result, bool isYield) override;
    // Of the step that the statement ends with: what part of it that was. Nothing where it had no
    // moments.
    void describe(Step &step);

private:
    struct Part { // of the text: a simple statement, or what a compound one begins with
        syntax::SourceRange range;
        bool isWhole = true; // no compound one
        const syntax::Stmt *statement = nullptr; // null: an `except` clause
    };
    struct Call {
        const Frame *frame = nullptr; // gone where an exception has ended it
        const Code *code = nullptr;
        std::string label;
    };
    struct Bound {
        Slot key, value;
        Uid uid;
        bool operator==(const Bound &) const = default;
    };
    [[nodiscard]] std::vector<Call> calls() const;
    [[nodiscard]] const Part *partOf(const Frame &frame) const;
    [[nodiscard]] static std::span<const Call> innermost(const std::vector<Call> &calls);
    void keep(Moment::Kind kind, Slot result);
    void place(Step &step, const Part &part) const;
    void tellOf(Step &step, Moment moment) const;
    void putNames(Step &step, std::vector<Bound> now);
    [[nodiscard]] std::vector<Bound> namesOf(const std::vector<Call> &calls);
    [[nodiscard]] Slot key(const std::string &name);

    Run &m_run;
    Machine &m_machine;
    Interp &m_interp;
    const TextLines &m_lines;
    std::map<syntax::Position, Part> m_parts; // by where they begin
    Ref m_names; // the dict of the names of calls: empty in the heap that runs
    std::unordered_map<std::string, Ref> m_keys;
    std::vector<Bound> m_bound; // at the moment before
    std::vector<Call> m_calls; // when the moment under way began
    std::vector<const Part *>
        m_running; // in the module and in each of these; none before the first
    bool m_hasReturned = false; // since then
    std::size_t m_kept = 0;
};

// Moves what the run did since the step before into a step, with the heap as it is.
void takeOver(Step &step, Interp &interp);

} // namespace clonescope::model
