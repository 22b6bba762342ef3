// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/heap/typenames.h"

#include "model/base/overload.h"
#include "model/heap/traits.h"

namespace clonescope::model
{

std::string_view typeName(const Heap &heap, Slot slot)
{
    if (const Slot type = heap[slot].type; type != noSlot) {
        const auto *own = heap.as<Class>(type);
        return own ? std::string_view(own->names->name) : heap.as<Type>(type)->name;
    }
    return payloadTypeName(heap[slot].payload);
}

std::string_view payloadTypeName(const Payload &payload)
{
    return std::visit(
        Overload {
            [](const Singleton &s) -> std::string_view {
                switch (s.which) {
                case Singleton::Which::None:
                    return "NoneType";
                case Singleton::Which::Ellipsis:
                    return "ellipsis";
                case Singleton::Which::NotImplemented:
                    return "NotImplementedType";
                }
                return "";
            },
            [](const Bool &) -> std::string_view { return "bool"; },
            [](const Int &) -> std::string_view { return "int"; },
            [](const Float &) -> std::string_view { return "float"; },
            [](const Str &) -> std::string_view { return "str"; },
            [](const Range &) -> std::string_view { return "range"; },
            [](const Slice &) -> std::string_view { return "slice"; },
            [](const Type &) -> std::string_view { return "type"; },
            [](const Builtin &b) -> std::string_view { return b.type; },
            [](const Module &) -> std::string_view { return "module"; },
            [](const DTypeObject &d) -> std::string_view { return traits(d.framework).dtypeClass; },
            [](const Device &) -> std::string_view { return "device"; },
            [](const TensorShape &) -> std::string_view { return "TensorShape"; },
            [](const Iterator &) -> std::string_view { return "iterator"; },
            [](const DictView &v) -> std::string_view {
                constexpr std::array<std::string_view, 3> names {"dict_keys", "dict_values",
                                                                 "dict_items"};
                return names[static_cast<std::size_t>(v.which)];
            },
            [](const RandomState &) -> std::string_view { return "Generator"; },
            [](const List &) -> std::string_view { return "list"; },
            [](const Tuple &t) -> std::string_view { return t.isSize ? "Size" : "tuple"; },
            [](const Dict &) -> std::string_view { return "dict"; },
            [](const Buffer &) -> std::string_view { return "storage"; },
            [](const StorageImpl &) -> std::string_view { return "StorageImpl"; },
            [](const VersionCounter &) -> std::string_view { return "VersionCounter"; },
            [](const GradNode &n) -> std::string_view { return n.name; },
            [](const Tensor &t) -> std::string_view {
                return t.className.empty() ? traits(t.framework).tensorClass : t.className;
            },
            [](const RecordedAtom &a) -> std::string_view { return *a.type; },
            [](const Recorded &r) -> std::string_view { return *r.type; },
            [](const Complex &) -> std::string_view { return "complex"; },
            [](const ByteString &) -> std::string_view { return "bytes"; },
            [](const Set &s) -> std::string_view { return s.isFrozen ? "frozenset" : "set"; },
            [](const Deque &) -> std::string_view { return "deque"; },
            [](const Cell &) -> std::string_view { return "cell"; },
            [](const Function &f) -> std::string_view {
                return f.isBuiltin ? "builtin_function_or_method" : "function";
            },
            [](const BoundMethod &) -> std::string_view { return "method"; },
            [](const ClassMethod &) -> std::string_view { return "classmethod"; },
            [](const StaticMethod &) -> std::string_view { return "staticmethod"; },
            [](const Property &) -> std::string_view { return "property"; },
            [](const SlotDescriptor &) -> std::string_view { return "member_descriptor"; },
            [](const Class &) -> std::string_view { return "type"; },
            [](const Instance &) -> std::string_view { return "object"; },
            [](const Exception &) -> std::string_view { return "BaseException"; },
            [](const Super &) -> std::string_view { return "super"; },
            [](const Generator &) -> std::string_view { return "generator"; },
            [](const WeakReference &w) -> std::string_view {
                return w.isProxy ? "ProxyType" : "ReferenceType";
            },
            [](const ByteArray &) -> std::string_view { return "bytearray"; },
            [](const MemoryView &) -> std::string_view { return "memoryview"; },
            [](const Traceback &) -> std::string_view { return "traceback"; },
            [](const CodeReference &) -> std::string_view { return "code"; },
            [](const SlotValues &) -> std::string_view { return "SlotValues"; },
            [](const Partial &) -> std::string_view { return "partial"; },
            [](const MappingProxy &) -> std::string_view { return "mappingproxy"; },
            [](const GenericAlias &a) -> std::string_view {
                return a.origin == noSlot ? "UnionType" : "GenericAlias";
            },
            [](const Walk &w) -> std::string_view { return w.type; }},
        payload);
}

std::string errorTypeName(const Heap &heap, Slot object)
{
    std::string name(typeName(heap, object));
    const auto *made = heap.as<Class>(heap[object].type); // standing for one of C, or not
    if (made && made->isBuiltin && made->names->module != "builtins")
        return made->names->module + "." + name;
    const auto *dtype = heap.as<DTypeObject>(object);
    if (dtype)
        return std::string(traits(dtype->framework).dtypePrefix) + name;
    if (heap.as<Device>(object) || (heap.as<Tuple>(object) && name == "Size"))
        return "torch." + name;
    if (heap.as<RandomState>(object))
        return "torch._C.Generator";
    const Type *own = heap.as<Type>(heap[object].type); // defaultdict
    if (own && own->module == "types")
        return "types." + name;
    if ((own && own->module == "collections") || heap.as<Deque>(object))
        return "collections." + name;
    if (heap.as<Partial>(object))
        return "functools." + name;
    const auto *walk = heap.as<Walk>(object);
    if (walk && name.starts_with("_deque"))
        return "_collections." + name;
    const auto *type = heap.as<Type>(object); // torch.Tensor has a class of its own
    if (type && type->module == "torch" && type->name == "Tensor")
        return "torch._C._TensorMeta";
    return name;
}

} // namespace clonescope::model
