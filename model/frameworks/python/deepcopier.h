// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/engine/interp.h"

#include <unordered_map>

namespace clonescope::model
{

// What copy.copy (deep: copy.deepcopy) makes of what is no list, dict, plain tuple or tensor: an
// empty Ref where it is itself; TypeError where it cannot be copied.
[[nodiscard]] Ref copiedAtom(Interp &interp, Slot atom);

// Whether the rule of its framework says that such a copy of the object is the object itself.
[[nodiscard]] bool isItsOwnCopy(const Interp &interp, Slot object, CopyMethod method);

// One deep copy: a memo, and a stack of our own in place of Python's frames, whose depths it
// counts.
class DeepCopier
{
public:
    // `memo`: the dict that the program handed on, noSlot without one.
    explicit DeepCopier(Interp &interp, Slot memo = noSlot)
        : m_interp(interp)
        , m_memoDict(interp.store().hold(memo))
    {
    }

    [[nodiscard]] Ref copy(Slot root);
    // Source → copy of everything that was copied: tensors, dicts, lists, tuples, storages; and
    // which attributes the program's hooks left behind.
    [[nodiscard]] CopyEvent takeEvent() { return std::move(m_event); }

    // For what puts an object together again: a copy made at once, no deeper than Python's calls.
    [[nodiscard]] Ref nested(Slot value, int callerDepth);
    // What was copied before, empty where it was not; in the dict where the program has seen one.
    [[nodiscard]] Ref known(Slot source);
    // Whether the program sees the memo.
    [[nodiscard]] bool hasMemoDict() const { return static_cast<bool>(m_memoDict); }
    void remember(Slot source, const Ref &copy);
    Slot memoDict(); // made when a __deepcopy__ is to be given it
    void pair(Slot source, Slot copy);

private:
    // A copier at work on one object. `depth` is that of its innermost Python frame.
    struct Frame {
        Ref source; // alive, whatever a __deepcopy__ does to what held it
        Ref copy; // none for a tuple before its end
        int depth = 0;
        std::size_t next = 0; // member, entry or part to copy now
        std::vector<Ref> members; // of a tuple
        Ref key, value; // of a dict's entry: the copied key, and what comes after it
        std::size_t live = 0; // entries of the dict at its beginning
        const DeepCopyOps *own = nullptr; // where its class has a way of its own
    };

    bool enterObject(Slot object, int depth); // true where it answered

    // Either answers at once, or pushes a frame that will.
    void enter(Slot value, int callerDepth);
    void enterOwn(Slot object, int depth, const DeepCopyOps &own);
    [[nodiscard]] const DeepCopyOps *ownWay(Slot object) const;
    void step(Frame &frame);
    void stepList(Frame &frame);
    void stepTuple(Frame &frame);
    void stepDict(Frame &frame);
    void stepOwn(Frame &frame);
    void finish(Ref copy); // the topmost frame's answer
    Ref copiedStorage(Slot storage);

    Interp &m_interp;
    std::vector<Frame> m_frames;
    Ref m_answer; // of the frame or value last finished; empty where the next step asks anew
    struct Known { // what was copied lives as long: another object in its slot would be taken for
                   // it
        Ref source, copy;
    };
    std::unordered_map<Slot, Known> m_memo;
    Ref m_memoDict;
    std::unordered_map<Slot, Ref> m_storages; // memo['torch']
    CopyEvent m_event; // its pairs and what is lost
};

} // namespace clonescope::model
