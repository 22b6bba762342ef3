// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/engine/scopes.h"

#include "model/base/overload.h"
#include "model/syntax/children.h"

namespace clonescope::model
{

std::string mangled(const std::string &name, const std::string &className)
{
    const std::size_t first = className.find_first_not_of('_');
    if (!name.starts_with("__") || name.ends_with("__") || name.find('.') != std::string::npos
        || first == std::string::npos)
        return name;
    return "_" + className.substr(first) + name;
}

// Collects what each scope binds and uses, then says where each name is kept.
class ScopeReader
{
public:
    explicit ScopeReader(Scopes &scopes)
        : m_scopes(scopes)
    {
    }

    void read(std::span<const syntax::Stmt> body)
    {
        enter(Scope::Kind::Module, nullptr);
        for (const syntax::Stmt &statement : body)
            visit(statement);
        resolve(*m_scopes.m_all.front(), {});
    }

private:
    Scope &enter(Scope::Kind kind, const void *node)
    {
        m_scopes.m_all.push_back(std::make_unique<Scope>());
        Scope &scope = *m_scopes.m_all.back();
        scope.kind = kind;
        scope.parent = m_now;
        if (m_now) {
            scope.className = m_now->className;
            m_now->children.push_back(&scope);
        }
        m_scopes.m_byNode[node] = &scope;
        m_now = &scope;
        return scope;
    }
    void leave() { m_now = m_now->parent; }

    std::string own(const std::string &name) const { return mangled(name, m_now->className); }
    void bind(const std::string &name) { m_now->bound.insert(own(name)); }
    void use(const std::string &name)
    {
        m_now->used.insert(own(name));
        // Which class `super()` means is in a cell of the class.
        if (name == "super" && m_now->kind == Scope::Kind::Function)
            m_now->used.insert("__class__");
    }

    void parameters(const syntax::Parameters &all)
    {
        const auto add = [&](const syntax::Parameter &parameter) {
            bind(parameter.name);
            m_now->parameters.push_back(own(parameter.name));
        };
        for (const auto *list : {&all.positional, &all.keywordOnly})
            for (const syntax::Parameter &parameter : *list)
                add(parameter);
        for (const auto *single : {&all.rest, &all.keywords})
            if (*single)
                add(**single);
    }
    // What a definition evaluates where it stands.
    void defaults(const syntax::Parameters &all)
    {
        const auto look = [&](const syntax::Parameter &parameter) {
            visit(parameter.defaultValue);
            visit(parameter.annotation);
        };
        for (const auto *list : {&all.positional, &all.keywordOnly})
            for (const syntax::Parameter &parameter : *list)
                look(parameter);
        for (const auto *single : {&all.rest, &all.keywords})
            if (*single)
                look(**single);
    }

    void visit(const syntax::Block &block)
    {
        for (const syntax::Stmt &statement : block)
            visit(statement);
    }
    void visit(const syntax::ExprPtr &expression)
    {
        if (expression)
            visit(*expression);
    }
    void visit(const std::vector<syntax::ExprPtr> &all)
    {
        for (const syntax::ExprPtr &expression : all)
            visit(expression);
    }

    void target(const syntax::Expr &expression)
    {
        std::visit(Overload {[&](const syntax::Name &it) { bind(it.id); },
                             [&](const syntax::TupleExpr &it) { targets(it.items); },
                             [&](const syntax::ListExpr &it) { targets(it.items); },
                             [&](const syntax::Starred &it) { target(*it.value); },
                             [&](const auto &) { visit(expression); }},
                   expression.node);
    }
    void targets(const std::vector<syntax::ExprPtr> &all)
    {
        for (const syntax::ExprPtr &each : all)
            target(*each);
    }

