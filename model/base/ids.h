// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <functional>

#include <compare> // last: moc cannot read it as the first header of all

namespace clonescope::model
{

// Where an object lives in a heap. A slot may be reused after its object is freed; `is` is slot
// equality.
struct Slot {
    std::uint32_t value = 0;
    auto operator<=>(const Slot &) const = default;
};

constexpr Slot noSlot {0xffffffffU};

// An object's own number: the same at every step of a run, never reused.
struct Uid {
    std::uint64_t value = 0;
    auto operator<=>(const Uid &) const = default;
};

// Recognises an object across runs of an edited text: the n-th object (from 0) that a step made.
// Steps count from 1; step 0 stands for what was there before the program.
struct OriginKey {
    std::uint32_t step = 0;
    std::uint32_t nth = 0;
    auto operator<=>(const OriginKey &) const = default;
};

} // namespace clonescope::model

template <> struct std::hash<clonescope::model::Slot> {
    std::size_t operator()(clonescope::model::Slot slot) const noexcept { return slot.value; }
};

template <> struct std::hash<clonescope::model::Uid> {
    std::size_t operator()(clonescope::model::Uid uid) const noexcept { return uid.value; }
};

template <> struct std::hash<clonescope::model::OriginKey> {
    std::size_t operator()(clonescope::model::OriginKey key) const noexcept
    {
        return (std::size_t {key.step} << 32U) ^ key.nth;
    }
};
