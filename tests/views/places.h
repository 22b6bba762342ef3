// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "tests/views/windowfixture.h"

#include <functional>

// Places in the picture, found when a window shows it.
namespace places
{

using clonescope::views::CardHit;
using clonescope::views::CardKind;
using clonescope::views::GhostHit;
using clonescope::views::Hit;

inline QString u(const char *text)
{
    return QString::fromUtf8(text);
}

using Where = std::function<Hit(WindowFixture &)>;

inline Where row(CardKind kind, const char *label)
{
    return [=](WindowFixture &person) { return person.rowOf(kind, u(label)); };
}

inline Where card(CardKind kind)
{
    return [=](WindowFixture &person) { return CardHit {person.cardNumber(kind)}; };
}

inline Where ghost(CardKind kind)
{
    return [=](WindowFixture &person) { return GhostHit {person.cardNumber(kind)}; };
}

inline Where element(CardKind kind, std::int64_t index)
{
    return [=](WindowFixture &person) { return CardHit {person.cardNumber(kind), {}, index}; };
}

inline Where tag(const char *name)
{
    return [=](WindowFixture &person) { return person.tagOf(u(name)); };
}

} // namespace places
