// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/engine/bytecode.h"
#include "model/engine/natives.h"

#include <initializer_list>
#include <vector>

namespace clonescope::model
{

// Argument binding of functions written in Python. `names` are the parameters in order; a name
// after "*" is keyword-only; "name=" has a default (the result holds noSlot where left out);
// "*name" as the last takes any further positional ones into `rest`. Raises TypeError as Python
// does for `function`.
struct Bound {
    std::vector<Slot> values;
    std::vector<Slot> rest;
    Slot operator[](std::size_t i) const { return values[i]; }
};
[[nodiscard]] Bound bind(std::string_view function, std::initializer_list<std::string_view> names,
                         const Arguments &arguments);

// What Python says where a call does not fit the parameters of a function of the program's.
class ParameterErrors
{
public:
    ParameterErrors(std::string function, const Code &code)
        : m_function(std::move(function))
        , m_code(code)
    {
    }
    [[noreturn]] void unexpected(std::string_view name,
                                 std::span<const std::pair<std::string_view, Slot>> given) const;
    [[noreturn]] void repeated(std::string_view name) const;
    [[noreturn]] void tooMany(std::size_t given, std::size_t defaults,
                              std::size_t keywordOnlyGiven) const;
    [[noreturn]] void missing(const std::vector<std::string_view> &names, bool byKeyword) const;

private:
    std::string m_function;
    const Code &m_code;
};

} // namespace clonescope::model
