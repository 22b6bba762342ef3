// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/syntax/pyobject.h"

#include <climits>

namespace clonescope::syntax
{

Py Py::attribute(const char *name) const
{
    Py value(PyObject_GetAttrString(m_object, name));
    if (!value)
        PyErr_Clear();
    return value;
}

namespace
{

std::string_view lastPart(std::string_view name)
{
    return name.substr(name.rfind('.') + 1); // npos + 1 is 0
}

} // namespace

std::string_view Py::typeName() const
{
    return lastPart(Py_TYPE(m_object)->tp_name);
}

std::string_view Py::baseName() const
{
    const PyTypeObject *base = Py_TYPE(m_object)->tp_base;
    return base ? lastPart(base->tp_name) : std::string_view();
}

std::string Py::text() const
{
    const Py string(PyObject_Str(m_object));
    const Py bytes(string ? PyUnicode_AsEncodedString(string.get(), "utf-8", "surrogatepass")
                          : nullptr);
    if (!bytes) {
        PyErr_Clear();
        return {};
    }
    return {PyBytes_AS_STRING(bytes.get()),
            static_cast<std::size_t>(PyBytes_GET_SIZE(bytes.get()))};
}

int Py::integer() const
{
    const long value = m_object && PyLong_Check(m_object) ? PyLong_AsLong(m_object) : 0;
    if (PyErr_Occurred())
        PyErr_Clear();
    return value < INT_MIN || value > INT_MAX ? 0 : static_cast<int>(value);
}

} // namespace clonescope::syntax
