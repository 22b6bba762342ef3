// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/recordings/traceatoms.h"

namespace clonescope::app
{

// The header of a recorded tensor or array without its parts; nothing where the engine has no such
// one: an element type that it does not know, strides that are no whole elements.
[[nodiscard]] std::optional<model::Tensor> tensorHeader(const TraceObject &told,
                                                        const std::string &type);

// Whether a tensor reads bytes that are there, and in so few runs that they can be looked at.
enum class Fit : std::uint8_t { Within, Beyond, TooManyRuns };
[[nodiscard]] Fit whatItReads(const model::Tensor &tensor, std::uint64_t nbytes);

// The bytes of a storage from the elements that a trace lists, read as `dtype`; nothing where it
// lists none, or not all.
[[nodiscard]] std::optional<model::Bytes> bytesOf(std::string_view elements, std::size_t nbytes,
                                                  std::string_view dtype);

} // namespace clonescope::app
