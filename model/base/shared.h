// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include <memory>
#include <utility>

namespace clonescope::model
{

// An immutable value shared by pointer, compared by content.
template <typename T> class Shared
{
public:
    Shared() = default;
    Shared(T value)
        : m_value(std::make_shared<const T>(std::move(value)))
    {
    }
    explicit Shared(std::shared_ptr<const T> value)
        : m_value(std::move(value))
    {
    }
    // Of one that is about to go, a copy: what a loop walks must outlive it.
    const T &operator*() const & { return *m_value; }
    T operator*() const && { return *m_value; }
    const T *operator->() const { return m_value.get(); }
    explicit operator bool() const { return m_value != nullptr; }
    friend bool operator==(const Shared &a, const Shared &b)
    {
        return a.m_value == b.m_value || (a.m_value && b.m_value && *a.m_value == *b.m_value);
    }

private:
    std::shared_ptr<const T> m_value;
};

// A value that takes one pointer where it is kept, and nothing more until it is first edited.
template <typename T> class Boxed
{
public:
    Boxed() = default;
    Boxed(const Boxed &other)
        : m_value(other.m_value ? std::make_unique<T>(*other.m_value) : nullptr)
    {
    }
    Boxed(Boxed &&) noexcept = default;
    Boxed &operator=(Boxed other) noexcept
    {
        std::swap(m_value, other.m_value);
        return *this;
    }
    ~Boxed() = default;
    const T &operator*() const
    {
        static const T untouched;
        return m_value ? *m_value : untouched;
    }
    const T *operator->() const { return &**this; }
    T &edit()
    {
        if (!m_value)
            m_value = std::make_unique<T>();
        return *m_value;
    }
    friend bool operator==(const Boxed &a, const Boxed &b) { return *a == *b; }

private:
    std::unique_ptr<T> m_value;
};

} // namespace clonescope::model
