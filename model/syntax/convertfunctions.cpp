// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/syntax/convert.h"

#include <utility>

namespace clonescope::syntax
{

namespace
{

// Python's own node begins at `def` or `class`, which stands as far from the left as each `@`.
void beginAtDecorator(Stmt &statement, const std::vector<ExprPtr> &decorators)
{
    if (!decorators.empty())
        statement.range.begin.line = decorators.front()->range.begin.line;
}

} // namespace

void Converter::function(const Py &node, Stmt &into)
{
    FunctionDef function;
    function.decorators = expressions(node.attribute("decorator_list"));
    function.name = node.attribute("name").text();
    function.variable = name(node, "name");
    function.parameters = parameters(node.attribute("args"));
    function.returns = expression(node, "returns");
    function.body = block(node.attribute("body"));
    beginAtDecorator(into, function.decorators);
    into.node = std::move(function);
}

void Converter::classDefinition(const Py &node, Stmt &into)
{
    ClassDef definition;
    definition.decorators = expressions(node.attribute("decorator_list"));
    definition.name = node.attribute("name").text();
    definition.variable = name(node, "name");
    definition.bases = expressions(node.attribute("bases"));
    definition.keywords = keywords(node.attribute("keywords"));
    const std::string around = std::exchange(m_class, definition.name);
    definition.body = block(node.attribute("body"));
    m_class = around;
    beginAtDecorator(into, definition.decorators);
    into.node = std::move(definition);
}

std::optional<Parameter> Converter::parameter(const Py &node, ExprPtr defaultValue)
{
    if (node.isNone())
        return std::nullopt;
    return Parameter {name(node, "arg"), expression(node, "annotation"), std::move(defaultValue)};
}

Parameters Converter::parameters(const Py &node)
{
    Parameters result;
    const auto positional = [&](const Py &each) { result.positional.push_back(*parameter(each)); };
    forEachIn(node.attribute("posonlyargs"), positional);
    result.positionalOnly = result.positional.size();
    forEachIn(node.attribute("args"), positional);
    std::vector<ExprPtr> defaults = expressions(node.attribute("defaults")); // of the last ones
    std::size_t at = result.positional.size() - defaults.size();
    for (ExprPtr &value : defaults)
        result.positional[at++].defaultValue = std::move(value);
    result.rest = parameter(node.attribute("vararg"));
    std::vector<ExprPtr> keywordDefaults = expressions(node.attribute("kw_defaults"));
    forEachIn(node.attribute("kwonlyargs"), [&](const Py &each) {
        ExprPtr &value = keywordDefaults[result.keywordOnly.size()];
        result.keywordOnly.push_back(*parameter(each, std::move(value)));
    });
    result.keywords = parameter(node.attribute("kwarg"));
    return result;
}

void Converter::lambda(const Py &node, Expr &into)
{
    into.node = Lambda {parameters(node.attribute("args")), expression(node, "body")};
}

void Converter::comprehension(const Py &node, Comprehension::Kind kind, Expr &into)
{
    const bool isDict = kind == Comprehension::Kind::Dict;
    Comprehension result {kind, expression(node, isDict ? "key" : "elt"), {}, {}};
    if (isDict)
        result.value = expression(node, "value");
    forEachIn(node.attribute("generators"), [&](const Py &clause) {
        if (clause.attribute("is_async").integer() != 0)
            unsupported(clause.attribute("target"), "async for");
        result.clauses.push_back({expression(clause, "target"), expression(clause, "iter"),
                                  expressions(clause.attribute("ifs"))});
    });
    into.node = std::move(result);
}

} // namespace clonescope::syntax
