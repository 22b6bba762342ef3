// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "app/formats/traceevents.h"

#include "app/text/jsontext.h"
#include "model/heap/atomtext.h"
#include "model/heap/parts.h"

#include <optional>

namespace clonescope::app
{

namespace
{

using namespace model;

constexpr std::size_t longestLabel = 4000; // bytes; a longer one is left out

std::string_view methodName(CopyMethod method)
{
    switch (method) {
    case CopyMethod::Assign:
        return "assign";
    case CopyMethod::ShallowCopy:
        return "copy.copy";
    case CopyMethod::DeepCopy:
        return "copy.deepcopy";
    case CopyMethod::Clone:
        return "clone";
    case CopyMethod::Detach:
        return "detach";
    case CopyMethod::DetachClone:
        return "detach.clone";
    case CopyMethod::Data:
        return "data";
    case CopyMethod::View:
        return "view";
    case CopyMethod::Index:
        return "index";
    case CopyMethod::Advanced:
        return "index.copy";
    case CopyMethod::Contiguous:
        return "contiguous";
    case CopyMethod::To:
        return "to";
    case CopyMethod::ToOther:
        return "to.copy";
    case CopyMethod::Arithmetic:
        return "arithmetic";
    case CopyMethod::Compact:
        return "contiguous.copy";
    }
    return "";
}

std::string pairText(Uid one, Uid other)
{
    return "[" + std::to_string(one.value) + ", " + std::to_string(other.value) + "]";
}

void appendCopy(std::string &out, const CopyEvent &copy)
{
    out += R"({"copy": {"method": )";
    appendJson(out, methodName(copy.method));
    out += R"(, "source": )" + std::to_string(copy.sourceUid.value) + R"(, "result": )"
        + std::to_string(copy.resultUid.value) + R"(, "pairs": [)";
    const std::pair ends(copy.sourceUid, copy.resultUid);
    if (copy.sourceUid != copy.resultUid)
        out += pairText(ends.first, ends.second);
    for (const auto &pair : copy.pairs)
        if (pair != ends && pair.first != pair.second)
            out += ", " + pairText(pair.first, pair.second);
    out += "]}}";
}

// The text of the label by which the place that was written stands among the object's `items`.
std::optional<std::string> labelOf(const Write &write, const Heap &before, const Heap &after)
{
    if (const auto *item = std::get_if<place::Item>(&write.place))
        return std::to_string(item->index);
    const auto *key = std::get_if<place::Key>(&write.place);
    const Heap &heap = write.after == noSlot ? before : after;
    const bool isThere = key && key->key.value < heap.slotCount() && heap.isLive(key->key);
    if (!isThere || isObject(heap, key->key) || !isShort(heap, key->key, longestLabel))
        return std::nullopt;
    return atomText(heap, key->key);
}

void appendWrite(std::string &out, const Write &write, const Heap &before, const Heap &after)
{
    out += R"({"write": {"uid": )" + std::to_string(write.uid.value);
    if (const auto *elements = std::get_if<place::Elements>(&write.place)) {
        out += R"(, "layout": {"offset": )" + std::to_string(elements->layout->offset);
        appendJsonNumbers(out, "shape", elements->layout->shape);
        appendJsonNumbers(out, "stride", elements->layout->stride);
        out += ", \"dtype\": \"" + std::string(name(elements->dtype)) + "\"}";
    } else if (const auto label = labelOf(write, before, after)) {
        out += R"(, "key": )";
        appendJson(out, *label);
    }
    out += "}}";
}

} // namespace

std::string eventsJson(const Step &step, const Heap &before, std::size_t most)
{
    std::string out = "[";
    const auto next = [&out] { out += out.size() > 1 ? ", " : ""; };
    for (const CopyEvent &copy : step.copies) {
        if (out.size() > most)
            return out;
        next();
        appendCopy(out, copy);
    }
    for (const Write &write : step.writes) {
        if (out.size() > most)
            return out;
        if (write.object == Heap::globals) // names are no object of a trace
            continue;
        next();
        appendWrite(out, write, before, step.heap);
    }
    return out + "]";
}

} // namespace clonescope::app
