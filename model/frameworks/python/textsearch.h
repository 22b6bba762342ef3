// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/engine/interp.h"

namespace clonescope::model::python
{

// Looks for one string in others, from the left or from the right, in time linear in both: the
// two-way algorithm (M. Crochemore and D. Perrin, Two-way string-matching, 1991). What it reads is
// counted.
class TextSearch
{
public:
    // Keeps hold of neither string: `wanted` must live as long as the search.
    TextSearch(Interp &interp, std::string_view wanted, bool fromRight = false);

    // Where the first match begins (from the right: the last), npos where there is none.
    [[nodiscard]] std::size_t in(std::string_view text) const;

private:
    template <typename Reader> void prepare(Reader wanted);
    template <typename Reader>
    std::size_t match(Reader wanted, Reader text, std::size_t size) const;

    Interp &m_interp;
    std::string_view m_wanted;
    bool m_fromRight;
    // The wanted string is cut where both parts tell most; `m_period` is how far a match of the
    // right part alone allows to move on.
    std::size_t m_cut = 0;
    std::size_t m_period = 1;
    bool m_isPeriodic = false;
};

// What a text is cut into, valid as long as it.
using Pieces = std::vector<std::string_view>;

// -1, 0 or 1 as by code points; counts what is compared.
[[nodiscard]] int comparedText(Interp &interp, std::string_view a, std::string_view b);

} // namespace clonescope::model::python
