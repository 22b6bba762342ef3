// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#define PY_SSIZE_T_CLEAN
#include <Python.h>

#include <string>
#include <string_view>
#include <utility>

namespace clonescope::syntax
{

// A reference to a Python object that we own. Only for use while the interpreter's lock is held.
class Py
{
public:
    Py() = default;
    explicit Py(PyObject *owned)
        : m_object(owned)
    {
    }
    Py(Py &&other) noexcept
        : m_object(std::exchange(other.m_object, nullptr))
    {
    }
    Py(const Py &) = delete;
    Py &operator=(const Py &) = delete;
    Py &operator=(Py &&other) noexcept
    {
        std::swap(m_object, other.m_object);
        return *this;
    }
    ~Py() { Py_XDECREF(m_object); }

    [[nodiscard]] PyObject *get() const { return m_object; }
    explicit operator bool() const { return m_object != nullptr; }
    [[nodiscard]] bool isNone() const { return m_object == Py_None; }

    // An attribute; empty (and no error left) where there is none.
    [[nodiscard]] Py attribute(const char *name) const;
    // `type(object).__name__`
    [[nodiscard]] std::string_view typeName() const;
    [[nodiscard]] std::string_view baseName() const; // that of its first base: "stmt", "expr"
    // str(object) in UTF-8, lone surrogates kept as three bytes.
    [[nodiscard]] std::string text() const;
    [[nodiscard]] int integer() const; // 0 where it is none

private:
    PyObject *m_object = nullptr;
};

} // namespace clonescope::syntax
