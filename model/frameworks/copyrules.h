// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/heap/copymethod.h"
#include "model/heap/dtype.h"

#include <array>
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

// One row of the table: what `method` does to each part of a tensor of that framework and version.
struct CopyRule {
    Framework framework = Framework::Torch;
    std::optional<TorchVersion> version; // none: every version
    CopyMethod method = CopyMethod::Assign;
    std::string_view code; // how it is written, with {} for the source: "copy.copy({})"
    std::array<Outcome, copyPartCount> outcome {};
    std::string_view source; // where the rule is documented or was observed
    [[nodiscard]] constexpr Outcome of(CopyPart part) const
    {
        return outcome[static_cast<std::size_t>(part)];
    }
};

// The whole table, one source for interpreter, inspector, matrix and sentences.
[[nodiscard]] std::span<const CopyRule> copyRules();
[[nodiscard]] const CopyRule *copyRule(Framework framework, TorchVersion version,
                                       CopyMethod method);

} // namespace clonescope::model