    void visit(const syntax::Expr &expression)
    {
        std::visit(Overload {
                       [&](const syntax::Name &it) { use(it.id); },
                       [&](const syntax::NamedExpr &it) {
                           visit(it.value);
                           // It binds in the function around a comprehension.
                           Scope *const now = m_now;
                           while (m_comprehensions.contains(m_now))
                               m_now = m_now->parent;
                           bind(it.name);
                           Scope *const binds = m_now;
                           m_now = now;
                           if (binds == now)
                               return;
                           use(it.name);
                           if (binds->kind == Scope::Kind::Module)
                               now->globals.insert(own(it.name));
                       },
                       [&](const syntax::Yield &it) {
                           m_now->isGenerator = true;
                           visit(it.value);
                       },
                       [&](const syntax::YieldFrom &it) {
                           m_now->isGenerator = true;
                           visit(it.value);
                       },
                       [&](const syntax::Lambda &it) {
                           defaults(it.parameters);
                           enter(Scope::Kind::Function, &it);
                           parameters(it.parameters);
                           visit(it.body);
                           leave();
                       },
                       [&](const syntax::Comprehension &it) { comprehension(it); },
                       [&](const auto &) {
                           syntax::forEachChild(expression,
                                                [&](const syntax::Expr &child) { visit(child); });
                       },
                   },
                   expression.node);
    }

    void comprehension(const syntax::Comprehension &it)
    {
        visit(it.clauses.front().iterable); // where it stands
        Scope &scope = enter(Scope::Kind::Function, &it);
        m_comprehensions.insert(&scope);
        scope.isGenerator = it.kind == syntax::Comprehension::Kind::Generator;
        scope.parameters.emplace_back(".0");
        scope.bound.insert(".0");
        for (const auto &clause : it.clauses) {
            if (&clause != &it.clauses.front())
                visit(clause.iterable);
            target(*clause.target);
            visit(clause.conditions);
        }
        visit(it.element);
        visit(it.value);
        leave();
    }

    void pattern(const syntax::PatternPtr &pattern)
    {
        if (!pattern)
            return;
        const auto all = [&](const std::vector<syntax::PatternPtr> &patterns) {
            for (const syntax::PatternPtr &each : patterns)
                this->pattern(each);
        };
        std::visit(Overload {[&](const syntax::ValuePattern &it) { visit(it.value); },
                             [&](const syntax::CapturePattern &it) {
                                 this->pattern(it.pattern);
                                 if (!it.name.empty())
                                     bind(it.name);
                             },
                             [&](const syntax::StarPattern &it) {
                                 if (!it.name.empty())
                                     bind(it.name);
                             },
                             [&](const syntax::SequencePattern &it) { all(it.items); },
                             [&](const syntax::MappingPattern &it) {
                                 visit(it.keys);
                                 all(it.values);
                                 if (it.rest)
                                     bind(*it.rest);
                             },
                             [&](const syntax::ClassPattern &it) {
                                 visit(it.type);
                                 all(it.positional);
                                 for (const auto &[name, value] : it.named)
                                     this->pattern(value);
                             },
                             [&](const syntax::OrPattern &it) { all(it.alternatives); }},
                   pattern->node);
    }

