// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/frameworks/python/cloner.h"

#include "model/engine/classes.h"
#include "model/engine/language.h"
#include "model/frameworks/copyrules.h"
#include "model/frameworks/python/deepcopier.h"
#include "model/frameworks/python/reconstruct.h"
#include "model/heap/carried.h"
#include "model/heap/parts.h"

namespace clonescope::model
{

namespace
{

void logSame(Interp &interp, CopyMethod method, Slot slot)
{
    const Heap &heap = interp.heap();
    interp.store().logCopy(copyEvent(heap, method, frameworkOf(heap, slot), slot, slot));
}

Ref loggedCopy(Interp &interp, Slot source, Ref result)
{
    const Heap &heap = interp.heap();
    if (result.slot() != source)
        interp.store().logCopy(
            copyEvent(heap, CopyMethod::ShallowCopy, frameworkOf(heap, source), source, result));
    return result;
}

Ref copiedDict(Interp &interp, const Dict &dict)
{
    std::vector<std::pair<Slot, Slot>> entries;
    for (const Dict::Entry &entry : dict.entries)
        if (entry.key != noSlot)
            entries.emplace_back(entry.key, entry.value);
    return interp.store().makeDict(entries);
}

} // namespace

Ref shallowCopy(Interp &interp, Slot source)
{
    const Heap &heap = interp.heap();
    const Payload &payload = heap[source].payload;
    if (isItsOwnCopy(interp, source, CopyMethod::ShallowCopy)) {
        logSame(interp, CopyMethod::ShallowCopy, source);
        return interp.store().hold(source);
    }
    if (isTakenApart(interp, source, CopyMethod::ShallowCopy)) {
        // Looked for in the class, unlike __deepcopy__.
        const Slot own = classAttribute(interp, source, "__copy__");
        if (Ref hook = own == noSlot ? Ref() : bound(interp, own, source, heap[source].type);
            hook && hook.slot() != Heap::none)
            return loggedCopy(interp, source, interp.call(hook, {}));
        if (heap.as<Deque>(source)) { // whose __copy__ that is
            const auto read = interp.language().operations(heap, source).getAttribute;
            return interp.call(read(interp, source, "copy"), {});
        }
        return loggedCopy(interp, source, reconstruct(interp, source, nullptr, interp.depth() + 1));
    }
    if (const auto copy = interp.language().operations(heap, source).shallowCopy)
        return copy(interp, source);
    if (std::holds_alternative<List>(payload))
        return loggedCopy(interp, source, interp.store().make(Payload(payload)));
    if (const auto *dict = std::get_if<Dict>(&payload))
        return loggedCopy(interp, source, copiedDict(interp, Dict(*dict)));
    if (const auto *method = std::get_if<BoundMethod>(&payload)) { // method.__reduce__: by its name
        const Slot self = method->self;
        const Ref name = interp.attribute(method->function, "__name__");
        return loggedCopy(interp, source, interp.attribute(self, interp.str(name)));
    }
    if (Ref atom = copiedAtom(interp, source))
        return atom;
    return interp.store().hold(source);
}

Ref deepCopy(Interp &interp, Slot source, Slot memo)
{
    DeepCopier copier(interp, memo);
    Ref result = copier.copy(source);
    const Heap &heap = interp.heap();
    CopyEvent event = copier.takeEvent();
    event.method = CopyMethod::DeepCopy;
    event.framework = frameworkOf(heap, source);
    event.source = source;
    event.result = result;
    event.sourceUid = heap.uid(source);
    event.resultUid = heap.uid(result);
    if (event.pairs.empty() && isNode(heap, source))
        event.pairs.emplace_back(event.sourceUid, event.resultUid);
    if (!event.pairs.empty())
        interp.store().logCopy(std::move(event));
    return result;
}

} // namespace clonescope::model
