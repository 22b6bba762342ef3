// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/frameworks/python/strings.h"
#include "model/frameworks/python/tables.h"

namespace clonescope::model
{

std::span<const Native> strMethods()
{
    static const std::vector<Native> table = [] {
        std::vector<Native> all;
        for (const auto part : {python::strCaseMethods(), python::strSearchMethods(),
                                python::strShapeMethods(), python::strTranslateMethods()})
            all.insert(all.end(), part.begin(), part.end());
        return all;
    }();
    return table;
}

} // namespace clonescope::model
