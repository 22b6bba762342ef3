// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/syntax/convert.h"

#include <algorithm>

namespace clonescope::syntax
{

namespace
{

bool isBefore(const Problem &a, const Problem &b)
{
    return a.at < b.at;
}

// Who has read a hundred reads no hundred thousand.
std::vector<Problem> firstOf(std::vector<Problem> problems)
{
    constexpr std::size_t most = 100;
    if (problems.size() <= most)
        return problems;
    const std::size_t further = problems.size() - most;
    problems.erase(problems.begin() + most + 1, problems.end());
    problems.back().message
        = "from here on, " + std::to_string(further) + " further constructs are refused, too";
    return problems;
}

} // namespace

Tree Converter::module(const Py &tree)
{
    Tree result;
    forEachIn(tree.attribute("body"), [&](const Py &node) {
        if (m_cancelled && m_cancelled->load(std::memory_order_relaxed))
            return;
        statement(node, result.body);
        if (m_problems.empty())
            result.readable = result.body.size();
    });
    std::stable_sort(m_problems.begin(), m_problems.end(), isBefore);
    result.problems = firstOf(std::move(m_problems));
    return result;
}

Block Converter::block(const Py &statements)
{
    Block result;
    forEachIn(statements, [&](const Py &node) {
        if (!m_cancelled || !m_cancelled->load(std::memory_order_relaxed))
            statement(node, result);
    });
    return result;
}

void Converter::statement(const Py &node, Block &into)
{
    Stmt stmt {rangeOf(node), Pass {}};
    const std::string_view type = node.typeName();
    if (!simple(node, type, stmt) && !compound(node, type, stmt))
        unsupported(node, type);
    into.push_back(std::move(stmt));
}

bool Converter::simple(const Py &node, std::string_view type, Stmt &into)
{
    if (type == "Expr")
        into.node = ExprStmt {expression(node, "value")};
    else if (type == "Assign")
        into.node
            = Assign {expressions(node.attribute("targets")), expression(node, "value"), nullptr};
    else if (type == "AnnAssign")
        annotatedAssign(node, into);
    else if (type == "AugAssign")
        into.node
            = AugAssign {expression(node, "target"), operatorOf(node), expression(node, "value")};
    else if (type == "Delete")
        into.node = Delete {expressions(node.attribute("targets"))};
    else if (type == "Import" || type == "ImportFrom")
        import(node, into);
    else if (type == "Return")
        into.node = Return {expression(node, "value")};
    else if (type == "Raise")
        into.node = Raise {expression(node, "exc"), expression(node, "cause")};
    else if (type == "Assert")
        into.node = Assert {expression(node, "test"), expression(node, "msg")};
    else if (type == "Global")
        into.node = Global {names(node)};
    else if (type == "Nonlocal")
        into.node = Nonlocal {names(node)};
    else if (type == "Break")
        into.node = Break {};
    else if (type == "Continue")
        into.node = Continue {};
    else
        return type == "Pass";
    return true;
}

// Statements with blocks; an asynchronous one is noted and taken for its plain sister.
bool Converter::compound(const Py &node, std::string_view type, Stmt &into)
{
    const auto part = [&](const char *name) { return block(node.attribute(name)); };
    if (type == "AsyncFunctionDef")
        unsupported(node, "function definition (async def)");
    else if (type == "AsyncFor")
        unsupported(node, "async for");
    else if (type == "AsyncWith")
        unsupported(node, "async with");
    else if (type == "TryStar")
        unsupported(node, "try … except*");

    if (type == "If")
        into.node = If {expression(node, "test"), part("body"), part("orelse")};
    else if (type == "While")
        into.node = While {expression(node, "test"), part("body"), part("orelse")};
    else if (type == "For" || type == "AsyncFor")
        into.node = For {expression(node, "target"), expression(node, "iter"), part("body"),
                         part("orelse")};
    else if (type == "FunctionDef" || type == "AsyncFunctionDef")
        function(node, into);
    else if (type == "ClassDef")
        classDefinition(node, into);
    else if (type == "Try" || type == "TryStar")
        tryExcept(node, into);
    else if (type == "With" || type == "AsyncWith")
        with(node, into);
    else if (type == "Match")
        match(node, into);
    else
        return false;
    return true;
}

void Converter::annotatedAssign(const Py &node, Stmt &into)
{
    Assign assign;
    assign.targets.push_back(expression(node, "target"));
    assign.annotation = expression(node, "annotation");
    assign.value = expression(node, "value");
    into.node = std::move(assign);
}

void Converter::import(const Py &node, Stmt &into)
{
    Import import;
    if (node.typeName() == "ImportFrom") {
        import.from.emplace(); // empty for a relative one
        if (node.attribute("level").integer() > 0)
            unsupported(node, "relative import");
        else
            import.from = node.attribute("module").text();
    }
    forEachIn(node.attribute("names"), [&](const Py &alias) {
        import.names.push_back({alias.attribute("name").text(), name(alias, "asname")});
        if (import.names.back().name == "*")
            unsupported(node, "import of all names (*)");
    });
    into.node = std::move(import);
}

void Converter::tryExcept(const Py &node, Stmt &into)
{
    Try result;
    result.body = block(node.attribute("body"));
    forEachIn(node.attribute("handlers"), [&](const Py &handler) {
        result.handlers.push_back({expression(handler, "type"), name(handler, "name"),
                                   rangeOf(handler), block(handler.attribute("body"))});
    });
    result.otherwise = block(node.attribute("orelse"));
    result.finally = block(node.attribute("finalbody"));
    into.node = std::move(result);
}

void Converter::with(const Py &node, Stmt &into)
{
    With with;
    forEachIn(node.attribute("items"), [&](const Py &item) {
        with.items.push_back({expression(item, "context_expr"), expression(item, "optional_vars")});
    });
    with.body = block(node.attribute("body"));
    into.node = std::move(with);
}

} // namespace clonescope::syntax
