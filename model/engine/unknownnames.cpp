// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/engine/unknownnames.h"

#include "model/engine/closedmodules.h"
#include "model/engine/language.h"
#include "model/engine/pythonnames.h"
#include "model/syntax/boundnames.h"
#include "model/syntax/children.h"
#include "model/syntax/parse.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace clonescope::model
{

namespace
{

// All statements of a program and all its expressions, whatever they are nested in, functions too,
// from stacks of its own.
class Pieces
{
public:
    explicit Pieces(std::span<const syntax::Stmt> body)
    {
        add(body);
        while (!m_open.empty()) {
            const syntax::Stmt *const next = m_open.back();
            m_open.pop_back();
            statements.push_back(next);
            syntax::forEachPart(
                *next, [&](const syntax::Expr &part) { m_openExpressions.push_back(&part); },
                [&](const syntax::Block &block) { add(block); });
        }
        while (!m_openExpressions.empty()) {
            const syntax::Expr *const next = m_openExpressions.back();
            m_openExpressions.pop_back();
            expressions.push_back(next);
            syntax::forEachChild(
                *next, [&](const syntax::Expr &child) { m_openExpressions.push_back(&child); });
            if (const auto *lambda = std::get_if<syntax::Lambda>(&next->node))
                m_openExpressions.push_back(lambda->body.get());
        }
    }

    std::vector<const syntax::Stmt *> statements;
    std::vector<const syntax::Expr *> expressions;

private:
    void add(std::span<const syntax::Stmt> block)
    {
        for (const syntax::Stmt &statement : block)
            m_open.push_back(&statement);
    }
    std::vector<const syntax::Stmt *> m_open;
    std::vector<const syntax::Expr *> m_openExpressions;
};

class Finder
{
public:
    Finder(const Language &language, std::span<const syntax::Stmt> body, const Semantics &semantics)
        : m_pieces(body)
        , m_store(language.bootHeap(), {})
        , m_interp(language, m_store, semantics, {}, nullptr)
    {
        for (const syntax::Stmt *statement : m_pieces.statements)
            bind(*statement);
        for (const syntax::Expr *expression : m_pieces.expressions)
            bind(*expression);
    }

    std::vector<RunProblem> all()
    {
        for (const syntax::Stmt *statement : m_pieces.statements)
            if (const auto *import = std::get_if<syntax::Import>(&statement->node))
                check(*import, statement->range.begin);
        for (const syntax::Expr *expression : m_pieces.expressions) {
            if (const auto *name = std::get_if<syntax::Name>(&expression->node))
                check(*name, expression->range.begin);
            else if (const auto *attribute = std::get_if<syntax::Attribute>(&expression->node))
                check(*attribute, expression->range.begin);
        }
        const auto place = [](const RunProblem &of) { return std::tie(of.line, of.column); };
        std::ranges::stable_sort(m_problems, {}, place);
        std::set<std::pair<int, std::string>> told;
        std::erase_if(m_problems, [&](const RunProblem &problem) {
            return !told.emplace(problem.line, problem.message).second;
        });
        if (m_problems.size() > mostUnknownNames)
            m_problems.resize(mostUnknownNames);
        return std::move(m_problems);
    }

private:
    // Which module a name always means, empty where it can mean anything else.
    void bindTo(const std::string &name, const std::string &module)
    {
        const auto [found, isNew] = m_bound.emplace(name, module);
        if (!isNew && found->second != module)
            found->second.clear();
    }

    void bindToAnything(std::string_view name) { bindTo(std::string(name), {}); }

    void bind(const syntax::Parameters &parameters)
    {
        syntax::forEachParameter(parameters,
                                 [&](const syntax::Parameter &each) { bindToAnything(each.name); });
    }

    void bind(const syntax::Stmt &statement)
    {
        const auto *import = std::get_if<syntax::Import>(&statement.node);
        if (!import || import->from) {
            syntax::forEachBoundName(statement,
                                     [&](std::string_view name) { bindToAnything(name); });
        } else {
            for (const syntax::Import::Alias &name : import->names) {
                const std::string top = name.name.substr(0, name.name.find('.'));
                if (name.alias.empty())
                    bindTo(top, top);
                else
                    bindTo(name.alias, name.name);
            }
        }
        if (const auto *function = std::get_if<syntax::FunctionDef>(&statement.node))
            bind(function->parameters);
    }

    void bind(const syntax::Expr &expression)
    {
        if (const auto *lambda = std::get_if<syntax::Lambda>(&expression.node))
            bind(lambda->parameters);
        else if (const auto *named = std::get_if<syntax::NamedExpr>(&expression.node))
            bindToAnything(named->name);
        else if (const auto *made = std::get_if<syntax::Comprehension>(&expression.node))
            for (const auto &clause : made->clauses)
                syntax::forEachBoundName(*clause.target,
                                         [&](std::string_view name) { bindToAnything(name); });
    }

    void add(const std::string &what, syntax::Position at)
    {
        m_problems.push_back(
            {RunProblem::Kind::Unsupported, syntax::notInLanguage(what), at.line, at.column});
    }

    // Whether the engine has the module, if only by its name.
    bool checkModule(const std::string &name, syntax::Position at)
    {
        if (m_interp.language().module(name) != noSlot || m_interp.language().source(name)
            || !closedModule(name).empty())
            return true;
        add("the module '" + name + "'", at);
        return false;
    }

    void check(const syntax::Import &import, syntax::Position at)
    {
        const bool isRelative = import.from && import.from->empty(); // refused as such
        if (isRelative || (import.from && !checkModule(*import.from, at)))
            return;
        for (const syntax::Import::Alias &name : import.names) {
            if (import.from)
                checkMember(*import.from, name.name, at);
            else
                checkModule(name.name, at);
        }
    }

    void check(const syntax::Name &name, syntax::Position at)
    {
        if (!m_bound.contains(name.id) && name.id != "__name__"
            && m_interp.language().builtin(name.id) == noSlot && isPythonBuiltin(name.id))
            add(unknownBuiltin(name.id), at);
    }

    void check(const syntax::Attribute &attribute, syntax::Position at)
    {
        const std::string module = moduleOf(attribute.object.get());
        if (!module.empty())
            checkMember(module, attribute.name, at);
    }

    // The full name of the module that an expression always means; empty where it means none. Of a
    // closed one the first member is refused already.
    [[nodiscard]] std::string moduleOf(const syntax::Expr *expression) const
    {
        std::string rest;
        while (expression) {
            if (const auto *attribute = std::get_if<syntax::Attribute>(&expression->node)) {
                rest = "." + attribute->name + rest;
                expression = attribute->object.get();
                continue;
            }
            const auto *name = std::get_if<syntax::Name>(&expression->node);
            const auto found = name ? m_bound.find(name->id) : m_bound.end();
            if (found == m_bound.end() || found->second.empty())
                return {};
            const bool isClosed = rest.empty() && !closedModule(found->second).empty();
            const bool isKnown = m_interp.language().module(found->second + rest) != noSlot;
            return isClosed || isKnown ? found->second + rest : std::string();
        }
        return {};
    }

    // Whether a program of ours binds the name at its top.
    static bool binds(const SourceModule &module, std::string_view name)
    {
        bool found = false;
        const syntax::Tree tree = syntax::parse(module.text);
        for (const syntax::Stmt &statement : tree.body)
            syntax::forEachBoundName(statement,
                                     [&](std::string_view bound) { found |= bound == name; });
        return found;
    }

    void checkMember(const std::string &module, const std::string &name, syntax::Position at)
    {
        if (!closedModule(module).empty())
            return add(module + "." + name, at);
        const Slot native = m_interp.language().module(module);
        if (native == noSlot) // a program, which nobody knows before it has run
            return;
        const SourceModule *written = m_interp.language().source(module);
        if (m_interp.language().source(module + "." + name) || (written && binds(*written, name)))
            return;
        try {
            static_cast<void>(m_interp.attributeOrNone(native, name));
        } catch (const Unsupported &refused) {
            add(refused.what, at);
        }
    }

    Pieces m_pieces;
    Store m_store;
    Interp m_interp;
    std::map<std::string, std::string> m_bound;
    std::vector<RunProblem> m_problems;
};

} // namespace

std::vector<RunProblem> unknownNames(const Language &language, std::span<const syntax::Stmt> body,
                                     const Semantics &semantics)
{
    return Finder(language, body, semantics).all();
}

} // namespace clonescope::model
