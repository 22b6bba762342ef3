// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/frameworks/torch/carry.h"

#include "model/engine/classes.h"
#include "model/frameworks/copyrules.h"
#include "model/frameworks/torch/autograd.h"
#include "model/frameworks/torch/subclasses.h"
#include "model/frameworks/torch/tensors.h"
#include "model/frameworks/torch/viewlayouts.h"
#include "model/heap/parts.h"
#include "model/heap/typenames.h"

namespace clonescope::model::torch
{

namespace
{

const CopyRule &ruleOf(const Interp &interp, CopyMethod method)
{
    return *copyRule(Framework::Torch, interp.semantics().torch, method);
}

// copy.copy and copy.deepcopy point a new tensor at its storage, which counts as a write.
std::uint32_t firstVersion(CopyMethod method)
{
    return method == CopyMethod::ShallowCopy || method == CopyMethod::DeepCopy ? 1 : 0;
}

bool keepsRequiresGrad(Interp &interp, Slot source, const CopyRule &rule)
{
    return rule.of(CopyPart::RequiresGrad) == Outcome::Kept && requiresGrad(interp, source);
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

void setAttributesAnew(Interp &interp, Slot tensor, Slot source)
{
    const auto *attributes = interp.heap().as<Dict>(interp.heap().as<Tensor>(source)->dict);
    if (!attributes)
        return;
    const Store::Building building(interp.store());
    const Dict known = *attributes; // which setting may change
    for (const Dict::Entry &entry : known.entries)
        if (entry.key != noSlot)
            setAnew(interp, tensor, entry.key, entry.value);
}

// torch/_tensor.py _rebuild_from_type_v2 of 1.13.1: what a tensor of a derived class comes back by.
// It does not expect the state of an object without attributes, which is None from Python 3.11 on.
Ref rebuilt(Interp &interp, Slot copy, Slot source)
{
    for (const std::string_view hook : {"__getstate__", "__setstate__"})
        if (classAttribute(interp, source, hook) != noSlot)
            throw Unsupported {"the " + std::string(hook) + " of a class derived from Tensor"};
    const auto *attributes = interp.heap().as<Dict>(interp.heap().as<Tensor>(source)->dict);
    if (!attributes || attributes->live == 0)
        raise("AttributeError", "'NoneType' object has no attribute 'items'");
    Ref result = asSubclass(interp, copy, interp.heap()[source].type);
    setAttributesAnew(interp, result, source);
    return result;
}

Ref packedCopy(Interp &interp, Slot source, std::string_view node)
{
    const ArrayRef from = arrayOf(interp, source);
    StridedLayout layout = cloneLayout(from.layout);
    const DType dtype = from.dtype;
    requireRoom(interp, layout.shape, dtype);
    return makeResult(interp, copied(arrayOf(interp, source), std::move(layout), dtype), node,
                      {source});
}

Ref header(Interp &interp, Slot source, CopyMethod method, const CopyRule &rule)
{
    return makeHeader(interp, source,
                      {.sharesCounter = rule.of(CopyPart::Version) == Outcome::Shared,
                       .version = firstVersion(method),
                       .requiresGrad = keepsRequiresGrad(interp, source, rule)});
}

// ---- Tensor.__deepcopy__ ----

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

void requireLeaf(Interp &interp, Slot tensor)
{
    if (historyOf(interp, tensor) != noSlot)
        raise("RuntimeError", std::string(leafMessage(interp.semantics().torch)));
    if (!classOf(interp.heap(), tensor))
        return;
    if (classAttribute(interp, tensor, "new_empty") != noSlot)
        throw Unsupported {"copy.deepcopy by a new_empty() of the program's"};
    if (tensorAt(interp, tensor).layout->count() == 0)
        throw Unsupported {"copy.deepcopy of an empty tensor of a class of the program's"};
    raise("RuntimeError",
          "The default implementation of __deepcopy__() for non-wrapper subclasses only works for "
          "subclass types that implement new_empty() and for which that function returns another "
          "instance of the same subclass. You should either properly implement new_empty() for "
          "your subclass or override __deepcopy__() if it is intended behavior for new_empty() to "
          "return an instance of a different type.");
}

Ref makeDeepCopy(Interp &interp, Slot source, const std::function<Ref(Slot)> &storage)
{
    const CopyRule &rule = ruleOf(interp, CopyMethod::DeepCopy);
    Store &store = interp.store();
    const Tensor from = tensorAt(interp, source);
    const Ref counter = store.make(VersionCounter {firstVersion(CopyMethod::DeepCopy)});
    const bool copiesBytes = rule.of(CopyPart::Bytes) == Outcome::Copied;
    const Ref bytes = copiesBytes ? storage(from.storage) : store.hold(from.storage);
    Tensor made = headerOf(from.dtype);
    made.requiresGrad = keepsRequiresGrad(interp, source, rule);
    made.layout = from.layout;
    made.storage = bytes;
    made.version = counter;
    return store.make(std::move(made));
}

// noSlot where the rule does not copy the part.
Slot ifCopied(Interp &interp, CopyPart part, Slot value)
{
    return ruleOf(interp, CopyMethod::DeepCopy).of(part) == Outcome::Copied ? value : noSlot;
}

constexpr DeepPart deepParts[] = {
    {.of = [](Interp &interp,
              Slot self) { return ifCopied(interp, CopyPart::Grad, tensorAt(interp, self).grad); },
     .put = [](Store &store, Slot copy, Slot grad) { store.setGrad(copy, grad); },
     .isByItself = true},
    {.of =
         [](Interp &interp, Slot self) {
             return ifCopied(interp, CopyPart::Attributes, tensorAt(interp, self).dict);
         },
     .put = [](Store &store, Slot copy, Slot dict) { store.setDict(copy, dict); }}};

} // namespace

Ref carry(Interp &interp, Slot source, CopyMethod method, std::string_view node)
{
    const CopyRule &rule = ruleOf(interp, method);
    Ref result;
    if (rule.of(CopyPart::Object) == Outcome::Same)
        result = interp.store().hold(source);
    else if (rule.of(CopyPart::Bytes) == Outcome::Copied)
        result = packedCopy(interp, source, node);
    else
        result = header(interp, source, method, rule);
    if (method == CopyMethod::ShallowCopy && classOf(interp.heap(), source))
        result = rebuilt(interp, result, source);
    if (rule.of(CopyPart::Attributes) == Outcome::Shared)
        setAttributesAnew(interp, result, source);
    logCopy(interp, method, source, result);
    return result;
}

const DeepCopyOps deepCopyOps {
    .require = requireLeaf, .innerFrames = 6, .make = makeDeepCopy, .parts = deepParts};

} // namespace clonescope::model::torch
