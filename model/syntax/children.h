// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/base/overload.h"
#include "model/syntax/ast.h"

namespace clonescope::syntax
{

// Gives `visit` each expression that stands directly in another, as Python evaluates them; what is
// absent is passed over. Not what stands in those: trees are as deep as the program likes.
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
                   [&](const DictExpr &it) {
                       for (const auto &[key, value] : it.entries) {
                           one(key);
                           one(value);
                       }
                   },
                   [&](const FString &it) {
                       for (const FString::Part &part : it.parts)
                           one(part.value);
                   },
               },
               expression.node);
}

} // namespace clonescope::syntax
