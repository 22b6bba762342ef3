// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/syntax/characters.h"

#include "model/syntax/pyobject.h"

// The functions below read constant tables: they need neither interpreter nor lock.
namespace clonescope::syntax
{

namespace
{

Characters changed(int (*change)(Py_UCS4, Py_UCS4 *), char32_t c)
{
    std::array<Py_UCS4, 3> to {};
    Characters characters;
    characters.count = static_cast<std::size_t>(change(c, to.data()));
    std::copy(to.begin(), to.end(), characters.all.begin());
    return characters;
}

} // namespace

bool isAlpha(char32_t c)
{
    return _PyUnicode_IsAlpha(c) != 0;
}

bool isDecimal(char32_t c)
{
    return _PyUnicode_IsDecimalDigit(c) != 0;
}

bool isDigit(char32_t c)
{
    return _PyUnicode_IsDigit(c) != 0;
}

bool isNumeric(char32_t c)
{
    return _PyUnicode_IsNumeric(c) != 0;
}

bool isLower(char32_t c)
{
    return _PyUnicode_IsLowercase(c) != 0;
}

bool isUpper(char32_t c)
{
    return _PyUnicode_IsUppercase(c) != 0;
}

bool isTitle(char32_t c)
{
    return _PyUnicode_IsTitlecase(c) != 0;
}

bool isCased(char32_t c)
{
    return _PyUnicode_IsCased(c) != 0;
}

bool isCaseIgnorable(char32_t c)
{
    return _PyUnicode_IsCaseIgnorable(c) != 0;
}

bool isSpace(char32_t c)
{
    return _PyUnicode_IsWhitespace(c) != 0;
}

bool isLineEnd(char32_t c)
{
    return _PyUnicode_IsLinebreak(c) != 0;
}

bool isPrintable(char32_t c)
{
    return _PyUnicode_IsPrintable(c) != 0;
}

bool beginsIdentifier(char32_t c)
{
    return _PyUnicode_IsXidStart(c) != 0;
}

bool continuesIdentifier(char32_t c)
{
    return _PyUnicode_IsXidContinue(c) != 0;
}

int decimalDigit(char32_t c)
{
    return _PyUnicode_ToDecimalDigit(c);
}

Characters toUpper(char32_t c)
{
    return changed(_PyUnicode_ToUpperFull, c);
}

Characters toLower(char32_t c)
{
    return changed(_PyUnicode_ToLowerFull, c);
}

Characters toTitle(char32_t c)
{
    return changed(_PyUnicode_ToTitleFull, c);
}

Characters toFolded(char32_t c)
{
    return changed(_PyUnicode_ToFoldedFull, c);
}

} // namespace clonescope::syntax
