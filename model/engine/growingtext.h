// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/engine/interp.h"

namespace clonescope::model
{

// A text that is being made: its time and its room are counted before it grows, and the room is
// given back when it is taken or dropped (the string object made of it counts its own).
class GrowingText
{
public:
    explicit GrowingText(Interp &interp)
        : m_interp(interp)
    {
    }
    ~GrowingText() { m_interp.store().giveBack(m_counted); }
    GrowingText(const GrowingText &) = delete;
    GrowingText &operator=(const GrowingText &) = delete;

    GrowingText &append(std::string_view text);
    GrowingText &append(std::int64_t times, std::string_view text); // nothing where times <= 0
    [[nodiscard]] std::size_t size() const { return m_text.size(); }
    [[nodiscard]] std::string take();

private:
    Interp &m_interp;
    std::string m_text;
    std::uint64_t m_counted = 0;
};

} // namespace clonescope::model
