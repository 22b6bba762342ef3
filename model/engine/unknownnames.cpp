// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/engine/unknownnames.h"

#include "model/base/overload.h"
#include "model/engine/language.h"
#include "model/engine/pythonnames.h"
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

// All statements of a program and all its expressions, whatever they are nested in, from stacks of
// its own. Where the tree has gaps there is nothing.
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
            open(*next);
        }
        while (!m_openExpressions.empty()) {
            const syntax::Expr *const next = m_openExpressions.back();
            m_openExpressions.pop_back();
            expressions.push_back(next);
            syntax::forEachChild(
                *next, [&](const syntax::Expr &child) { m_openExpressions.push_back(&child); });
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
    void add(const syntax::ExprPtr &expression)
    {
        if (expression)
            m_openExpressions.push_back(expression.get());
    }
    void add(const std::vector<syntax::ExprPtr> &all)
    {
        for (const syntax::ExprPtr &expression : all)
            add(expression);
    }

    void open(const syntax::Stmt &statement)
    {
        std::visit(Overload {
                       [&](const syntax::ExprStmt &it) { add(it.value); },
                       [&](const syntax::Assign &it) {
                           add(it.targets);
                           add(it.value);
                           add(it.annotation);
                       },
                       [&](const syntax::AugAssign &it) {
                           add(it.target);
                           add(it.value);
                       },
                       [&](const syntax::Delete &it) { add(it.targets); },
                       [&](const syntax::If &it) {
                           add(it.test);
                           add(it.body);
                           add(it.otherwise);
                       },
                       [&](const syntax::For &it) {
                           add(it.target);
                           add(it.iterable);
                           add(it.body);
                           add(it.otherwise);
                       },
                       [&](const syntax::While &it) {
                           add(it.test);
                           add(it.body);
                           add(it.otherwise);
                       },
                       [](const auto &) {},
                   },
                   statement.node);
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

    void bindTarget(const syntax::ExprPtr &target)
    {
        std::vector<const syntax::Expr *> open {target.get()};
        while (!open.empty()) {
            const syntax::Expr *const next = open.back();
            open.pop_back();
            if (!next)
                continue;
            if (const auto *name = std::get_if<syntax::Name>(&next->node))
                bindTo(name->id, {});
            else if (const auto *tuple = std::get_if<syntax::TupleExpr>(&next->node))
                for (const syntax::ExprPtr &item : tuple->items)
                    open.push_back(item.get());
            else if (const auto *list = std::get_if<syntax::ListExpr>(&next->node))
                for (const syntax::ExprPtr &item : list->items)
                    open.push_back(item.get());
        }
    }

    void bind(const syntax::Stmt &statement)
    {
        if (const auto *assign = std::get_if<syntax::Assign>(&statement.node)) {
            for (const syntax::ExprPtr &target : assign->targets)
                bindTarget(target);
        } else if (const auto *augmented = std::get_if<syntax::AugAssign>(&statement.node)) {
            bindTarget(augmented->target);
        } else if (const auto *loop = std::get_if<syntax::For>(&statement.node)) {
            bindTarget(loop->target);
        } else if (const auto *import = std::get_if<syntax::Import>(&statement.node)) {
            for (const syntax::Import::Alias &name : import->names) {
                const std::string top = name.name.substr(0, name.name.find('.'));
                if (import->from)
                    bindTo(name.alias.empty() ? name.name : name.alias, {});
                else if (name.alias.empty())
                    bindTo(top, top);
                else
                    bindTo(name.alias, name.name);
            }
        }
    }

    void add(const std::string &what, syntax::Position at)
    {
        m_problems.push_back(
            {RunProblem::Kind::Unsupported, syntax::notInLanguage(what), at.line, at.column});
    }

    // Whether the engine has the module.
    bool checkModule(const std::string &name, syntax::Position at)
    {
        if (m_interp.language().module(name) != noSlot)
            return true;
        add("the module '" + name + "'", at);
        return false;
    }

    void check(const syntax::Import &import, syntax::Position at)
    {
        if (import.from && !checkModule(*import.from, at))
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
            add("the builtin '" + name.id + "'", at);
    }

    void check(const syntax::Attribute &attribute, syntax::Position at)
    {
        const std::string module = moduleOf(attribute.object.get());
        if (!module.empty())
            checkMember(module, attribute.name, at);
    }

    // The full name of the module that an expression always means; empty where it means none.
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
            if (found == m_bound.end() || found->second.empty()
                || m_interp.language().module(found->second + rest) == noSlot)
                return {};
            return found->second + rest;
        }
        return {};
    }

    void checkMember(const std::string &module, const std::string &name, syntax::Position at)
    {
        try {
            static_cast<void>(m_interp.attributeOrNone(m_interp.language().module(module), name));
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
