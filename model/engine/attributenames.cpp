// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/engine/attributenames.h"

#include "model/engine/language.h"

#include <algorithm>
#include <map>
#include <vector>

namespace clonescope::model
{

namespace
{

struct OwnerNames {
    std::string_view owner;
    std::string_view names; // sorted, each followed by a space
};

// Of Python 3.11 and PyTorch 1.13, then what PyTorch 2 has in place of the latter's.
constexpr OwnerNames namesFirst[] = {
#include "model/engine/attributenames.inc"
};
constexpr OwnerNames namesSecond[] = {
#include "model/engine/attributenames2.inc"
};

using Words = std::vector<std::string_view>;
using Table = std::map<std::string_view, Words>;

Words words(std::string_view text)
{
    Words all;
    for (std::size_t end = text.find(' '); end != std::string_view::npos; end = text.find(' ')) {
        all.push_back(text.substr(0, end));
        text.remove_prefix(end + 1);
    }
    return all;
}

const Table &table(TorchVersion torch)
{
    const auto made = [](bool isSecond) {
        Table all;
        for (const OwnerNames &entry : namesFirst)
            all[entry.owner] = words(entry.names);
        if (isSecond)
            for (const OwnerNames &entry : namesSecond)
                all[entry.owner] = words(entry.names);
        return all;
    };
    static const Table one = made(false), two = made(true);
    return torch == TorchVersion::V1_13 ? one : two;
}

bool has(const Table &table, std::string_view owner, std::string_view name)
{
    const auto found = table.find(owner);
    return found == table.end()
        || std::binary_search(found->second.begin(), found->second.end(), name);
}

std::string tableName(const Type &type)
{
    return type.module == "builtins" ? std::string(type.name)
                                     : std::string(type.module) + "." + std::string(type.name);
}

} // namespace

bool pythonTypeHas(const Interp &interp, Slot type, std::string_view name)
{
    const Table &all = table(interp.semantics().torch);
    const std::string own = tableName(*interp.heap().as<Type>(type));
    if (all.contains(own))
        return has(all, own, name);
    for (Slot at = type; at != noSlot; at = interp.language().baseOf(at))
        if (at == interp.language().type("BaseException"))
            return has(all, "BaseException", name);
    return true;
}

bool pythonMayHave(const Interp &interp, Slot object, std::string_view name)
{
    const Heap &heap = interp.heap();
    const Table &all = table(interp.semantics().torch);
    // What an operation saved for its gradient, by the operation's own names for it.
    if (heap.as<GradNode>(object)
        && (name.starts_with("_saved_") || name.starts_with("_raw_saved_")))
        return true;
    if (const auto *type = heap.as<Type>(object)) {
        return has(all, tableName(*type), name) || has(all, "type", name);
    }
    static const Words ofSomeErrors {"__doc__",   "characters_written",
                                     "encoding",  "end",
                                     "errno",     "filename",
                                     "filename2", "lineno",
                                     "msg",       "name",
                                     "name_from", "obj",
                                     "object",    "offset",
                                     "path",      "print_file_and_line",
                                     "reason",    "start",
                                     "strerror",  "text"};
    if (heap.as<Exception>(object))
        return std::find(ofSomeErrors.begin(), ofSomeErrors.end(), name) != ofSomeErrors.end();
    if (const auto *module = heap.as<Module>(object); module && heap[object].dict != noSlot) {
        const auto *listed = listedNames(interp, module->name); // a program of ours
        return (listed && std::binary_search(listed->begin(), listed->end(), name))
            || has(all, "module", name);
    }
    if (const auto *module = heap.as<Module>(object))
        return has(all, module->name, name) || has(all, "module", name);
    return has(all,
               heap.as<GradNode>(object) ? "grad_fn" : interp.language().className(heap, object),
               name);
}

bool hasOwnAttribute(const Interp &interp, Slot type, std::string_view name)
{
    // What the classes of C leave to `object`, and exceptions beside that.
    static const Words common {
        "__class__",    "__delattr__",       "__dir__",         "__doc__",    "__format__",
        "__getstate__", "__init_subclass__", "__new__",         "__reduce__", "__reduce_ex__",
        "__setattr__",  "__sizeof__",        "__subclasshook__"};
    static const Words ofExceptions {"__cause__",     "__context__", "__init__",
                                     "__repr__",      "__str__",     "__suppress_context__",
                                     "__traceback__", "add_note",    "args",
                                     "with_traceback"};
    const std::string own = tableName(*interp.heap().as<Type>(type));
    const Table &all = table(interp.semantics().torch);
    if (const auto known = all.find("vars " + own); known != all.end())
        return name != "__doc__" && has(all, known->first, name);
    const auto found = all.find(own);
    if (found == all.end() && own == "torch._C._TensorBase") // what it has, torch.Tensor has
        return false;
    const Words &names = found == all.end() ? ofExceptions : found->second;
    return std::find(names.begin(), names.end(), name) != names.end()
        && std::find(common.begin(), common.end(), name) == common.end();
}

const std::vector<std::string_view> *listedNames(const Interp &interp, std::string_view owner)
{
    const Table &all = table(interp.semantics().torch);
    const auto found = all.find(owner);
    return found == all.end() ? nullptr : &found->second;
}

std::vector<std::string_view> ownAttributes(const Interp &interp, Slot type)
{
    const std::string own = tableName(*interp.heap().as<Type>(type));
    const Table &all = table(interp.semantics().torch);
    const auto found = all.find(own);
    if (found == all.end() || own == "object")
        return found == all.end() ? Words {} : found->second;
    Words names;
    for (const std::string_view name : found->second)
        if (hasOwnAttribute(interp, type, name))
            names.push_back(name);
    return names;
}

} // namespace clonescope::model
