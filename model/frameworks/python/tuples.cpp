// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/engine/language.h"
#include "model/frameworks/python/sequences.h"
#include "model/frameworks/python/tables.h"
#include "model/heap/parts.h"
#include "model/heap/typenames.h"

#include <array>

namespace clonescope::model
{

namespace python
{

namespace
{

// A torch.Size stays one where it is sliced, repeated or added to.
Ref tupleLike(Interp &interp, Slot like, std::span<const Slot> items)
{
    if (!interp.heap().as<Tuple>(like)->isSize)
        return makeTuple(interp, items);
    countMembers(interp, items.size());
    return interp.store().make(Tuple {PersistentVector<Slot>(items.begin(), items.end()), true});
}

// torch.Size holds integers only, and makes them of bools.
void makeSizes(Interp &interp, std::vector<Slot> &items)
{
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (interp.heap().as<Int>(items[i]))
            continue;
        if (interp.heap().as<Tensor>(items[i]))
            unsupported("a tensor as a part of torch.Size");
        if (items[i] != Heap::boolean(true) && items[i] != Heap::boolean(false))
            raise("TypeError",
                  "torch.Size() takes an iterable of 'int' (item " + std::to_string(i) + " is '"
                      + std::string(typeName(interp.heap(), items[i])) + "')");
        items[i] = Heap::smallInt(items[i] == Heap::boolean(true) ? 1 : 0);
    }
}

Ref tupleItem(Interp &interp, Slot self, Slot key)
{
    const std::size_t size = sizeOf(interp.heap(), self);
    if (const auto *bounds = interp.heap().as<Slice>(key)) {
        const SliceRange range
            = resolveSlice(interp, Slice(*bounds), static_cast<std::int64_t>(size));
        if (range.step == 1 && range.count == static_cast<std::int64_t>(size)
            && !interp.heap().as<Tuple>(self)->isSize)
            return exact(interp, self);
        return tupleLike(interp, self, pickItems(interp, self, range));
    }
    const auto at = index(interp, key);
    if (!at)
        raise("TypeError",
              "tuple indices must be integers or slices, not " + errorTypeName(interp.heap(), key));
    const auto found = position(*at, size);
    if (!found)
        raise("IndexError", "tuple index out of range");
    return interp.store().hold(itemsOf(interp.heap(), self)[*found]);
}

Ref tupleBinary(Interp &interp, BinaryOp op, Slot left, Slot right)
{
    const Heap &heap = interp.heap();
    if (op == BinaryOp::Multiply) {
        const Slot tuple = heap.as<Tuple>(left) ? left : right;
        const auto count = repeatCount(interp, tuple == left ? right : left);
        if (!count)
            return {};
        if (!heap.as<Tuple>(tuple)->isSize && (*count == 1 || sizeOf(heap, tuple) == 0))
            return exact(interp, tuple);
        return tupleLike(interp, tuple, repeated(interp, tuple, *count));
    }
    if (op != BinaryOp::Add || !heap.as<Tuple>(left) || !heap.as<Tuple>(right))
        return {};
    const bool arePlain = !heap.as<Tuple>(left)->isSize && !heap.as<Tuple>(right)->isSize;
    if (arePlain && sizeOf(heap, left) == 0)
        return exact(interp, right);
    if (arePlain && sizeOf(heap, right) == 0)
        return exact(interp, left);
    countMembers(interp, sizeOf(heap, left) + sizeOf(heap, right));
    std::vector<Slot> all;
    for (const Slot part : {left, right})
        for (const Slot member : itemsOf(heap, part))
            all.push_back(member);
    if (heap.as<Tuple>(left)->isSize)
        makeSizes(interp, all);
    return tupleLike(interp, left, all);
}

Ref tupleCompare(Interp &interp, CompareOp op, Slot left, Slot right)
{
    if (!interp.heap().as<Tuple>(right))
        return {};
    return compareSequences(interp, op, left, right);
}

std::string tupleRepr(Interp &interp, Slot self)
{
    const bool isSize = interp.heap().as<Tuple>(self)->isSize;
    const std::string items = itemTexts(interp, self);
    if (isSize)
        return "torch.Size([" + items + "])";
    return "(" + items + (sizeOf(interp.heap(), self) == 1 ? ",)" : ")");
}

Ref tupleAttribute(Interp &interp, Slot self, std::string_view name)
{
    if (interp.heap().as<Tuple>(self)->isSize)
        if (Ref own = method(interp, sizeMethods(), self, name))
            return own;
    return method(interp, tupleMethods(), self, name);
}

Ref tupleCount(Interp &interp, Slot self, const Arguments &arguments)
{
    const Nesting nesting(interp, " while calling a Python object");
    return countItem(interp, self, takeOne("tuple.count", arguments));
}

Ref tupleIndex(Interp &interp, Slot self, const Arguments &arguments)
{
    takePositional("tuple.index", arguments, 1, 3);
    const auto found
        = findItem(interp, self, arguments.positional[0], arguments.positional.subspan(1));
    if (!found)
        raise("ValueError", "tuple.index(x): x not in tuple");
    return interp.store().makeInt(static_cast<std::int64_t>(*found));
}

// torch.Size.numel(): how many elements a tensor of that shape has.
Ref sizeNumel(Interp &interp, Slot self, const Arguments &arguments)
{
    takeNothing("numel", arguments);
    Ref count = interp.store().makeInt(1);
    const std::vector<Ref> sizes = interp.members(self);
    for (const Ref &size : sizes)
        count = interp.binary(BinaryOp::Multiply, count, size);
    return count;
}

} // namespace

} // namespace python

std::span<const Native> sizeMethods()
{
    static constexpr std::array table {Native {"numel", python::sizeNumel}};
    return table;
}

std::span<const Native> tupleMethods()
{
    using namespace python;
    static constexpr std::array table {
        entry<"tuple", "count", Tuple, tupleCount>(),
        entry<"tuple", "index", Tuple, tupleIndex>(),
    };
    return table;
}

const TypeOps &tupleOps()
{
    using namespace python;
    static constexpr TypeOps ops {
        .getAttribute = tupleAttribute,
        .item = tupleItem,
        .binary = tupleBinary,
        .compare = tupleCompare,
        .contains = sequenceContains,
        .length = [](Interp &interp,
                     Slot self) { return static_cast<std::int64_t>(sizeOf(interp.heap(), self)); },
        .next = nextItem,
        .repr = tupleRepr,
    };
    return ops;
}

} // namespace clonescope::model
