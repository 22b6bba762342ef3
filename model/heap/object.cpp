// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/heap/object.h"

#include "model/base/bigint.h"

#include <algorithm>

namespace clonescope::model
{

static_assert(std::is_copy_constructible_v<Object> && std::equality_comparable<Object>,
              "objects are values");
static_assert(sizeof(Object) <= 128, "a chunk of 32 objects is what a small edit copies");

Payload::Payload() = default;
Payload::Payload(const Payload &other) = default;
Payload::Payload(Payload &&other) noexcept = default;
Payload &Payload::operator=(const Payload &other) = default;
Payload &Payload::operator=(Payload &&other) noexcept = default;
Payload::~Payload() = default;

bool Payload::operator==(const Payload &other) const
{
    return static_cast<const AnyPayload &>(*this) == static_cast<const AnyPayload &>(other);
}

std::uint64_t integerBytes(const Int &integer)
{
    return integer.big
        ? integer.big->value.backend().size() * sizeof(boost::multiprecision::limb_type)
        : 0;
}

bool operator==(const BigNumber &a, const BigNumber &b)
{
    return a.value == b.value;
}

bool RecordedAtom::isDefinition() const
{
    constexpr std::array<std::string_view, 4> types {"type", "function",
                                                     "builtin_function_or_method", "module"};
    return std::ranges::find(types, *type) != types.end();
}

std::string_view Recorded::field(std::string_view name) const
{
    const auto found = std::ranges::find(*fields, name, &Field::first);
    return found == fields->end() ? std::string_view {} : found->second;
}

} // namespace clonescope::model
