// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/heap/copymethod.h"
#include "model/heap/heap.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace clonescope::model
{

enum class CopyPart : std::uint8_t {
    Object,
    Dict,
    Attributes,
    Bytes,
    Geometry,
    RequiresGrad,
    Grad,
    GradFn,
    Hooks,
    Version,
    Base
};
constexpr std::size_t copyPartCount = 11;

// What becomes of a part, in the words of the facts. Same: it is the original's own, as the object
// itself is.
enum class Outcome : std::uint8_t { Same, Shared, Copied, New, Kept, Lost, None, Error };

// What becomes of each part. None: there is none, or none to copy.
struct CopyOutcomes {
    Outcome object = Outcome::None;
    Outcome dict = Outcome::None;
    Outcome attributes = Outcome::None;
    Outcome bytes = Outcome::None;
    Outcome geometry = Outcome::None;
    Outcome requiresGrad = Outcome::None;
    Outcome grad = Outcome::None;
    Outcome gradFn = Outcome::None;
    Outcome hooks = Outcome::None;
    Outcome version = Outcome::None;
    Outcome base = Outcome::None;
};

// Of what gives back the object itself.
constexpr CopyOutcomes itself {.object = Outcome::Same,
                               .dict = Outcome::Same,
                               .attributes = Outcome::Same,
                               .bytes = Outcome::Same,
                               .geometry = Outcome::Same,
                               .requiresGrad = Outcome::Same,
                               .grad = Outcome::Same,
                               .gradFn = Outcome::Same,
                               .hooks = Outcome::Same,
                               .version = Outcome::Same,
                               .base = Outcome::Same};

// One row of the table: what `method` does to each part of a tensor of that framework and version.
struct CopyRule {
    Framework framework = {};
    std::optional<TorchVersion> version = {}; // none: every version
    CopyMethod method = CopyMethod::Assign;
    std::string_view code; // how it is written, with {} for the source: "copy.copy({})"
    CopyOutcomes becomes;
    std::string_view source; // where the rule is documented or was observed
    [[nodiscard]] Outcome of(CopyPart part) const;
};

// y = x, which is the same in every framework.
[[nodiscard]] constexpr CopyRule assignment(Framework framework)
{
    return {.framework = framework,
            .method = CopyMethod::Assign,
            .code = "{}",
            .becomes = itself,
            .source = "the assignment statement of the Python reference"};
}

// The whole table, one source for engine, inspector, clone ways and sentences: the rows of every
// framework, which stand in its own folder (rules.cpp).
[[nodiscard]] std::span<const CopyRule> copyRules();
[[nodiscard]] const CopyRule *copyRule(Framework framework, TorchVersion version,
                                       CopyMethod method);
// Whose rules an object is copied by: its framework's, or Python's.
[[nodiscard]] Framework frameworkOf(const Heap &heap, Slot object);

} // namespace clonescope::model
