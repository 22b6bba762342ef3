// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/engine/interp.h"

namespace clonescope::model
{

// The class statement: what happens before and after its body.
class ClassMaking
{
public:
    // `bases` is a list, `keywords` a dict.
    ClassMaking(Interp &interp, std::string name, Slot bases, Slot keywords);
    [[nodiscard]] Ref prepare(); // the names of the body
    [[nodiscard]] Ref finish(const Ref &names, const Ref &classCell);

private:
    Interp &m_interp;
    std::string m_name;
    std::vector<Slot> m_bases;
    Ref m_basesAsWritten;
    Ref m_originalBases; // where something stood in for a class among them
    std::vector<std::pair<std::string, Ref>> m_keywords;
    Ref m_metaclass; // empty: type
};

// type(name, bases, names): the class itself, whatever its metaclass.
[[nodiscard]] Ref makeClass(Interp &interp, Slot metaclass, const std::string &name,
                            std::span<const Slot> givenBases, Slot names,
                            std::span<const std::pair<std::string_view, Slot>> keywords);

} // namespace clonescope::model
