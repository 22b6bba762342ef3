// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "tests/support/naiveheap.h"
#include "model/heap/atomtext.h"

#include "model/kernels/element.h"
#include "model/questions/graph.h"

#include <cstring>
#include <functional>

namespace clonescope::tests::naive
{

namespace
{

std::string keyText(const Heap &heap, Slot key)
{
    return "[" + atomText(heap, key) + "]";
}

void addEntries(const Heap &heap, const Dict &dict, bool asAttributes, std::vector<Member> &all)
{
    for (const Dict::Entry &entry : dict.entries) {
        if (entry.key == noSlot)
            continue;
        const auto *name = heap.as<Str>(entry.key);
        all.push_back(
            {asAttributes && name ? "." + *name->utf8 : keyText(heap, entry.key), entry.value});
        if (isNode(heap, entry.key))
            all.push_back({"<key>", entry.key});
    }
}

std::vector<std::int64_t> positions(const StridedLayout &layout)
{
    std::vector<std::int64_t> all {layout.offset};
    for (std::size_t d = 0; d < layout.shape.size(); ++d) {
        std::vector<std::int64_t> next;
        for (const std::int64_t at : all)
            for (std::int64_t i = 0; i < layout.shape[d]; ++i)
                next.push_back(at + i * layout.stride[d]);
        all = next;
    }
    return all;
}

std::set<Address> bytesOf(const StridedLayout &layout, std::size_t size, Slot buffer)
{
    std::set<Address> all;
    for (const std::int64_t at : positions(layout))
        for (std::size_t i = 0; i < size; ++i)
            all.emplace(buffer,
                        at * static_cast<std::int64_t>(size) + static_cast<std::int64_t>(i));
    return all;
}

// The elements' values, of whatever dtype they are.
std::vector<std::complex<double>> contents(const Heap &heap, const Tensor &tensor)
{
    const Bytes &bytes = heap.as<Buffer>(heap.as<StorageImpl>(tensor.storage)->buffer)->bytes;
    const std::size_t size = itemSize(tensor.dtype);
    std::vector<std::complex<double>> all;
    for (const std::int64_t at : positions(layoutInBuffer(heap, tensor)))
        all.push_back(
            asComplex(loadElement(bytes, static_cast<std::size_t>(at) * size, tensor.dtype)));
    return all;
}

} // namespace

std::vector<Member> members(const Heap &heap, Slot slot, WithBase base)
{
    std::vector<Member> all;
    std::int64_t i = 0;
    if (const auto *list = heap.as<List>(slot)) {
        for (const Slot item : list->items)
            all.push_back({"[" + std::to_string(i++) + "]", item});
    } else if (const auto *tuple = heap.as<Tuple>(slot)) {
        for (const Slot item : tuple->items)
            all.push_back({"[" + std::to_string(i++) + "]", item});
    } else if (const auto *dict = heap.as<Dict>(slot)) {
        addEntries(heap, *dict, false, all);
    } else if (const auto *tensor = heap.as<Tensor>(slot)) {
        if (const Slot at = buffer(heap, slot); at != noSlot)
            all.push_back({".storage()", at});
        if (base == WithBase::Yes && tensor->base != noSlot)
            all.push_back({"._base", tensor->base});
        if (tensor->grad != noSlot && gradState(heap, *tensor).isLeaf())
            all.push_back({".grad", tensor->grad});
        if (heap.as<Dict>(tensor->dict) && heap.as<Dict>(tensor->dict)->live > 0)
            all.push_back({".__dict__", tensor->dict});
    }
    std::erase_if(all, [&](const Member &member) { return !isNode(heap, member.slot); });
    return all;
}

std::set<Slot> reached(const Heap &heap, Slot from)
{
    std::set<Slot> all;
    std::vector<Slot> open {from};
    while (!open.empty()) {
        const Slot at = open.back();
        open.pop_back();
        if (!isNode(heap, at) || !all.insert(at).second)
            continue;
        for (const Member &member : members(heap, at))
            open.push_back(member.slot);
    }
    return all;
}

std::map<std::string, std::set<Slot>> reachedByNames(const Heap &heap)
{
    std::map<std::string, std::set<Slot>> all;
    for (const NamedValue &name : visibleNames(heap))
        all[name.name] = reached(heap, name.value);
    return all;
}

std::set<std::string> paths(const Heap &heap, const std::set<Slot> &targets, WithBase base)
{
    std::set<std::string> found;
    std::set<Slot> passed;
    const std::function<void(Slot, const std::string &)> go
        = [&](Slot at, const std::string &text) {
              if (found.size() >= mostPaths || !isNode(heap, at) || !passed.insert(at).second)
                  return;
              if (targets.contains(at))
                  found.insert(text);
              for (const Member &member : members(heap, at, base)) {
                  if (member.text != ".__dict__") {
                      go(member.slot, text + member.text);
                      continue;
                  }
                  // An attribute is one step from its tensor.
                  if (!passed.insert(member.slot).second)
                      continue;
                  if (targets.contains(member.slot))
                      found.insert(text + ".__dict__");
                  std::vector<Member> attributes;
                  addEntries(heap, *heap.as<Dict>(member.slot), true, attributes);
                  for (const Member &attribute : attributes)
                      go(attribute.slot, text + attribute.text);
                  passed.erase(member.slot);
              }
              passed.erase(at);
          };
    for (const NamedValue &name : visibleNames(heap))
        go(name.value, name.name);
    return found;
}

Slot buffer(const Heap &heap, Slot slot)
{
    const auto *tensor = heap.as<Tensor>(slot);
    const auto *storage = tensor ? heap.as<StorageImpl>(tensor->storage) : nullptr;
    return storage && heap.as<Buffer>(storage->buffer)->bytes.size() > 0 ? storage->buffer : noSlot;
}

std::set<Address> bytes(const Heap &heap, Slot slot)
{
    const Slot at = buffer(heap, slot);
    if (at == noSlot)
        return {};
    const auto &tensor = *heap.as<Tensor>(slot);
    return bytesOf(layoutInBuffer(heap, tensor), itemSize(tensor.dtype), at);
}

std::set<Address> bytes(const place::Elements &written, Slot at)
{
    return bytesOf(*written.layout, itemSize(written.dtype), at);
}

bool equal(const Heap &heap, Slot a, Slot b)
{
    std::set<std::pair<Slot, Slot>> assumed; // so that cycles end
    const std::function<bool(Slot, Slot)> same = [&](Slot x, Slot y) -> bool {
        if (x == y || !assumed.emplace(x, y).second)
            return true;
        if (isNode(heap, x) != isNode(heap, y))
            return false;
        if (!isNode(heap, x))
            return sameKey(heap, x, y);
        if (heap.as<Tensor>(x) && heap.as<Tensor>(y)) {
            const auto &left = *heap.as<Tensor>(x), &right = *heap.as<Tensor>(y);
            return left.layout->shape == right.layout->shape
                && (left.layout->count() == 0 || contents(heap, left) == contents(heap, right));
        }
        const auto itemsSame = [&](const auto &left, const auto &right) {
            if (left.size() != right.size())
                return false;
            for (std::size_t i = 0; i < left.size(); ++i)
                if (!same(left[i], right[i]))
                    return false;
            return true;
        };
        if (heap.as<List>(x) && heap.as<List>(y))
            return itemsSame(heap.as<List>(x)->items, heap.as<List>(y)->items);
        if (heap.as<Tuple>(x) && heap.as<Tuple>(y))
            return itemsSame(heap.as<Tuple>(x)->items, heap.as<Tuple>(y)->items);
        const auto *left = heap.as<Dict>(x), *right = heap.as<Dict>(y);
        if (!left || !right || left->live != right->live)
            return false;
        for (const Dict::Entry &entry : left->entries) {
            if (entry.key == noSlot)
                continue;
            bool found = false;
            for (const Dict::Entry &other : right->entries)
                found = found
                    || (other.key != noSlot && sameKey(heap, entry.key, other.key)
                        && same(entry.value, other.value));
            if (!found)
                return false;
        }
        return true;
    };
    return same(a, b);
}

std::set<Slot> changed(const Heap &before, const Heap &after)
{
    std::set<Slot> all;
    const auto uids
        = [](const Heap &heap, Slot slot) { return slot == noSlot ? Uid {} : heap.uid(slot); };
    const auto listed = [&](const Heap &heap, Slot slot) {
        std::vector<Uid> seen;
        if (const auto *list = heap.as<List>(slot))
            for (const Slot item : list->items)
                seen.push_back(uids(heap, item));
        if (const auto *dict = heap.as<Dict>(slot))
            for (const Dict::Entry &entry : dict->entries)
                if (entry.key != noSlot) {
                    seen.push_back(uids(heap, entry.key));
                    seen.push_back(uids(heap, entry.value));
                }
        if (const auto *tensor = heap.as<Tensor>(slot)) {
            seen.push_back(uids(heap, tensor->grad));
            seen.push_back(Uid {tensor->requiresGrad ? 1U : 0U});
            seen.push_back(uids(heap, buffer(heap, slot)));
        }
        return seen;
    };
    for (std::uint32_t i = 0; i < before.slotCount(); ++i) {
        const Slot slot {i};
        const bool isBoth = before.isLive(slot) && after.isLive(slot)
            && before.uid(slot) == after.uid(slot) && slot != Heap::globals;
        if (!isBoth || !isNode(before, slot))
            continue;
        const auto *was = before.as<Buffer>(slot);
        const auto *is = after.as<Buffer>(slot);
        bool differs = listed(before, slot) != listed(after, slot);
        for (std::size_t at = 0; was && is && at < was->bytes.size(); ++at)
            differs
                = differs || was->bytes.load<std::uint8_t>(at) != is->bytes.load<std::uint8_t>(at);
        if (differs)
            all.insert(slot);
    }
    return all;
}

} // namespace clonescope::tests::naive
