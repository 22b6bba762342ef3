// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/frameworks/python/cloner.h"

#include "model/frameworks/copyrules.h"
#include "model/frameworks/python/deepcopier.h"
#include "model/frameworks/torch/autograd.h"
#include "model/heap/parts.h"

namespace clonescope::model
{

namespace
{

void logSame(Interp &interp, CopyMethod method, Framework framework, Slot slot)
{
    const Uid uid = interp.heap().uid(slot);
    interp.store().logCopy({method, framework, slot, slot, uid, uid, {{uid, uid}}, {}, 0});
}

Ref logged(Interp &interp, Slot source, Ref result)
{
    const Uid from = interp.heap().uid(source), to = interp.heap().uid(result);
    interp.store().logCopy({CopyMethod::ShallowCopy,
                            Framework::Python,
                            source,
                            result,
                            from,
                            to,
                            {{from, to}},
                            {},
                            0});
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

// setattr(tensor, key, value): a name that belongs to the type acts on the tensor.
void setAnew(Interp &interp, Slot tensor, Slot key, Slot value)
{
    const auto *name = interp.heap().as<Str>(key);
    if (!name)
        raise("TypeError",
              "attribute name must be string, not '" + std::string(typeName(interp.heap(), key))
                  + "'");
    interp.setAttribute(tensor, *Shared<std::string>(name->utf8), value);
}

// 1.13 drops the attributes, 2.6 sets each value again on the copy.
Ref copiedTensor(Interp &interp, Slot source)
{
    Store &store = interp.store();
    const Slot dictionary = interp.heap().as<Tensor>(source)->dict;
    const Ref result = torch::makeHeader(
        interp, source, {.version = 1, .requiresGrad = torch::requiresGrad(interp, source)});
    const CopyRule &rule
        = *copyRule(Framework::Torch, interp.semantics().torch, CopyMethod::ShallowCopy);
    const auto *attributes = interp.heap().as<Dict>(dictionary);
    if (rule.of(CopyPart::Attributes) == Outcome::Shared && attributes) {
        const Store::Building building(store);
        const Dict entries = *attributes;
        for (const Dict::Entry &entry : entries.entries)
            if (entry.key != noSlot)
                setAnew(interp, result, entry.key, entry.value);
    }
    torch::logCopy(interp, CopyMethod::ShallowCopy, source, result);
    return result;
}

} // namespace

Ref shallowCopy(Interp &interp, Slot source)
{
    const Heap &heap = interp.heap();
    const Payload &payload = heap[source].payload;
    if (const auto *tensor = std::get_if<Tensor>(&payload)) {
        if (tensor->framework == Framework::Torch)
            return copiedTensor(interp, source);
        logSame(interp, CopyMethod::ShallowCopy, tensor->framework, source);
        return interp.store().hold(source);
    }
    if (std::holds_alternative<List>(payload))
        return logged(interp, source, interp.store().make(Payload(payload)));
    if (const auto *dict = std::get_if<Dict>(&payload))
        return logged(interp, source, copiedDict(interp, Dict(*dict)));
    if (Ref atom = copiedAtom(interp, source, false))
        return atom;
    return interp.store().hold(source);
}

Ref deepCopy(Interp &interp, Slot source)
{
    DeepCopier copier(interp);
    const Ref result = copier.copy(source);
    const Heap &heap = interp.heap();
    const auto *tensor = heap.as<Tensor>(source);
    CopyEvent event;
    event.method = CopyMethod::DeepCopy;
    event.framework = tensor ? tensor->framework : Framework::Python;
    event.source = source;
    event.result = result;
    event.sourceUid = heap.uid(source);
    event.resultUid = heap.uid(result);
    event.pairs = copier.takePairs();
    if (event.pairs.empty() && isNode(heap, source))
        event.pairs.emplace_back(event.sourceUid, event.resultUid);
    if (!event.pairs.empty())
        interp.store().logCopy(std::move(event));
    return result;
}

} // namespace clonescope::model
