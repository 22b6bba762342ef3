// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/base/overload.h"
#include "model/syntax/ast.h"

namespace clonescope::syntax
{

// Gives `visit` each parameter, in order.
template <typename Visit> void forEachParameter(const Parameters &parameters, Visit visit)
{
    for (const Parameter &each : parameters.positional)
        visit(each);
    if (parameters.rest)
        visit(*parameters.rest);
    for (const Parameter &each : parameters.keywordOnly)
        visit(each);
    if (parameters.keywords)
        visit(*parameters.keywords);
}

// Gives `visit` the defaults of parameters, which run where the function is made.
template <typename Visit> void forEachDefault(const Parameters &parameters, Visit visit)
{
    forEachParameter(parameters, [&](const Parameter &each) {
        if (each.defaultValue)
            visit(*each.defaultValue);
    });
}

// Gives `visit` each expression that stands directly in another and runs where that does, as Python
// evaluates them; what is absent is passed over, and the body of a lambda. Not what stands in
// those: trees are as deep as the program likes.
template <typename Visit> void forEachChild(const Expr &expression, Visit visit)
{
    const auto one = [&](const ExprPtr &child) {
        if (child)
            visit(*child);
    };
    const auto all = [&](const std::vector<ExprPtr> &children) {
        for (const ExprPtr &child : children)
            one(child);
    };
    std::visit(Overload {
                   [](const Constant &) {},
                   [](const Name &) {},
                   [&](const Attribute &it) { one(it.object); },
                   [&](const Subscript &it) {
                       one(it.object);
                       one(it.index);
                   },
                   [&](const SliceExpr &it) {
                       one(it.start);
                       one(it.stop);
                       one(it.step);
                   },
                   [&](const Call &it) {
                       one(it.function);
                       all(it.arguments);
                       for (const Keyword &keyword : it.keywords)
                           one(keyword.value);
                   },
                   [&](const Binary &it) {
                       one(it.left);
                       one(it.right);
                   },
                   [&](const UnaryExpr &it) { one(it.operand); },
                   [&](const Compare &it) {
                       one(it.left);
                       all(it.rights);
                   },
                   [&](const Boolean &it) { all(it.values); },
                   [&](const Conditional &it) {
                       one(it.test);
                       one(it.then);
                       one(it.otherwise);
                   },
                   [&](const ListExpr &it) { all(it.items); },
                   [&](const TupleExpr &it) { all(it.items); },
                   [&](const SetExpr &it) { all(it.items); },
                   [&](const DictExpr &it) {
                       for (const auto &[key, value] : it.entries) {
                           one(key);
                           one(value);
                       }
                   },
                   [&](const FString &it) {
                       for (const FString::Part &part : it.parts) {
                           one(part.value);
                           one(part.format);
                       }
                   },
                   [&](const Starred &it) { one(it.value); },
                   [&](const NamedExpr &it) { one(it.value); },
                   [&](const Yield &it) { one(it.value); },
                   [&](const YieldFrom &it) { one(it.value); },
                   [&](const Comprehension &it) {
                       for (const Comprehension::Clause &clause : it.clauses) {
                           one(clause.iterable);
                           one(clause.target);
                           all(clause.conditions);
                       }
                       one(it.element);
                       one(it.value);
                   },
                   [&](const Lambda &it) { forEachDefault(it.parameters, visit); },
               },
               expression.node);
}

// Gives `visit` each expression of a pattern, whatever it is nested in: the parser bounds that.
template <typename Visit> void forEachExpression(const Pattern &pattern, Visit visit)
{
    const auto inside = [&](const auto &patterns) {
        for (const PatternPtr &each : patterns)
            forEachExpression(*each, visit);
    };
    std::visit(Overload {
                   [&](const ValuePattern &it) { visit(*it.value); },
                   [&](const CapturePattern &it) {
                       if (it.pattern)
                           forEachExpression(*it.pattern, visit);
                   },
                   [](const StarPattern &) {},
                   [&](const SequencePattern &it) { inside(it.items); },
                   [&](const MappingPattern &it) {
                       for (const ExprPtr &key : it.keys)
                           visit(*key);
                       inside(it.values);
                   },
                   [&](const ClassPattern &it) {
                       visit(*it.type);
                       inside(it.positional);
                       for (const auto &[name, value] : it.named)
                           forEachExpression(*value, visit);
                   },
                   [&](const OrPattern &it) { inside(it.alternatives); },
               },
               pattern.node);
}

// Gives `visit` each expression, and `enter` each block, that stands directly in a statement: of a
// function its body, too, which does not run there.
template <typename Visit, typename Enter>
void forEachPart(const Stmt &statement, Visit visit, Enter enter)
{
    const auto one = [&](const ExprPtr &part) {
        if (part)
            visit(*part);
    };
    const auto all = [&](const std::vector<ExprPtr> &parts) {
        for (const ExprPtr &part : parts)
            one(part);
    };
    std::visit(Overload {
                   [&](const ExprStmt &it) { one(it.value); },
                   [&](const Assign &it) {
                       one(it.value);
                       all(it.targets);
                       one(it.annotation);
                   },
                   [&](const AugAssign &it) {
                       one(it.target);
                       one(it.value);
                   },
                   [&](const Delete &it) { all(it.targets); },
                   [&](const If &it) {
                       one(it.test);
                       enter(it.body);
                       enter(it.otherwise);
                   },
                   [&](const For &it) {
                       one(it.iterable);
                       one(it.target);
                       enter(it.body);
                       enter(it.otherwise);
                   },
                   [&](const While &it) {
                       one(it.test);
                       enter(it.body);
                       enter(it.otherwise);
                   },
                   [](const Pass &) {},
                   [](const Break &) {},
                   [](const Continue &) {},
                   [](const Import &) {},
                   [&](const FunctionDef &it) {
                       all(it.decorators);
                       forEachDefault(it.parameters, visit);
                       forEachParameter(it.parameters,
                                        [&](const Parameter &each) { one(each.annotation); });
                       one(it.returns);
                       enter(it.body);
                   },
                   [&](const ClassDef &it) {
                       all(it.decorators);
                       all(it.bases);
                       for (const Keyword &keyword : it.keywords)
                           one(keyword.value);
                       enter(it.body);
                   },
                   [&](const Return &it) { one(it.value); },
                   [&](const Raise &it) {
                       one(it.exception);
                       one(it.cause);
                   },
                   [&](const Try &it) {
                       enter(it.body);
                       for (const Handler &handler : it.handlers) {
                           one(handler.type);
                           enter(handler.body);
                       }
                       enter(it.otherwise);
                       enter(it.finally);
                   },
                   [&](const With &it) {
                       for (const With::Item &item : it.items) {
                           one(item.context);
                           one(item.target);
                       }
                       enter(it.body);
                   },
                   [&](const Assert &it) {
                       one(it.test);
                       one(it.message);
                   },
                   [](const Global &) {},
                   [](const Nonlocal &) {},
                   [&](const Match &it) {
                       one(it.subject);
                       for (const Match::Case &each : it.cases) {
                           forEachExpression(*each.pattern, visit);
                           one(each.guard);
                           enter(each.body);
                       }
                   },
               },
               statement.node);
}

} // namespace clonescope::syntax
