// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "app/formats/tracestep.h"

#include "model/base/bigint.h"
#include "model/heap/atomtext.h"
#include "model/heap/parts.h"
#include "model/heap/traits.h"
#include "model/heap/typenames.h"
#include "model/kernels/element.h"

#include <algorithm>
#include <unordered_map>

namespace clonescope::app
{

namespace
{

using namespace model;

constexpr std::size_t mostElements = 64; // of a storage; the bytes of larger ones are left out
constexpr std::size_t mostDigits = 4300; // Python's limit for repr(int)

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

bool isValue(const Heap &heap, Slot slot)
{
    return heap[slot].type != noSlot
        && (heap.as<Str>(slot) || heap.as<Int>(slot) || heap.as<Float>(slot)
            || heap.as<ByteString>(slot));
}

std::string atomType(const Heap &heap, Slot slot)
{
    const Payload &payload = heap[slot].payload;
    if (std::holds_alternative<Class>(payload))
        return "type"; // whatever its metaclass
    const bool isTorch = std::holds_alternative<DTypeObject>(payload)
        || std::holds_alternative<Device>(payload) || std::holds_alternative<Tuple>(payload);
    if (const auto *recorded = std::get_if<RecordedAtom>(&payload))
        return *recorded->type;
    return (isTorch ? "torch." : "") + std::string(typeName(heap, slot));
}

std::string atomRepr(const Heap &heap, Slot slot)
{
    const auto *number = heap.as<Int>(slot);
    if (!number || !number->big)
        return atomText(heap, slot);
    constexpr double bitsOfADigit = 3.3219281;
    const BigInt magnitude = abs(number->big->value);
    // So long a decimal is not even tried: that takes the square of its length.
    const bool isLong = msb(magnitude) > std::size_t(mostDigits * bitsOfADigit) + 8;
    if (!isLong)
        if (std::string text = magnitude.str(); text.size() <= mostDigits)
            return (number->big->value < 0 ? "-" : "") + text;
    return (number->big->value < 0 ? "-0x" : "0x") + digitsOfBits(magnitude, 4);
}

// Writes one step. Objects are numbered as they are arrived at. Text stops where `out` is larger
// than `most` bytes: escaped, it is up to six times what the program's bytes are.
class StepWriter
{
public:
    StepWriter(const Heap &heap, std::size_t most)
        : m_heap(heap)
        , m_most(most)
    {
    }

    void writeState(std::string &out);
    // What differs from `told`, which becomes what there is now; nothing of it in the text where
    // `isFirst`, for the whole was written.
    void writeChange(std::string &out, std::unordered_map<std::uint64_t, std::string> &told,
                     bool isFirst);

private:
    [[nodiscard]] std::vector<std::pair<std::string_view, Slot>> names() const;
    void numberFrom(Slot root);
    void writeNames(std::string &out,
                    const std::vector<std::pair<std::string_view, Slot>> &roots) const;
    [[nodiscard]] std::uint64_t reference(Slot slot) const
    {
        return m_byUid ? m_heap.uid(slot).value : m_numbers.at(slot);
    }
    void writeAtom(std::string &out, Slot slot) const;
    void writeValue(std::string &out, Slot slot) const;
    void writeObject(std::string &out, Slot slot) const;
    void writeItems(std::string &out, Slot slot) const;
    void writeLabel(std::string &out, Slot holder, const Part &part) const;
    void writeTensor(std::string &out, const Tensor &tensor) const;
    void writeArray(std::string &out, const Tensor &array) const;
    void writeBuffer(std::string &out, Slot slot) const;
    static void writeName(std::string &out, std::string_view name);
    static void writeFields(std::string &out, const Recorded &object);

