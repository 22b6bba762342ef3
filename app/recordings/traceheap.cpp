// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "app/recordings/traceheap.h"

#include "app/recordings/tracedata.h"
#include "app/text/translation.h"
#include "model/heap/keptnames.h"
#include "model/heap/traits.h"

#include <algorithm>
#include <unordered_set>

namespace clonescope::app
{

using namespace model;

namespace
{

constexpr std::uint64_t mostKept = std::uint64_t {2} << 30U; // bytes that the steps may take
constexpr std::uint64_t mostBytes = std::uint64_t {1}
    << 40U; // of all storages at a step, as claimed

std::uint64_t sizeOf(const TraceObject &told)
{
    constexpr std::uint64_t object = 500, item = 60; // in the heap and here, with the ways to it
    std::uint64_t bytes = object + told.items.size() * item;
    for (const auto &[name, json] : told.fields)
        bytes += 2 * (name.size() + json.size());
    return bytes;
}

const TraceValue *itemNamed(const TraceObject &told, const TraceTexts &texts,
                            std::string_view label)
{
    for (const TraceItem &item : told.items)
        if (item.label && texts[*item.label] == label)
            return &item.value;
    return nullptr;
}

std::string textField(const TraceObject &told, std::string_view name)
{
    const std::string_view json = told.field(name);
    const bool isPlain
        = json.size() >= 2 && json.front() == '"' && json.find('\\') == std::string_view::npos;
    return std::string(isPlain ? json.substr(1, json.size() - 2) : json);
}

} // namespace

TraceHeap::TraceHeap(const TraceTexts &texts)
    : m_texts(texts)
    , m_atoms(texts, m_heap)
{
    // What the heap begins with must have no number that the trace gives another object.
    for (std::uint32_t i = 0; i < m_heap.slotCount(); ++i)
        m_heap.edit(Slot {i}).uid = Uid {greatestTraceUid + 1 + i};
    m_heap.numberFrom(Uid {greatestTraceUid + 1 + m_heap.slotCount()});
}

Slot TraceHeap::slot(std::uint64_t uid) const
{
    const auto found = m_known.find(uid);
    return found == m_known.end() ? noSlot : found->second.slot;
}

void TraceHeap::apply(TraceStep step)
{
    const std::vector<std::uint64_t> changed = takeOver(step);
    checkReferences(step);
    const bool hasStorage = std::ranges::any_of(
        changed, [&](std::uint64_t uid) { return m_known.at(uid).claim != noSlot; });
    if (hasStorage)
        checkClaims();
    m_names = std::move(step.names);
    const auto readAs = hasStorage ? readings() : std::unordered_map<std::uint64_t, std::string>();
    for (const std::uint64_t uid : changed)
        if (Known &known = m_known.at(uid); known.claim != noSlot) {
            const auto found = readAs.find(uid);
            setStorage(known, found == readAs.end() ? "uint8" : std::string_view(found->second));
        }
    for (const std::uint64_t uid : changed)
        if (Known &known = m_known.at(uid); known.claim == noSlot)
            setPayload(known);
    setNames(m_names);
}

// The objects that are new or another than before, after those that are gone went.
std::vector<std::uint64_t> TraceHeap::takeOver(TraceStep &step)
{
    std::vector<std::uint64_t> gone = std::move(step.gone), changed;
    if (!step.isChange) {
        std::unordered_set<std::uint64_t> live;
        for (const TraceObject &object : step.objects)
            live.insert(object.uid);
        for (const auto &[uid, known] : m_known)
            if (!live.contains(uid))
                gone.push_back(uid);
        std::ranges::sort(gone);
    }
    for (const std::uint64_t uid : gone)
        drop(uid);
    bool isRun = false; // a storage is longer or shorter: what reads it is looked at again
    for (TraceObject &object : step.objects) {
        const auto [at, isNew] = m_known.try_emplace(object.uid);
        Known &known = at->second;
        if (!isNew && known.told == object)
            continue;
        const bool isStorage = m_texts[object.type] == "storage";
        if (isNew)
            known.slot = m_heap.allocate(Recorded {}, Uid {object.uid});
        if (isStorage && known.claim == noSlot)
            known.claim = m_heap.allocate(StorageImpl {known.slot});
        if (!isStorage && known.claim != noSlot)
            throw NotReadable {
                TraceFile::tr("the object %1 was a storage and is none any more").arg(object.uid)};
        isRun = isRun
            || (isStorage && !isNew && object.field("nbytes") != known.told.field("nbytes"));
        m_kept += sizeOf(object);
        changed.push_back(object.uid);
        known.told = std::move(object);
    }
    if (m_kept > mostKept)
        throw NotReadable {
            TraceFile::tr("its steps would take more than %1 MiB of memory").arg(mostKept >> 20U)};
    if (!isRun)
        return changed;
    const std::unordered_set<std::uint64_t> listed(changed.begin(), changed.end());
    for (const auto &[uid, known] : m_known)
        if (!listed.contains(uid) && itemNamed(known.told, m_texts, "storage"))
            changed.push_back(uid);
    return changed;
}

void TraceHeap::drop(std::uint64_t uid)
{
    const auto found = m_known.find(uid);
    if (found == m_known.end())
        throw NotReadable {TraceFile::tr("the object %1 goes, which is not there").arg(uid)};
    const Known &known = found->second;
    for (const Slot slot : {known.slot, known.claim, known.version, known.gradNode})
        if (slot != noSlot)
            m_heap.free(slot);
    m_known.erase(found);
}

// The short form refers to objects of earlier steps.
void TraceHeap::checkReferences(const TraceStep &step) const
{
    if (!step.isChange)
        return;
    const auto check = [&](const TraceValue &value) {
        if (value.isObject && !m_known.contains(value.object))
            throw NotReadable {
                TraceFile::tr("it refers to the object %1, which is not there").arg(value.object)};
    };
    for (const auto &[name, value] : step.names)
        check(value);
    for (const auto &[uid, known] : m_known)
        for (const TraceItem &item : known.told.items)
            check(item.value);
}

// What is claimed takes room even where nothing says what it is.
void TraceHeap::checkClaims() const
{
    std::uint64_t bytes = 0;
    for (const auto &[uid, known] : m_known) {
        if (known.claim == noSlot)
            continue;
        const auto size = wholeNumber(known.told.field("nbytes"));
        if (!size || *size < 0)
            throw NotReadable {TraceFile::tr("the storage %1 does not say its bytes").arg(uid)};
        bytes += std::min(static_cast<std::uint64_t>(*size), mostBytes + 1);
        if (bytes > mostBytes)
            throw NotReadable {
                TraceFile::tr("its storages claim more than %L1 bytes").arg(mostBytes)};
    }
}

// How each storage is read: as the first header reads it that is arrived at from the names.
std::unordered_map<std::uint64_t, std::string> TraceHeap::readings() const
{
    std::unordered_map<std::uint64_t, std::string> found;
    std::unordered_set<std::uint64_t> met;
    std::vector<const TraceValue *> waiting;
    for (auto name = m_names.rbegin(); name != m_names.rend(); ++name)
        waiting.push_back(&name->second);
    while (!waiting.empty()) {
        const TraceValue *value = waiting.back();
        waiting.pop_back();
        if (!value->isObject || !met.insert(value->object).second)
            continue;
        const TraceObject &told = m_known.at(value->object).told;
        if (const auto *storage = itemNamed(told, m_texts, "storage"); storage && storage->isObject)
            found.emplace(storage->object, textField(told, "dtype"));
        for (auto item = told.items.rbegin(); item != told.items.rend(); ++item)
            waiting.push_back(&item->value);
    }
    return found;
}

void TraceHeap::setStorage(Known &known, std::string_view readAs)
{
    const auto size = static_cast<std::size_t>(*wholeNumber(known.told.field("nbytes")));
    const auto *before = m_heap.as<Buffer>(known.slot);
    Buffer buffer;
    buffer.device = before ? before->device : buffer.device;
    if (auto bytes = bytesOf(known.told.field("data"), size, readAs)) {
        buffer.bytes = std::move(*bytes);
    } else {
        buffer.bytes = Bytes(size);
        buffer.isUnknown = true;
    }
    m_heap.edit(known.slot).payload = std::move(buffer);
    m_heap.edit(known.claim).payload = StorageImpl {known.slot, 0, size};
}

void TraceHeap::setPayload(Known &known)
{
    const std::string &type = m_texts[known.told.type];
    std::optional<Payload> payload;
    if (type == "list" || type == "tuple")
        payload = sequence(known.told, type == "tuple");
    else if (type == "dict")
        payload = dict(known.told);
    else
        payload = tensor(known);
    if (!payload)
        payload = recorded(known.told);
    m_heap.edit(known.slot).payload = std::move(*payload);
}

Slot TraceHeap::valueSlot(const TraceValue &value)
{
    return value.isObject ? m_known.at(value.object).slot : m_atoms.slot(value.type, value.repr);
}

std::optional<Payload> TraceHeap::sequence(const TraceObject &told, bool isTuple)
{
    std::vector<Slot> items;
    for (const TraceItem &item : told.items) {
        if (item.label || item.index != static_cast<std::int64_t>(items.size()))
            return std::nullopt;
        items.push_back(valueSlot(item.value));
    }
    PersistentVector<Slot> members(items.begin(), items.end());
    return isTuple ? Payload(Tuple {std::move(members)}) : Payload(List {std::move(members)});
}

std::optional<Payload> TraceHeap::dict(const TraceObject &told)
{
    std::vector<Dict::Entry> entries;
    Slot key = noSlot; // an object, whose value comes next
    for (const TraceItem &item : told.items) {
        if (!item.label)
            return std::nullopt;
        const std::string &label = m_texts[*item.label];
        if (label == "__dict__" || label.starts_with('.'))
            return std::nullopt; // a class of the program's that is called dict
        if (label == "<key " + std::to_string(entries.size()) + ">" && key == noSlot) {
            key = valueSlot(item.value);
            continue;
        }
        const bool isOfKey = label.starts_with("<value ");
        if (isOfKey != (key != noSlot))
            return std::nullopt;
        entries.push_back({isOfKey ? key : m_atoms.key(*item.label), valueSlot(item.value)});
        key = noSlot;
    }
    Dict made;
    made.entries = PersistentVector<Dict::Entry>(entries.begin(), entries.end());
    made.live = static_cast<std::uint32_t>(entries.size());
    return key == noSlot ? std::optional<Payload>(std::move(made)) : std::nullopt;
}

std::optional<Payload> TraceHeap::tensor(Known &known)
{
    auto made = tensorHeader(known.told, m_texts[known.told.type]);
    if (!made || !setParts(known.told, *made) || !setAutograd(known, *made))
        return std::nullopt;
    const auto *claim = m_heap.as<StorageImpl>(made->storage);
    const auto *buffer = claim ? m_heap.as<Buffer>(claim->buffer) : nullptr;
    const auto fits = buffer ? whatItReads(*made, buffer->bytes.size()) : Fit::Within;
    if (fits == Fit::Beyond)
        throw NotReadable {TraceFile::tr("the %1 %2 reads bytes that its storage does not have")
                               .arg(QString::fromStdString(m_texts[known.told.type]).left(100))
                               .arg(known.told.uid)};
    if (fits == Fit::TooManyRuns)
        return std::nullopt;
    if (buffer)
        if (const auto device = keptName(textField(known.told, "device"));
            device && !device->empty())
            m_heap.editAs<Buffer>(claim->buffer).device = *device;
    return Payload(std::move(*made));
}

// False where it has parts that a tensor has not.
bool TraceHeap::setParts(const TraceObject &told, Tensor &tensor)
{
    const std::string_view base = traits(tensor.framework).base;
    for (const TraceItem &item : told.items) {
        const auto found = item.value.isObject ? m_known.find(item.value.object) : m_known.end();
        if (!item.label || found == m_known.end())
            return false;
        const std::string &label = m_texts[*item.label];
        const Known &part = found->second;
        if (label == "storage" && part.claim != noSlot)
            tensor.storage = part.claim;
        else if (label == base)
            tensor.base = part.slot;
        else if (label == "grad")
            tensor.grad = part.slot;
        else if (label == "__dict__" && m_texts[part.told.type] == "dict")
            tensor.dict = part.slot;
        else
            return false;
    }
    return true;
}

bool TraceHeap::setAutograd(Known &known, Tensor &tensor)
{
    if (!traits(tensor.framework).hasGradients)
        return true;
    tensor.isTold = true;
    tensor.requiresGrad = known.told.field("requires_grad") == "true";
    const auto hooks = wholeNumber(known.told.field("hooks"));
    tensor.hooks
        = static_cast<std::uint16_t>(std::clamp<std::int64_t>(hooks.value_or(0), 0, 65'535));
    const auto version = wholeNumber(known.told.field("version"));
    keep(known.version,
         VersionCounter {static_cast<std::uint32_t>(
             std::clamp<std::int64_t>(version.value_or(0), 0, 0xffffffff))});
    tensor.version = known.version;
    const std::string_view function = known.told.field("grad_fn");
    if (known.told.field("is_leaf") == "null") {
        tensor.manyOutput = 0;
    } else if (!function.empty() && function != "null") {
        const auto name = keptName(textField(known.told, "grad_fn"));
        if (!name)
            return false;
        keep(known.gradNode, GradNode {*name, {}});
        tensor.gradNode = known.gradNode;
    }
    return true;
}

Payload TraceHeap::recorded(const TraceObject &told)
{
    Recorded made;
    made.type = m_texts[told.type];
    made.fields = told.fields;
    std::vector<RecordedPart> parts;
    for (const TraceItem &item : told.items) {
        const Slot value = valueSlot(item.value);
        const std::string_view label = item.label ? m_texts[*item.label] : std::string_view();
        const bool isDict = label == "__dict__" && made.dict == noSlot && item.value.isObject
            && m_texts[m_known.at(item.value.object).told.type] == "dict";
        if (isDict)
            made.dict = value;
        else
            parts.push_back(
                {item.label ? m_atoms.text(m_texts[*item.label]) : noSlot, item.index, value});
    }
    made.parts = PersistentVector<RecordedPart>(parts.begin(), parts.end());
    return made;
}

void TraceHeap::keep(Slot &slot, Payload payload)
{
    if (slot == noSlot)
        slot = m_heap.allocate(std::move(payload));
    else if (!(m_heap[slot].payload == payload))
        m_heap.edit(slot).payload = std::move(payload);
}

// A name keeps its place; new ones come behind, as if they were bound in the trace's order.
void TraceHeap::setNames(const std::vector<std::pair<std::string, TraceValue>> &names)
{
    std::unordered_map<std::string_view, Slot> values;
    for (const auto &[name, value] : names)
        values.emplace(name, valueSlot(value));
    std::vector<Dict::Entry> entries;
    for (const Dict::Entry &entry : m_heap.as<Dict>(Heap::globals)->entries)
        if (const auto found = values.find(*m_heap.as<Str>(entry.key)->utf8);
            found != values.end()) {
            entries.push_back({entry.key, found->second});
            values.erase(found);
        }
    for (const auto &[name, value] : names)
        if (values.contains(name))
            entries.push_back({m_atoms.text(name), values.at(name)});
    Dict globals;
    globals.entries = PersistentVector<Dict::Entry>(entries.begin(), entries.end());
    globals.live = static_cast<std::uint32_t>(entries.size());
    rebuildIndex(m_heap, globals);
    if (!(*m_heap.as<Dict>(Heap::globals) == globals))
        m_heap.edit(Heap::globals).payload = std::move(globals);
}

} // namespace clonescope::app
