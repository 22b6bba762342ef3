// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/engine/frame.h"

#include <boost/container/small_vector.hpp>
#include <memory>
#include <unordered_map>

namespace clonescope::model
{

// A name of a module's code: its string, its meaning among the builtins, and where it was last
// found among the entries of the globals.
struct NameCache {
    Ref key;
    Slot builtin = noSlot;
    std::size_t entry = 0;
};

// What a run has of a module's code.
struct UnitState {
    const Unit *unit = nullptr;
    Slot globals = noSlot; // never freed while the machine runs
    std::vector<NameCache> names;
    std::vector<Ref> constants; // made when first used
};

// Told of what moments within a statement are made of, while the frames are as they were.
class Watcher
{
public:
    virtual ~Watcher() = default;
    virtual void beforeStatement() = 0; // the frame's next one, at Machine::at()
    virtual void beforeReturn(Slot result, bool isYield) = 0;
};

// Runs code: one loop over instructions with explicit frames. Calls from Python to Python stay in
// it; natives that call back start it anew, as deep as the recursion limit lets them.
class Machine
{
public:
    Machine(Interp &interp, std::shared_ptr<const Unit> unit);
    ~Machine();
    Machine(const Machine &) = delete;
    Machine &operator=(const Machine &) = delete;

    // Runs the next top-level statement. Throws PyError, Unsupported, LimitReached or Cancelled;
    // after that the machine is done.
    void runStep();
    // Nobody where it is null. Frames of modules that are no part of the program are not told of.
    void watch(Watcher *watcher) { m_watcher = watcher; }
    [[nodiscard]] const std::vector<std::unique_ptr<Frame>> &frames() const { return m_frames; }
    [[nodiscard]] bool isOfProgram(const Frame &frame) const
    {
        return frame.unit->unit == m_unit.get();
    }
    // The calls that the exception passed which has just ended a step, as a traceback has them.
    [[nodiscard]] std::vector<RunError::Call> traceback() const
    {
        return {m_passed.rbegin(), m_passed.rend()};
    }
    // Where in the program the instruction is that ran last, or that raised what ended the run.
    [[nodiscard]] syntax::Position at() const;
    void dropTemporaries();

    // From outside the loop.
    [[nodiscard]] Ref call(Slot function, const Arguments &arguments);
    // Goes on with a generator: `sent` is what its yield gives, or `thrown` is raised there. Empty
    // where it ended; `result` is what it returned then.
    [[nodiscard]] Ref resume(Slot generator, Slot sent, const PyError *thrown, Ref &result);
    [[nodiscard]] const Frame *frame() const { return m_now; }
    // The innermost exception that is being handled, noSlot where there is none.
    [[nodiscard]] Slot handled() const;
    // The module of that name, run now where it is a program that was not imported yet; empty where
    // there is none.
    [[nodiscard]] Ref imported(const std::string &name);
    // The same of what is a program of ours, even where a module of C has that name, too.
    [[nodiscard]] Ref importedSource(const std::string &name);
    [[nodiscard]] Ref alreadyImported(const std::string &name) const; // empty where it was not

private:
    enum class Flow : std::uint8_t { Goes, Ends };

    void loop(std::size_t base);
    Flow execute(Instruction instruction); // in loop() alone
    Flow leave(Instruction instruction);
    void variables(Instruction instruction);
    void access(Instruction instruction);
    void arrange(Instruction instruction);
    void operate(Instruction instruction);
    [[nodiscard]] Ref onSmallIntegers(Instruction instruction);
    void build(Instruction instruction);
    void extend(Instruction instruction);
    void jump(Instruction instruction);
    void tries(Instruction instruction);
    void matches(Instruction instruction);
    void import(Instruction instruction);

    [[nodiscard]] syntax::Position here() const; // of the instruction under way

    // Names and constants (machinevalues.cpp).
    Ref nameValue(std::uint32_t name);
    void storeName(std::uint32_t name);
    void deleteName(std::uint32_t name);
    NameCache &cache(std::uint32_t name);
    Slot find(NameCache &cache, Slot key);
    void className(Instruction instruction);
    Ref constant(std::uint32_t number);
    Ref moduleNamed(const std::string &name);
    Ref formatted(Slot value, char conversion, std::string_view specification);
    void buildDict(std::size_t n);
    [[noreturn]] static void raiseUnbound(const std::string &name, bool isFree);

    // Calls (machinecalls.cpp).
    void call(const CallShape &shape, const Frame::Method *method);
    void callWith();
    void callAny(std::size_t below, Slot callable, const Arguments &arguments);
    std::unique_ptr<Frame> frameOf(Slot function, const Arguments &arguments);
    void bind(Frame &frame, const Function &function, const Arguments &arguments);
    void push(std::unique_ptr<Frame> frame, std::string_view doing);
    void popFrame();
    Ref makeGenerator(std::unique_ptr<Frame> frame);
    [[nodiscard]] Shared<SuspendedFrame> suspended(const Frame &frame) const;
    [[nodiscard]] std::unique_ptr<Frame> resumed(Slot generator);
    void makeFunction(std::uint32_t number);
    void makeClass(std::uint32_t number);
    Flow finish(Ref value);
    Flow yield();
    Flow yieldFrom();
    void loadMethod(const std::string &name);
    Frame::Method takeMethod();
    void unpack(std::size_t n);
    void unpackStarred(std::size_t before, std::size_t after);
    void next(std::size_t target);
    void sayFarewells();

    // Exceptions (machineerrors.cpp).
    bool handle(const PyError &error, std::size_t base);
    void addTraceback(Slot exception, const Frame &frame);
    void raiseStatement(std::uint32_t parts);
    void enter();
    void exit(bool withException);

    [[nodiscard]] Frame &now() { return *m_now; }
    void push(Ref value) { now().stack.push_back(std::move(value)); }
    Ref pop()
    {
        Ref value = std::move(now().stack.back());
        now().stack.pop_back();
        return value;
    }
    Ref &top(std::size_t n = 1) { return now().stack[now().stack.size() - n]; }
    using Slots = boost::container::small_vector<Slot, 8>;
    [[nodiscard]] Slots topSlots(std::size_t n);
    [[nodiscard]] std::unique_ptr<Frame> newFrame();
    void drop(std::size_t n)
    {
        for (; n > 0; --n)
            now().stack.pop_back();
    }
    UnitState &stateOf(const Unit &unit, Slot globals);

    Interp &m_interp;
    Store &m_store;
    std::shared_ptr<const Unit> m_unit;
    std::vector<std::unique_ptr<Frame>> m_frames;
    Frame *m_now = nullptr; // the last of them
    std::vector<std::unique_ptr<Frame>> m_spare; // which have ended, for the next calls
    std::unordered_map<const Unit *, std::unique_ptr<UnitState>> m_states;
    std::unordered_map<std::string, Ref> m_imported;
    Ref m_result; // of the call from outside that has just ended, or what was yielded
    bool m_hasYielded = false;
    syntax::Position m_raisedAt;
    std::vector<RunError::Call> m_passed; // by the exception on its way, innermost first
    bool m_isSayingFarewell = false;
    Watcher *m_watcher = nullptr;
};

} // namespace clonescope::model
