// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/frameworks/python/deepcopier.h"

#include "model/frameworks/torch/autograd.h"
#include "model/heap/parts.h"

#include <algorithm>

namespace clonescope::model
{

namespace
{

constexpr int recursionLimit = 1000;
constexpr int moduleFrame = 1;
constexpr int tensorInner = 6; // how deep Tensor.__deepcopy__ calls before it copies a part

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

// torch/_tensor.py Tensor.__deepcopy__ of 1.13.1, and of 2.6 with its second sentence.
std::string_view leafMessage(TorchVersion version)
{
    constexpr std::string_view both
        = "Only Tensors created explicitly by the user (graph leaves) support the deepcopy "
          "protocol at the moment.  If you were attempting to deepcopy a module, this may be "
          "because of a torch.nn.utils.weight_norm usage, see "
          "https://github.com/pytorch/pytorch/pull/103001";
    return version == TorchVersion::V1_13 ? both.substr(0, both.find('.')) : both;
}

} // namespace

Ref copiedAtom(Interp &interp, Slot atom, bool deep)
{
    const Heap &heap = interp.heap();
    const auto refuse = [](std::string_view type) {
        raise("TypeError", "cannot pickle '" + std::string(type) + "' object");
    };
    const Payload &payload = heap[atom].payload;
    const auto *tuple = std::get_if<Tuple>(&payload);
    if ((tuple && tuple->isSize) || std::holds_alternative<Device>(payload))
        return interp.store().make(payload); // rebuilt, equal
    if (deep && std::holds_alternative<Slice>(payload))
        return interp.store().make(payload);
    if (std::holds_alternative<RandomState>(payload)) {
        if (interp.semantics().torch != TorchVersion::V1_13)
            return interp.store().make(payload); // one of its own, in the same state
        refuse("torch._C.Generator");
    }
    if (std::holds_alternative<Module>(payload) || std::holds_alternative<DictView>(payload)
        || std::holds_alternative<GradNode>(payload))
        refuse(typeName(heap, atom));
    const auto *builtin = std::get_if<Builtin>(&payload);
    if ((builtin && builtin->type == "method_descriptor")
        || std::holds_alternative<Iterator>(payload)
        || std::holds_alternative<TensorShape>(payload))
        throw Unsupported {"copying an object of type " + std::string(typeName(heap, atom))};
    return {};
}

Ref DeepCopier::copy(Slot root)
{
    const Store::Building building(m_interp.store());
    enter(root, moduleFrame);
    while (!m_frames.empty())
        step(m_frames.back());
    return std::exchange(m_answer, {});
}

void DeepCopier::enter(Slot value, int callerDepth)
{
    requireDeepcopy(callerDepth + 1);
    m_interp.spend(8);
    const Heap &heap = m_interp.heap();
    if (const auto known = m_memo.find(value); known != m_memo.end()) {
        m_answer = known->second;
        return;
    }
    const int depth = callerDepth + 2;
    const Payload &payload = heap[value].payload;
    if (const auto *tensor = std::get_if<Tensor>(&payload)) {
        if (tensor->framework == Framework::Torch)
            return enterTensor(value, depth);
        m_answer = m_interp.store().hold(value);
        return;
    }
    requireFrame(depth);
    const auto *tuple = std::get_if<Tuple>(&payload);
    Frame frame {value, {}, depth, 0, {}, {}};
    if (std::holds_alternative<List>(payload) || std::holds_alternative<Dict>(payload)) {
        requireFrame(depth + 1, " while calling a Python object");
        frame.copy = std::holds_alternative<List>(payload) ? m_interp.store().make(List {})
                                                           : m_interp.store().make(Dict {});
        m_memo[value] = frame.copy;
        pair(value, frame.copy);
    } else if (tuple && !tuple->isSize) {
        requireFrame(++frame.depth); // the list comprehension's own frame
    } else {
        const Ref atom = copiedAtom(m_interp, value, true);
        if (atom)
            m_memo[value] = atom;
        m_answer = atom ? atom : m_interp.store().hold(value);
        return;
    }
    m_frames.push_back(std::move(frame));
}

// Tensor.__deepcopy__: leaf check, memo, storage, requires_grad, grad, __dict__, and only then the
// memo's entry.
void DeepCopier::enterTensor(Slot tensor, int depth)
{
    requireFrame(depth);
    if (torch::historyOf(m_interp, tensor) != noSlot)
        raise("RuntimeError", std::string(leafMessage(m_interp.semantics().torch)));
    if (const auto known = m_memo.find(tensor); known != m_memo.end()) {
        m_answer = known->second;
        return;
    }
    requireFrame(depth + tensorInner, " in comparison");
    Store &store = m_interp.store();
    const Tensor from = *m_interp.heap().as<Tensor>(tensor);
    const Ref counter = store.make(VersionCounter {1});
    const Ref storage = copiedStorage(from.storage);
    Tensor made;
    made.dtype = from.dtype;
    made.requiresGrad = torch::requiresGrad(m_interp, tensor);
    made.layout = from.layout;
    made.storage = storage;
    made.version = counter;
    Frame frame {tensor, store.make(std::move(made)), depth, 0, {}, {}};
    pair(tensor, frame.copy);
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
    const Ref copy = store.make(StorageImpl {buffer, from.offset, from.size});
    m_storages[storage] = copy;
    return copy;
}

void DeepCopier::pair(Slot source, Slot copy)
{
    const Heap &heap = m_interp.heap();
    m_pairs.emplace_back(heap.uid(source), heap.uid(copy));
}

void DeepCopier::finish(Ref copy)
{
    m_frames.pop_back();
    m_answer = std::move(copy);
}

void DeepCopier::step(Frame &frame)
{
    const Payload &payload = m_interp.heap()[frame.source].payload;
    if (std::holds_alternative<List>(payload))
        stepList(frame);
    else if (std::holds_alternative<Dict>(payload))
        stepDict(frame);
    else if (std::holds_alternative<Tuple>(payload))
        stepTuple(frame);
    else
        stepTensor(frame);
}

void DeepCopier::stepList(Frame &frame)
{
    if (m_answer)
        m_interp.store().append(frame.copy, std::exchange(m_answer, {}));
    const auto &items = m_interp.heap().as<List>(frame.source)->items;
    if (frame.next == items.size())
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
    if (const auto known = m_memo.find(frame.source); known != m_memo.end())
        return finish(known->second); // reached again through one of its members
    const bool same = std::equal(items.begin(), items.end(), frame.members.begin(),
                                 [](Slot item, const Ref &copy) { return item == copy.slot(); });
    if (same)
        return finish(m_interp.store().hold(frame.source));
    Tuple copy;
    for (const Ref &member : frame.members)
        copy.items.push_back(member);
    const Slot source = frame.source;
    const Ref made = m_interp.store().make(std::move(copy));
    m_memo[source] = made;
    pair(source, made);
    finish(made);
}

void DeepCopier::stepDict(Frame &frame)
{
    if (m_answer && !frame.key) {
        frame.key = std::exchange(m_answer, {});
        return enter(m_interp.heap().as<Dict>(frame.source)->entries[frame.next++].value,
                     frame.depth);
    }
    if (m_answer) {
        m_interp.store().setKey(frame.copy, frame.key, m_answer);
        m_answer = {};
        frame.key = {};
    }
    const auto &entries = m_interp.heap().as<Dict>(frame.source)->entries;
    while (frame.next < entries.size() && entries[frame.next].key == noSlot)
        ++frame.next;
    if (frame.next == entries.size())
        return finish(frame.copy);
    enter(entries[frame.next].key, frame.depth);
}

void DeepCopier::stepTensor(Frame &frame)
{
    Store &store = m_interp.store();
    const Tensor from = *m_interp.heap().as<Tensor>(frame.source);
    if (frame.next == 0) {
        frame.next = 1;
        if (from.grad != noSlot)
            return enterTensor(from.grad, frame.depth + 1);
    }
    if (frame.next == 1) {
        if (m_answer)
            store.setGrad(frame.copy, std::exchange(m_answer, {}));
        frame.next = 2;
        const auto *dict = m_interp.heap().as<Dict>(from.dict);
        if (dict)
            return enter(from.dict, frame.depth);
    }
    if (m_answer)
        store.setDict(frame.copy, std::exchange(m_answer, {}));
    m_memo[frame.source] = frame.copy;
    finish(frame.copy);
}

} // namespace clonescope::model
