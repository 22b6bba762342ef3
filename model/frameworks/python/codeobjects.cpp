// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/engine/bytecode.h"
#include "model/frameworks/python/objects.h"
#include "model/frameworks/python/support.h"
#include "model/heap/atomtext.h"

#include <algorithm>

// `__code__` of functions, and tracebacks.
namespace clonescope::model::python
{

namespace
{

const Code &codeOf(const Shared<CodeObject> &code)
{
    return static_cast<const Code &>(*code);
}

Ref tupleOfNames(Interp &interp, const std::vector<std::string> &names)
{
    std::vector<Ref> texts;
    texts.reserve(names.size());
    for (const std::string &name : names)
        texts.push_back(interp.store().makeStr(name));
    return makeTuple(interp, texts);
}

// Parameters, then the others in the order in which the code first names them.
std::vector<std::string> variables(const Code &code)
{
    std::vector<std::string> names(code.localNames.begin(),
                                   code.localNames.begin() + code.parameterCount());
    for (const Instruction &each : code.instructions) {
        const bool isOfLocal
            = each.op == Op::LoadLocal || each.op == Op::StoreLocal || each.op == Op::DeleteLocal;
        if (!isOfLocal)
            continue;
        const std::string &name = code.localNames[each.arg];
        if (!name.starts_with('.') && std::find(names.begin(), names.end(), name) == names.end())
            names.push_back(name);
    }
    return names;
}

std::int64_t flags(const Code &code)
{
    constexpr std::int64_t optimized = 1, newLocals = 2, rest = 4, keywords = 8, nested = 16,
                           generator = 32;
    std::int64_t all = optimized | newLocals;
    all |= code.hasRest ? rest : 0;
    all |= code.hasKeywords ? keywords : 0;
    all |= code.qualifiedName.find(".<locals>.") != std::string::npos ? nested : 0;
    return all | (code.isGenerator ? generator : 0);
}

Ref codeAttribute(Interp &interp, Slot self, std::string_view name)
{
    const Shared<CodeObject> held = interp.heap().as<CodeReference>(self)->code;
    const Code &code = codeOf(held);
    Store &store = interp.store();
    if (name == "co_argcount")
        return store.makeInt(code.positional);
    if (name == "co_posonlyargcount")
        return store.makeInt(code.positionalOnly);
    if (name == "co_kwonlyargcount")
        return store.makeInt(code.keywordOnly);
    if (name == "co_name")
        return store.makeStr(code.name);
    if (name == "co_qualname")
        return store.makeStr(code.qualifiedName);
    if (name == "co_firstlineno")
        return store.makeInt(code.line);
    if (name == "co_flags")
        return store.makeInt(flags(code));
    if (name == "co_varnames")
        return tupleOfNames(interp, variables(code));
    if (name == "co_nlocals")
        return store.makeInt(static_cast<std::int64_t>(variables(code).size()));
    if (name == "co_freevars")
        return tupleOfNames(interp, code.freeNames);
    if (name == "co_cellvars")
        return tupleOfNames(interp, code.cellNames);
    return {};
}

Ref tracebackAttribute(Interp &interp, Slot self, std::string_view name)
{
    const Traceback traceback = *interp.heap().as<Traceback>(self);
    if (name == "tb_next")
        return interp.store().hold(traceback.next == noSlot ? Heap::none : traceback.next);
    if (name == "tb_lineno")
        return interp.store().makeInt(traceback.line);
    return {};
}

} // namespace

const TypeOps codeOps {
    .getAttribute = codeAttribute,
    .compare = [](Interp &interp, CompareOp op, Slot left, Slot right) -> Ref {
        const auto *a = interp.heap().as<CodeReference>(left);
        const auto *b = interp.heap().as<CodeReference>(right);
        if (!a || !b || (op != CompareOp::Equal && op != CompareOp::NotEqual))
            return {};
        return boolean(interp, (*a == *b) == (op == CompareOp::Equal));
    },
    .repr = [](Interp &, Slot) -> std::string { unsupported("the text of a code object"); },
};

const TypeOps tracebackOps {
    .getAttribute = tracebackAttribute,
    .repr
    = [](Interp &interp,
         Slot self) { return "<traceback object at " + addressText(interp.heap(), self) + ">"; },
};

} // namespace clonescope::model::python
