// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "app/words/copyreason.h"

#include "app/words/explanation.h"
#include "app/words/seencopy.h"
#include "app/words/wordings.h"
#include "model/frameworks/copyrules.h"
#include "model/heap/traits.h"
#include "model/heap/uidindex.h"
#include "model/questions/pathfinder.h"
#include "model/questions/paths.h"

#include <QCoreApplication>

#include <algorithm>

namespace clonescope::app
{

namespace
{

using namespace model;

struct Reasons {
    Q_DECLARE_TR_FUNCTIONS(Reasons)
};

// The objects that a path passes, from its name's value on.
std::vector<Slot> alongPath(const Heap &heap, const Path &path)
{
    std::vector<Slot> slots;
    Slot at = heap.name(path.name);
    for (std::size_t i = 0; at != noSlot; ++i) {
        slots.push_back(at);
        if (i == path.steps.size())
            break;
        at = resolveStep(heap, at, path.steps[i]);
    }
    return slots;
}

struct Between {
    const CopyEvent *event = nullptr;
    const CopyRule *rule = nullptr;
    std::size_t depth = 0; // where on the written path the copied object is
    const Heap *then = nullptr; // at the end of the copy's step
};

// The last copy between an object on one path and one on the other; with an empty `seen`, between
// one on the path and anything else. `holds` says of a copy whether it counts.
template <typename Holds>
Between copyBetween(const RunStep &at, const std::vector<Slot> &written,
                    const std::vector<Slot> &seen, Holds holds)
{
    const Heap &heap = at.after();
    const auto isOn = [&](const std::vector<Slot> &slots, Uid uid) -> std::optional<std::size_t> {
        for (std::size_t i = 0; i < slots.size(); ++i)
            if (heap.uid(slots[i]) == uid)
                return i;
        return std::nullopt;
    };
    for (std::size_t k = at.step; k-- > 0;) {
        const auto &copies = at.run.steps[k].copies;
        for (auto event = copies.rbegin(); event != copies.rend(); ++event) {
            if (event->sourceUid == event->resultUid)
                continue;
            auto here = isOn(written, event->sourceUid);
            auto there = isOn(seen, event->resultUid);
            const auto result = isOn(written, event->resultUid);
            if (!seen.empty() && !(here && there)) {
                here = result;
                there = isOn(seen, event->sourceUid);
            }
            const bool meets = seen.empty() ? here.has_value() != result.has_value()
                                            : here.has_value() && there.has_value();
            if (!meets)
                continue;
            const Between found {&*event,
                                 copyRule(event->framework, at.run.semantics.torch, event->method),
                                 here ? *here : *result, &at.run.steps[k].heap};
            if (holds(found, there.value_or(0)))
                return found;
        }
    }
    return {};
}

// Whether the object was there already, which keeps its slot for its life.
bool wasThere(const Between &copy, const Heap &heap, Slot slot)
{
    return isIn(*copy.then, slot, heap.uid(slot));
}

// Whether an object's member, or attribute, was one already when the copy had been made.
bool heldThen(const Between &copy, const Heap &heap, Slot holder, Slot member)
{
    if (!wasThere(copy, heap, holder) || !wasThere(copy, heap, member))
        return false;
    bool holds = false;
    const auto look = [&](Slot object) {
        forEachPart(*copy.then, object, [&](const Part &part) { holds |= part.value == member; });
    };
    look(holder);
    if (const Slot dict = dictOf(*copy.then, holder); dict != noSlot)
        look(dict);
    return holds;
}

// Whether a tensor reads the storage that it read when the copy had been made.
bool readsAsThen(const Between &copy, const Heap &heap, Slot slot)
{
    const auto *now = heap.as<Tensor>(slot);
    const auto *then = wasThere(copy, heap, slot) ? copy.then->as<Tensor>(slot) : nullptr;
    if (!now || !then || now->storage == noSlot || then->storage == noSlot)
        return false; // of a recording that tells no bytes, too
    return heap.uid(now->storage) == copy.then->uid(then->storage);
}

QString attributesPhrase(const Heap &heap, const CopyEvent &event, const SeenCopy &seen)
{
    const auto *result = heap.as<Tensor>(event.result);
    const auto *dict = result ? heap.as<Dict>(result->dict) : nullptr;
    const bool hasNone = !dict || dict->live == 0;
    if (!event.lost.empty())
        return hasNone ? Reasons::tr(", without the attributes")
                       : Reasons::tr(", without some of the attributes");
    if (hasNone)
        return {};
    return seen.contents() == Outcome::Shared ? Reasons::tr(", with the same attribute values")
        : seen.contents() == Outcome::Copied  ? Reasons::tr(", with copies of the attributes")
                                              : QString();
}

QString kindOfResult(const Heap &heap, const CopyEvent &event, const SeenCopy &seen,
                     const QString &name, const QString &kind)
{
    if (heap.as<Tensor>(event.result)) {
        const bool isShared = seen.bytes() == Outcome::Shared;
        if (isShared && (event.method == CopyMethod::View || event.method == CopyMethod::Index))
            return Reasons::tr("%1 is a view: a new tensor over existing bytes.").arg(name);
        const QString form = isShared ? Reasons::tr("%1 is a new tensor over the same bytes%2.")
                                      : Reasons::tr("%1 is a new tensor with bytes of its own%2.");
        return form.arg(name, attributesPhrase(heap, event, seen));
    }
    switch (seen.contents()) {
    case Outcome::Shared:
        return Reasons::tr("%1 is a new %2 with the same things in it.").arg(name, kind);
    case Outcome::Copied:
        return event.lost.empty()
            ? Reasons::tr("%1 is a new %2, and what is in it was copied too.").arg(name, kind)
            : Reasons::tr("%1 is a new %2, and what is in it was copied too, but for attributes.")
                  .arg(name, kind);
    case Outcome::New:
        return Reasons::tr("%1 is a new %2, and some of what is in it was copied too.")
            .arg(name, kind);
    default:
        return Reasons::tr("%1 is a new %2.").arg(name, kind);
    }
}

// Whether the shared thing hangs on the copied object as an attribute, or is in it.
QString whatIsShared(const Heap &heap, const Between &between, const Path &written,
                     const std::vector<Slot> &along)
{
    const bool isTensor = heap.as<Tensor>(along[between.depth]) != nullptr;
    Path slot = written;
    slot.steps.resize(between.depth + 1);
    // A container has many ways to be copied shallowly: list(), dict(), .copy(), [:].
    return isTensor
        ? Reasons::tr(
              "%1 gives the copy the same attribute values; %2 = … would point %2 elsewhere.")
              .arg(methodFirst(between.event->method), text(slot))
        : Reasons::tr("A shallow copy holds the same objects; %1 = … would point %1 elsewhere.")
              .arg(text(slot));
}

// The copy that gave an object itself back, if one did.
QString oneObject(const RunStep &at, Slot slot)
{
    const Uid uid = at.after().uid(slot);
    for (std::size_t k = at.step; k-- > 0;)
        for (const CopyEvent &event : at.run.steps[k].copies)
            if (event.sourceUid == uid && event.resultUid == uid
                && traits(event.framework).isImmutable)
                return Reasons::tr("%1's %2 gave back the same object: ")
                    .arg(text(traits(event.framework).name), methodName(event.method));
    return {};
}

// Two views of one tensor, by its shortest way.
QString viewsOfOne(const Heap &heap, Slot a, Slot b)
{
    const auto *left = heap.as<Tensor>(a);
    const auto *right = heap.as<Tensor>(b);
    if (!left || !right || left->base == noSlot || left->base != right->base)
        return {};
    const auto ways = pathsTo(heap, std::span(&left->base, 1), {1, false});
    return ways.empty()
        ? Reasons::tr("Both are views of one tensor.")
        : Reasons::tr("Both are views of %1.").arg(text(ways.front().paths.front()));
}

} // namespace

std::optional<CopySentence> copySentence(const RunStep &at, const CopyEvent &event,
                                         const QString &name)
{
    const Heap &heap = at.after();
    const CopyRule *rule = copyRule(event.framework, at.run.semantics.torch, event.method);
    if (!rule || event.result == noSlot || heap.uid(event.result) != event.resultUid)
        return std::nullopt;
    if (event.sourceUid == event.resultUid) {
        const Traits &own = traits(event.framework);
        const QString reason = own.isImmutable
            ? Reasons::tr("%1's constants cannot change, so there is no copy; what hangs on them "
                          "is shared.")
                  .arg(text(own.name))
            : Reasons::tr("There was nothing to copy.");
        return CopySentence {
            Reasons::tr("%1 gave back the same object.").arg(methodFirst(event.method)), reason};
    }
    const SeenCopy seen(heap, event, *rule);
    CopySentence told {kindOfResult(heap, event, seen, name, kindName(heap, event.result)), {}};
    QStringList lost; // of what is in it, too
    for (const auto &[clone, attribute] : event.lost)
        if (!lost.contains(text(attribute)))
            lost.append(text(attribute));
    const QString method = methodName(event.method, event.framework);
    if (!lost.isEmpty())
        told.reason = lost.size() == 1
            ? Reasons::tr("%1 was not carried by %2.").arg(lost.first(), method)
            : Reasons::tr("%1 were not carried by %2.").arg(listed(lost), method);
    return told;
}

QString reasonForSharing(const RunStep &at, const Path &written, const Path &seen, bool ofBytes)
{
    const Heap &heap = at.after();
    const std::vector<Slot> along = alongPath(heap, written);
    const std::vector<Slot> other = alongPath(heap, seen);
    if (along.empty() || other.empty())
        return {};
    if (along.front() == other.front() && written.name != seen.name)
        return oneObject(at, along.front())
            + Reasons::tr("%1 and %2 are two names of one object.")
                  .arg(text(written.name), text(seen.name));
    // A copy is the reason only where both go on from it to what both had when it was made.
    const Between between
        = copyBetween(at, along, other, [&](const Between &copy, std::size_t depth) {
              const std::size_t next = copy.depth + 1, nextSeen = depth + 1;
              if (next == along.size() && nextSeen == other.size())
                  return ofBytes && readsAsThen(copy, heap, along.back())
                      && readsAsThen(copy, heap, other.back());
              return next < along.size() && nextSeen < other.size()
                  && along[next] == other[nextSeen]
                  && heldThen(copy, heap, along[copy.depth], along[next])
                  && heldThen(copy, heap, other[depth], other[nextSeen]);
          });
    if (!between.rule)
        return ofBytes ? viewsOfOne(heap, along.back(), other.back()) : QString();
    const QString method = methodFirst(between.event->method);
    if (ofBytes && between.rule->of(CopyPart::Bytes) == Outcome::Shared) {
        if (between.event->method == CopyMethod::View || between.event->method == CopyMethod::Index)
            return Reasons::tr("A view reads the bytes of the tensor that it was taken from.");
        return Reasons::tr("%1 gives the copy the same bytes.").arg(method);
    }
    const bool isBelow = between.depth < written.steps.size();
    const bool sharesParts = between.rule->of(CopyPart::Attributes) == Outcome::Shared;
    return isBelow && sharesParts ? whatIsShared(heap, between, written, along) : QString();
}

QString reasonForParting(const RunStep &at, const Path &written, bool ofBytes)
{
    const Heap &heap = at.after();
    const std::vector<Slot> along = alongPath(heap, written);
    const Between between = copyBetween(at, along, {}, [&](const Between &copy, std::size_t) {
        return !ofBytes || readsAsThen(copy, heap, along.back());
    });
    if (!between.rule)
        return {};
    const QString method = methodFirst(between.event->method);
    const bool isBelow = between.depth < written.steps.size();
    if (ofBytes && between.rule->of(CopyPart::Bytes) == Outcome::Copied)
        return Reasons::tr("%1 gave the copy bytes of its own.").arg(method);
    const Uid there = heap.uid(along.back());
    const bool isCopied = std::ranges::any_of(between.event->pairs, [&](const auto &pair) {
        return pair.first == there || pair.second == there;
    });
    if (!ofBytes && isBelow && isCopied
        && between.rule->of(CopyPart::Attributes) == Outcome::Copied)
        return (heap.as<Tensor>(along[between.depth])
                    ? Reasons::tr("%1 copied what hangs on the tensor too.")
                    : Reasons::tr("%1 copied what is in it too."))
            .arg(method);
    return {};
}

} // namespace clonescope::app
