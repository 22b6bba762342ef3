// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/frameworks/python/framework.h"

#include "model/frameworks/python/objects.h"
#include "model/frameworks/python/sources.h"
#include "model/frameworks/python/tables.h"
#include "model/heap/parts.h"
#include "model/heap/typenames.h"

namespace clonescope::model::python
{

namespace
{

const TypeOps *typeOperations(const Payload &payload)
{
    if (std::holds_alternative<List>(payload))
        return &listOps();
    if (std::holds_alternative<Tuple>(payload))
        return &tupleOps();
    if (std::holds_alternative<Dict>(payload))
        return &dictOps();
    if (std::holds_alternative<Set>(payload))
        return &setOps();
    if (std::holds_alternative<Deque>(payload))
        return &dequeOps();
    const bool isOfTensors = std::holds_alternative<Tensor>(payload)
        || std::holds_alternative<GradNode>(payload) || std::holds_alternative<DTypeObject>(payload)
        || std::holds_alternative<Device>(payload) || std::holds_alternative<RecordedAtom>(payload)
        || std::holds_alternative<RandomState>(payload);
    return isOfTensors ? nullptr : &atomOps(payload);
}

// The classes that are no builtins.
std::string className(const Heap &heap, Slot object)
{
    const std::string name(typeName(heap, object));
    if (const auto *own = heap.as<Type>(heap[object].type))
        return own->module == "builtins" ? name : std::string(own->module) + "." + name;
    if (heap.as<MappingProxy>(object) || heap.as<GenericAlias>(object))
        return "types." + name;
    if (heap.as<WeakReference>(object))
        return "weakref." + name;
    const bool isOfModule
        = heap.as<Deque>(object) || heap.as<Partial>(object) || heap.as<Walk>(object);
    return isOfModule ? errorTypeName(heap, object) : std::string();
}

} // namespace

const FrameworkDef &framework()
{
    static const FrameworkDef definition {
        .name = "Python",
        .functions = builtinFunctions(),
        .classes = typeConstructors(),
        .classMethods
        = {strMethods(), listMethods(), tupleMethods(), dictMethods(), setMethods(),
           frozenSetMethods(), bytesMethods(), intMethods(), floatMethods(), complexMethods(),
           dequeMethods(), rangeMethods(), sliceMethods(), byteArrayMethods(), memoryViewMethods(),
           dictViewMethods(), generatorMethods(), propertyMethods(), slotDescriptorMethods()},
        .methods = {exceptionMethods(), sizeMethods(), functionMethods(), methodsOfClasses(),
                    wrapperMethods(), partialMethods()},
        .modules
        = {&builtinsModule(), &engineModule(), &gcModule(), &collectionsModule(), &copyModule(),
           &functoolsModule(), &mathModule(), &sysModule(), &typesModule(), &weakReferenceModule()},
        .sources = sourceModules(),
        .bases = baseClasses(),
        .slotMethods = slotMethods(),
        .operations = typeOperations,
        .className = className,
    };
    return definition;
}

} // namespace clonescope::model::python
