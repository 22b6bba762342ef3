// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "tests/support/heaptext.h"
#include "model/base/reprtext.h"
#include "model/heap/atomtext.h"
#include "model/heap/typenames.h"

#include "model/heap/parts.h"

#include <map>
#include <vector>

using namespace clonescope::model;

namespace clonescope::tests
{

namespace
{

std::string numbersText(const std::vector<std::int64_t> &numbers)
{
    std::string text = "[";
    for (std::size_t i = 0; i < numbers.size(); ++i)
        text += (i > 0 ? ", " : "") + std::to_string(numbers[i]);
    return text + "]";
}

std::string elementText(const Bytes &bytes, DType dtype, std::size_t i)
{
    switch (dtype) {
    case DType::Float32:
        return floatText(static_cast<double>(bytes.load<float>(4 * i)));
    case DType::Float64:
        return floatText(bytes.load<double>(8 * i));
    case DType::Int64:
        return std::to_string(bytes.load<std::int64_t>(8 * i));
    case DType::Int32:
        return std::to_string(bytes.load<std::int32_t>(4 * i));
    default:
        return std::to_string(bytes.load<std::uint8_t>(i));
    }
}

bool isNumberKnown(DType dtype)
{
    return dtype == DType::Float32 || dtype == DType::Float64 || dtype == DType::Int64
        || dtype == DType::Int32 || dtype == DType::Bool || dtype == DType::UInt8;
}

class Printer
{
public:
    explicit Printer(const Heap &heap)
        : m_heap(heap)
    {
    }

    std::string print()
    {
        std::map<std::string, Slot> names;
        for (const Dict::Entry &entry : m_heap.as<Dict>(Heap::globals)->entries)
            if (entry.key != noSlot && !m_heap.as<Module>(entry.value))
                names.emplace(*m_heap.as<Str>(entry.key)->utf8, entry.value);
        std::string text;
        for (const auto &[name, value] : names)
            if (!name.starts_with('_'))
                text += name + " = " + valueText(value) + "\n";
        for (std::size_t i = 0; i < m_order.size(); ++i)
            text += "#" + std::to_string(i) + " " + nodeText(m_order[i]) + "\n";
        return text;
    }

private:
    std::string valueText(Slot slot)
    {
        if (!isNode(m_heap, slot))
            return atomText(m_heap, slot);
        const auto [at, isNew] = m_numbers.emplace(slot, m_order.size());
        if (isNew)
            m_order.push_back(slot);
        return "#" + std::to_string(at->second);
    }

    std::string nodeText(Slot slot)
    {
        std::string text(typeName(m_heap, slot));
        if (const auto *dict = m_heap.as<Dict>(slot))
            return text + dictText(*dict);
        if (const auto *tensor = m_heap.as<Tensor>(slot))
            return text + tensorText(*tensor);
        if (const auto *buffer = m_heap.as<Buffer>(slot))
            return text + bufferText(slot, buffer->bytes);
        std::string members;
        forEachPart(m_heap, slot, [&](const Part &part) {
            members += (members.empty() ? "" : ", ") + valueText(part.value);
        });
        return text + (m_heap.as<Tuple>(slot) ? " (" + members + ")" : " [" + members + "]");
    }

    std::string dictText(const Dict &dict)
    {
        std::string members;
        for (const Dict::Entry &entry : dict.entries)
            if (entry.key != noSlot)
                members += (members.empty() ? "" : ", ") + valueText(entry.key) + ": "
                    + valueText(entry.value);
        return " {" + members + "}";
    }

    std::string tensorText(const Tensor &tensor)
    {
        std::string text = " " + std::string(name(tensor.dtype)) + " "
            + numbersText(tensor.layout->shape) + " stride " + numbersText(tensor.layout->stride)
            + " offset " + std::to_string(tensor.layout->offset);
        if (const auto *version = m_heap.as<VersionCounter>(tensor.version))
            text += " version " + std::to_string(version->value);
        const GradState grad = gradState(m_heap, tensor);
        if (grad.requiresGrad)
            text += " requires_grad";
        if (!grad.isLeaf())
            text += " " + std::string(grad.isRefused ? "invalid" : grad.node);
        if (const auto *storage = m_heap.as<StorageImpl>(tensor.storage)) {
            m_dtypes.emplace(storage->buffer, tensor.dtype);
            text += " storage " + valueText(storage->buffer);
        }
        if (tensor.base != noSlot)
            text += " base " + valueText(tensor.base);
        if (tensor.grad != noSlot)
            text += " grad " + valueText(tensor.grad);
        if (tensor.dict != noSlot)
            text += " dict " + valueText(tensor.dict);
        return text;
    }

    std::string bufferText(Slot slot, const Bytes &bytes)
    {
        const DType dtype = m_dtypes.contains(slot) ? m_dtypes.at(slot) : DType::UInt8;
        const std::size_t count = bytes.size() / itemSize(dtype);
        if (count > 64 || !isNumberKnown(dtype))
            return " " + std::to_string(bytes.size()) + " bytes";
        std::string text = " " + std::string(name(dtype)) + " [";
        for (std::size_t i = 0; i < count; ++i)
            text += (i > 0 ? ", " : "") + elementText(bytes, dtype, i);
        return text + "]";
    }

    const Heap &m_heap;
    std::map<Slot, std::size_t> m_numbers;
    std::map<Slot, DType> m_dtypes; // of a buffer: that of the first tensor named
    std::vector<Slot> m_order;
};

} // namespace

std::string heapText(const Heap &heap)
{
    return Printer(heap).print();
}

} // namespace clonescope::tests
