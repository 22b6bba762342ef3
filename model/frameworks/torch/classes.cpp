// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/frameworks/torch/classes.h"

#include "model/engine/bind.h"
#include "model/frameworks/torch/arguments.h"
#include "model/frameworks/torch/dtypeinfo.h"
#include "model/frameworks/torch/factories.h"
#include "model/frameworks/torch/factorycalls.h"
#include "model/frameworks/torch/nesteddata.h"
#include "model/frameworks/torch/unwritten.h"
#include "model/frameworks/torch/viewing.h"
#include "model/heap/parts.h"
#include "model/heap/typenames.h"

#include <algorithm>

namespace clonescope::model::torch
{

namespace
{

bool isData(const Heap &heap, Slot slot)
{
    const auto *tuple = heap.as<Tuple>(slot);
    return heap.as<List>(slot) || heap.as<Range>(slot) || (tuple && !tuple->isSize);
}

// The same elements under another header, where the class is of their dtype; torch.Tensor itself is
// of any.
Ref aliasOf(Interp &interp, std::string_view name, std::optional<DType> wanted, Slot tensor)
{
    if (wanted && *wanted != tensorAt(interp, tensor).dtype)
        throw Unsupported {"torch." + std::string(name) + "() of a tensor of another dtype"};
    return viewAs(interp, tensor, *tensorAt(interp, tensor).layout, "AliasBackward0");
}

Ref makeTensorOf(Interp &interp, std::string_view name, std::optional<DType> wanted,
                 const Arguments &arguments)
{
    const Heap &heap = interp.heap();
    const auto &given = arguments.positional;
    const std::string what = "torch." + std::string(name);
    if (!arguments.keywords.empty())
        refuse(what);
    const DType dtype = wanted.value_or(DType::Float32);
    if (given.size() == 1 && isTensor(heap, given[0]))
        return aliasOf(interp, name, wanted, given[0]);
    if (given.size() == 1 && isData(heap, given[0]))
        return finish(interp, arrayFromData(interp, given[0], dtype), {});
    if (given.size() == 1 && heap.as<Float>(given[0]))
        raise("TypeError", "new(): data must be a sequence (got float)");
    Sizes shape {0};
    if (!given.empty())
        shape = sizesArgument(interp, what, "size", arguments);
    requireSizes(shape, dtype);
    requireRoom(interp, shape, dtype);
    return makeUnwritten(interp, StridedLayout::contiguous(shape), dtype, false);
}

Ref makeAnyTensor(Interp &interp, Slot, const Arguments &arguments)
{
    return makeTensorOf(interp, "Tensor", {}, arguments);
}

constexpr std::pair<std::string_view, DType> typedTensors[]
    = {{"FloatTensor", DType::Float32}, {"DoubleTensor", DType::Float64},
       {"HalfTensor", DType::Float16},  {"BFloat16Tensor", DType::BFloat16},
       {"LongTensor", DType::Int64},    {"IntTensor", DType::Int32},
       {"ShortTensor", DType::Int16},   {"CharTensor", DType::Int8},
       {"ByteTensor", DType::UInt8},    {"BoolTensor", DType::Bool}};

template <std::size_t row> Ref makeTyped(Interp &interp, Slot, const Arguments &arguments)
{
    return makeTensorOf(interp, typedTensors[row].first, typedTensors[row].second, arguments);
}

template <std::size_t... rows>
constexpr std::array<Native, sizeof...(rows)> typedClasses(std::index_sequence<rows...>)
{
    return {Native {typedTensors[rows].first, makeTyped<rows>}...};
}

Ref makeSize(Interp &interp, Slot, const Arguments &arguments)
{
    if (!arguments.keywords.empty())
        raise("TypeError", "tuple() takes no keyword arguments");
    if (arguments.positional.size() > 1)
        raise("TypeError",
              "tuple expected at most 1 argument, got "
                  + std::to_string(arguments.positional.size()));
    const std::vector<Ref> members = arguments.positional.empty()
        ? std::vector<Ref>()
        : interp.members(arguments.positional[0]);
    std::vector<std::int64_t> sizes;
    for (const Ref &member : members) {
        const Heap &heap = interp.heap();
        const auto *flag = heap.as<Bool>(member);
        const auto whole = wholeNumber(heap, member);
        if (!whole && !flag && (heap.as<Int>(member) || heap.as<Tensor>(member)))
            refuse("torch.Size");
        if (!whole && !flag)
            raise("TypeError",
                  "torch.Size() takes an iterable of 'int' (item " + std::to_string(sizes.size())
                      + " is '" + std::string(typeName(heap, member)) + "')");
        sizes.push_back(whole ? *whole : std::int64_t {flag->value});
    }
    return sizeTuple(interp, sizes, true);
}

// "cuda:1" of "cuda:1" and of ("cuda", 1).
Ref makeDevice(Interp &interp, Slot, const Arguments &arguments)
{
    const Bound bound = bindTorch("torch.device", {"type", "index="}, arguments);
    const Heap &heap = interp.heap();
    if (heap.as<Device>(bound[0]) && bound[1] == noSlot)
        return interp.store().hold(bound[0]);
    const auto *given = heap.as<Str>(bound[0]);
    if (!given)
        refuse("torch.device");
    std::string name = *given->utf8;
    const std::size_t colon = name.find(':');
    constexpr std::string_view kinds[] {"cpu", "cuda", "mps", "meta", "xpu"};
    const std::string_view kind = std::string_view(name).substr(0, colon);
    if (std::find(std::begin(kinds), std::end(kinds), kind) == std::end(kinds))
        refuse("torch.device");
    if (colon != std::string::npos) {
        const std::string index = name.substr(colon + 1);
        const bool isIndex = index == "0"
            || (!index.empty() && index.size() < 3 && index[0] != '0'
                && index.find_first_not_of("0123456789") == std::string::npos);
        if (!isIndex || bound[1] != noSlot)
            refuse("torch.device");
    }
    if (bound[1] != noSlot && bound[1] != Heap::none) {
        const std::int64_t index = dimension(interp, "torch.device", bound[1]);
        if (index < 0 || index > 99)
            refuse("torch.device");
        name += ":" + std::to_string(index);
    }
    return interp.store().make(Device {std::move(name)});
}

constexpr std::array ownClasses {
    Native {"Tensor", makeAnyTensor},  Native {"Size", makeSize},
    Native {"device", makeDevice},     Native {"finfo", makeFloatInfo},
    Native {"iinfo", makeIntegerInfo}, Native {"dtype", nullptr},
    Native {"layout", nullptr},        Native {"memory_format", nullptr},
};

} // namespace

std::span<const Native> classes()
{
    static const std::vector<Native> all = [] {
        std::vector<Native> table(ownClasses.begin(), ownClasses.end());
        constexpr auto ofDTypes
            = typedClasses(std::make_index_sequence<std::size(typedTensors)> {});
        table.insert(table.end(), ofDTypes.begin(), ofDTypes.end());
        return table;
    }();
    return all;
}

} // namespace clonescope::model::torch
