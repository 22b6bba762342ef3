// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/frameworks/copyrules.h"
#include "model/heap/run.h"

namespace clonescope::app
{

// What a copy did as the heap after it shows it. The rule of its kind is asked only where one of
// both objects is gone: a program's own hooks need not keep to it.
class SeenCopy
{
public:
    SeenCopy(const model::Heap &heap, const model::CopyEvent &event, const model::CopyRule &rule);

    // noSlot where it is gone.
    [[nodiscard]] model::Slot source() const { return m_source; }
    [[nodiscard]] model::Slot result() const { return m_result; }
    [[nodiscard]] bool gaveItself() const { return m_event.sourceUid == m_event.resultUid; }

    [[nodiscard]] model::Outcome bytes() const; // Shared, Copied, or the rule's
    // What is in a container, or what attributes hold. Shared: the same; Copied: all of it is new;
    // New: some of it is; None: it holds other things.
    [[nodiscard]] model::Outcome contents() const;

private:
    const model::Heap &m_heap;
    const model::CopyEvent &m_event;
    const model::CopyRule &m_rule;
    model::Slot m_source, m_result;
};

} // namespace clonescope::app
