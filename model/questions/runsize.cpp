// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/questions/runsize.h"

#include "model/base/bigint.h"

#include <algorithm>
#include <unordered_set>

namespace clonescope::model
{

namespace
{

// What glibc's malloc takes for a block of that many bytes.
constexpr std::uint64_t block(std::uint64_t bytes)
{
    constexpr std::uint64_t header = 8, grain = 16, least = 32;
    return bytes == 0 ? 0 : std::max(least, (bytes + header + grain - 1) / grain * grain);
}

// A value made by std::make_shared, with its counts.
template <typename T> constexpr std::uint64_t sharedBlock()
{
    return block(2 * sizeof(void *) + sizeof(T));
}

template <typename T> std::uint64_t outside(const std::vector<T> &items)
{
    return block(items.capacity() * sizeof(T));
}

std::uint64_t outside(const std::string &text)
{
    static const std::size_t within = std::string().capacity();
    return text.capacity() <= within ? 0 : block(text.capacity() + 1);
}

std::uint64_t outside(const StridedLayout &layout)
{
    return outside(layout.shape) + outside(layout.stride);
}

constexpr std::uint64_t mallocBytes = 16; // that a block takes beside what is asked for, about

// What parts of a persistent vector take, told by the elements that they hold one after the other.
template <typename T> class TrieBytes
{
    using Vector = PersistentVector<T>;

public:
    explicit TrieBytes(std::size_t size)
        : m_next(size)
    {
        for (std::size_t nodes = above(size, Vector::leafSize); nodes > 1;
             nodes = above(nodes, Vector::fanOut))
            m_path += block(Vector::innerBytes);
    }

    [[nodiscard]] std::uint64_t of(std::size_t element)
    {
        std::uint64_t bytes = Vector::keepsElementsInLeaf ? 0 : sizeof(T);
        if (element % Vector::leafSize == 0)
            bytes += block(Vector::leafBytes) + (Vector::keepsElementsInLeaf ? 0 : mallocBytes)
                + (element == m_next ? block(Vector::innerBytes) / Vector::fanOut : m_path);
        m_next = element + 1;
        return bytes;
    }

private:
    static std::size_t above(std::size_t nodes, std::size_t width)
    {
        return (nodes + width - 1) / width;
    }

    std::uint64_t m_path = 0; // of the nodes above one leaf
    std::size_t m_next; // the element behind the last one
};

// What a vector does not have in common with what it was before.
template <typename T>
std::uint64_t unshared(const PersistentVector<T> &items, const PersistentVector<T> *before)
{
    TrieBytes<T> trie(items.size());
    std::uint64_t bytes = 0;
    items.forEachUnshared(before ? *before : PersistentVector<T>(),
                          [&](std::size_t i) { bytes += trie.of(i); });
    return bytes;
}

class Counter
{
public:
    // What a heap does not have in common with an earlier one.
    void add(const Heap &heap, const Heap &before)
    {
        TrieBytes<Object> trie(heap.slotCount());
        heap.forEachUnshared(before, [&](Slot slot) {
            m_bytes += trie.of(slot.value);
            m_before = slot.value < before.slotCount() ? &before[slot].payload : nullptr;
            std::visit([this](const auto &payload) { addPayload(payload); }, heap[slot].payload);
        });
    }

    // What a step says of itself.
    void addLog(const Step &step)
    {
        m_bytes += outside(step.output) + outside(step.created) + outside(step.freed)
            + outside(step.writes) + outside(step.mentions) + outside(step.copies);
        for (const Write &write : step.writes)
            if (const auto *elements = std::get_if<place::Elements>(&write.place))
                m_bytes += outside(*elements->layout);
        for (const Mention &mention : step.mentions)
            m_bytes += outside(mention.path.steps);
        for (const CopyEvent &copy : step.copies)
            m_bytes += outside(copy.pairs) + outside(copy.lost);
    }

