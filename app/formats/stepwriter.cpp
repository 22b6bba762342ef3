// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "app/formats/stepwriter.h"

#include "app/formats/memberorder.h"
#include "app/text/jsontext.h"
#include "model/base/bigint.h"
#include "model/heap/atomtext.h"
#include "model/heap/traits.h"
#include "model/heap/typenames.h"
#include "model/kernels/element.h"

#include <algorithm>

namespace clonescope::app
{

using namespace model;

namespace
{

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

} // namespace

StepWriter::StepWriter(const Heap &heap, Slot member, std::size_t &mostForOrder)
    : m_heap(heap)
    , m_most(mostForOrder)
    , m_mostForOrder(&mostForOrder)
    , m_member(member)
{
}

bool StepWriter::isToldByClass(Slot member) const
{
    return m_member != noSlot && isObject(m_heap, member) && !m_heap.as<Set>(member);
}

// The members of a set in their order, else the parts as they are.
template <typename Visit> void StepWriter::eachPart(Slot slot, const Visit &visit)
{
    if (!m_heap.as<Set>(slot))
        return forEachPart(m_heap, slot, visit);
    for (const Part &part : partsOfSet(slot))
        visit(part);
}

const std::vector<Part> &StepWriter::partsOfSet(Slot set)
{
    const auto [at, isNew] = m_partsOfSets.try_emplace(set);
    std::vector<Part> &parts = at->second; // stays where it is
    if (!isNew)
        return parts;
    forEachPart(m_heap, set, [&](const Part &part) { parts.push_back(part); });
    const auto isObjectIn = [&](const Part &part) {
        return part.kind == PartKind::Labelled && isObject(m_heap, part.value);
    };
    const auto begin = std::ranges::find_if(parts, isObjectIn);
    putInOrder({begin, std::find_if_not(begin, parts.end(), isObjectIn)});
    return parts;
}

// As TRACE.md has it: by what they hold; those that this does not tell apart as they are arrived
// at.
void StepWriter::putInOrder(std::span<Part> members)
{
    if (members.size() < 2)
        return;
    std::vector<std::pair<std::string, Part>> keyed;
    for (const Part &part : members)
        keyed.emplace_back(isToldByClass(part.value)
                               ? "0" + std::string(typeName(m_heap, part.value))
                               : "1" + content(part.value),
                           part);
    std::ranges::stable_sort(
        keyed, {}, [](const auto &one) -> const auto & { return one.first; });
    for (std::size_t i = 0; i < keyed.size(); ++i)
        members[i] = keyed[i].second;
    for (std::size_t begin = 0, end = 0; begin < keyed.size(); begin = end) {
        while (end < keyed.size() && keyed[end].first == keyed[begin].first)
            ++end;
        if (end - begin > 1)
            putAsArrivedAt(members.subspan(begin, end - begin));
    }
}

// By a walk past all sets; who is in sets only stands last.
void StepWriter::putAsArrivedAt(std::span<Part> members)
{
    if (!m_arrivals) {
        StepWriter past(m_heap, m_most);
        past.m_entersSets = false;
        for (const Slot root : m_roots)
            past.numberFrom(root);
        m_arrivals = std::move(past.m_numbers);
    }
    std::ranges::stable_sort(members, {}, [&](const Part &part) {
        const auto found = m_arrivals->find(part.value);
        return found == m_arrivals->end() ? m_arrivals->size() : found->second;
    });
}

std::string StepWriter::content(Slot member)
{
    if (*m_mostForOrder == 0)
        return {};
    std::string text = isDeepSet(m_heap, member)
        ? R"({"names": {"member": {"repr": "set"}}, "objects": []})"
        : StepWriter(m_heap, member, *m_mostForOrder).contentOfMember();
    *m_mostForOrder -= std::min(*m_mostForOrder, text.size());
    return text;
}

std::string StepWriter::contentOfMember()
{
    m_roots.push_back(m_member);
    numberFrom(m_member);
    std::string text = R"({"names": {"member": {"ref": 0}}, "objects": [)";
    for (const Slot slot : m_order) {
        if (text.size() > m_most)
            break;
        std::string object;
        writeObject(object, slot);
        text += (slot == m_order.front() ? "" : ", ") + forOrder(object);
    }
    return text + "]}";
}

StepWriter::Names StepWriter::names() const
{
    Names found;
    for (const Dict::Entry &entry : m_heap.as<Dict>(Heap::globals)->entries) {
        const auto *name = entry.key == noSlot ? nullptr : m_heap.as<Str>(entry.key);
        if (name && !name->utf8->starts_with('_') && !m_heap.as<Module>(entry.value))
            found.emplace_back(*name->utf8, entry.value);
    }
    std::ranges::sort(found); // UTF-8 sorts as code points do
    return found;
}

void StepWriter::numberNames(const Names &roots)
{
    for (const auto &[name, value] : roots)
        m_roots.push_back(value);
    for (const Slot root : m_roots)
        numberFrom(root);
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
        if (!m_entersSets && m_heap.as<Set>(slot))
            continue;
        const auto middle = static_cast<std::ptrdiff_t>(waiting.size());
        eachPart(slot, [&](const Part &part) {
            if (part.kind == PartKind::Storage)
                m_readAs.emplace(part.value, m_heap.as<Tensor>(slot)->dtype);
            else if (part.kind == PartKind::Labelled && m_heap.as<Buffer>(part.value))
                m_readAs.emplace(part.value, DType::UInt8);
            if (!m_heap.as<Set>(slot) || !isToldByClass(part.value))
                waiting.push_back(part.value);
        });
        std::reverse(waiting.begin() + middle, waiting.end());
    }
}

void StepWriter::writeState(std::string &out)
{
    const auto roots = names();
    numberNames(roots);
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
    numberNames(roots);
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

void StepWriter::writeNames(std::string &out, const Names &roots) const
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

void StepWriter::writeObject(std::string &out, Slot slot)
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

void StepWriter::writeItems(std::string &out, Slot slot)
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
    eachPart(slot, [&](const Part &part) {
        if (out.size() > m_most)
            return;
        out += isFirst ? "[" : ", [";
        isFirst = false;
        writeLabel(out, slot, part);
        out += ", ";
        if (m_heap.as<Set>(slot) && isToldByClass(part.value)) {
            out += R"({"atom": "object", "repr": )";
            appendJson(out, typeName(m_heap, part.value));
            out += "}";
        } else {
            writeValue(out, part.value);
        }
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
void StepWriter::writeArray(std::string &out, const Tensor &array)
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

} // namespace clonescope::app
