// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/frameworks/torch/arguments.h"

#include "model/engine/bind.h"

namespace clonescope::model::torch
{

void refuse(std::string_view function)
{
    throw Unsupported {"this form of " + std::string(function) + "()"};
}

void requireOld(const Interp &interp, std::string_view function)
{
    if (!isOld(interp))
        throw Unsupported {std::string(function) + "(), under PyTorch 2.6,"};
}

Bound bindTorch(std::string_view function, std::initializer_list<std::string_view> names,
                const Arguments &arguments)
{
    try {
        return bind(function, names, arguments);
    } catch (const PyError &) {
        refuse(function);
    }
}

std::optional<std::int64_t> wholeNumber(const Heap &heap, Slot value)
{
    const auto *whole = heap.as<Int>(value);
    if (!whole || whole->big)
        return {};
    return whole->small;
}

std::int64_t dimension(const Interp &interp, std::string_view function, Slot value)
{
    const auto whole = wholeNumber(interp.heap(), value);
    if (!whole)
        refuse(function);
    return *whole;
}

std::optional<Sizes> sizesOf(const Interp &interp, Slot sequence)
{
    const Heap &heap = interp.heap();
    const auto *list = heap.as<List>(sequence);
    const auto *tuple = heap.as<Tuple>(sequence);
    if (!list && !tuple)
        return {};
    Sizes sizes;
    for (const Slot item : list ? list->items : tuple->items) {
        const auto whole = wholeNumber(heap, item);
        if (!whole)
            return {};
        sizes.push_back(*whole);
    }
    return sizes;
}

bool isSequence(const Heap &heap, Slot value)
{
    return heap.as<List>(value) || heap.as<Tuple>(value) || heap.as<Range>(value);
}

Sizes oneOrMore(const Interp &interp, std::string_view function, Slot value)
{
    if (value == noSlot)
        return {};
    if (auto sizes = sizesOf(interp, value))
        return std::move(*sizes);
    return {dimension(interp, function, value)};
}

Sizes sizesArgument(const Interp &interp, std::string_view function, std::string_view keyword,
                    const Arguments &arguments)
{
    const auto &positional = arguments.positional;
    const auto &keywords = arguments.keywords;
    const bool isNamed = positional.empty() && keywords.size() == 1 && keywords[0].first == keyword;
    if (!isNamed && (positional.empty() || !keywords.empty()))
        refuse(function);
    std::optional<Sizes> sizes;
    if (isNamed || positional.size() == 1)
        sizes = sizesOf(interp, isNamed ? keywords[0].second : positional[0]);
    if (!sizes && isNamed)
        refuse(function);
    if (!sizes) {
        sizes.emplace();
        for (const Slot item : positional)
            sizes->push_back(dimension(interp, function, item));
    }
    for (const std::int64_t size : *sizes)
        if (size < -(std::int64_t {1} << 62U)) // which PyTorch takes for a symbol
            refuse(function);
    return *sizes;
}

bool flagOr(const Interp &interp, std::string_view function, Slot value, bool otherwise)
{
    if (value == noSlot)
        return otherwise;
    const auto *flag = interp.heap().as<Bool>(value);
    if (!flag)
        refuse(function);
    return flag->value;
}

std::optional<DType> dtypeOf(const Interp &interp, std::string_view function, Slot value)
{
    if (value == noSlot || value == Heap::none)
        return {};
    const auto *dtype = interp.heap().as<DTypeObject>(value);
    if (!dtype || dtype->framework != Framework::Torch)
        refuse(function);
    return dtype->dtype;
}

void requireCpu(const Interp &interp, std::string_view function, Slot device)
{
    if (device == noSlot || device == Heap::none)
        return;
    const auto *name = interp.heap().as<Str>(device);
    const auto *object = interp.heap().as<Device>(device);
    if ((name && *name->utf8 == "cpu") || (object && object->name == "cpu"))
        return;
    throw Unsupported {std::string(function) + "() on a device other than 'cpu'"};
}

Ref sizeTuple(Interp &interp, const std::vector<std::int64_t> &sizes, bool isSize)
{
    std::vector<Ref> held;
    Tuple tuple;
    tuple.isSize = isSize;
    for (const std::int64_t size : sizes) {
        held.push_back(interp.store().makeInt(size));
        tuple.items.push_back(held.back());
    }
    if (tuple.items.empty() && !isSize)
        return interp.store().hold(Heap::emptyTuple);
    return interp.store().make(std::move(tuple));
}

std::string_view cppName(DType dtype)
{
    constexpr std::string_view names[]
        = {"bool",  "unsigned char", "signed char",         "short int",
           "int",   "long int",      "c10::Half",           "c10::BFloat16",
           "float", "double",        "c10::complex<float>", "c10::complex<double>"};
    return names[static_cast<std::size_t>(dtype)];
}

} // namespace clonescope::model::torch
