// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/syntax/parse.h"
#include "model/syntax/pyobject.h"

namespace clonescope::syntax
{

// Turns CPython's tree into ours. What the language lacks is noted as a problem and taken for the
// node that is most like it, so that one reading lists all of them. Depth is bounded by CPython's
// own check of its tree.
class Converter
{
public:
    // Where `cancelled` becomes true, the rest of the tree is left out.
    explicit Converter(const std::atomic<bool> *cancelled)
        : m_cancelled(cancelled)
    {
    }
    [[nodiscard]] Tree module(const Py &tree);

private:
    // Statements (convertstatements.cpp).
    Block block(const Py &statements);
    void statement(const Py &node, Block &into);
    bool simple(const Py &node, std::string_view type, Stmt &into);
    bool compound(const Py &node, std::string_view type, Stmt &into);
    void annotatedAssign(const Py &node, Stmt &into);
    void import(const Py &node, Stmt &into);
    void tryExcept(const Py &node, Stmt &into);
    void with(const Py &node, Stmt &into);

    // Functions, classes and what runs like a function (convertfunctions.cpp).
    void function(const Py &node, Stmt &into);
    void classDefinition(const Py &node, Stmt &into);
    Parameters parameters(const Py &node);
    std::optional<Parameter> parameter(const Py &node, ExprPtr defaultValue = nullptr);
    void lambda(const Py &node, Expr &into);
    void comprehension(const Py &node, Comprehension::Kind kind, Expr &into);

    // The match statement (convertpatterns.cpp).
    void match(const Py &node, Stmt &into);
    PatternPtr pattern(const Py &node);
    std::vector<PatternPtr> patterns(const Py &list);
    void mappingPattern(const Py &node, Pattern &into);
    void classPattern(const Py &node, Pattern &into);

    // Expressions; a missing one (None) gives null.
    ExprPtr expression(const Py &node);
    ExprPtr expression(const Py &parent, const char *field)
    {
        return expression(parent.attribute(field));
    }
    std::vector<ExprPtr> expressions(const Py &list);
    bool simple(const Py &node, std::string_view type, Expr &into);
    bool compound(const Py &node, std::string_view type, Expr &into);
    void constant(const Py &node, Expr &into);
    std::vector<Keyword> keywords(const Py &list);
    void call(const Py &node, Expr &into);
    void compare(const Py &node, Expr &into);
    void dict(const Py &node, Expr &into);
    void fString(const Py &node, Expr &into);

    // A name in a field, empty for None, as Python's compiler mangles it in the class around it.
    std::string name(const Py &node, const char *field);
    std::vector<std::string> names(const Py &node);
    std::string mangled(std::string name, const Py &node);

    void unsupported(const Py &node, std::string_view construct);

    const std::atomic<bool> *m_cancelled;
    std::string m_class; // the innermost one around the node
    double m_mangled = 0; // bytes of mangled names so far
    std::vector<Problem> m_problems;
};

[[nodiscard]] SourceRange rangeOf(const Py &node);
[[nodiscard]] model::BinaryOp operatorOf(const Py &node); // of a BinOp or AugAssign

// Calls visit(Py) for each member of a list.
template <typename Visit> void forEachIn(const Py &list, Visit visit)
{
    if (!list || !PyList_Check(list.get()))
        return;
    for (Py_ssize_t i = 0; i < PyList_GET_SIZE(list.get()); ++i)
        visit(Py(Py_NewRef(PyList_GET_ITEM(list.get(), i))));
}

} // namespace clonescope::syntax
