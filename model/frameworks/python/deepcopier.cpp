// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/frameworks/python/deepcopier.h"

#include "model/engine/language.h"
#include "model/frameworks/copyrules.h"
#include "model/frameworks/python/reconstruct.h"
#include "model/frameworks/python/support.h"
#include "model/heap/carried.h"
#include "model/heap/parts.h"
#include "model/heap/typenames.h"

#include <algorithm>

namespace clonescope::model
{

namespace
{

constexpr int recursionLimit = 1000;

void requireFrame(int depth, std::string_view doing = {})
{
    if (depth > recursionLimit)
        raise("RecursionError", "maximum recursion depth exceeded" + std::string(doing));
}

// deepcopy(x) itself: its frame, then the call of id() in it.
void requireDeepcopy(int depth)
{
    requireFrame(depth);
    requireFrame(depth + 1, " while calling a Python object");
}

} // namespace

bool isItsOwnCopy(const Interp &interp, Slot object, CopyMethod method)
{
    const auto *tensor = interp.heap().as<Tensor>(object);
    const CopyRule *rule
        = tensor ? copyRule(tensor->framework, interp.semantics().torch, method) : nullptr;
    return rule && rule->of(CopyPart::Object) == Outcome::Same;
}

// An iterator over a sequence, which goes on from where it is.
bool isOwnWalk(const Heap &heap, Slot object)
{
    const auto *walk = heap.as<Walk>(object);
    if (!walk || walk->kind != Walk::Kind::Sequence || walk->sources.size() != 1)
        return false;
    const Slot source = walk->sources[0];
    return heap.as<List>(source) || heap.as<Tuple>(source) || heap.as<Str>(source)
        || heap.as<ByteString>(source) || heap.as<Range>(source);
}

Ref copiedAtom(Interp &interp, Slot atom)
{
    const Heap &heap = interp.heap();
    const auto refuse = [](std::string_view type) {
        raise("TypeError", "cannot pickle '" + std::string(type) + "' object");
    };
    const Payload &payload = heap[atom].payload;
    const auto *tuple = std::get_if<Tuple>(&payload);
    if ((tuple && tuple->isSize) || std::holds_alternative<Device>(payload))
        return interp.store().make(payload); // rebuilt, equal
    if (std::holds_alternative<RandomState>(payload)) {
        if (interp.semantics().torch != TorchVersion::V1_13)
            return interp.store().make(payload); // one of its own, in the same state
        refuse("torch._C.Generator");
    }
    if (std::holds_alternative<Module>(payload) || std::holds_alternative<DictView>(payload)
        || std::holds_alternative<GradNode>(payload) || std::holds_alternative<Generator>(payload)
        || std::holds_alternative<Cell>(payload) || std::holds_alternative<ClassMethod>(payload)
        || std::holds_alternative<MappingProxy>(payload)
        || std::holds_alternative<StaticMethod>(payload))
        refuse(typeName(heap, atom));
    if (std::holds_alternative<MemoryView>(payload))
        raise("TypeError", "cannot pickle memoryview objects");
    if (std::holds_alternative<CodeReference>(payload))
        raise("TypeError", "cannot pickle code objects");
    if (std::holds_alternative<Traceback>(payload))
        refuse("traceback");
    if (isOwnWalk(heap, atom))
        return interp.store().make(payload);
    const auto *builtin = std::get_if<Builtin>(&payload);
    if ((builtin && builtin->type == "method_descriptor")
        || std::holds_alternative<Iterator>(payload) || std::holds_alternative<Walk>(payload)
        || std::holds_alternative<Super>(payload) || std::holds_alternative<SlotDescriptor>(payload)
        || std::holds_alternative<TensorShape>(payload))
        throw Unsupported {"copying an object of type " + std::string(typeName(heap, atom))};
    return {};
}

Ref DeepCopier::copy(Slot root)
{
    const Store::Building building(m_interp.store());
    return nested(root, m_interp.depth());
}

Ref DeepCopier::nested(Slot value, int callerDepth)
{
    const std::size_t base = m_frames.size();
    const Ref waiting = std::exchange(m_answer, {});
    enter(value, callerDepth);
    while (m_frames.size() > base)
        step(m_frames.back());
    return std::exchange(m_answer, waiting);
}

// As Python's memo has it: by id().
Ref DeepCopier::known(Slot source)
{
    if (!m_memoDict) {
        const auto found = m_memo.find(source);
        return found == m_memo.end() ? Ref() : found->second.copy;
    }
    const Ref key = m_interp.store().makeInt(python::idOf(m_interp.heap(), source));
    const Dict &memo = *m_interp.heap().as<Dict>(m_memoDict);
    const auto found = findEntry(m_interp.heap(), memo, key);
    return found ? m_interp.store().hold(memo.entries[*found].value) : Ref();
}

void DeepCopier::remember(Slot source, const Ref &copy)
{
    if (!m_memoDict) {
        m_memo[source] = {m_interp.store().hold(source), copy};
        return;
    }
    Store &store = m_interp.store();
    const Ref key = store.makeInt(python::idOf(m_interp.heap(), source));
    store.setKey(m_memoDict, key, copy);
    // What was copied lives as long as the memo does.
    const Ref own = store.makeInt(python::idOf(m_interp.heap(), m_memoDict));
    const Dict &memo = *m_interp.heap().as<Dict>(m_memoDict);
    const auto kept = findEntry(m_interp.heap(), memo, own);
    const Slot list = kept ? memo.entries[*kept].value : noSlot;
    if (m_interp.heap().as<List>(list))
        store.append(list, source);
    else if (kept) // which the program has put there
        static_cast<void>(m_interp.call(m_interp.attribute(list, "append"), {{&source, 1}, {}}));
    else
        store.setKey(m_memoDict, own, store.make(List {{source}}));
}

Slot DeepCopier::memoDict()
{
    if (!m_memoDict) {
        m_memoDict = m_interp.store().make(Dict {});
        for (const auto &[source, known] : std::exchange(m_memo, {}))
            remember(source, known.copy);
    }
    return m_memoDict;
}

void DeepCopier::enter(Slot value, int callerDepth)
{
    requireDeepcopy(callerDepth + 1);
    m_interp.spend(8);
    const Heap &heap = m_interp.heap();
    const Ref alive = m_interp.store().hold(value);
    if (Ref before = known(value)) {
        m_answer = std::move(before);
        return;
    }
    const int depth = callerDepth + 2;
    if (enterObject(value, depth))
        return;
    const Payload &payload = heap[value].payload;
    if (isItsOwnCopy(m_interp, value, CopyMethod::DeepCopy)) {
        m_answer = m_interp.store().hold(value);
        return;
    }
    if (const DeepCopyOps *own = ownWay(value))
        return enterOwn(value, depth, *own);
    requireFrame(depth);
    const auto *tuple = std::get_if<Tuple>(&payload);
    Frame frame;
    frame.source = alive;
    frame.depth = depth;
    if (std::holds_alternative<List>(payload) || std::holds_alternative<Dict>(payload)) {
        requireFrame(depth + 1, " while calling a Python object");
        frame.copy = std::holds_alternative<List>(payload) ? m_interp.store().make(List {})
                                                           : m_interp.store().make(Dict {});
        if (const auto *dict = std::get_if<Dict>(&heap[value].payload))
            frame.live = dict->live;
        remember(value, frame.copy);
        pair(value, frame.copy);
    } else if (tuple && !tuple->isSize) {
        requireFrame(++frame.depth); // the list comprehension's own frame
    } else {
        const Ref atom = copiedAtom(m_interp, value);
        if (atom)
            remember(value, atom);
        m_answer = atom ? atom : m_interp.store().hold(value);
        return;
    }
    m_frames.push_back(std::move(frame));
}

// What has a __deepcopy__ or is taken apart and built anew.
bool DeepCopier::enterObject(Slot object, int depth)
{
    const Heap &heap = m_interp.heap();
    if (const auto *bound = heap.as<BoundMethod>(object)) {
        const BoundMethod method = *bound;
        const Ref self = nested(method.self, depth);
        m_answer = m_interp.store().make(BoundMethod {method.function, self});
    } else if (isOwnWalk(heap, object)) {
        Walk copied = *heap.as<Walk>(object);
        const Ref source = nested(copied.sources[0], depth);
        copied.sources = {source.slot()};
        m_answer = m_interp.store().make(std::move(copied));
    } else if (const auto *slice = heap.as<Slice>(object)) {
        const Slice from = *slice;
        const Ref start = nested(from.start, depth), stop = nested(from.stop, depth),
                  step = nested(from.step, depth);
        m_answer = m_interp.store().make(Slice {start, stop, step});
    } else if (!isTakenApart(m_interp, object, CopyMethod::DeepCopy)) {
        return false;
    } else if (Ref hook = heap.as<Class>(heap[object].type)
                   ? m_interp.attributeOrNoneQuietly(object, "__deepcopy__")
                   : Ref();
               hook && hook.slot() != Heap::none) {
        const Slot memo = memoDict();
        m_answer = m_interp.call(hook, {{&memo, 1}, {}});
    } else {
        m_answer = reconstruct(m_interp, object, this, depth);
    }
    if (m_answer.slot() == object)
        return true;
    if (!known(object))
        remember(object, m_answer);
    addPairs(m_event, heap, object, m_answer);
    addLost(m_event, heap, object, m_answer);
    return true;
}

const DeepCopyOps *DeepCopier::ownWay(Slot object) const
{
    return m_interp.language().operations(m_interp.heap(), object).deepCopy;
}

// Its __deepcopy__, which looks into the memo by itself.
void DeepCopier::enterOwn(Slot object, int depth, const DeepCopyOps &own)
{
    requireFrame(depth);
    own.require(m_interp, object);
    if (Ref before = known(object)) {
        m_answer = std::move(before);
        return;
    }
    requireFrame(depth + own.innerFrames, " in comparison");
    const auto storage = [this](Slot from) { return copiedStorage(from); };
    Frame frame;
    frame.source = m_interp.store().hold(object);
    frame.copy = own.make(m_interp, object, storage);
    frame.depth = depth;
    frame.own = &own;
    pair(object, frame.copy);
    m_frames.push_back(std::move(frame));
}

Ref DeepCopier::copiedStorage(Slot storage)
{
    if (const auto known = m_storages.find(storage); known != m_storages.end())
        return known->second;
    Store &store = m_interp.store();
    const StorageImpl from = *m_interp.heap().as<StorageImpl>(storage);
    const Ref buffer = store.make(*m_interp.heap().as<Buffer>(from.buffer));
    pair(from.buffer, buffer);
    Ref copy = store.make(StorageImpl {buffer, from.offset, from.size});
    m_storages[storage] = copy;
    return copy;
}

void DeepCopier::pair(Slot source, Slot copy)
{
    const Heap &heap = m_interp.heap();
    m_event.pairs.emplace_back(heap.uid(source), heap.uid(copy));
}

void DeepCopier::finish(Ref copy)
{
    m_frames.pop_back();
    m_answer = std::move(copy);
}

void DeepCopier::step(Frame &frame)
{
    const Payload &payload = m_interp.heap()[frame.source].payload;
    if (frame.own)
        stepOwn(frame);
    else if (std::holds_alternative<List>(payload))
        stepList(frame);
    else if (std::holds_alternative<Dict>(payload))
        stepDict(frame);
    else
        stepTuple(frame);
}

void DeepCopier::stepList(Frame &frame)
{
    if (m_answer)
        m_interp.store().append(frame.copy, std::exchange(m_answer, {}));
    const auto &items = m_interp.heap().as<List>(frame.source)->items;
    if (frame.next >= items.size()) // perhaps a shorter list than it was
        return finish(frame.copy);
    const Slot member = items[frame.next++];
    enter(member, frame.depth);
}

void DeepCopier::stepTuple(Frame &frame)
{
    if (m_answer)
        frame.members.push_back(std::exchange(m_answer, {}));
    const auto &items = m_interp.heap().as<Tuple>(frame.source)->items;
    if (frame.next < items.size()) {
        const Slot member = items[frame.next++];
        return enter(member, frame.depth);
    }
    if (Ref before = known(frame.source))
        return finish(std::move(before)); // reached again through one of its members
    const bool same = std::equal(items.begin(), items.end(), frame.members.begin(),
                                 [](Slot item, const Ref &copy) { return item == copy.slot(); });
    if (same)
        return finish(m_interp.store().hold(frame.source));
    Tuple copy;
    for (const Ref &member : frame.members)
        copy.items.push_back(member);
    const Slot source = frame.source;
    const Ref made = m_interp.store().make(std::move(copy));
    remember(source, made);
    pair(source, made);
    finish(made);
}

void DeepCopier::stepDict(Frame &frame)
{
    if (m_answer && !frame.key) {
        frame.key = std::exchange(m_answer, {});
        const Ref value = std::exchange(frame.value, {});
        return enter(value, frame.depth);
    }
    if (m_answer) {
        const Ref copy = frame.copy, key = frame.key;
        m_interp.store().setKey(copy, m_interp.keyIn(copy, key), m_answer);
        m_answer = {};
        frame.key = {};
    }
    const Dict &dict = *m_interp.heap().as<Dict>(frame.source);
    if (dict.live != frame.live)
        raise("RuntimeError", "dictionary changed size during iteration");
    const auto &entries = dict.entries;
    while (frame.next < entries.size() && entries[frame.next].key == noSlot)
        ++frame.next;
    if (frame.next >= entries.size())
        return finish(frame.copy);
    const Dict::Entry entry = entries[frame.next++];
    frame.value = m_interp.store().hold(entry.value);
    enter(entry.key, frame.depth);
}

void DeepCopier::stepOwn(Frame &frame)
{
    const auto &parts = frame.own->parts;
    if (m_answer)
        parts[frame.next - 1].put(m_interp.store(), frame.copy, std::exchange(m_answer, {}));
    while (frame.next < parts.size()) {
        const DeepPart &part = parts[frame.next++];
        const Slot value = part.of(m_interp, frame.source);
        if (value == noSlot)
            continue;
        if (const DeepCopyOps *own = part.isByItself ? ownWay(value) : nullptr)
            return enterOwn(value, frame.depth + 1, *own);
        return enter(value, frame.depth);
    }
    remember(frame.source, frame.copy);
    finish(frame.copy);
}

} // namespace clonescope::model
