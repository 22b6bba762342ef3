// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/frameworks/python/sorting.h"

#include "model/engine/smallintegers.h"
#include "model/frameworks/python/sequences.h"

// A merge sort that asks for the same comparisons as CPython's wherever members without an order
// (a nan, a mixed list) could show the difference: natural runs, short ones grown by binary
// insertion, merged by size. Only its galloping is left out, which changes no result of members
// that have an order.
namespace clonescope::model::python
{

namespace
{

// Who sorts holds them.
struct Entry {
    Slot key;
    Slot item;
};

class Sorter
{
public:
    Sorter(Interp &interp, std::vector<Entry> &entries)
        : m_interp(interp)
        , m_entries(entries)
    {
    }

    void sort()
    {
        const std::size_t least = leastRun(m_entries.size());
        for (std::size_t at = 0; at < m_entries.size();) {
            std::size_t length = naturalRun(at);
            if (length < least) {
                const std::size_t grown = std::min(least, m_entries.size() - at);
                insertInto(at, at + length, at + grown);
                length = grown;
            }
            m_runs.push_back({at, length});
            collapse();
            at += length;
        }
        while (m_runs.size() > 1)
            merge(m_runs.size() > 2 && m_runs[m_runs.size() - 3].size < m_runs.back().size
                      ? m_runs.size() - 3
                      : m_runs.size() - 2);
    }

private:
    struct Run {
        std::size_t begin, size;
    };

    bool less(const Entry &a, const Entry &b)
    {
        if (const auto both = smallIntegers(m_interp.heap(), a.key, b.key)) {
            m_interp.spend(1);
            return both->first < both->second;
        }
        return m_interp.truth(m_interp.compare(CompareOp::Less, a.key, b.key));
    }

    static std::size_t leastRun(std::size_t n)
    {
        std::size_t rest = 0;
        for (; n >= 64; n >>= 1U)
            rest |= n & 1U;
        return n + rest;
    }

    // The length of the run at `begin`; a strictly descending one is turned round.
    std::size_t naturalRun(std::size_t begin)
    {
        std::size_t end = begin + 1;
        if (end == m_entries.size())
            return 1;
        const bool descends = less(m_entries[end], m_entries[begin]);
        for (++end; end < m_entries.size(); ++end)
            if (less(m_entries[end], m_entries[end - 1]) != descends)
                break;
        if (descends)
            std::reverse(m_entries.begin() + static_cast<std::ptrdiff_t>(begin),
                         m_entries.begin() + static_cast<std::ptrdiff_t>(end));
        return end - begin;
    }

    // begin … sorted is in order; so is begin … end afterwards.
    void insertInto(std::size_t begin, std::size_t sorted, std::size_t end)
    {
        for (; sorted < end; ++sorted) {
            std::size_t left = begin, right = sorted;
            while (left < right) {
                const std::size_t middle = left + (right - left) / 2;
                if (less(m_entries[sorted], m_entries[middle]))
                    right = middle;
                else
                    left = middle + 1;
            }
            const auto at = m_entries.begin() + static_cast<std::ptrdiff_t>(sorted);
            m_interp.spend(Work::Member, 1);
            std::rotate(m_entries.begin() + static_cast<std::ptrdiff_t>(left), at, at + 1);
        }
    }

    void collapse()
    {
        while (m_runs.size() > 1) {
            const std::size_t n = m_runs.size();
            const auto size = [&](std::size_t back) { return m_runs[n - back].size; };
            const bool isUneven = (n > 2 && size(3) <= size(2) + size(1))
                || (n > 3 && size(4) <= size(3) + size(2));
            if (isUneven)
                merge(size(3) < size(1) ? n - 3 : n - 2);
            else if (size(2) <= size(1))
                merge(n - 2);
            else
                return;
        }
    }

    // Of the runs `i` and `i + 1`.
    void merge(std::size_t i)
    {
        const Run a = m_runs[i], b = m_runs[i + 1];
        m_runs[i].size += b.size;
        m_runs.erase(m_runs.begin() + static_cast<std::ptrdiff_t>(i) + 1);
        m_interp.spend(Work::Member, a.size + b.size);
        std::vector<Entry> merged;
        merged.reserve(a.size + b.size);
        std::size_t x = a.begin, y = b.begin;
        const std::size_t xEnd = a.begin + a.size, yEnd = b.begin + b.size;
        while (x < xEnd && y < yEnd) {
            const bool takesRight = less(m_entries[y], m_entries[x]);
            merged.push_back(m_entries[takesRight ? y++ : x++]);
        }
        merged.insert(merged.end(), m_entries.begin() + static_cast<std::ptrdiff_t>(x),
                      m_entries.begin() + static_cast<std::ptrdiff_t>(xEnd));
        merged.insert(merged.end(), m_entries.begin() + static_cast<std::ptrdiff_t>(y),
                      m_entries.begin() + static_cast<std::ptrdiff_t>(yEnd));
        std::move(merged.begin(), merged.end(),
                  m_entries.begin() + static_cast<std::ptrdiff_t>(a.begin));
    }

    Interp &m_interp;
    std::vector<Entry> &m_entries;
    std::vector<Run> m_runs;
};

} // namespace

std::vector<Ref> sorted(Interp &interp, std::vector<Ref> items, Slot key, bool isReversed)
{
    interp.spend(Work::Member, items.size());
    interp.store().requireRoom(3 * sizeof(Entry) * items.size());
    std::vector<Entry> entries;
    entries.reserve(items.size());
    std::vector<Ref> keys;
    for (const Ref &item : items) {
        if (key != Heap::none) {
            const Slot argument = item;
            keys.push_back(interp.call(key, {std::span(&argument, 1), {}}));
        }
        entries.push_back({keys.empty() ? item.slot() : keys.back().slot(), item});
    }
    // Turned round before and after, so that equal members keep their order.
    if (isReversed)
        std::reverse(entries.begin(), entries.end());
    Sorter(interp, entries).sort();
    if (isReversed)
        std::reverse(entries.begin(), entries.end());
    std::vector<Ref> sorted;
    sorted.reserve(entries.size());
    for (const Entry &entry : entries)
        sorted.push_back(interp.store().hold(entry.item));
    return sorted;
}

} // namespace clonescope::model::python