    void add(std::uint64_t bytes) { m_bytes += bytes; }
    [[nodiscard]] std::uint64_t bytes() const { return m_bytes; }

private:
    // The payload that stood in the same place before, where it is of the same kind.
    template <typename T> [[nodiscard]] const T *known() const
    {
        return m_before ? std::get_if<T>(m_before) : nullptr;
    }
    bool isNew(const void *address) { return m_seen.insert(address).second; }

    // What a payload keeps outside itself.
    void addPayload(const Str &text)
    {
        const auto *old = known<Str>();
        if ((!old || &*old->utf8 != &*text.utf8) && isNew(&*text.utf8))
            m_bytes += sharedBlock<std::string>() + outside(*text.utf8);
    }
    void addPayload(const Int &number)
    {
        if (number.big && isNew(&*number.big))
            m_bytes += sharedBlock<BigNumber>() + block(integerBytes(number));
    }
    void addPayload(const List &list)
    {
        const auto *old = known<List>();
        m_bytes += unshared(list.items, old ? &old->items : nullptr);
    }
    void addPayload(const Tuple &tuple)
    {
        const auto *old = known<Tuple>();
        m_bytes += unshared(tuple.items, old ? &old->items : nullptr);
    }
    void addPayload(const Dict &dict)
    {
        const auto *old = known<Dict>();
        m_bytes += unshared(dict.entries, old ? &old->entries : nullptr)
            + unshared(dict.index, old ? &old->index : nullptr);
    }
    void addPayload(const GradNode &node)
    {
        const auto *old = known<GradNode>();
        m_bytes += unshared(node.inputs, old ? &old->inputs : nullptr);
    }
    // All whole blocks of zeros are one, which nothing counts.
    void addPayload(const Buffer &buffer)
    {
        static const Bytes zeros(Bytes::blockSize);
        const Bytes &bytes = buffer.bytes;
        for (std::size_t at = 0; at < bytes.size(); at += Bytes::blockSize) {
            const std::span<const std::byte> part = bytes.run(at);
            m_bytes += 2 * sizeof(void *); // its place in the trie
            if (part.data() != zeros.run(0).data() && isNew(part.data()))
                m_bytes += sharedBlock<std::vector<std::byte>>() + block(part.size());
        }
    }
    void addPayload(const RandomState &state)
    {
        if (state.words && isNew(&*state.words))
            m_bytes += sharedBlock<std::vector<std::uint32_t>>() + outside(*state.words);
    }
    void addPayload(const Tensor &tensor)
    {
        if (tensor.layout && isNew(&*tensor.layout))
            m_bytes += sharedBlock<StridedLayout>() + outside(*tensor.layout);
    }
    void addPayload(const RecordedAtom &atom)
    {
        if (isNew(&*atom.repr))
            m_bytes += sharedBlock<std::string>() + outside(*atom.repr);
    }
    void addPayload(const Recorded &object)
    {
        const auto *old = known<Recorded>();
        m_bytes += unshared(object.parts, old ? &old->parts : nullptr);
        if (!isNew(&*object.fields))
            return;
        m_bytes += sharedBlock<std::vector<Recorded::Field>>() + outside(*object.fields);
        for (const auto &[name, json] : *object.fields)
            m_bytes += outside(name) + outside(json);
    }
    void addPayload(const TensorShape &shape) { m_bytes += outside(shape.sizes); }
    void addPayload(const auto &) { }

    const Payload *m_before = nullptr;
    std::unordered_set<const void *> m_seen; // what several objects may hold
    std::uint64_t m_bytes = 0;
};

} // namespace

std::uint64_t bytesOf(const Run &run)
{
    Counter counter;
    counter.add(sizeof(Run) + outside(run.steps) + outside(run.problems));
    const Heap *before = &run.start;
    for (const Step &step : run.steps) {
        counter.add(step.heap, *before);
        counter.addLog(step);
        before = &step.heap;
    }
    return counter.bytes();
}

} // namespace clonescope::model
