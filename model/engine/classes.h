// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/engine/interp.h"

namespace clonescope::model
{

// Classes, of the program's and built-in: a Class or a Type.

[[nodiscard]] Slot typeOf(Interp &interp, Slot object); // type(object)
[[nodiscard]] bool isClass(const Heap &heap, Slot object);
[[nodiscard]] std::vector<Slot> orderOf(Interp &interp, Slot type); // __mro__, itself first
[[nodiscard]] bool isSubclass(Interp &interp, Slot type, Slot base);
// The built-in class that decides what its objects are made of: list of a class derived from it.
[[nodiscard]] Slot builtinBase(Interp &interp, Slot type);

// What the classes of the program's among `order` say to a name, from `first` on; noSlot where a
// built-in class before them has it (but for object), or nobody.
struct ClassAttribute {
    Slot value = noSlot;
    Slot owner = noSlot;
};
[[nodiscard]] ClassAttribute findInClasses(Interp &interp, std::span<const Slot> order,
                                           std::string_view name);
// The same in the class of an object that has one of the program's.
[[nodiscard]] Slot classAttribute(Interp &interp, Slot object, std::string_view name);
// What an attribute of a class becomes when it is taken of an object (noSlot: of the class itself).
[[nodiscard]] Ref bound(Interp &interp, Slot attribute, Slot object, Slot type);
// Whether it stands before what the object itself has: a property, a slot, what has a __set__.
[[nodiscard]] bool isDataDescriptor(Interp &interp, Slot attribute);

// Attributes as Python finds them: of an object whose class is the program's, of a class, behind
// super(). Empty where there is none.
[[nodiscard]] Ref objectAttribute(Interp &interp, Slot object, std::string_view name);
[[nodiscard]] Ref genericAttribute(Interp &interp, Slot object, std::string_view name);
[[nodiscard]] Ref attributeOfClass(Interp &interp, Slot type, std::string_view name);
[[nodiscard]] Ref superAttribute(Interp &interp, Slot super, std::string_view name);
// What a data descriptor does with a value for an object (noSlot: with its deletion).
void setThroughDescriptor(Interp &interp, Slot descriptor, Slot object, Slot value,
                          std::string_view name = {});
void setGenericAttribute(Interp &interp, Slot object, std::string_view name, Slot value);
void setAttributeOfClass(Interp &interp, Slot type, std::string_view name, Slot value);

// Class(arguments) of a class of the program's, and the part of it that object.__new__ and the like
// play: an object of `type` with what its built-in base makes of the arguments.
[[nodiscard]] Ref instantiate(Interp &interp, Slot type, const Arguments &arguments);
[[nodiscard]] Ref makeObject(Interp &interp, Slot type, const Arguments &arguments);

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
