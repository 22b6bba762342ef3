// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/base/overload.h"
#include "model/syntax/ast.h"

#include <string_view>

namespace clonescope::syntax
{

// Gives `visit` the names that a target binds; its nesting is bounded by the parser.
template <typename Visit> void forEachBoundName(const Expr &target, Visit visit)
{
    const auto inside = [&](const auto &it) {
        for (const ExprPtr &item : it.items)
            forEachBoundName(*item, visit);
    };
    std::visit(Overload {
                   [&](const Name &it) { visit(std::string_view(it.id)); },
                   [&](const Starred &it) { forEachBoundName(*it.value, visit); },
                   [&](const TupleExpr &it) { inside(it); },
                   [&](const ListExpr &it) { inside(it); },
                   [](const auto &) {}, // attributes and items are no names
               },
               target.node);
}

template <typename Visit> void forEachBoundName(const Pattern &pattern, Visit visit)
{
    const auto some = [&](const std::string &name) {
        if (!name.empty())
            visit(std::string_view(name));
    };
    const auto inside = [&](const auto &patterns) {
        for (const PatternPtr &each : patterns)
            forEachBoundName(*each, visit);
    };
    std::visit(Overload {
                   [](const ValuePattern &) {},
                   [&](const CapturePattern &it) {
                       if (it.pattern)
                           forEachBoundName(*it.pattern, visit);
                       some(it.name);
                   },
                   [&](const StarPattern &it) { some(it.name); },
                   [&](const SequencePattern &it) { inside(it.items); },
                   [&](const MappingPattern &it) {
                       inside(it.values);
                       if (it.rest)
                           some(*it.rest);
                   },
                   [&](const ClassPattern &it) {
                       inside(it.positional);
                       for (const auto &[name, value] : it.named)
                           forEachBoundName(*value, visit);
                   },
                   [&](const OrPattern &it) { inside(it.alternatives); },
               },
               pattern.node);
}

// The names that a statement binds by itself, but for those in its blocks and expressions (:=).
template <typename Visit> void forEachBoundName(const Stmt &statement, Visit visit)
{
    std::visit(Overload {
                   [&](const Assign &it) {
                       for (const ExprPtr &target : it.targets)
                           forEachBoundName(*target, visit);
                   },
                   [&](const AugAssign &it) { forEachBoundName(*it.target, visit); },
                   [&](const For &it) { forEachBoundName(*it.target, visit); },
                   [&](const With &it) {
                       for (const With::Item &item : it.items)
                           if (item.target)
                               forEachBoundName(*item.target, visit);
                   },
                   [&](const Import &it) {
                       for (const Import::Alias &each : it.names) {
                           const std::string_view name(each.name);
                           visit(!each.alias.empty() ? std::string_view(each.alias)
                                     : it.from       ? name
                                                     : name.substr(0, name.find('.')));
                       }
                   },
                   [&](const FunctionDef &it) { visit(std::string_view(it.variable)); },
                   [&](const ClassDef &it) { visit(std::string_view(it.variable)); },
                   [&](const Try &it) {
                       for (const Handler &handler : it.handlers)
                           if (!handler.name.empty())
                               visit(std::string_view(handler.name));
                   },
                   [&](const Match &it) {
                       for (const Match::Case &each : it.cases)
                           forEachBoundName(*each.pattern, visit);
                   },
                   [](const auto &) {},
               },
               statement.node);
}

} // namespace clonescope::syntax
