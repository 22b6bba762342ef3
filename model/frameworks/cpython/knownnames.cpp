// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/frameworks/cpython/support.h"

#include <array>

namespace clonescope::model::cpython
{

namespace
{

// The attributes of a type in Python 3.11, each followed by a space; those with underscores around
// them, which every object has, left out.
struct TypeNames {
    std::string_view type;
    std::string_view names;
};

constexpr std::array types {
    TypeNames {"bool",
               "as_integer_ratio bit_count bit_length conjugate denominator from_bytes"
               " imag numerator real to_bytes "},
    TypeNames {"int",
               "as_integer_ratio bit_count bit_length conjugate denominator from_bytes"
               " imag numerator real to_bytes "},
    TypeNames {"float", "as_integer_ratio conjugate fromhex hex imag is_integer real "},
    TypeNames {"str",
               "capitalize casefold center count encode endswith expandtabs find "
               "format format_map index isalnum isalpha isascii isdecimal isdigit "
               "isidentifier islower isnumeric isprintable isspace istitle isupper "
               "join ljust lower lstrip maketrans partition removeprefix removesuffix "
               "replace rfind rindex rjust rpartition rsplit rstrip split splitlines "
               "startswith strip swapcase title translate upper zfill "},
    TypeNames {"list", "append clear copy count extend index insert pop remove reverse sort "},
    TypeNames {"tuple", "count index "},
    TypeNames {"dict",
               "clear copy fromkeys get items keys pop popitem setdefault update "
               "values "},
    TypeNames {"range", "count index start step stop "},
    TypeNames {"slice", "indices start step stop "},
    TypeNames {"type", "mro "},
    TypeNames {"dict_keys", "isdisjoint mapping "},
    TypeNames {"dict_values", "mapping "},
    TypeNames {"dict_items", "isdisjoint mapping "},
};

} // namespace

bool pythonHas(std::string_view type, std::string_view name)
{
    if (name.find(' ') != std::string_view::npos)
        return false;
    for (const TypeNames &known : types) {
        if (known.type != type)
            continue;
        const std::string_view all = known.names;
        for (std::size_t at = all.find(name); at != std::string_view::npos;
             at = all.find(name, at + 1)) {
            const std::size_t end = at + name.size();
            if ((at == 0 || all[at - 1] == ' ') && end < all.size() && all[end] == ' ')
                return !name.empty();
        }
    }
    return false;
}

} // namespace clonescope::model::cpython
