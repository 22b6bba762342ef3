// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/engine/attributenames.h"
#include "model/engine/classes.h"
#include "model/engine/instantiate.h"
#include "model/engine/language.h"
#include "model/frameworks/python/atoms.h"
#include "model/frameworks/python/bytes.h"
#include "model/frameworks/python/complex.h"
#include "model/frameworks/python/constructors.h"
#include "model/frameworks/python/objects.h"
#include "model/frameworks/python/sets.h"
#include "model/frameworks/python/tables.h"
#include "model/frameworks/python/walks.h"

#include <array>

namespace clonescope::model
{

namespace python
{

namespace
{

std::string fullTypeName(const Type &type)
{
    const std::string name(type.name);
    return type.module == "builtins" ? name : std::string(type.module) + "." + name;
}

std::span<const Native> methodsOf(const Type &type)
{
    if (type.module == "collections" && type.name == "deque")
        return dequeMethods();
    if (type.module == "collections" && type.name == "defaultdict")
        return dictMethods();
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
    if (type.name == "set")
        return setMethods();
    if (type.name == "frozenset")
        return frozenSetMethods();
    if (type.name == "bytes")
        return bytesMethods();
    if (type.name == "int" || type.name == "bool")
        return intMethods();
    if (type.name == "float")
        return floatMethods();
    if (type.name == "complex")
        return complexMethods();
    if (type.name == "range")
        return rangeMethods();
    if (type.name == "slice")
        return sliceMethods();
    if (type.name == "bytearray")
        return byteArrayMethods();
    if (type.name == "memoryview")
        return memoryViewMethods();
    if (type.name == "dict_keys" || type.name == "dict_items")
        return dictViewMethods();
    if (type.name == "generator")
        return generatorMethods();
    if (type.name == "property")
        return propertyMethods();
    if (type.name == "member_descriptor")
        return slotDescriptorMethods();
    return {};
}

bool isUnhashable(const Type &type)
{
    constexpr std::array<std::string_view, 9> all {"bytearray", "defaultdict", "deque",
                                                   "dict",      "dict_items",  "dict_keys",
                                                   "list",      "set",         "slice"};
    return std::find(all.begin(), all.end(), type.name) != all.end();
}

Ref typeAttribute(Interp &interp, Slot self, std::string_view name)
{
    const Type type = *interp.heap().as<Type>(self);
    if (name == "__name__" || name == "__qualname__")
        return interp.store().makeStr(std::string(type.name));
    if (name == "__module__")
        return interp.store().makeStr(std::string(type.module));
    if (name == "__hash__" && isUnhashable(type))
        return none(interp);
    if (name == "__dict__") {
        std::vector<std::pair<Ref, Ref>> held;
        std::vector<std::pair<Slot, Slot>> entries;
        for (const std::string_view own : ownAttributes(interp, self)) {
            const bool isNone = own == "__dict__" || (own == "__hash__" && isUnhashable(type));
            Ref value = isNone ? Ref() : interp.language().slotMethod(interp, self, own);
            if (!value && !isNone)
                value = method(interp, methodsOf(type), noSlot, own);
            held.emplace_back(interp.store().makeStr(std::string(own)),
                              value ? value : none(interp));
            entries.emplace_back(held.back().first, held.back().second);
        }
        return interp.store().make(MappingProxy {interp.store().makeDict(entries)});
    }
    if (name == "__abstractmethods__")
        raise("AttributeError", "__abstractmethods__");
    // Functions of a class that is no builtin stand in a module of ours, `_torch.Tensor`.
    if (const Slot function = interp.language().member("_" + fullTypeName(type), name);
        function != noSlot)
        return interp.store().hold(function);
    if (name == "__annotations__")
        raise("AttributeError",
              "type object '" + std::string(type.name) + "' has no attribute '__annotations__'");
    const bool isOfOrder = name == "__mro__" || name == "__base__" || name == "__bases__";
    if (isOfOrder && type.module == "torch" && type.name == "Tensor"
        && interp.semantics().torch != TorchVersion::V1_13)
        unsupported("what torch.Tensor is derived from, under PyTorch 2.6,");
    if (name == "__mro__")
        return makeTuple(interp, orderOf(interp, self));
    if (name == "__base__" || name == "__bases__") {
        const Slot base = interp.language().baseOf(self);
        const Slot shown = base == noSlot ? Heap::none : base;
        if (name == "__base__")
            return interp.store().hold(shown);
        return makeTuple(interp, std::span(&shown, base == noSlot ? 0U : 1U));
    }
    // Methods of the class itself: not bound, they take the object first.
    Ref found = method(interp, methodsOf(type), noSlot, name);
    if (!found || name != "fromkeys" || type.name == "dict")
        return found;
    Builtin ofClass = *interp.heap().as<Builtin>(found);
    ofClass.self = self;
    return interp.store().make(ofClass);
}

Ref typeItem(Interp &interp, Slot self, Slot key)
{
    const Type type = *interp.heap().as<Type>(self);
    constexpr std::array<std::string_view, 9> generic {
        "defaultdict", "deque", "dict", "frozenset", "list", "partial", "set", "tuple", "type"};
    if (std::find(generic.begin(), generic.end(), type.name) != generic.end())
        return makeAlias(interp, self, key);
    if (type.name == "Size")
        unsupported("a generic alias such as " + fullTypeName(type) + "[…]");
    const bool isTensor = type.module == "torch" && type.name == "Tensor"; // written in Python
    raise("TypeError",
          "type '" + (isTensor ? std::string(type.name) : fullTypeName(type))
              + "' is not subscriptable");
}

Ref typeBinary(Interp &interp, BinaryOp op, Slot left, Slot right)
{
    if (op != BinaryOp::Or || !mayJoin(interp.heap(), left) || !mayJoin(interp.heap(), right))
        return {};
    return makeUnion(interp, left, right);
}

} // namespace

Ref makeType(Interp &interp, Slot, const Arguments &arguments)
{
    if (arguments.positional.size() == 3)
        return makeObject(interp, interp.language().type("type"), arguments);
    if (arguments.positional.size() != 1)
        raise("TypeError", "type() takes 1 or 3 arguments");
    if (!arguments.keywords.empty())
        raise("TypeError", "type() takes no keyword arguments");
    return interp.store().hold(typeOf(interp, arguments.positional[0]));
}

const TypeOps typeObjectOps {
    .getAttribute = typeAttribute,
    .setAttribute =
        [](Interp &interp, Slot self, std::string_view name, Slot) {
            const Type type = *interp.heap().as<Type>(self);
            if (type.module != "builtins")
                unsupported("changing the class " + fullTypeName(type));
            raise("TypeError",
                  "cannot set '" + std::string(name) + "' attribute of immutable type '"
                      + std::string(type.name) + "'");
        },
    .item = typeItem,
    .binary = typeBinary,
    .repr
    = [](Interp &interp,
         Slot self) { return "<class '" + fullTypeName(*interp.heap().as<Type>(self)) + "'>"; },
};

} // namespace python

std::span<const Native> typeConstructors()
{
    using namespace python;
    static constexpr std::array kinds {
        Native {"bool", makeBool},
        Native {"builtin_function_or_method", nullptr},
        Native {"bytearray", makeByteArray},
        Native {"bytes", makeBytesObject},
        Native {"bytes_iterator", nullptr},
        Native {"callable_iterator", nullptr},
        Native {"cell", nullptr},
        Native {"classmethod", makeClassMethod},
        Native {"code", nullptr},
        Native {"complex", makeComplex},
        Native {"dict", makeDict},
        Native {"dict_itemiterator", nullptr},
        Native {"dict_items", nullptr},
        Native {"dict_keyiterator", nullptr},
        Native {"dict_keys", nullptr},
        Native {"dict_reverseitemiterator", nullptr},
        Native {"dict_reversekeyiterator", nullptr},
        Native {"dict_reversevalueiterator", nullptr},
        Native {"dict_valueiterator", nullptr},
        Native {"dict_values", nullptr},
        Native {"ellipsis", nullptr},
        Native {"enumerate", makeEnumerate},
        Native {"filter", makeFilter},
        Native {"float", makeFloat},
        Native {"frozenset", makeFrozenSet},
        Native {"function", nullptr},
        Native {"generator", nullptr},
        Native {"getset_descriptor", nullptr},
        Native {"int", makeInt},
        Native {"list", makeListObject},
        Native {"list_iterator", nullptr},
        Native {"list_reverseiterator", nullptr},
        Native {"map", makeMap},
        Native {"member_descriptor", nullptr},
        Native {"memoryview", makeMemoryView},
        Native {"method", makeMethod},
        Native {"method-wrapper", nullptr},
        Native {"method_descriptor", nullptr},
        Native {"module", nullptr},
        Native {"NoneType", nullptr},
        Native {"NotImplementedType", nullptr},
        Native {"object", makePlainObject},
        Native {"property", makeProperty},
        Native {"range", makeRange},
        Native {"range_iterator", nullptr},
        Native {"reversed", makeReversed},
        Native {"set", makeSet},
        Native {"set_iterator", nullptr},
        Native {"slice", makeSlice},
        Native {"staticmethod", makeStaticMethod},
        Native {"str", makeStr},
        Native {"str_ascii_iterator", nullptr},
        Native {"str_iterator", nullptr},
        Native {"super", makeSuper},
        Native {"traceback", nullptr},
        Native {"tuple", makeTupleObject},
        Native {"tuple_iterator", nullptr},
        Native {"type", makeType},
        Native {"wrapper_descriptor", nullptr},
        Native {"zip", makeZip},
    };
    static const std::vector<Native> table = [] {
        std::vector<Native> all(kinds.begin(), kinds.end());
        const auto errors = exceptionClasses();
        all.insert(all.end(), errors.begin(), errors.end());
        return all;
    }();
    return table;
}

} // namespace clonescope::model
