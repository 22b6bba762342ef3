// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <atomic>
#include <boost/container/static_vector.hpp>
#include <boost/smart_ptr/intrusive_ptr.hpp>
#include <boost/smart_ptr/intrusive_ref_counter.hpp>
#include <cassert>
#include <cstddef>
#include <memory>
#include <type_traits>
#include <vector>

namespace clonescope::model
{

// A vector whose copies share what they have in common: a trie with up to 32 children a node.
// Copying is O(1); a write copies one path of it, or nothing where no other copy looks on. Copies
// may be read from different threads. Leaves of large elements are small, since a kept copy of each
// step keeps one.
template <typename T> class PersistentVector
{
    static constexpr int bits = 5; // of an index, that an inner node decides
    // Small elements lie side by side by half a kilobyte.
    static constexpr int leafBits = sizeof(T) > 32 ? 3
        : sizeof(T) <= 4                           ? 7
        : sizeof(T) <= 8                           ? 6
                                                   : 5;
    static constexpr std::size_t leafWidth = std::size_t {1} << leafBits;

    struct Node : boost::intrusive_ref_counter<Node, boost::thread_safe_counter> {
        Node() = default;
        Node(const Node &) = default;
        Node &operator=(const Node &) = delete;
        virtual ~Node() = default;
    };
    using NodePtr = boost::intrusive_ptr<Node>;
    // Within the node, so that a look-up takes one load a level.
    struct Inner final : Node {
        boost::container::static_vector<NodePtr, std::size_t {1} << bits> children;
    };
    // Many vectors are short, and have no more of small elements than there are.
    struct Leaf final : Node {
        std::conditional_t<(sizeof(T) > 32), boost::container::static_vector<T, leafWidth>,
                           std::vector<T>>
            items;
    };
    using Items = decltype(Leaf::items);

public:
    using value_type = T;

    PersistentVector() = default;
    PersistentVector(std::initializer_list<T> items)
        : PersistentVector(items.begin(), items.end())
    {
    }
    template <typename Iterator> PersistentVector(Iterator first, Iterator last)
    {
        append(first, last);
    }

    // Elements that lie side by side, and nodes below a node; bytes of either, of a leaf without
    // what its vector keeps elsewhere.
    static constexpr std::size_t leafSize = leafWidth, fanOut = std::size_t {1} << bits;
    static constexpr std::size_t leafBytes = sizeof(Leaf), innerBytes = sizeof(Inner);
    static constexpr bool keepsElementsInLeaf = sizeof(T) > 32;

    [[nodiscard]] std::size_t size() const { return m_size; }
    [[nodiscard]] bool empty() const { return m_size == 0; }

    const T &operator[](std::size_t index) const { return leafOf(index)[index & (leafWidth - 1)]; }
    [[nodiscard]] const T &back() const { return (*this)[m_size - 1]; }

    // The element for writing: what is shared along the way is copied first.
    T &edit(std::size_t index)
    {
        assert(index < m_size);
        return editLeaf(index)[index & (leafWidth - 1)];
    }
    void set(std::size_t index, T value) { edit(index) = std::move(value); }

    // The elements of its leaf, for writing until the vector is copied. Only large elements stay
    // where they are.
    T *editAround(std::size_t index)
    {
        static_assert(sizeof(T) > 32);
        assert(index < m_size);
        return editLeaf(index).data();
    }

    void push_back(T value)
    {
        leafAtEnd().push_back(std::move(value));
        ++m_size;
    }
    // Leaf by leaf.
    template <typename Iterator> void append(Iterator first, Iterator last)
    {
        while (first != last) {
            Items &items = leafAtEnd();
            do {
                items.push_back(*first);
                ++m_size;
                ++first;
            } while (first != last && items.size() < leafWidth);
        }
    }

    void pop_back()
    {
        assert(m_size > 0);
        if (--m_size == 0) {
            *this = {};
            return;
        }
        popFrom(m_root, m_shift, m_size);
        if (m_shift >= leafBits && m_size <= std::size_t {1} << m_shift) {
            m_root = NodePtr(inner(m_root.get()).children.front());
            m_shift -= bits;
        }
    }

    // Leaf by leaf, each handing the element that falls out at its end on to the next.
    void insert(std::size_t index, T value)
    {
        push_back(value);
        while (index < m_size) {
            Items &items = editLeaf(index);
            const auto at = items.begin() + static_cast<std::ptrdiff_t>(index & (leafWidth - 1));
            index += static_cast<std::size_t>(items.end() - at);
            std::rotate(at, items.end() - 1, items.end());
            std::swap(*at, value);
        }
    }
    void erase(std::size_t index)
    {
        if (index + 1 == m_size)
            return pop_back();
        const std::size_t first = index & ~(leafWidth - 1);
        T taken = back();
        for (std::size_t leaf = (m_size - 1) & ~(leafWidth - 1);; leaf -= leafWidth) {
            Items &items = editLeaf(leaf);
            const auto at
                = items.begin() + static_cast<std::ptrdiff_t>(leaf == first ? index - leaf : 0);
            std::rotate(at, at + 1, items.end());
            std::swap(items.back(), taken);
            if (leaf == first)
                break;
        }
        pop_back();
    }

    class const_iterator
    {
    public:
        using iterator_category = std::forward_iterator_tag;
        using value_type = T;
        using difference_type = std::ptrdiff_t;
        using pointer = const T *;
        using reference = const T &;
        const_iterator() = default;
        const_iterator(const PersistentVector *vector, std::size_t index)
            : m_vector(vector)
            , m_index(index)
        {
            enterLeaf();
        }
        reference operator*() const { return m_leaf[m_index & (leafWidth - 1)]; }
        pointer operator->() const { return &**this; }
        const_iterator &operator++()
        {
            if ((++m_index & (leafWidth - 1)) == 0)
                enterLeaf();
            return *this;
        }
        const_iterator operator++(int)
        {
            auto old = *this;
            ++m_index;
            return old;
        }
        bool operator==(const const_iterator &other) const { return m_index == other.m_index; }

    private:
        void enterLeaf()
        {
            if (m_index < m_vector->m_size)
                m_leaf = m_vector->leafOf(m_index);
        }

        const PersistentVector *m_vector = nullptr;
        const T *m_leaf = nullptr; // around the element
        std::size_t m_index = 0;
    };
    [[nodiscard]] const_iterator begin() const { return {this, 0}; }
    [[nodiscard]] const_iterator end() const { return {this, m_size}; }

    // Equal content; shared parts are not compared.
    friend bool operator==(const PersistentVector &a, const PersistentVector &b)
    {
        return a.m_size == b.m_size && a.m_shift == b.m_shift
            && equal(a.m_root.get(), b.m_root.get(), a.m_shift);
    }

    // Calls visit(index) for each index whose element may differ from `other`'s: linear in what is
    // not shared.
    template <typename Visit> void forEachUnshared(const PersistentVector &other, Visit visit) const
    {
        if (m_shift == other.m_shift)
            unshared(m_root.get(), other.m_root.get(), m_shift, 0, visit);
        else
            unshared(m_root.get(), static_cast<const Node *>(nullptr), m_shift, 0, visit);
    }

private:
    static std::size_t childOf(std::size_t index, int shift)
    {
        return (index >> shift) & ((std::size_t {1} << bits) - 1);
    }

    static const Inner &inner(const Node *node) { return static_cast<const Inner &>(*node); }
    static const Leaf &leaf(const Node *node) { return static_cast<const Leaf &>(*node); }

    // With room for one element more.
    Items &leafAtEnd()
    {
        if (!m_root) {
            m_root = new Leaf;
        } else if (m_size == std::size_t {1} << (m_shift + bits)) {
            auto root = std::make_unique<Inner>();
            root->children.push_back(std::move(m_root));
            m_root = root.release();
            m_shift += bits;
        }
        NodePtr *node = &m_root;
        for (int shift = m_shift; shift >= leafBits; shift -= bits) {
            auto &children = own<Inner>(*node).children;
            const std::size_t child = childOf(m_size, shift);
            if (child == children.size())
                children.push_back(shift - bits >= leafBits ? NodePtr(new Inner)
                                                            : NodePtr(new Leaf));
            node = &children[child];
        }
        return own<Leaf>(*node).items;
    }

    [[nodiscard]] const T *leafOf(std::size_t index) const
    {
        assert(index < m_size);
        const Node *node = m_root.get();
        for (int shift = m_shift; shift >= leafBits; shift -= bits)
            node = inner(node).children[childOf(index, shift)].get();
        return leaf(node).items.data();
    }

    Items &editLeaf(std::size_t index)
    {
        NodePtr *node = &m_root;
        for (int shift = m_shift; shift >= leafBits; shift -= bits)
            node = &own<Inner>(*node).children[childOf(index, shift)];
        return own<Leaf>(*node).items;
    }

    template <typename Kind> static Kind &own(NodePtr &node)
    {
        if (node->use_count() == 1)
            std::atomic_thread_fence(
                std::memory_order_acquire); // another thread may have let go just now
        else
            node = new Kind(static_cast<const Kind &>(*node));
        return static_cast<Kind &>(*node);
    }

    static void popFrom(NodePtr &node, int shift, std::size_t last)
    {
        if (shift < leafBits) {
            own<Leaf>(node).items.pop_back();
            return;
        }
        auto &children = own<Inner>(node).children;
        const std::size_t child = childOf(last, shift);
        if ((last & ((std::size_t {1} << shift) - 1)) == 0)
            children.pop_back();
        else
            popFrom(children[child], shift - bits, last);
    }

    static bool equal(const Node *a, const Node *b, int shift)
    {
        if (a == b)
            return true;
        if (!a || !b)
            return false;
        if (shift < leafBits)
            return leaf(a).items == leaf(b).items;
        const auto &ofA = inner(a).children, &ofB = inner(b).children;
        return std::equal(ofA.begin(), ofA.end(), ofB.begin(), ofB.end(),
                          [&](const NodePtr &one, const NodePtr &other) {
                              return equal(one.get(), other.get(), shift - bits);
                          });
    }

    template <typename Visit>
    static void unshared(const Node *a, const Node *b, int shift, std::size_t base, Visit &visit)
    {
        if (!a || a == b)
            return;
        if (shift < leafBits) {
            for (std::size_t i = 0; i < leaf(a).items.size(); ++i)
                visit(base + i);
            return;
        }
        const auto &children = inner(a).children;
        for (std::size_t i = 0; i < children.size(); ++i) {
            const Node *other
                = b && i < inner(b).children.size() ? inner(b).children[i].get() : nullptr;
            unshared(children[i].get(), other, shift - bits, base + (i << shift), visit);
        }
    }

    NodePtr m_root;
    std::size_t m_size = 0;
    int m_shift = leafBits - bits; // of the root's children; less than leafBits where it is a leaf
};

} // namespace clonescope::model
