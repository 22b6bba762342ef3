// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/frameworks/torch/subclasses.h"

#include "model/engine/classes.h"
#include "model/engine/instantiate.h"
#include "model/engine/language.h"
#include "model/frameworks/torch/arguments.h"
#include "model/frameworks/torch/autograd.h"
#include "model/frameworks/torch/factories.h"
#include "model/frameworks/torch/outargument.h"
#include "model/frameworks/torch/randomfactories.h"
#include "model/frameworks/torch/torchtext.h"
#include "model/heap/parts.h"

#include <algorithm>
#include <array>

// Classes derived from torch.Tensor, compared with PyTorch 1.13.1 alone.
namespace clonescope::model::torch
{

namespace
{

Ref optOut(Interp &, Slot, const Arguments &)
{
    throw Unsupported {"calling a __torch_function__"};
}

constexpr std::string_view optOutName = "_disabled_torch_function_impl";

bool optsOut(const Interp &interp, Slot function)
{
    const auto *builtin = interp.heap().as<Builtin>(function);
    return builtin && builtin->name == optOutName;
}

void requireOld(const Interp &interp)
{
    if (!isOld(interp))
        throw Unsupported {"a class derived from torch.Tensor, under PyTorch 2.6,"};
}

// Derived classes stand before those that they are derived from.
void addType(Interp &interp, std::vector<Slot> &types, Slot type)
{
    if (std::find(types.begin(), types.end(), type) != types.end())
        return;
    const auto before = std::find_if(types.begin(), types.end(),
                                     [&](Slot other) { return isSubclass(interp, type, other); });
    types.insert(before, type);
}

void addTypes(Interp &interp, std::vector<Slot> &types, Slot value)
{
    const Heap &heap = interp.heap();
    if (value == noSlot)
        return;
    if (heap.as<Tensor>(value)) {
        if (!classOf(heap, value))
            return;
        const Slot own = classAttribute(interp, value, "__torch_function__");
        if (own != noSlot && !optsOut(interp, own))
            throw Unsupported {"a __torch_function__ of the program's"};
        if (own == noSlot)
            addType(interp, types, heap[value].type);
        return;
    }
    const auto *list = heap.as<List>(value);
    const auto *tuple = heap.as<Tuple>(value);
    if (!list && !tuple)
        return;
    for (const Slot member : list ? list->items : tuple->items)
        if (heap.as<Tensor>(member))
            addTypes(interp, types, member);
}

void requireSubclass(Interp &interp, Slot type)
{
    requireOld(interp);
    if (!isClass(interp.heap(), type)
        || !isSubclass(interp, type, interp.language().type("torch.Tensor")))
        raise("RuntimeError",
              "Creating a Tensor subclass from a class that does not inherit from Tensor is not "
              "possible. Make sure your class inherits from Tensor.");
}

Ref ofClass(Interp &interp, Ref made, Slot type)
{
    if (interp.heap().as<Class>(type)) {
        const Store::Building noWrite(interp.store());
        interp.store().setType(made, type);
    }
    return made;
}

Ref makeSubclass(Interp &interp, Slot, const Arguments &arguments)
{
    const Bound bound = bindTorch("_make_subclass", {"cls", "data", "require_grad="}, arguments);
    requireSubclass(interp, bound[0]);
    if (!isTensor(interp.heap(), bound[1]))
        refuse("_make_subclass");
    const bool requiresGrad = flagOr(interp, "_make_subclass", bound[2], false);
    const DType dtype = tensorAt(interp, bound[1]).dtype;
    if (requiresGrad && !isFloating(dtype) && !isComplex(dtype))
        raise("RuntimeError",
              "Only Tensors of floating point and complex dtype can require gradients");
    Ref made = ofClass(
        interp, makeHeader(interp, bound[1], {.sharesCounter = true, .requiresGrad = requiresGrad}),
        bound[0]);
    logCopy(interp, CopyMethod::Detach, bound[1], made);
    return made;
}

Ref asSubclassMethod(Interp &interp, Slot self, const Arguments &arguments)
{
    const Bound bound = bindTorch("as_subclass", {"cls"}, arguments);
    requireSubclass(interp, bound[0]);
    return asSubclass(interp, self, bound[0]);
}

// ---- Around functions ----

// A function of ours carries nothing along, so that each wrapped one has its number here.
constexpr std::size_t mostWrapped = 1024;

std::vector<Native> &wrappedFunctions()
{
    static std::vector<Native> all;
    return all;
}

Ref callAround(const Native &function, Interp &interp, Slot self, const Arguments &arguments)
{
    std::vector<Slot> operands {self};
    operands.insert(operands.end(), arguments.positional.begin(), arguments.positional.end());
    for (const auto &[name, value] : arguments.keywords)
        operands.push_back(value);
    return dispatched(interp, operands, [&] {
        if (self != noSlot)
            return function.call(interp, self, arguments);
        return intoOut(interp, function.name, arguments,
                       [&](const Arguments &given) { return function.call(interp, self, given); });
    });
}

template <std::size_t number> Ref callWrapped(Interp &interp, Slot self, const Arguments &arguments)
{
    return callAround(wrappedFunctions()[number], interp, self, arguments);
}

NativeFunction wrapped(const Native &function)
{
    static constexpr auto all = []<std::size_t... numbers>(std::index_sequence<numbers...>)
    {
        return std::array<NativeFunction, mostWrapped> {callWrapped<numbers>...};
    }
    (std::make_index_sequence<mostWrapped>());
    wrappedFunctions().push_back(function);
    return all.at(wrappedFunctions().size() - 1);
}

// ---- For programs of ours ----

// What a program of ours lacks, as the real module has it.
Ref refuseByName(Interp &interp, Slot, const Arguments &arguments)
{
    throw Unsupported {interp.str(arguments.positional.front())};
}

Ref isCompared(Interp &interp, Slot, const Arguments &)
{
    return interp.store().hold(Heap::boolean(isOld(interp)));
}

Ref isGradOn(Interp &interp, Slot, const Arguments &arguments)
{
    static_cast<void>(bind("is_grad_enabled", {}, arguments));
    return interp.store().hold(Heap::boolean(isGradEnabled(interp)));
}

Ref setGradOn(Interp &interp, Slot, const Arguments &arguments)
{
    const Bound bound = bind("set_grad_enabled", {"enabled"}, arguments);
    const auto *flag = interp.heap().as<Bool>(bound[0]);
    if (!flag)
        refuse("torch.set_grad_enabled");
    setGradEnabled(interp, flag->value);
    return interp.store().hold(Heap::none);
}

// Calls `visit` with the tensor, or with each in a list or tuple.
template <typename Visit> void forEachTensor(const Heap &heap, Slot value, Visit visit)
{
    if (value == noSlot)
        return;
    if (isTensor(heap, value))
        return visit(value);
    const auto *list = heap.as<List>(value);
    const auto *tuple = heap.as<Tuple>(value);
    if (!list && !tuple)
        return;
    for (const Slot member : list ? list->items : tuple->items)
        if (isTensor(heap, member))
            visit(member);
}

} // namespace

void logMadeOf(Interp &interp, std::span<const Slot> operands, Uid first, Slot result)
{
    const Heap &heap = interp.heap();
    const auto log = [&](Slot operand) {
        const auto *attributes = heap.as<Dict>(tensorAt(interp, operand).dict);
        if (!attributes || attributes->live == 0)
            return;
        forEachTensor(heap, result, [&](Slot made) {
            if (heap.uid(made) < first)
                return;
            const bool isView = tensorAt(interp, made).storage == tensorAt(interp, operand).storage;
            logCopy(interp, isView ? CopyMethod::View : CopyMethod::Arithmetic, operand, made);
        });
    };
    for (const Slot operand : operands)
        forEachTensor(heap, operand, log);
}

Ref asSubclass(Interp &interp, Slot tensor, Slot type)
{
    Ref view = ofClass(
        interp, makeView(interp, tensor, *tensorAt(interp, tensor).layout, "AliasBackward0"), type);
    logCopy(interp, CopyMethod::View, tensor, view);
    return view;
}

Ref resultClass(Interp &interp, std::span<const Slot> operands)
{
    std::vector<Slot> types;
    for (const Slot operand : operands)
        addTypes(interp, types, operand);
    if (types.empty())
        return {};
    for (const Slot type : types)
        if (std::all_of(types.begin(), types.end(),
                        [&](Slot other) { return isSubclass(interp, type, other); }))
            return interp.store().hold(type);
    throw Unsupported {"an operation on tensors of classes of which none is derived from the rest"};
}

Ref converted(Interp &interp, Ref result, Slot type)
{
    const Heap &heap = interp.heap();
    if (isTensor(heap, result))
        return isSubclass(interp, typeOf(interp, result), type) ? result
                                                                : asSubclass(interp, result, type);
    const auto *list = heap.as<List>(result);
    const auto *tuple = heap.as<Tuple>(result);
    if (!list && (!tuple || tuple->isSize || heap[result].type != noSlot))
        return result;
    const PersistentVector<Slot> items = list ? list->items : tuple->items;
    if (std::none_of(items.begin(), items.end(), [&](Slot item) { return isTensor(heap, item); }))
        return result;
    std::vector<Ref> members;
    for (const Slot item : items)
        members.push_back(converted(interp, interp.store().hold(item), type));
    const PersistentVector<Slot> all(members.begin(), members.end());
    return list ? interp.store().make(List {all}) : interp.store().make(Tuple {all});
}

std::vector<Native> dispatching(std::span<const Native> table)
{
    constexpr std::string_view plain[] {"tensor", "as_tensor", "asarray", "from_numpy"};
    std::vector<Native> all(table.begin(), table.end());
    for (Native &entry : all)
        if (std::find(std::begin(plain), std::end(plain), entry.name) == std::end(plain))
            entry.call = wrapped(entry);
    return all;
}

std::span<const Native> libraryClasses()
{
    static const Native table[] {
        {"_TensorMeta", makeObject},
        {"_TensorBase",
         [](Interp &, Slot, const Arguments &) -> Ref {
             raise("RuntimeError",
                   "Cannot directly construct _TensorBase; subclass it and then construct that");
         }},
        generatorClass().front()};
    return table;
}

std::span<const Native> tensorMetaclass()
{
    return libraryClasses().first(1);
}

std::span<const Native> tensorClassFunctions()
{
    static constexpr Native table[] {{"_make_subclass", makeSubclass}};
    return table;
}

std::span<const Native> subclassMethods()
{
    static constexpr Native table[] {{"as_subclass", asSubclassMethod}};
    return table;
}

std::span<const Native> libraryFunctions()
{
    static constexpr Native table[] {{optOutName, optOut},
                                     {"is_compared", isCompared},
                                     {"is_grad_enabled", isGradOn},
                                     {"refuse", refuseByName},
                                     {"set_grad_mode", setGradOn}};
    return table;
}

std::vector<std::pair<std::string_view, Payload>> libraryConstants()
{
    return {{gradModeName, RandomState {Shared<std::vector<std::uint32_t>>({1})}},
            {textOptionsName, RandomState {Shared<std::vector<std::uint32_t>>({4, 80, 0})}}};
}

} // namespace clonescope::model::torch
