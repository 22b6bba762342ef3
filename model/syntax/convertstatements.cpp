// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/syntax/convert.h"

#include <algorithm>
#include <array>

namespace clonescope::syntax
{

namespace
{

std::string_view construct(std::string_view type)
{
    constexpr std::array<std::pair<std::string_view, std::string_view>, 14> names {
        {{"FunctionDef", "function definition (def)"},
         {"AsyncFunctionDef", "function definition (async def)"},
         {"ClassDef", "class definition (class)"},
         {"Return", "return"},
         {"AsyncFor", "async for"},
         {"With", "with"},
         {"AsyncWith", "async with"},
         {"Match", "match"},
         {"Raise", "raise"},
         {"Try", "try"},
         {"TryStar", "try … except*"},
         {"Assert", "assert"},
         {"Global", "global"},
         {"Nonlocal", "nonlocal"}}};
    const auto found = std::find_if(names.begin(), names.end(),
                                    [&](const auto &entry) { return entry.first == type; });
    return found == names.end() ? type : found->second;
}

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
    if (type == "Expr")
        stmt.node = ExprStmt {expression(node, "value")};
    else if (type == "Assign")
        assign(node, stmt);
    else if (type == "AnnAssign")
        annotatedAssign(node, stmt);
    else if (type == "AugAssign")
        stmt.node
            = AugAssign {expression(node, "target"), operatorOf(node), expression(node, "value")};
    else if (type == "Delete")
        stmt.node = Delete {expressions(node.attribute("targets"))};
    else if (type == "If" || type == "While" || type == "For")
        loop(node, stmt);
    else if (type == "Import" || type == "ImportFrom")
        import(node, stmt);
    else if (type == "Break")
        stmt.node = Break {};
    else if (type == "Continue")
        stmt.node = Continue {};
    else if (type != "Pass") {
        unsupported(node, construct(type));
        childrenOf(node);
    }
    into.push_back(std::move(stmt));
}

void Converter::assign(const Py &node, Stmt &into)
{
    into.node = Assign {expressions(node.attribute("targets")), expression(node, "value"), nullptr};
}

void Converter::annotatedAssign(const Py &node, Stmt &into)
{
    Assign assign;
    assign.targets.push_back(expression(node, "target"));
    assign.annotation = expression(node, "annotation");
    assign.value = expression(node, "value");
    into.node = std::move(assign);
}

// Statements with blocks.
void Converter::loop(const Py &node, Stmt &into)
{
    const std::string_view type = node.typeName();
    const auto part = [&](const char *name) { return block(node.attribute(name)); };
    if (type == "If")
        into.node = If {expression(node, "test"), part("body"), part("orelse")};
    else if (type == "While")
        into.node = While {expression(node, "test"), part("body"), part("orelse")};
    else
        into.node = For {expression(node, "target"), expression(node, "iter"), part("body"),
                         part("orelse")};
}

void Converter::import(const Py &node, Stmt &into)
{
    Import import;
    if (node.typeName() == "ImportFrom") {
        import.from.emplace(); // `from . import a` has no module name
        const Py module = node.attribute("module");
        if (!module.isNone())
            import.from = module.text();
        if (node.attribute("level").integer() > 0)
            unsupported(node, "relative import");
    }
    forEachIn(node.attribute("names"), [&](const Py &alias) {
        const Py as = alias.attribute("asname");
        import.names.push_back({alias.attribute("name").text(), as.isNone() ? "" : as.text()});
        if (import.names.back().name == "*")
            unsupported(node, "import of all names (*)");
    });
    into.node = std::move(import);
}

} // namespace clonescope::syntax
