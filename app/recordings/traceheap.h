// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/recordings/traceatoms.h"

namespace clonescope::app
{

// The heap of a recording, step by step. Objects keep their slots as long as they live, and what a
// step leaves as it was stays shared with the heap before it.
class TraceHeap
{
public:
    explicit TraceHeap(const TraceTexts &texts);

    // Takes over what a step says; NotReadable where it contradicts itself or what was before.
    void apply(TraceStep step);

    [[nodiscard]] const model::Heap &heap() const { return m_heap; }
    [[nodiscard]] model::Slot slot(std::uint64_t uid) const; // noSlot where it is gone

private:
    struct Known {
        TraceObject told;
        model::Slot slot;
        model::Slot claim = model::noSlot; // of a storage: the StorageImpl on it
        model::Slot version = model::noSlot, gradNode = model::noSlot; // of a tensor
    };

    [[nodiscard]] std::vector<std::uint64_t> takeOver(TraceStep &step);
    void drop(std::uint64_t uid);
    void checkReferences(const TraceStep &step) const;
    void checkClaims() const;
    void setNames(const std::vector<std::pair<std::string, TraceValue>> &names);
    void setStorage(Known &known, std::string_view readAs);
    void setPayload(Known &known);

    [[nodiscard]] model::Slot valueSlot(const TraceValue &value);
    [[nodiscard]] std::optional<model::Payload> sequence(const TraceObject &told, bool isTuple);
    [[nodiscard]] std::optional<model::Payload> dict(const TraceObject &told);
    [[nodiscard]] std::optional<model::Payload> tensor(Known &known);
    [[nodiscard]] bool setParts(const TraceObject &told, model::Tensor &tensor);
    [[nodiscard]] bool setAutograd(Known &known, model::Tensor &tensor);
    [[nodiscard]] model::Payload recorded(const TraceObject &told);
    void keep(model::Slot &slot, model::Payload payload);
    [[nodiscard]] std::unordered_map<std::uint64_t, std::string> readings() const;

    const TraceTexts &m_texts;
    model::WritableHeap m_heap;
    TraceAtoms m_atoms;
    std::unordered_map<std::uint64_t, Known> m_known; // by uid
    std::vector<std::pair<std::string, TraceValue>> m_names;
    std::uint64_t m_kept = 0; // bytes, about, that all steps keep
};

} // namespace clonescope::app
