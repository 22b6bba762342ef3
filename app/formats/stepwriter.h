// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/heap/parts.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace clonescope::app
{

// Writes one step. Objects are numbered as they are arrived at. Text stops where `out` is larger
// than `most` bytes: escaped, it is up to six times what the program's bytes are.
class StepWriter
{
public:
    StepWriter(const model::Heap &heap, std::size_t most)
        : m_heap(heap)
        , m_most(most)
    {
    }
    // For the text by which a member of a set is put in its place: what a walk from it alone finds,
    // without uids. Objects in sets on its way are told by their classes, as sets that hold one
    // another have no end.
    StepWriter(const model::Heap &heap, model::Slot member, std::size_t &mostForOrder);
    [[nodiscard]] std::string contentOfMember();

    void writeState(std::string &out);
    // What differs from `told`, which becomes what there is now; nothing of it in the text where
    // `isFirst`, for the whole was written.
    void writeChange(std::string &out, std::unordered_map<std::uint64_t, std::string> &told,
                     bool isFirst);

private:
    using Names = std::vector<std::pair<std::string_view, model::Slot>>;
    [[nodiscard]] Names names() const;
    void numberNames(const Names &roots);
    void numberFrom(model::Slot root);
    template <typename Visit> void eachPart(model::Slot slot, const Visit &visit);
    [[nodiscard]] const std::vector<model::Part> &partsOfSet(model::Slot set);
    void putInOrder(std::span<model::Part> members);
    void putAsArrivedAt(std::span<model::Part> members);
    [[nodiscard]] std::string content(model::Slot member);
    [[nodiscard]] bool isToldByClass(model::Slot member) const;
    void writeNames(std::string &out, const Names &roots) const;
    [[nodiscard]] std::uint64_t reference(model::Slot slot) const
    {
        return m_byUid ? m_heap.uid(slot).value : m_numbers.at(slot);
    }
    void writeAtom(std::string &out, model::Slot slot) const;
    void writeValue(std::string &out, model::Slot slot) const;
    void writeObject(std::string &out, model::Slot slot);
    void writeItems(std::string &out, model::Slot slot);
    void writeLabel(std::string &out, model::Slot holder, const model::Part &part) const;
    void writeTensor(std::string &out, const model::Tensor &tensor) const;
    static void writeArray(std::string &out, const model::Tensor &array);
    void writeBuffer(std::string &out, model::Slot slot) const;
    static void writeName(std::string &out, std::string_view name);
    static void writeFields(std::string &out, const model::Recorded &object);

    const model::Heap &m_heap;
    std::size_t m_most;
    // Bytes of texts by which members are put in order: where they are used up, they stay as they
    // are.
    std::size_t m_ownForOrder = std::size_t {4} << 20U;
    std::size_t *m_mostForOrder = &m_ownForOrder;
    model::Slot m_member = model::noSlot; // whose content is written
    std::vector<model::Slot> m_roots;
    bool m_entersSets = true;
    bool m_byUid = false; // objects are named by their uids, else by their place in the step
    using Numbers = std::unordered_map<model::Slot, std::size_t>;
    Numbers m_numbers;
    std::optional<Numbers> m_arrivals; // as a walk past all sets numbers them
    // Buffers, by the first header arrived at.
    std::unordered_map<model::Slot, model::DType> m_readAs;
    std::vector<model::Slot> m_order;
    std::unordered_map<model::Slot, std::vector<model::Part>> m_partsOfSets;
};

} // namespace clonescope::app
