// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/engine/machine.h"

#include "model/engine/closedmodules.h"
#include "model/engine/compiler.h"
#include "model/engine/language.h"
#include "model/syntax/parse.h"

#include <cassert>
#include <mutex>

// Modules that are programs of ours: compiled once a process, run once a run, without a trace of it
// in the steps.
namespace clonescope::model
{

namespace
{

std::shared_ptr<const Unit> compiledModule(const Language &language, const SourceModule &module)
{
    static std::mutex mutex;
    static std::unordered_map<std::string_view, std::shared_ptr<const Unit>> units;
    const std::lock_guard lock(mutex);
    std::shared_ptr<const Unit> &unit = units[module.name];
    if (!unit) {
        const syntax::Tree tree = syntax::parse(module.text);
        assert(tree.problems.empty());
        unit = Compiler(language).compile(tree.body, std::string(module.name));
    }
    return unit;
}

} // namespace

Ref Machine::alreadyImported(const std::string &name) const
{
    const auto known = m_imported.find(name);
    return known == m_imported.end() ? Ref() : known->second;
}

Ref Machine::imported(const std::string &name)
{
    if (const Slot native = m_interp.language().module(name); native != noSlot)
        return m_store.hold(native);
    const std::string_view closed = closedModule(name);
    if (closed.empty())
        return importedSource(name);
    Ref &module = m_imported[name];
    if (!module) {
        const Store::Hidden hidden(m_store);
        module = m_store.make(Module {closed});
    }
    return module;
}

Ref Machine::importedSource(const std::string &name)
{
    if (const auto known = m_imported.find(name); known != m_imported.end())
        return known->second;
    const SourceModule *source = m_interp.language().source(name);
    if (!source)
        return {};
    const std::shared_ptr<const Unit> unit = compiledModule(m_interp.language(), *source);
    const Store::Hidden hidden(m_store);
    const Ref names = m_store.make(Dict {});
    Ref module = m_store.make(Module {source->name});
    m_store.setClassDict(module, names);
    m_imported[name] = module;
    auto frame = std::make_unique<Frame>();
    frame->code = unit->body.get();
    frame->unit = &stateOf(*unit, names);
    frame->locals.resize(unit->body->localNames.size());
    frame->isEntry = true;
    push(std::move(frame), {});
    const std::size_t base = m_frames.size();
    for (std::size_t i = 0; i < unit->steps.size(); ++i)
        loop(base);
    popFrame();
    // A part of a package is a name of it.
    if (const std::size_t dot = name.rfind('.'); dot != std::string::npos)
        if (const Ref package = imported(name.substr(0, dot));
            package && m_interp.heap()[package].dict != noSlot)
            m_store.setKey(m_interp.heap()[package].dict, m_store.makeStr(name.substr(dot + 1)),
                           module);
    return module;
}

} // namespace clonescope::model
