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
#include "model/heap/parts.h"

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

Ref sliceAttribute(Interp &interp, Slot self, std::string_view name)
{
    const Slice slice = *interp.heap().as<Slice>(self);
    if (name == "start")
        return interp.store().hold(slice.start);
    if (name == "stop")
        return interp.store().hold(slice.stop);
    if (name == "step")
        return interp.store().hold(slice.step);
    return {};
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

const TypeOps deviceOps {
    .getAttribute = [](Interp &interp, Slot self, std::string_view name) -> Ref {
        if (name == "type")
            return interp.store().makeStr(interp.heap().as<Device>(self)->name);
        return name == "index" ? none(interp) : Ref();
    },
    .compare = [](Interp &interp, CompareOp op, Slot left, Slot right) -> Ref {
        const bool isOrder = op != CompareOp::Equal && op != CompareOp::NotEqual;
        if (isOrder && interp.heap().as<Device>(right))
            raise("TypeError", "comparison not implemented");
        return compareContent(interp, op, left, right);
    },
    .repr = [](Interp &interp,
               Slot self) { return "device(type='" + interp.heap().as<Device>(self)->name + "')"; },
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
            [](const WeakReference &) -> const TypeOps & { return weakReferenceOps; },
            [](const auto &) -> const TypeOps & { return opaqueOps; },
        },
        atom);
}

} // namespace clonescope::model
