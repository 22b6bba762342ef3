// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/engine/bind.h"
#include "model/engine/machine.h"
#include "model/frameworks/tensors/making.h"
#include "model/frameworks/torch/autograd.h"
#include "model/frameworks/torch/methods.h"
#include "model/frameworks/torch/operations.h"
#include "model/frameworks/torch/torchtext.h"

#include <array>

// What the modules of ours that are programs take from here: torch.storage of PyTorch
// is Python, too.
namespace clonescope::model::torch
{

namespace
{

// A header of its own over all of a tensor's storage, its elements of that dtype.
Ref headerOver(Interp &interp, Slot tensor, DType dtype)
{
    Store &store = interp.store();
    const Slot storage = tensorAt(interp, tensor).storage;
    const auto size = interp.heap().as<StorageImpl>(storage)->size / itemSize(dtype);
    const Ref counter = store.make(VersionCounter {});
    Tensor header = headerOf(dtype);
    header.storage = storage;
    header.version = counter;
    header.layout = StridedLayout::contiguous({static_cast<std::int64_t>(size)});
    return store.make(std::move(header));
}

// typed(tensor, dtype)
Ref typed(Interp &interp, Slot, const Arguments &arguments)
{
    const Bound bound = bind("typed", {"tensor", "dtype"}, arguments);
    return headerOver(interp, bound[0], *dtypeOf(interp, "typed", bound[1]));
}

// storage_bytes(tensor): all that its storage holds, as bytes.
Ref storageBytes(Interp &interp, Slot, const Arguments &arguments)
{
    const Bound bound = bind("storage_bytes", {"tensor"}, arguments);
    const auto &storage = *interp.heap().as<StorageImpl>(tensorAt(interp, bound[0]).storage);
    const auto &buffer = *interp.heap().as<Buffer>(storage.buffer);
    tensors::requireKnown(buffer);
    interp.spend(Work::Byte, storage.size);
    interp.store().requireRoom(storage.size);
    std::string content(storage.size, '\0');
    buffer.bytes.read(storage.offset, std::as_writable_bytes(std::span(content)));
    return interp.store().make(ByteString {Shared<std::string>(std::move(content))});
}

// storage_over(bytes): a tensor of bytes over a storage of its own that holds them.
Ref storageOver(Interp &interp, Slot, const Arguments &arguments)
{
    const Bound bound = bind("storage_over", {"bytes"}, arguments);
    const Shared<std::string> content = interp.heap().as<ByteString>(bound[0])->bytes;
    const Sizes shape {static_cast<std::int64_t>(content->size())};
    requireRoom(interp, shape, DType::UInt8);
    Array array {Bytes(content->size()), StridedLayout::contiguous(shape), DType::UInt8};
    array.bytes.write(0, std::as_bytes(std::span(*content)));
    return makeTensor(interp, std::move(array));
}

// storage_id(tensor): the same for the tensors over one storage alone.
Ref storageId(Interp &interp, Slot, const Arguments &arguments)
{
    const Bound bound = bind("storage_id", {"tensor"}, arguments);
    const Uid uid = interp.heap().uid(tensorAt(interp, bound[0]).storage);
    return interp.store().makeInt(static_cast<std::int64_t>(uid.value));
}

constexpr auto crcOfByte = [] {
    std::array<std::uint32_t, 256> table {};
    for (std::uint32_t byte = 0; byte < table.size(); ++byte) {
        std::uint32_t rest = byte;
        for (int bit = 0; bit < 8; ++bit)
            rest = (rest >> 1U) ^ ((rest & 1U) != 0 ? 0xEDB88320U : 0U);
        table[byte] = rest;
    }
    return table;
}();

// crc32(bytes): the checksum of zip files.
Ref crc32(Interp &interp, Slot, const Arguments &arguments)
{
    const Bound bound = bind("crc32", {"bytes"}, arguments);
    const Shared<std::string> content = interp.heap().as<ByteString>(bound[0])->bytes;
    interp.spend(Work::Byte, 8 * content->size());
    std::uint32_t rest = ~0U;
    for (const char each : *content)
        rest = (rest >> 8U) ^ crcOfByte[(rest ^ static_cast<unsigned char>(each)) & 0xFFU];
    return interp.store().makeInt(~rest);
}

// set_text_options(precision, line_width, scientific): None of the last leaves it to the numbers.
Ref setTextOptions(Interp &interp, Slot, const Arguments &arguments)
{
    const Bound bound
        = bind("set_text_options", {"precision", "line_width", "scientific"}, arguments);
    const auto precision = wholeNumber(interp.heap(), bound[0]);
    const auto width = wholeNumber(interp.heap(), bound[1]);
    if (!precision || *precision < 0 || *precision > 60 || !width || *width < 1 || *width > 100000)
        refuse("torch.set_printoptions");
    const std::uint32_t form = bound[2] == Heap::none ? 0 : interp.truth(bound[2]) ? 2 : 1;
    interp.store().setRandomState(
        interp.language().member("_torch", textOptionsName),
        {static_cast<std::uint32_t>(*precision), static_cast<std::uint32_t>(*width), form});
    return interp.store().hold(Heap::none);
}

constexpr Native natives[] {{"crc32", crc32},
                            {"set_text_options", setTextOptions},
                            {"storage_bytes", storageBytes},
                            {"storage_id", storageId},
                            {"storage_over", storageOver},
                            {"typed", typed}};

} // namespace

std::span<const Native> internals()
{
    return natives;
}

Ref bytesOfStorage(Interp &interp, Slot storage, DType dtype)
{
    if (!interp.machine())
        throw Unsupported {"the bytes of a storage"};
    const Ref module = interp.machine()->imported("torch.storage");
    const Ref bytesFor = interp.attribute(module, "_bytes_for");
    const Slot given[] {storage, interp.language().dtype(Framework::Torch, dtype)};
    return interp.call(bytesFor, {given, {}});
}

Ref takenApart(Interp &interp, Slot self, const Arguments &arguments)
{
    const Bound bound = bind("__reduce_ex__", {"proto"}, arguments);
    if (!interp.machine())
        throw Unsupported {"torch.Tensor.__reduce_ex__"};
    const Ref module = interp.machine()->imported("torch._tensor");
    const Ref reduce = interp.attribute(module, "_reduce_ex");
    return interp.call(reduce, {std::array {self, bound[0]}, {}});
}

Ref storageOf(Interp &interp, Slot self, const Arguments &arguments)
{
    static_cast<void>(bindTorch("storage", {}, arguments));
    if (!interp.machine())
        throw Unsupported {"torch.Tensor.storage"};
    const Ref module = interp.machine()->imported("torch.storage");
    const Ref wrap = interp.attribute(module, "_of_tensor");
    const Ref bytes = headerOver(interp, self, DType::UInt8);
    const Slot dtype = interp.language().dtype(Framework::Torch, tensorAt(interp, self).dtype);
    const Slot given[] {bytes, dtype, Heap::boolean(isOld(interp))};
    return interp.call(wrap, {given, {}});
}

} // namespace clonescope::model::torch
