// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include <cassert>
#include <concepts>
#include <cstdint>
#include <functional>
#include <limits>
#include <utility>
#include <vector>

#include <compare> // last: moc cannot read it as the first header of all

// Numbers of things in lists
//
// Cards, rows, boxes refer to one another by number. As an int, a card's number is taken for a
// row's without a word, and -1 for a card. `Index<Card>` is the number of a card, or of none, and
// nothing else; `VectorBy<Index<Card>, QRectF>` holds what is known of each card, and no number of
// anything else is looked up in it. Counts, sizes and the numbers of elements stay integers.

namespace clonescope::model
{

// The number of one of these things, from 0, or of none. It is in no sum: where one counts on, that
// is said. None comes before all others.
template <typename Of> class Index
{
public:
    constexpr Index() = default; // none
    constexpr explicit Index(std::integral auto number)
        : m_number(static_cast<std::int32_t>(number))
    {
        assert(std::in_range<std::int32_t>(number) && m_number >= 0);
    }
    // The same number in another list, which goes in step with that one.
    template <typename Other>
    constexpr explicit Index(Index<Other> other)
        : m_number(other.m_number)
    {
    }

    [[nodiscard]] constexpr explicit operator bool() const { return m_number != none; }
    [[nodiscard]] constexpr std::size_t number() const
    {
        assert(m_number != none);
        return static_cast<std::size_t>(m_number);
    }
    // Beside it in the list: it may not go as far, but before the first there is none.
    [[nodiscard]] constexpr Index next() const { return Index(number() + 1); }
    [[nodiscard]] constexpr Index previous() const
    {
        return number() == 0 ? Index() : Index(number() - 1);
    }

    auto operator<=>(const Index &) const = default;

private:
    template <typename Other> friend class Index;
    static constexpr std::int32_t none = -1;

    std::int32_t m_number = none;
};

// The indices of a list of so many things, in order, for loops.
template <typename I> class Indices
{
public:
    explicit constexpr Indices(std::size_t count)
        : Indices(0, static_cast<std::int64_t>(count), 1)
    {
    }
    [[nodiscard]] constexpr Indices reversed() const
    {
        return {m_end - m_step, m_begin - m_step, -m_step};
    }

    struct Iterator {
        std::int64_t at = 0;
        std::int64_t step = 1;
        constexpr I operator*() const { return I(at); }
        constexpr Iterator &operator++()
        {
            at += step;
            return *this;
        }
        bool operator==(const Iterator &) const = default;
    };
    [[nodiscard]] constexpr Iterator begin() const { return {m_begin, m_step}; }
    [[nodiscard]] constexpr Iterator end() const { return {m_end, m_step}; }

private:
    constexpr Indices(std::int64_t begin, std::int64_t end, std::int64_t step)
        : m_begin(begin)
        , m_end(end)
        , m_step(step)
    {
    }
    std::int64_t m_begin, m_end, m_step;
};

// What is known of each of these things: a vector that is looked up by their indices alone.
template <typename I, typename T> class VectorBy : public std::vector<T>
{
public:
    using std::vector<T>::vector;

    [[nodiscard]] T &operator[](I at) { return std::vector<T>::operator[](at.number()); }
    [[nodiscard]] const T &operator[](I at) const
    {
        return std::vector<T>::operator[](at.number());
    }
    [[nodiscard]] bool has(I at) const { return at && at.number() < this->size(); }
    [[nodiscard]] Indices<I> indices() const { return Indices<I>(this->size()); }

    I add(T value) // at the end; answers where
    {
        this->push_back(std::move(value));
        return I(this->size() - 1);
    }
    // The first of which that holds, or none.
    template <typename Predicate> [[nodiscard]] I find(Predicate holds) const
    {
        for (const I at : indices())
            if (holds((*this)[at]))
                return at;
        return {};
    }
};

} // namespace clonescope::model

template <typename Of> struct std::hash<clonescope::model::Index<Of>> {
    std::size_t operator()(clonescope::model::Index<Of> index) const noexcept
    {
        return index ? index.number() : std::numeric_limits<std::size_t>::max();
    }
};
