// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/frameworks/python/constructors.h"

#include "model/engine/classes.h"
#include "model/frameworks/python/arithmetic.h"
#include "model/frameworks/python/atoms.h"
#include "model/frameworks/python/bytes.h"
#include "model/frameworks/python/codecs.h"
#include "model/frameworks/python/dicts.h"
#include "model/frameworks/python/functions.h"
#include "model/frameworks/python/numbers.h"
#include "model/frameworks/python/numbertext.h"
#include "model/heap/parts.h"
#include "model/heap/typenames.h"

namespace clonescope::model::python
{

namespace
{

Ref numberOf(Interp &interp, Slot tensor)
{
    if (Ref scalar = scalarOf(interp, tensor))
        return scalar;
    raise("ValueError", "only one element tensors can be converted to Python scalars");
}

} // namespace

Ref makeBool(Interp &interp, Slot, const Arguments &arguments)
{
    takePositional("bool", arguments, 0, 1);
    return boolean(interp, !arguments.positional.empty() && interp.truth(arguments.positional[0]));
}

Ref makeInt(Interp &interp, Slot, const Arguments &arguments)
{
    const auto given = takeNamed("int", {"", "base"}, arguments);
    const Heap &heap = interp.heap();
    const Slot value = given[0];
    if (value == noSlot) {
        if (given[1] != noSlot)
            raise("TypeError", "int() missing string argument");
        return interp.store().makeInt(0);
    }
    if (given[1] != noSlot) {
        const std::int64_t base = isInteger(heap, given[1]) && !smallInteger(heap, given[1])
            ? -1
            : integerArgument(interp, given[1]);
        if (base != 0 && (base < 2 || base > 36))
            raise("ValueError", "int() base must be >= 2 and <= 36, or 0");
        if (!heap.as<Str>(value))
            raise("TypeError", "int() can't convert non-string with explicit base");
        return parseInteger(interp, *text(heap, value), static_cast<int>(base));
    }
    if (const Ref own = ownMethod(interp, value, "__int__")) {
        const Ref answer = interp.call(own, {});
        if (!isInteger(heap, answer))
            raise("TypeError",
                  "__int__ returned non-int (type " + errorTypeName(heap, answer) + ")");
        return makeInteger(interp, bigInteger(heap, answer));
    }
    if (isInteger(heap, value))
        return plainInteger(interp, value);
    if (const auto *real = heap.as<Float>(value))
        return truncated(interp, real->value);
    if (heap.as<Str>(value))
        return parseInteger(interp, *text(heap, value), 10);
    if (heap.as<ByteString>(value))
        unsupported("a number read from bytes");
    if (Ref index = heap.as<Instance>(value) ? integerOf(interp, value) : Ref())
        return index;
    if (heap.as<Tensor>(value)) {
        const Ref scalar = numberOf(interp, value);
        const Slot converted = scalar;
        return makeInt(interp, noSlot, {std::span(&converted, 1), {}});
    }
    raise("TypeError",
          "int() argument must be a string, a bytes-like object or a real number, not '"
              + errorTypeName(heap, value) + "'");
}

Ref makeFloat(Interp &interp, Slot, const Arguments &arguments)
{
    takePositional("float", arguments, 0, 1);
    if (arguments.positional.empty())
        return interp.store().makeFloat(0.0);
    const Heap &heap = interp.heap();
    const Slot value = arguments.positional[0];
    if (ownMethod(interp, value, "__float__") && !heap.as<Instance>(value))
        unsupported("float() of an object with a __float__ beside what it is made of");
    if (heap.as<Float>(value))
        return exact(interp, value);
    if (isInteger(heap, value))
        return interp.store().makeFloat(realNumber(heap, value));
    if (heap.as<Str>(value))
        return parseFloat(interp, *text(heap, value));
    if (heap.as<ByteString>(value))
        unsupported("a number read from bytes");
    if (const auto real = asReal(interp, value))
        return interp.store().makeFloat(*real);
    raise("TypeError",
          "float() argument must be a string or a real number, not '" + errorTypeName(heap, value)
              + "'");
}

Ref makeStr(Interp &interp, Slot, const Arguments &arguments)
{
    const auto given = takeNamed("str", {"object", "encoding", "errors"}, arguments);
    const Codec codec = codecArguments(interp, "str", given[1], given[2]);
    if (given[0] != noSlot && (given[1] != noSlot || given[2] != noSlot)) {
        if (interp.heap().as<ByteString>(given[0]))
            return makeText(interp, decoded(interp, *bytesAt(interp.heap(), given[0]), codec));
        raise("TypeError",
              interp.heap().as<Str>(given[0]) ? "decoding str is not supported"
                                              : "decoding to str: need a bytes-like object, "
                      + errorTypeName(interp.heap(), given[0]) + " found");
    }
    if (given[0] == noSlot)
        return interp.store().hold(Heap::emptyString);
    return interp.strObject(given[0]);
}

Ref makeListObject(Interp &interp, Slot, const Arguments &arguments)
{
    takePositional("list", arguments, 0, 1);
    if (arguments.positional.empty())
        return interp.store().make(List {});
    const Slot source = arguments.positional[0];
    const bool walksItself = classAttribute(interp, source, "__iter__") != noSlot;
    if (const auto *list = walksItself ? nullptr : interp.heap().as<List>(source)) {
        interp.spend(Work::Member, list->items.size() / 2); // each is held once more
        Ref made = interp.store().make(List {list->items});
        logShallowCopy(interp, source, made);
        return made;
    }
    return makeList(interp, interp.members(source));
}

Ref makeTupleObject(Interp &interp, Slot, const Arguments &arguments)
{
    takePositional("tuple", arguments, 0, 1);
    if (arguments.positional.empty())
        return interp.store().hold(Heap::emptyTuple);
    const Slot source = arguments.positional[0];
    const auto *tuple = interp.heap().as<Tuple>(source);
    if (tuple && !tuple->isSize && isExact(interp.heap(), source))
        return interp.store().hold(source);
    return makeTuple(interp, interp.members(source));
}

Ref makeDict(Interp &interp, Slot, const Arguments &arguments)
{
    takePositional("dict", {arguments.positional, {}}, 0, 1);
    std::vector<std::pair<Slot, Slot>> entries;
    Ref made;
    if (arguments.positional.empty()) {
        made = interp.store().makeDict({});
    } else if (interp.heap().as<Dict>(arguments.positional[0])) {
        made = copyOf(interp, arguments.positional[0]);
        logShallowCopy(interp, arguments.positional[0], made);
    } else {
        made = interp.store().makeDict({});
        updateDict(interp, made, arguments.positional[0]);
    }
    updateDict(interp, made, arguments);
    return made;
}

Ref makeSlice(Interp &interp, Slot, const Arguments &arguments)
{
    takePositional("slice", arguments, 1, 3);
    const auto given = arguments.positional;
    if (given.size() == 1)
        return interp.store().make(Slice {Heap::none, given[0], Heap::none});
    return interp.store().make(
        Slice {given[0], given[1], given.size() > 2 ? given[2] : Heap::none});
}

} // namespace clonescope::model::python
