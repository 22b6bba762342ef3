// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/engine/language.h"
#include "model/frameworks/python/atoms.h"
#include "model/frameworks/python/tables.h"

#include <array>

namespace clonescope::model
{

namespace python
{

namespace
{

std::string fullName(const Type &type)
{
    const std::string name(type.name);
    return type.module == "builtins" ? name : std::string(type.module) + "." + name;
}

std::span<const Native> methodsOf(const Type &type)
{
    if (type.module != "builtins")
        return {};
    if (type.name == "str")
        return strMethods();
    if (type.name == "list")
        return listMethods();
    if (type.name == "tuple")
        return tupleMethods();
    if (type.name == "dict")
        return dictMethods();
    return {};
}

Ref attribute(Interp &interp, Slot self, std::string_view name)
{
    const Type type = *interp.heap().as<Type>(self);
    if (name == "__name__" || name == "__qualname__")
        return interp.store().makeStr(std::string(type.name));
    if (name == "__module__")
        return interp.store().makeStr(std::string(type.module));
    // Methods of the class itself: not bound, they take the object first.
    return method(interp, methodsOf(type), noSlot, name);
}

Ref item(Interp &interp, Slot self, Slot)
{
    const Type type = *interp.heap().as<Type>(self);
    if (type.name == "list" || type.name == "tuple" || type.name == "dict" || type.name == "type"
        || type.name == "Size")
        unsupported("a generic alias such as " + fullName(type) + "[…]");
    const bool isTensor = type.module == "torch" && type.name == "Tensor"; // written in Python
    raise("TypeError",
          "type '" + (isTensor ? std::string(type.name) : fullName(type))
              + "' is not subscriptable");
}

Ref binary(Interp &interp, BinaryOp op, Slot left, Slot right)
{
    const auto isClass
        = [&](Slot slot) { return slot == Heap::none || interp.heap().as<Type>(slot) != nullptr; };
    if (op == BinaryOp::Or && isClass(left) && isClass(right))
        unsupported("a union of classes");
    return {};
}

// What the class is derived from, beside itself and object.
bool isDerived(const Heap &heap, Slot object, const Type &type)
{
    if (type.module == "builtins" && type.name == "int")
        return heap.as<Bool>(object) != nullptr;
    if (type.module == "builtins" && type.name == "tuple")
        return heap.as<Tuple>(object) != nullptr;
    const auto *tensor = heap.as<Tensor>(object);
    return tensor && tensor->framework == Framework::TensorFlow && type.name == "Tensor"
        && type.module.starts_with("tensorflow");
}

} // namespace

bool isInstance(Interp &interp, Slot object, Slot classes)
{
    const Heap &heap = interp.heap();
    if (const auto *type = heap.as<Type>(classes))
        return (type->module == "builtins" && type->name == "object")
            || interp.language().typeOf(heap, object) == classes || isDerived(heap, object, *type);
    if (!heap.as<Tuple>(classes))
        raise("TypeError", "isinstance() arg 2 must be a type, a tuple of types, or a union");
    const Nesting nesting(interp, " in __instancecheck__");
    const PersistentVector<Slot> choices = heap.as<Tuple>(classes)->items;
    return std::any_of(choices.begin(), choices.end(),
                       [&](Slot choice) { return isInstance(interp, object, choice); });
}

Ref makeType(Interp &interp, Slot, const Arguments &arguments)
{
    if (arguments.positional.size() == 3)
        unsupported("making a class with type()");
    if (arguments.positional.size() != 1)
        raise("TypeError", "type() takes 1 or 3 arguments");
    if (!arguments.keywords.empty())
        raise("TypeError", "type() takes no keyword arguments");
    if (arguments.positional[0] == interp.language().type("torch.Tensor"))
        unsupported("the class of the class torch.Tensor");
    return interp.store().hold(interp.language().typeOf(interp.heap(), arguments.positional[0]));
}

const TypeOps typeObjectOps {
    .getAttribute = attribute,
    .setAttribute =
        [](Interp &interp, Slot self, std::string_view name, Slot) {
            const Type type = *interp.heap().as<Type>(self);
            if (type.module != "builtins")
                unsupported("changing the class " + fullName(type));
            raise("TypeError",
                  "cannot set '" + std::string(name) + "' attribute of immutable type '"
                      + std::string(type.name) + "'");
        },
    .item = item,
    .binary = binary,
    .repr = [](Interp &interp,
               Slot self) { return "<class '" + fullName(*interp.heap().as<Type>(self)) + "'>"; },
};

} // namespace python

std::span<const Native> typeConstructors()
{
    using namespace python;
    static constexpr std::array table {
        Native {"bool", makeBool},
        Native {"builtin_function_or_method", nullptr},
        Native {"dict", makeDict},
        Native {"dict_items", nullptr},
        Native {"dict_keys", nullptr},
        Native {"dict_values", nullptr},
        Native {"ellipsis", nullptr},
        Native {"float", makeFloat},
        Native {"function", nullptr},
        Native {"int", makeInt},
        Native {"list", makeListObject},
        Native {"method_descriptor", nullptr},
        Native {"module", nullptr},
        Native {"NoneType", nullptr},
        Native {"NotImplementedType", nullptr},
        Native {"object", nullptr},
        Native {"range", makeRange},
        Native {"slice", makeSlice},
        Native {"str", makeStr},
        Native {"tuple", makeTupleObject},
        Native {"type", makeType},
    };
    return table;
}

} // namespace clonescope::model