    const Heap &m_heap;
    std::size_t m_most;
    bool m_byUid = false; // objects are named by their uids, else by their place in the step
    std::unordered_map<Slot, std::size_t> m_numbers;
    std::unordered_map<Slot, DType> m_readAs; // buffers, by the first header arrived at
    std::vector<Slot> m_order;
};

std::vector<std::pair<std::string_view, Slot>> StepWriter::names() const
{
    std::vector<std::pair<std::string_view, Slot>> found;
    for (const Dict::Entry &entry : m_heap.as<Dict>(Heap::globals)->entries) {
        const auto *name = entry.key == noSlot ? nullptr : m_heap.as<Str>(entry.key);
        if (name && !name->utf8->starts_with('_') && !m_heap.as<Module>(entry.value))
            found.emplace_back(*name->utf8, entry.value);
    }
    std::ranges::sort(found); // UTF-8 sorts as code points do
    return found;
}

void StepWriter::numberFrom(Slot root)
{
    std::vector<Slot> waiting {root};
    while (!waiting.empty()) {
        const Slot slot = waiting.back();
        waiting.pop_back();
        if (!isObject(m_heap, slot) || !m_numbers.emplace(slot, m_order.size()).second)
            continue;
        m_order.push_back(slot);
        const auto middle = static_cast<std::ptrdiff_t>(waiting.size());
        forEachPart(m_heap, slot, [&](const Part &part) {
            if (part.kind == PartKind::Storage)
                m_readAs.emplace(part.value, m_heap.as<Tensor>(slot)->dtype);
            else if (part.kind == PartKind::Labelled && m_heap.as<Buffer>(part.value))
                m_readAs.emplace(part.value, DType::UInt8);
            waiting.push_back(part.value);
        });
        std::reverse(waiting.begin() + middle, waiting.end());
    }
}

void StepWriter::writeState(std::string &out)
{
    const auto roots = names();
    for (const auto &[name, value] : roots)
        numberFrom(value);
    writeNames(out, roots);
    out += ", \"objects\": [";
    for (const Slot slot : m_order) {
        if (out.size() > m_most)
            return;
        out += slot == m_order.front() ? "" : ", ";
        writeObject(out, slot);
    }
    out += "]";
}

void StepWriter::writeChange(std::string &out, std::unordered_map<std::uint64_t, std::string> &told,
                             bool isFirst)
{
    const auto roots = names();
    for (const auto &[name, value] : roots)
        numberFrom(value);
    m_byUid = true;
    std::unordered_map<std::uint64_t, std::string> now;
    std::string changed;
    for (const Slot slot : m_order) {
        if (changed.size() > m_most)
            break;
        std::string object;
        writeObject(object, slot);
        const std::uint64_t uid = m_heap.uid(slot).value;
        const auto before = told.find(uid);
        if (before == told.end() || before->second != object)
            changed += (changed.empty() ? "" : ", ") + object;
        now.emplace(uid, std::move(object));
    }
    std::vector<std::uint64_t> gone;
    for (const auto &[uid, object] : told)
        if (!now.contains(uid))
            gone.push_back(uid);
    std::ranges::sort(gone);
    told = std::move(now);
    if (isFirst)
        return;
    writeNames(out, roots);
    out += ", \"changed\": [" + changed + "], \"gone\": [";
    for (const std::uint64_t uid : gone)
        out += (uid == gone.front() ? "" : ", ") + std::to_string(uid);
    out += "]";
}

void StepWriter::writeNames(std::string &out,
                            const std::vector<std::pair<std::string_view, Slot>> &roots) const
{
    out += "\"names\": {";
    for (const auto &[name, value] : roots) {
        out += name == roots.front().first ? "" : ", ";
        appendJson(out, name);
        out += ": ";
        writeValue(out, value);
    }
    out += "}";
}

void StepWriter::writeAtom(std::string &out, Slot slot) const
{
    if (isShort(m_heap, slot, m_most / 2)) // its text is a copy
        appendJson(out, atomRepr(m_heap, slot), m_most);
    else
        out.append(m_most + 1, ' ');
}

void StepWriter::writeValue(std::string &out, Slot slot) const
{
    if (isObject(m_heap, slot)) {
        out += "{\"ref\": " + std::to_string(reference(slot)) + "}";
        return;
    }
    out += "{\"atom\": ";
    appendJson(out, atomType(m_heap, slot));
    out += ", \"repr\": ";
    writeAtom(out, slot);
    out += "}";
}

void StepWriter::writeObject(std::string &out, Slot slot) const
{
    out += m_byUid ? "{" : "{\"id\": " + std::to_string(m_numbers.at(slot)) + ", ";
    out += "\"uid\": " + std::to_string(m_heap.uid(slot).value) + ", \"type\": ";
    appendJson(out, typeName(m_heap, slot));
    if (const auto *tensor = m_heap.as<Tensor>(slot))
        writeTensor(out, *tensor);
    else if (m_heap.as<Buffer>(slot))
        writeBuffer(out, slot);
    else if (const auto *deque = m_heap.as<Deque>(slot))
        out += ", \"maxlen\": " + (deque->most ? std::to_string(*deque->most) : "null");
    else if (const std::string_view name = nameOf(m_heap, slot); !name.empty())
        writeName(out, name);
    else if (const auto *recorded = m_heap.as<Recorded>(slot))
        writeFields(out, *recorded);
    out += ", \"items\": [";
    writeItems(out, slot);
    out += "]}";
}

void StepWriter::writeItems(std::string &out, Slot slot) const
{
    bool isFirst = true;
    // An object of a class derived from str, int … begins with what it is.
    if (isValue(m_heap, slot)) {
        isFirst = false;
        out += "[\"value\", {\"atom\": ";
        appendJson(out, payloadTypeName(m_heap[slot].payload));
        out += ", \"repr\": ";
        writeAtom(out, slot);
        out += "}]";
    }
    forEachPart(m_heap, slot, [&](const Part &part) {
        if (out.size() > m_most)
            return;
        out += isFirst ? "[" : ", [";
        isFirst = false;
        writeLabel(out, slot, part);
        out += ", ";
        writeValue(out, part.value);
        out += "]";
    });
}

void StepWriter::writeLabel(std::string &out, Slot holder, const Part &part) const
{
    const std::string index = std::to_string(part.index);
    switch (part.kind) {
    case PartKind::Item:
        out += index;
        return;
    case PartKind::Key:
        return appendJson(out, "<key " + index + ">");
    case PartKind::Value:
        if (isObject(m_heap, part.key))
            return appendJson(out, "<value " + index + ">");
        return writeAtom(out, part.key);
    case PartKind::Attribute:
        return writeAtom(out, part.key);
    case PartKind::Dict:
        return appendJson(out, "__dict__");
    case PartKind::Storage:
        return appendJson(out, "storage");
    case PartKind::Base:
        return appendJson(out, traits(m_heap.as<Tensor>(holder)->framework).base);
    case PartKind::Grad:
        return appendJson(out, "grad");
    case PartKind::Self:
        return appendJson(out, "__self__");
    case PartKind::Labelled:
        return appendJson(out, part.label, m_most);
    }
}

void StepWriter::writeName(std::string &out, std::string_view name)
{
    out += ", \"name\": ";
    appendJson(out, name);
}

void StepWriter::writeFields(std::string &out, const Recorded &object)
{
    for (const auto &[name, json] : *object.fields) {
        out += ", ";
        appendJson(out, name);
        out += ": " + json;
    }
}

void StepWriter::writeTensor(std::string &out, const Tensor &tensor) const
{
    out += ", \"dtype\": \"" + std::string(name(tensor.dtype)) + "\"";
    const Traits &own = traits(tensor.framework);
    if (!own.hasStorage)
        return appendJsonNumbers(out, "shape", tensor.layout->shape);
    if (!own.hasGradients)
        return writeArray(out, tensor);
    const auto *storage = m_heap.as<StorageImpl>(tensor.storage);
    out += ", \"device\": ";
    appendJson(out, storage ? m_heap.as<Buffer>(storage->buffer)->device : "cpu");
    appendJsonNumbers(out, "shape", tensor.layout->shape);
    appendJsonNumbers(out, "stride", tensor.layout->stride);
    const StridedLayout layout = storage ? layoutInBuffer(m_heap, tensor) : *tensor.layout;
    out += ", \"offset\": " + std::to_string(layout.offset);
    const GradState grad = gradState(m_heap, tensor);
    const auto boolean = [](bool value) { return value ? "true" : "false"; };
    out += std::string(", \"requires_grad\": ") + boolean(grad.requiresGrad);
    out += ", \"is_leaf\": ";
    out += grad.isRefused ? "null" : boolean(grad.isLeaf());
    out += ", \"grad_fn\": ";
    if (grad.isLeaf())
        out += "null";
    else
        appendJson(out, grad.isRefused ? "invalid" : grad.node);
    const auto *version = m_heap.as<VersionCounter>(tensor.version);
    out += ", \"version\": " + std::to_string(version ? version->value : 0);
    out += ", \"hooks\": " + std::to_string(tensor.hooks);
}

// NumPy counts strides and offsets in bytes.
void StepWriter::writeArray(std::string &out, const Tensor &array) const
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

void StepWriter::writeBuffer(std::string &out, Slot slot) const
{
    const Bytes &bytes = m_heap.as<Buffer>(slot)->bytes;
    out += ", \"nbytes\": " + std::to_string(bytes.size());
    if (m_heap.as<Buffer>(slot)->isUnknown)
        return;
    const auto found = m_readAs.find(slot);
    const DType dtype = found == m_readAs.end() ? DType::UInt8 : found->second;
    const std::size_t count = bytes.size() / itemSize(dtype);
    if (count > mostElements)
        return;
    out += ", \"data\": [";
    for (std::size_t i = 0; i < count; ++i) {
        out += i > 0 ? ", " : "";
        appendScalar(out, loadElement(bytes, i * itemSize(dtype), dtype));
    }
    out += "]";
}

// What a step says beside the state that it left.
std::string head(const Step &step, std::string_view text, std::size_t most)
{
    std::string out = "{\"line\": " + std::to_string(step.line)
        + ", \"end_line\": " + std::to_string(step.endLine) + ", \"source\": ";
    appendJson(out, text.substr(std::min(step.begin, text.size()), step.end - step.begin));
    out += ", \"stdout\": ";
    appendJson(out, step.output, most);
    out += ", \"error\": ";
    if (!step.error)
        return out + "null, ";
    out += "{\"type\": ";
    appendJson(out, step.error->type);
    out += ", \"message\": ";
    appendJson(out, step.error->message, most);
    return out + "}, ";
}

} // namespace

std::optional<std::string> stepJson(const Step &step, std::string_view text, std::size_t most)
{
    std::string out = head(step, text, most);
    StepWriter(step.heap, most).writeState(out);
    out += "}";
    return out.size() > most ? std::nullopt : std::optional(std::move(out));
}

std::optional<std::string> ShortSteps::next(const Step &step, std::string_view text,
                                            std::size_t most)
{
    std::string out = head(step, text, most);
    StepWriter(step.heap, most).writeChange(out, m_told, m_isFirst);
    if (std::exchange(m_isFirst, false))
        return stepJson(step, text, most);
    out += "}";
    return out.size() > most ? std::nullopt : std::optional(std::move(out));
}

} // namespace clonescope::app
