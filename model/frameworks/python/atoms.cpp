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

// Atoms of equal content are equal, the same object or not.
Ref compareContent(Interp &interp, CompareOp op, Slot left, Slot right)
{
    if (op != CompareOp::Equal && op != CompareOp::NotEqual)
        return {};
    const bool isSame = interp.heap()[left].payload == interp.heap()[right].payload;
    return boolean(interp, isSame == (op == CompareOp::Equal));
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
    const std::int64_t length = integerArgument(interp, takeOne("slice.indices", arguments));
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

Ref dtypeAttribute(Interp &interp, Slot self, std::string_view name)
{
    const DTypeObject object = *interp.heap().as<DTypeObject>(self);
    if (object.framework != Framework::Torch)
        unsupported("tf.DType." + std::string(name));
    const bool isNew
        = object.framework == Framework::Torch && interp.semantics().torch != TorchVersion::V1_13;
    if (isNew && name == "itemsize")
        return interp.store().makeInt(static_cast<std::int64_t>(itemSize(object.dtype)));
    if (name == "is_floating_point")
        return boolean(interp, isFloating(object.dtype));
    if (name == "is_complex")
        return boolean(interp, isComplex(object.dtype));
    if (name == "is_signed")
        return boolean(interp, object.dtype != DType::Bool && object.dtype != DType::UInt8);
    return {};
}

const TypeOps dtypeOps {
    .getAttribute = dtypeAttribute,
    .repr = [](Interp &interp, Slot self) -> std::string {
        const DTypeObject dtype = *interp.heap().as<DTypeObject>(self);
        return dtype.framework == Framework::Torch ? atomText(interp.heap(), self)
                                                   : "tf." + std::string(name(dtype.dtype));
    },
    .str = [](Interp &interp, Slot self) -> std::string {
        const DTypeObject dtype = *interp.heap().as<DTypeObject>(self);
        return dtype.framework == Framework::Torch
            ? atomText(interp.heap(), self)
            : "<dtype: '" + std::string(name(dtype.dtype)) + "'>";
    },
};

// "cuda" and "1" of "cuda:1"; the second empty where there is none.
std::pair<std::string, std::string> deviceParts(const Heap &heap, Slot self)
{
    const std::string &name = heap.as<Device>(self)->name;
    const std::size_t colon = name.find(':');
    return {name.substr(0, colon), colon == std::string::npos ? "" : name.substr(colon + 1)};
}

const TypeOps deviceOps {
    .getAttribute = [](Interp &interp, Slot self, std::string_view name) -> Ref {
        const auto [kind, index] = deviceParts(interp.heap(), self);
        if (name == "type")
            return interp.store().makeStr(kind);
        if (name != "index")
            return {};
        return index.empty() ? none(interp) : interp.store().makeInt(std::stoi(index));
    },
    .compare = [](Interp &interp, CompareOp op, Slot left, Slot right) -> Ref {
        const bool isOrder = op != CompareOp::Equal && op != CompareOp::NotEqual;
        if (isOrder && interp.heap().as<Device>(right))
            raise("TypeError", "comparison not implemented");
        return compareContent(interp, op, left, right);
    },
    .repr =
        [](Interp &interp, Slot self) {
            const auto [kind, index] = deviceParts(interp.heap(), self);
            return "device(type='" + kind + (index.empty() ? "')" : "', index=" + index + ")");
        },
    .str = [](Interp &interp, Slot self) { return interp.heap().as<Device>(self)->name; },
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
            [](const DTypeObject &) -> const TypeOps & { return dtypeOps; },
            [](const Device &) -> const TypeOps & { return deviceOps; },
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
