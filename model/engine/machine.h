// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/engine/bytecode.h"
#include "model/engine/interp.h"

namespace clonescope::model
{

// Runs code: one loop over instructions with explicit frames, so that the program's control flow
// never uses our own stack. Stops after each top-level statement.
class Machine
{
public:
    Machine(Interp &interp, const Code &code);

    // Runs the next top-level statement. Throws PyError, Unsupported, LimitReached or Cancelled;
    // after that the machine is done.
    void runStep();
    // Where the instruction is that ran last.
    [[nodiscard]] syntax::Position at() const;
    void dropTemporaries();

private:
    // A `for` loop under way; `position` is the iterable's own.
    struct Loop {
        Ref iterable;
        std::int64_t position = 0;
    };
    struct Frame {
        std::size_t pc = 0;
        std::vector<Ref> stack;
        std::vector<Loop> loops;
        std::vector<const Native *> methods; // that LoadMethod found; null where it was no method
    };
    // A name of the code: its string, its meaning among the builtins, and where it was last found
    // among the entries of the globals.
    struct NameCache {
        Ref key;
        Slot builtin = noSlot;
        std::size_t entry = 0;
    };

    bool execute(Instruction instruction); // true where the step ends
    void load(Instruction instruction);
    void access(Instruction instruction);
    void arrange(Instruction instruction);
    void operate(Instruction instruction);
    void build(Instruction instruction);
    void jump(Instruction instruction);
    void import(Instruction instruction);

    Ref nameValue(std::uint32_t name);
    void deleteName(std::uint32_t name);
    NameCache &cache(std::uint32_t name);
    Slot find(NameCache &cache, Slot key);
    Ref constant(std::uint32_t number);
    Ref moduleNamed(const std::string &name);
    Ref formatted(Slot value, char conversion);
    void buildDict(std::size_t n);
    void loadMethod(const std::string &name);
    const Native *takeMethod();
    void call(const CallShape &shape, const Native *method);
    void unpack(std::size_t n);
    void next(std::size_t target);

    void push(Ref value) { m_frame.stack.push_back(std::move(value)); }
    Ref pop()
    {
        Ref value = std::move(m_frame.stack.back());
        m_frame.stack.pop_back();
        return value;
    }
    Ref &top(std::size_t n = 1) { return m_frame.stack[m_frame.stack.size() - n]; }
    [[nodiscard]] std::vector<Slot> topSlots(std::size_t n) const;
    void drop(std::size_t n) { m_frame.stack.resize(m_frame.stack.size() - n); }

    Interp &m_interp;
    Store &m_store;
    const Code &m_code;
    Frame m_frame;
    std::vector<NameCache> m_names;
    std::vector<Ref> m_constants; // made when first used
};

} // namespace clonescope::model
