// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/engine/bytecode.h"
#include "model/engine/interp.h"

#include <map>
#include <optional>

namespace clonescope::model
{

// The constants of one compilation. As in CPython 3.11, equal ones of one type are one object, and
// operations on constants are done beforehand where the result stays small.
class Constants
{
public:
    explicit Constants(const Language &language);

    std::uint32_t atom(Payload payload); // Singleton, Bool, Int, Float or Str
    std::uint32_t tuple(const std::vector<std::uint32_t> &items);

    // The result as a constant; nullopt where it is left to the run (an error, too large).
    std::optional<std::uint32_t> unary(UnaryOp op, std::uint32_t operand);
    std::optional<std::uint32_t> binary(BinaryOp op, std::uint32_t left, std::uint32_t right);
    std::optional<std::uint32_t> item(std::uint32_t container, std::uint32_t key);

    [[nodiscard]] std::vector<CodeConstant> take() { return std::move(m_constants); }

private:
    std::uint32_t add(const std::string &key, CodeConstant constant);
    template <typename Compute> std::optional<std::uint32_t> fold(Compute compute);
    Ref object(std::uint32_t constant);
    std::optional<std::uint32_t> constantOf(Slot object);
    [[nodiscard]] bool mayFold(BinaryOp op, std::uint32_t left, std::uint32_t right) const;
    [[nodiscard]] bool mayRepeat(std::uint32_t sequence, std::uint32_t count) const;
    [[nodiscard]] std::size_t totalItems(std::uint32_t constant) const;

    std::vector<CodeConstant> m_constants;
    std::map<std::string, std::uint32_t> m_index; // by type and value
    // A scratch run that does the sums.
    Store m_store;
    Interp m_interp;
};

} // namespace clonescope::model
