// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "app/formats/objectfields.h"

#include "app/text/jsontext.h"
#include "model/heap/traits.h"
#include "model/kernels/element.h"

#include <complex>

namespace clonescope::app
{

using namespace model;

namespace
{

constexpr std::size_t mostElements = 64; // of a storage; the bytes of larger ones are left out

// `name` of the objects that have one.
std::string_view nameOf(const Heap &heap, Slot slot)
{
    if (const auto *bound = heap.as<BoundMethod>(slot))
        slot = bound->function;
    if (const auto *function = heap.as<Function>(slot))
        return function->names->name;
    if (const auto *type = heap.as<Class>(slot))
        return type->names->name;
    const auto *method = heap.as<Builtin>(slot);
    return method && method->type == "builtin_function_or_method" ? method->name
                                                                  : std::string_view();
}

void appendScalar(std::string &out, const Scalar &value)
{
    if (const auto *flag = std::get_if<bool>(&value)) {
        out += *flag ? "true" : "false";
    } else if (const auto *integer = std::get_if<std::int64_t>(&value)) {
        out += std::to_string(*integer);
    } else if (const auto *number = std::get_if<double>(&value)) {
        appendJson(out, *number);
    } else {
        const auto &complex = std::get<std::complex<double>>(value);
        out += "[";
        appendJson(out, complex.real());
        out += ", ";
        appendJson(out, complex.imag());
        out += "]";
    }
}

void writeName(std::string &out, std::string_view name)
{
    out += ", \"name\": ";
    appendJson(out, name);
}

void writeFields(std::string &out, const Recorded &object)
{
    for (const auto &[name, json] : *object.fields) {
        out += ", ";
        appendJson(out, name);
        out += ": " + json;
    }
}

// NumPy counts strides and offsets in bytes.
void writeArray(std::string &out, const Tensor &array)
{
    const auto size = static_cast<std::int64_t>(itemSize(array.dtype));
    std::vector<std::int64_t> strides = array.layout->stride;
    for (std::int64_t &stride : strides)
        stride *= size;
    appendJsonNumbers(out, "shape", array.layout->shape);
    appendJsonNumbers(out, "strides", strides);
    out += ", \"offset\": " + std::to_string(array.layout->offset * size);
    out += std::string(", \"writeable\": ") + (array.isReadOnly ? "false" : "true");
}

void writeTensor(std::string &out, const Heap &heap, const Tensor &tensor)
{
    out += ", \"dtype\": \"" + std::string(name(tensor.dtype)) + "\"";
    const Traits &own = traits(tensor.framework);
    if (!own.hasStorage)
        return appendJsonNumbers(out, "shape", tensor.layout->shape);
    if (!own.hasGradients)
        return writeArray(out, tensor);
    const auto *storage = heap.as<StorageImpl>(tensor.storage);
    out += ", \"device\": ";
    appendJson(out, storage ? heap.as<Buffer>(storage->buffer)->device : "cpu");
    appendJsonNumbers(out, "shape", tensor.layout->shape);
    appendJsonNumbers(out, "stride", tensor.layout->stride);
    const StridedLayout layout = storage ? layoutInBuffer(heap, tensor) : *tensor.layout;
    out += ", \"offset\": " + std::to_string(layout.offset);
    const GradState grad = gradState(heap, tensor);
    const auto boolean = [](bool value) { return value ? "true" : "false"; };
    out += std::string(", \"requires_grad\": ") + boolean(grad.requiresGrad);
    out += ", \"is_leaf\": ";
    out += grad.isRefused ? "null" : boolean(grad.isLeaf());
    out += ", \"grad_fn\": ";
    if (grad.isLeaf())
        out += "null";
    else
        appendJson(out, grad.isRefused ? "invalid" : grad.node);
    const auto *version = heap.as<VersionCounter>(tensor.version);
    out += ", \"version\": " + std::to_string(version ? version->value : 0);
    out += ", \"hooks\": " + std::to_string(tensor.hooks);
}

void writeBuffer(std::string &out, const Buffer &buffer, DType readAs)
{
    const Bytes &bytes = buffer.bytes;
    out += ", \"nbytes\": " + std::to_string(bytes.size());
    if (buffer.isUnknown)
        return;
    const std::size_t count = bytes.size() / itemSize(readAs);
    if (count > mostElements)
        return;
    out += ", \"data\": [";
    for (std::size_t i = 0; i < count; ++i) {
        out += i > 0 ? ", " : "";
        appendScalar(out, loadElement(bytes, i * itemSize(readAs), readAs));
    }
    out += "]";
}

} // namespace

void appendFields(std::string &out, const Heap &heap, Slot slot, DType readAs)
{
    if (const auto *tensor = heap.as<Tensor>(slot))
        writeTensor(out, heap, *tensor);
    else if (const auto *buffer = heap.as<Buffer>(slot))
        writeBuffer(out, *buffer, readAs);
    else if (const auto *deque = heap.as<Deque>(slot))
        out += ", \"maxlen\": " + (deque->most ? std::to_string(*deque->most) : "null");
    else if (const std::string_view name = nameOf(heap, slot); !name.empty())
        writeName(out, name);
    else if (const auto *recorded = heap.as<Recorded>(slot))
        writeFields(out, *recorded);
}

} // namespace clonescope::app
