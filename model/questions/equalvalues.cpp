// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/questions/equalvalues.h"

#include "model/kernels/element.h"

#include <set>

namespace clonescope::model
{

namespace
{

// By value, as Python compares numbers: 1, 1.0 and True are equal.
bool sameElement(const Scalar &a, DType typeA, const Scalar &b, DType typeB)
{
    if (isComplex(typeA) || isComplex(typeB))
        return asComplex(a) == asComplex(b);
    return isFloating(typeA) || isFloating(typeB) ? asDouble(a) == asDouble(b)
                                                  : asInt(a) == asInt(b);
}

const Bytes &bytesOf(const Heap &heap, const Tensor &tensor)
{
    return heap.as<Buffer>(heap.as<StorageImpl>(tensor.storage)->buffer)->bytes;
}

std::vector<std::int64_t> positions(const StridedLayout &layout)
{
    std::vector<std::int64_t> all;
    forEachElement(layout, [&](std::int64_t at) { all.push_back(at); });
    return all;
}

// Compares pairs from a stack of its own; a pair met again is taken as equal, so that cycles end.
class Comparison
{
public:
    Comparison(const Heap &heap, std::size_t limit)
        : m_heap(heap)
        , m_left(limit)
    {
    }

    std::optional<bool> run(Slot a, Slot b)
    {
        push(a, b);
        while (!m_open.empty()) {
            const auto [left, right] = m_open.back();
            m_open.pop_back();
            if (left == right || !m_met.emplace(left, right).second)
                continue;
            if (!sameHere(left, right))
                return m_exhausted ? std::nullopt : std::optional(false);
        }
        return true;
    }

private:
    void push(Slot a, Slot b) { m_open.emplace_back(a, b); }

    // Counts elements to be compared; false where there are too many.
    bool spend(std::size_t count)
    {
        m_exhausted = m_exhausted || count > m_left;
        m_left -= std::min(count, m_left);
        return !m_exhausted;
    }

    // Not to be told.
    bool unknown()
    {
        m_exhausted = true;
        return false;
    }

    // Members are left to the stack.
    bool sameHere(Slot a, Slot b)
    {
        if (!isNode(m_heap, a) || !isNode(m_heap, b))
            return spend(1) && isNode(m_heap, a) == isNode(m_heap, b) && sameKey(m_heap, a, b);
        if (m_heap.as<List>(a) && m_heap.as<List>(b))
            return sameItems(m_heap.as<List>(a)->items, m_heap.as<List>(b)->items);
        if (m_heap.as<Tuple>(a) && m_heap.as<Tuple>(b))
            return sameItems(m_heap.as<Tuple>(a)->items, m_heap.as<Tuple>(b)->items);
        if (m_heap.as<Dict>(a) && m_heap.as<Dict>(b))
            return sameEntries(*m_heap.as<Dict>(a), *m_heap.as<Dict>(b));
        if (m_heap.as<Tensor>(a) && m_heap.as<Tensor>(b))
            return sameElements(*m_heap.as<Tensor>(a), *m_heap.as<Tensor>(b));
        if (hasLabels(m_heap, a) && hasLabels(m_heap, b))
            return unknown(); // its class says what equal is
        return sameKey(m_heap, a, b); // methods, by what they are bound to
    }

    bool sameItems(const PersistentVector<Slot> &a, const PersistentVector<Slot> &b)
    {
        if (a.size() != b.size() || !spend(a.size()))
            return false;
        for (std::size_t i = a.size(); i-- > 0;)
            push(a[i], b[i]);
        return true;
    }

    bool sameEntries(const Dict &a, const Dict &b)
    {
        if (a.live != b.live || !spend(a.live))
            return false;
        for (const Dict::Entry &entry : a.entries) {
            if (entry.key == noSlot)
                continue;
            const auto found = findEntry(m_heap, b, entry.key);
            if (!found)
                return false;
            push(entry.value, b.entries[*found].value);
        }
        return true;
    }

    bool sameElements(const Tensor &a, const Tensor &b)
    {
        if (a.layout->shape != b.layout->shape)
            return false;
        if (!spend(static_cast<std::size_t>(a.layout->count())))
            return false;
        if (a.layout->count() == 0)
            return true;
        const auto isUnknown = [&](const Tensor &tensor) {
            const Slot buffer = m_heap.as<StorageImpl>(tensor.storage)->buffer;
            return m_heap.as<Buffer>(buffer)->isUnknown;
        };
        if (isUnknown(a) || isUnknown(b))
            return unknown();
        const std::vector<std::int64_t> left = positions(layoutInBuffer(m_heap, a));
        const std::vector<std::int64_t> right = positions(layoutInBuffer(m_heap, b));
        for (std::size_t i = 0; i < left.size(); ++i) {
            const auto load = [&](const Tensor &tensor, std::int64_t at) {
                return loadElement(bytesOf(m_heap, tensor),
                                   static_cast<std::size_t>(at) * itemSize(tensor.dtype),
                                   tensor.dtype);
            };
            if (!sameElement(load(a, left[i]), a.dtype, load(b, right[i]), b.dtype))
                return false;
        }
        return true;
    }

    const Heap &m_heap;
    std::size_t m_left;
    bool m_exhausted = false;
    std::vector<std::pair<Slot, Slot>> m_open;
    std::set<std::pair<Slot, Slot>> m_met;
};

} // namespace

std::optional<bool> equalValues(const Heap &heap, Slot a, Slot b, std::size_t limit)
{
    return Comparison(heap, limit).run(a, b);
}

} // namespace clonescope::model