    void visit(const syntax::Stmt &statement)
    {
        std::visit(Overload {[&](const auto &it) { (*this)(it); }}, statement.node);
    }

public:
    void operator()(const syntax::ExprStmt &it) { visit(it.value); }
    void operator()(const syntax::Assign &it)
    {
        visit(it.value);
        targets(it.targets);
        if (m_now->kind != Scope::Kind::Function) // not evaluated there
            visit(it.annotation);
    }
    void operator()(const syntax::AugAssign &it)
    {
        if (const auto *name = std::get_if<syntax::Name>(&it.target->node))
            use(name->id);
        target(*it.target);
        visit(it.value);
    }
    void operator()(const syntax::Delete &it) { targets(it.targets); }
    void operator()(const syntax::If &it)
    {
        visit(it.test);
        visit(it.body);
        visit(it.otherwise);
    }
    void operator()(const syntax::For &it)
    {
        visit(it.iterable);
        target(*it.target);
        visit(it.body);
        visit(it.otherwise);
    }
    void operator()(const syntax::While &it)
    {
        visit(it.test);
        visit(it.body);
        visit(it.otherwise);
    }
    void operator()(const syntax::Pass &) { }
    void operator()(const syntax::Break &) { }
    void operator()(const syntax::Continue &) { }
    void operator()(const syntax::Import &it)
    {
        for (const syntax::Import::Alias &alias : it.names)
            bind(!alias.alias.empty() ? alias.alias
                     : it.from        ? alias.name
                                      : alias.name.substr(0, alias.name.find('.')));
    }
    void operator()(const syntax::FunctionDef &it)
    {
        visit(it.decorators);
        defaults(it.parameters);
        visit(it.returns);
        bind(it.variable);
        enter(Scope::Kind::Function, &it);
        parameters(it.parameters);
        visit(it.body);
        leave();
    }
    void operator()(const syntax::ClassDef &it)
    {
        visit(it.decorators);
        visit(it.bases);
        for (const syntax::Keyword &keyword : it.keywords)
            visit(keyword.value);
        bind(it.variable);
        enter(Scope::Kind::Class, &it).className = it.name;
        visit(it.body);
        leave();
    }
    void operator()(const syntax::Return &it) { visit(it.value); }
    void operator()(const syntax::Raise &it)
    {
        visit(it.exception);
        visit(it.cause);
    }
    void operator()(const syntax::Try &it)
    {
        visit(it.body);
        for (const syntax::Handler &handler : it.handlers) {
            visit(handler.type);
            if (!handler.name.empty())
                bind(handler.name);
            visit(handler.body);
        }
        visit(it.otherwise);
        visit(it.finally);
    }
    void operator()(const syntax::With &it)
    {
        for (const syntax::With::Item &item : it.items) {
            visit(item.context);
            if (item.target)
                target(*item.target);
        }
        visit(it.body);
    }
    void operator()(const syntax::Assert &it)
    {
        visit(it.test);
        visit(it.message);
    }
    void operator()(const syntax::Global &it)
    {
        for (const std::string &name : it.names)
            m_now->globals.insert(own(name));
    }
    void operator()(const syntax::Nonlocal &it)
    {
        for (const std::string &name : it.names)
            m_now->nonlocals.insert(own(name));
    }
    void operator()(const syntax::Match &it)
    {
        visit(it.subject);
        for (const syntax::Match::Case &each : it.cases) {
            pattern(each.pattern);
            visit(each.guard);
            visit(each.body);
        }
    }

private:
    // `visible`: what functions around this scope bind. Answers the names that it needs of them.
    const std::set<std::string> &resolve(Scope &scope, const std::set<std::string> &visible)
    {
        for (const auto *some : {&scope.used, &scope.bound, &scope.nonlocals})
            for (const std::string &name : *some) {
                const bool isBound = scope.bound.contains(name);
                NameKind kind = NameKind::Global;
                if (scope.globals.contains(name) || scope.kind == Scope::Kind::Module)
                    kind = NameKind::Global;
                else if (scope.nonlocals.contains(name))
                    kind = NameKind::Free;
                else if (isBound)
                    kind = NameKind::Local;
                else if (visible.contains(name))
                    kind = NameKind::Free;
                scope.names[name] = kind;
            }
        std::set<std::string> seen = visible;
        if (scope.kind == Scope::Kind::Function)
            for (const auto &[name, kind] : scope.names) {
                if (kind == NameKind::Local)
                    seen.insert(name);
                else if (kind == NameKind::Global)
                    seen.erase(name);
            }
        if (scope.kind == Scope::Kind::Class)
            seen.insert("__class__");
        for (const auto &[name, kind] : scope.names)
            if (kind == NameKind::Free)
                scope.free.insert(name);
        for (Scope *child : scope.children)
            for (const std::string &name : resolve(*child, seen)) {
                if (scope.kind == Scope::Kind::Class && name == "__class__") {
                    scope.needsClassCell = true;
                    continue;
                }
                const auto known = scope.names.find(name);
                if (scope.kind == Scope::Kind::Function && known != scope.names.end()
                    && (known->second == NameKind::Local || known->second == NameKind::Cell)) {
                    known->second = NameKind::Cell;
                } else {
                    // It passes through. A class's own name of the same spelling is another one.
                    if (known == scope.names.end() || scope.kind != Scope::Kind::Class)
                        scope.names[name] = NameKind::Free;
                    scope.free.insert(name);
                }
            }
        return scope.free;
    }

    Scopes &m_scopes;
    Scope *m_now = nullptr;
    std::set<const Scope *> m_comprehensions;
};

Scopes::Scopes(std::span<const syntax::Stmt> body)
{
    ScopeReader(*this).read(body);
}

} // namespace clonescope::model
