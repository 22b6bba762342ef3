// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/heap/store.h"

#include "model/heap/byteranges.h"

// The writes that only tensors have.
namespace clonescope::model
{

void Store::setPart(Slot tensor, Slot Tensor::*part, Slot value, place::Header::Field field)
{
    if (value != noSlot)
        retain(value);
    const Slot old = m_heap.as<Tensor>(tensor)->*part;
    m_heap.editAs<Tensor>(tensor).*part = value;
    if (old == value && field == place::Header::Field::GradNode)
        return release(old);
    log(tensor, place::Header {field}, old, value);
    if (old != noSlot)
        release(old);
}

void Store::setGrad(Slot tensor, Slot grad)
{
    setPart(tensor, &Tensor::grad, grad, place::Header::Field::Grad);
}

void Store::setGradNode(Slot tensor, Slot node)
{
    auto &edited = m_heap.editAs<Tensor>(tensor);
    if (const auto *version = m_heap.as<VersionCounter>(edited.version))
        edited.historyVersion = version->value;
    setPart(tensor, &Tensor::gradNode, node, place::Header::Field::GradNode);
}

void Store::setBase(Slot tensor, Slot base)
{
    setPart(tensor, &Tensor::base, base, place::Header::Field::Base);
}

void Store::setRequiresGrad(Slot tensor, bool on)
{
    const bool old = m_heap.as<Tensor>(tensor)->requiresGrad;
    m_heap.editAs<Tensor>(tensor).requiresGrad = on;
    log(tensor, place::Header {place::Header::Field::RequiresGrad}, Heap::boolean(old),
        Heap::boolean(on));
}

void Store::setStorage(Slot tensor, const Tensor &like)
{
    const Tensor from = like;
    const auto bytes
        = [](const Tensor &of) { return static_cast<std::int64_t>(layoutBytes(*of.layout)); };
    resized(tensor, bytes(from) - bytes(*m_heap.as<Tensor>(tensor)));
    auto &edited = m_heap.editAs<Tensor>(tensor);
    edited.dtype = from.dtype;
    edited.layout = from.layout;
    setPart(tensor, &Tensor::storage, from.storage, place::Header::Field::Storage);
}

void Store::bumpVersion(Slot tensor)
{
    ++m_heap.editAs<VersionCounter>(m_heap.as<Tensor>(tensor)->version).value;
}

// As the step before left it, if it was there.
const Buffer *Store::bufferBefore(Slot buffer) const
{
    return m_heap.uid(buffer).value < m_firstNew && buffer.value < m_stepStart.slotCount()
        ? m_stepStart.as<Buffer>(buffer)
        : nullptr;
}

// A block that an earlier step looks on is copied by the write, which is charged here.
Bytes &Store::editBytes(Slot buffer, std::size_t begin, std::size_t end)
{
    if (const auto *before = bufferBefore(buffer))
        charge(m_heap.as<Buffer>(buffer)->bytes.sharedBytes(before->bytes, begin, end));
    return m_heap.editAs<Buffer>(buffer).bytes;
}

void Store::logElements(Slot buffer, StridedLayout layout, DType dtype, Slot through)
{
    log(buffer, place::Elements {std::move(layout), dtype, m_heap.uid(through)}, noSlot, noSlot);
}

} // namespace clonescope::model
