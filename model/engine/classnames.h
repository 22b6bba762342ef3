// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/base/ids.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace clonescope::model
{

// What classes answered to names lately, in the manner of CPython's cache of methods: true as long
// as no class has changed, which their age says (Store::classAge).
class ClassNames
{
public:
    // noSlot: none of its classes has the name. Nothing: not asked lately.
    [[nodiscard]] std::optional<Slot> find(Slot type, std::string_view name,
                                           std::uint64_t age) const
    {
        const Answer &known = m_answers[place(type, name)];
        return known.type == type && known.age == age && known.name == name
            ? std::optional(known.value)
            : std::nullopt;
    }
    void keep(Slot type, std::string_view name, std::uint64_t age, Slot value)
    {
        m_answers[place(type, name)] = {type, value, age, std::string(name)};
    }

private:
    struct Answer {
        Slot type = noSlot;
        Slot value = noSlot;
        std::uint64_t age = 0;
        std::string name;
    };
    static constexpr std::size_t size = 512; // a power of two

    static std::size_t place(Slot type, std::string_view name)
    {
        std::size_t hash = type.value * std::size_t {31} + name.size();
        if (!name.empty())
            for (const std::size_t i : {std::size_t {0}, name.size() / 2, name.size() - 1})
                hash = hash * 31 + static_cast<unsigned char>(name[i]);
        return (hash ^ (hash >> 9U)) & (size - 1);
    }

    std::array<Answer, size> m_answers;
};

} // namespace clonescope::model
