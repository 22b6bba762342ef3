// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/heap/parts.h"
#include "model/heap/store.h"

#include <random>
#include <string>
#include <vector>

namespace clonescope::tests
{

using namespace clonescope::model;

// Builds runs by hand, through the store, without the engine: what a statement would do, then
// endStep(). Objects live while a Ref or a name holds them.
class ProgramBuilder
{
public:
    Store store;
    Run run;
    std::string text; // one line for each step

    ProgramBuilder() { run.start = store.heap(); }

    [[nodiscard]] const Heap &heap() const { return store.heap(); }

    Ref list(const std::vector<Slot> &items)
    {
        List made;
        for (const Slot item : items)
            made.items.push_back(item);
        return store.make(made);
    }
    Ref tuple(const std::vector<Slot> &items)
    {
        Tuple made;
        for (const Slot item : items)
            made.items.push_back(item);
        return store.make(made);
    }
    Ref dict() { return store.make(Dict {}); }
    void set(Slot dict, const std::string &key, Slot value)
    {
        store.setKey(dict, store.makeStr(key), value);
    }
    void name(const std::string &name, Slot value) { set(Heap::globals, name, value); }

    // A tensor 0, 1, 2, … over fresh bytes.
    Ref tensor(std::vector<std::int64_t> shape, DType dtype = DType::Float32)
    {
        const StridedLayout layout = StridedLayout::contiguous(std::move(shape));
        const std::size_t bytes = static_cast<std::size_t>(layout.count()) * itemSize(dtype);
        const Ref buffer = store.make(Buffer {Bytes(bytes), "cpu"});
        if (dtype == DType::Float32)
            for (std::size_t i = 0; i < bytes / 4; ++i)
                store.editBytes(buffer).store(i * 4, static_cast<float>(i));
        return header(store.make(StorageImpl {buffer, 0, bytes}), layout, dtype);
    }
    // Another header over the same bytes; `base` noSlot as copy.copy and .data make it.
    Ref over(Slot tensor, StridedLayout layout, Slot base = noSlot)
    {
        const Tensor from = *heap().as<Tensor>(tensor);
        return header(store.hold(from.storage), std::move(layout), from.dtype, base);
    }
    Ref over(Slot tensor) { return over(tensor, *heap().as<Tensor>(tensor)->layout); }
    Ref slice(Slot tensor, std::int64_t begin, std::int64_t end, std::int64_t step = 1)
    {
        return over(tensor, {{(end - begin + step - 1) / step}, {step}, begin}, tensor);
    }

    void attribute(Slot tensor, const std::string &name, Slot value)
    {
        if (heap().as<Tensor>(tensor)->dict == noSlot)
            store.setDict(tensor, dict());
        set(heap().as<Tensor>(tensor)->dict, name, value);
    }
    // A write of all that the layout names, through a tensor.
    void writeElements(Slot tensor, const StridedLayout &layout)
    {
        const Tensor &through = *heap().as<Tensor>(tensor);
        store.logElements(heap().as<StorageImpl>(through.storage)->buffer, layout, through.dtype,
                          tensor);
    }

    void endStep(const std::string &source)
    {
        Step step;
        step.line = step.endLine = static_cast<int>(run.steps.size()) + 1;
        step.begin = text.size();
        text += source;
        step.end = text.size();
        text += '\n';
        StepLog log = store.takeLog();
        step.writes = std::move(log.writes);
        step.created = std::move(log.created);
        step.freed = std::move(log.freed);
        step.copies = std::move(log.copies);
        step.heap = store.heap();
        run.steps.push_back(std::move(step));
    }

    [[nodiscard]] std::size_t lastStep() const { return run.steps.size(); }

    [[nodiscard]] CopyEvent copied(CopyMethod method, Framework framework, Slot source,
                                   Slot result) const
    {
        CopyEvent event;
        event.method = method;
        event.framework = framework;
        event.source = source;
        event.result = result;
        event.sourceUid = heap().uid(source);
        event.resultUid = heap().uid(result);
        return event;
    }

private:
    Ref header(Slot storage, StridedLayout layout, DType dtype, Slot base = noSlot)
    {
        Tensor made;
        made.framework = Framework::Torch;
        made.dtype = dtype;
        made.storage = storage;
        made.base = base;
        const Ref version = store.make(VersionCounter {});
        made.version = version;
        made.layout = Shared<StridedLayout>(std::move(layout));
        return store.make(made);
    }
};

// A heap of `nodes` objects that refer to one another at random, cycles included, some of them
// named n0, n1, … and ended as one step.
inline void buildRandomHeap(ProgramBuilder &builder, std::mt19937 &random, std::size_t nodes,
                            std::size_t names)
{
    const auto below = [&](std::size_t n) { return static_cast<std::size_t>(random() % n); };
    std::vector<Ref> made;
    for (std::size_t i = 0; i < nodes; ++i) {
        const std::size_t kind = below(5);
        if (kind == 0)
            made.push_back(builder.tensor({static_cast<std::int64_t>(1 + below(8))}));
        else if (kind == 1 && i > 0 && builder.heap().as<Tensor>(made[i / 2]))
            made.push_back(builder.over(
                made[i / 2], *builder.heap().as<Tensor>(made[i / 2])->layout, made[i / 2]));
        else if (kind <= 2)
            made.push_back(builder.dict());
        else
            made.push_back(builder.list({Heap::smallInt(static_cast<int>(below(9)))}));
    }
    for (std::size_t i = 0; i < nodes * 3 / 2; ++i) {
        const Slot from = made[below(nodes)];
        const Slot to = made[below(nodes)];
        if (builder.heap().as<List>(from))
            builder.store.append(from, to);
        else if (builder.heap().as<Dict>(from))
            builder.set(from, "k" + std::to_string(below(6)), to);
        else
            builder.attribute(from, "a" + std::to_string(below(6)), to);
    }
    for (std::size_t i = 0; i < names; ++i)
        builder.name("n" + std::to_string(i), made[below(nodes)]);
    builder.endStep("...");
}

} // namespace clonescope::tests
