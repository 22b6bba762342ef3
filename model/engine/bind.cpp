// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/engine/bind.h"

#include "model/engine/interp.h"

#include <algorithm>

namespace clonescope::model
{

namespace
{

struct Parameter {
    std::string_view name;
    bool keywordOnly = false;
    bool hasDefault = false;
};

struct Signature {
    std::vector<Parameter> parameters;
    bool takesRest = false;
    std::size_t positional = 0; // how many may be given by position
};

Signature read(std::initializer_list<std::string_view> names)
{
    Signature signature;
    bool keywordOnly = false;
    for (std::string_view name : names) {
        if (name == "*") {
            keywordOnly = true;
            continue;
        }
        if (name.starts_with('*')) {
            signature.takesRest = true;
            keywordOnly = true;
            continue;
        }
        const bool hasDefault = name.ends_with('=');
        if (hasDefault)
            name.remove_suffix(1);
        signature.positional += keywordOnly ? 0 : 1;
        signature.parameters.push_back({name, keywordOnly, hasDefault});
    }
    return signature;
}

std::string plural(std::size_t n, const std::string &noun)
{
    return std::to_string(n) + " " + noun + (n == 1 ? "" : "s");
}

// "'a'", "'a' and 'b'", "'a', 'b', and 'c'"
std::string listed(const std::vector<std::string_view> &names)
{
    std::string text;
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (i > 0)
            text += names.size() == 2 ? " and " : i + 1 < names.size() ? ", " : ", and ";
        text += "'" + std::string(names[i]) + "'";
    }
    return text;
}

[[noreturn]] void refuse(std::string_view function, const std::string &what)
{
    raise("TypeError", std::string(function) + "() " + what);
}

std::string missingText(const std::vector<std::string_view> &names, bool byKeyword)
{
    return "missing "
        + plural(names.size(),
                 byKeyword ? "required keyword-only argument" : "required positional argument")
        + ": " + listed(names);
}

std::string takesText(std::size_t least, std::size_t most)
{
    return least < most ? "takes from " + std::to_string(least) + " to " + std::to_string(most)
            + " positional arguments"
                        : "takes " + plural(most, "positional argument");
}

void refuseTooMany(std::string_view function, const Signature &signature, std::size_t given)
{
    const auto required = static_cast<std::size_t>(
        std::count_if(signature.parameters.begin(), signature.parameters.end(),
                      [](const Parameter &p) { return !p.keywordOnly && !p.hasDefault; }));
    refuse(function,
           takesText(required, signature.positional) + " but " + std::to_string(given)
               + (given == 1 ? " was given" : " were given"));
}

void refuseMissing(std::string_view function, const Signature &signature, const Bound &bound)
{
    for (const bool keywordOnly : {false, true}) {
        std::vector<std::string_view> missing;
        for (std::size_t i = 0; i < signature.parameters.size(); ++i) {
            const Parameter &p = signature.parameters[i];
            if (p.keywordOnly == keywordOnly && !p.hasDefault && bound.values[i] == noSlot)
                missing.push_back(p.name);
        }
        if (!missing.empty())
            refuse(function, missingText(missing, keywordOnly));
    }
}

} // namespace

Bound bind(std::string_view function, std::initializer_list<std::string_view> names,
           const Arguments &arguments)
{
    const Signature signature = read(names);
    Bound bound;
    bound.values.assign(signature.parameters.size(), noSlot);
    const std::size_t direct = std::min(arguments.positional.size(), signature.positional);
    std::copy_n(arguments.positional.begin(), direct, bound.values.begin());
    for (const auto &[name, value] : arguments.keywords) {
        const auto found
            = std::find_if(signature.parameters.begin(), signature.parameters.end(),
                           [&, sought = name](const Parameter &p) { return p.name == sought; });
        if (found == signature.parameters.end())
            refuse(function, "got an unexpected keyword argument '" + std::string(name) + "'");
        Slot &target = bound.values[static_cast<std::size_t>(found - signature.parameters.begin())];
        if (target != noSlot)
            refuse(function, "got multiple values for argument '" + std::string(name) + "'");
        target = value;
    }
    if (arguments.positional.size() > direct) {
        if (!signature.takesRest)
            refuseTooMany(function, signature, arguments.positional.size());
        bound.rest.assign(arguments.positional.begin() + static_cast<std::ptrdiff_t>(direct),
                          arguments.positional.end());
    }
    refuseMissing(function, signature, bound);
    return bound;
}

void ParameterErrors::unexpected(std::string_view name,
                                 std::span<const std::pair<std::string_view, Slot>> given) const
{
    std::string byPositionOnly;
    for (std::size_t i = 0; i < m_code.positionalOnly; ++i)
        for (const auto &[keyword, value] : given)
            if (keyword == m_code.localNames[i])
                byPositionOnly += (byPositionOnly.empty() ? "" : ", ") + m_code.localNames[i];
    if (!byPositionOnly.empty())
        refuse(m_function,
               "got some positional-only arguments passed as keyword arguments: '" + byPositionOnly
                   + "'");
    refuse(m_function, "got an unexpected keyword argument '" + std::string(name) + "'");
}

void ParameterErrors::repeated(std::string_view name) const
{
    refuse(m_function, "got multiple values for argument '" + std::string(name) + "'");
}

void ParameterErrors::tooMany(std::size_t given, std::size_t defaults,
                              std::size_t keywordOnlyGiven) const
{
    std::string text = takesText(m_code.positional - defaults, m_code.positional) + " but "
        + std::to_string(given);
    if (keywordOnlyGiven > 0)
        text += std::string(" positional argument") + (given == 1 ? "" : "s") + " (and "
            + plural(keywordOnlyGiven, "keyword-only argument") + ")";
    refuse(m_function, text + (given == 1 && keywordOnlyGiven == 0 ? " was given" : " were given"));
}

void ParameterErrors::missing(const std::vector<std::string_view> &names, bool byKeyword) const
{
    refuse(m_function, missingText(names, byKeyword));
}

} // namespace clonescope::model
