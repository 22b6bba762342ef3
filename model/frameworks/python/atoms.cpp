// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/frameworks/python/atoms.h"

#include "model/base/overload.h"
#include "model/frameworks/python/bytes.h"
#include "model/frameworks/python/collections.h"
#include "model/frameworks/python/complex.h"
#include "model/frameworks/python/dicts.h"
#include "model/frameworks/python/modules.h"
#include "model/frameworks/python/numbers.h"
#include "model/frameworks/python/objects.h"
#include "model/frameworks/python/strings.h"
#include "model/frameworks/python/tables.h"
#include "model/frameworks/python/walks.h"
#include "model/heap/atomtext.h"
#include "model/heap/parts.h"
#include "model/heap/typenames.h"

#include <array>

namespace clonescope::model
{

namespace python
{

namespace
{

std::string textOf(Interp &interp, Slot self)
{
    return atomText(interp.heap(), self);
}

const TypeOps singletonOps {
    .truth = [](Interp &, Slot self) { return self != Heap::none; },
    .repr = textOf,
};

std::string sliceRepr(Interp &interp, Slot self)
{
    const Slice slice = *interp.heap().as<Slice>(self);
    return "slice(" + interp.repr(slice.start) + ", " + interp.repr(slice.stop) + ", "
        + interp.repr(slice.step) + ")";
}

// slice.indices: start, stop and step within a sequence of that length.
Ref sliceIndices(Interp &interp, Slot self, const Arguments &arguments)
{
    const Slot given = takeOne("slice.indices", arguments);
    if (const auto *whole = interp.heap().as<Int>(given); whole && whole->big)
        unsupported("slice.indices() of so large a length");
    const std::int64_t length = integerArgument(interp, given);
    if (length < 0)
        raise("ValueError", "length should not be negative");
    const SliceRange range = resolveSlice(interp, Slice(*interp.heap().as<Slice>(self)), length);
    Store &store = interp.store();
    return makeTuple(interp,
                     std::array {store.makeInt(range.start), store.makeInt(range.stop),
                                 store.makeInt(range.step)});
}

} // namespace

std::span<const Native> sliceMethods()
{
    static constexpr std::array table {entry<"slice", "indices", Slice, sliceIndices>()};
    return table;
}

namespace
{

Ref sliceAttribute(Interp &interp, Slot self, std::string_view name)
{
    const Slice slice = *interp.heap().as<Slice>(self);
    if (name == "start")
        return interp.store().hold(slice.start);
    if (name == "stop")
        return interp.store().hold(slice.stop);
    if (name == "step")
        return interp.store().hold(slice.step);
    return method(interp, sliceMethods(), self, name);
}

void setSliceAttribute(Interp &interp, Slot self, std::string_view name, Slot)
{
    if (name == "start" || name == "stop" || name == "step")
        raise("AttributeError", "readonly attribute");
    if (interp.attributeOrNone(self, name))
        unsupported("changing the attribute '" + std::string(name) + "' of a slice");
    raise("AttributeError", "'slice' object has no attribute '" + std::string(name) + "'");
}

// A slice compares as the tuple of its three parts.
Ref compareSlices(Interp &interp, CompareOp op, Slot left, Slot right)
{
    const auto *other = interp.heap().as<Slice>(right);
    if (!other)
        return {};
    const Slice a = *interp.heap().as<Slice>(left), b = *other;
    const Ref x = makeTuple(interp, std::array {a.start, a.stop, a.step});
    const Ref y = makeTuple(interp, std::array {b.start, b.stop, b.step});
    return interp.compare(op, x, y);
}

const TypeOps sliceOps {
    .getAttribute = sliceAttribute,
    .setAttribute = setSliceAttribute,
    .compare = compareSlices,
    .repr = sliceRepr,
};

const TypeOps opaqueOps {
    .repr = [](Interp &interp, Slot self) -> std::string {
        unsupported("the text of a " + errorTypeName(interp.heap(), self));
    },
};

} // namespace

} // namespace python

const TypeOps &atomOps(const Payload &atom)
{
    using namespace python;
    return std::visit(
        Overload {
            [](const Singleton &) -> const TypeOps & { return singletonOps; },
            [](const Bool &) -> const TypeOps & { return boolOps; },
            [](const Int &) -> const TypeOps & { return intOps; },
            [](const Float &) -> const TypeOps & { return floatOps; },
            [](const Str &) -> const TypeOps & { return strOps; },
            [](const Range &) -> const TypeOps & { return rangeOps; },
            [](const Slice &) -> const TypeOps & { return sliceOps; },
            [](const Type &) -> const TypeOps & { return typeObjectOps; },
            [](const DictView &) -> const TypeOps & { return dictViewOps; },
            [](const Module &) -> const TypeOps & { return moduleOps; },
            [](const Builtin &) -> const TypeOps & { return functionOps; },
            [](const Complex &) -> const TypeOps & { return complexOps; },
            [](const ByteString &) -> const TypeOps & { return bytesOps; },
            [](const Partial &) -> const TypeOps & { return partialOps; },
            [](const Walk &) -> const TypeOps & { return walkOps; },
            [](const Function &) -> const TypeOps & { return functionObjectOps; },
            [](const BoundMethod &) -> const TypeOps & { return boundMethodOps; },
            [](const ClassMethod &) -> const TypeOps & { return classMethodOps; },
            [](const StaticMethod &) -> const TypeOps & { return staticMethodOps; },
            [](const Property &) -> const TypeOps & { return propertyOps; },
            [](const Cell &) -> const TypeOps & { return cellOps; },
            [](const SlotDescriptor &) -> const TypeOps & { return slotDescriptorOps; },
            [](const Class &) -> const TypeOps & { return classOps; },
            [](const Instance &) -> const TypeOps & { return instanceOps; },
            [](const Exception &) -> const TypeOps & { return exceptionOps; },
            [](const Super &) -> const TypeOps & { return superOps; },
            [](const Generator &) -> const TypeOps & { return generatorOps; },
            [](const MappingProxy &) -> const TypeOps & { return mappingProxyOps; },
            [](const GenericAlias &) -> const TypeOps & { return genericAliasOps; },
            [](const WeakReference &weak) -> const TypeOps & {
                return weak.isProxy ? weakProxyOps : weakReferenceOps;
            },
            [](const ByteArray &) -> const TypeOps & { return byteArrayOps; },
            [](const MemoryView &) -> const TypeOps & { return memoryViewOps; },
            [](const CodeReference &) -> const TypeOps & { return codeOps; },
            [](const Traceback &) -> const TypeOps & { return tracebackOps; },
            [](const auto &) -> const TypeOps & { return opaqueOps; },
        },
        atom);
}

} // namespace clonescope::model
