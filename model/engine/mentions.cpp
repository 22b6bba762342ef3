// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/engine/mentions.h"

#include "model/base/overload.h"
#include "model/heap/parts.h"
#include "model/syntax/children.h"

#include <algorithm>
#include <charconv>

namespace clonescope::model
{

namespace
{

std::optional<std::int64_t> integer(const syntax::Expr &index)
{
    if (const auto *unary = std::get_if<syntax::UnaryExpr>(&index.node)) {
        const auto value = unary->op == UnaryOp::Negative ? integer(*unary->operand) : std::nullopt;
        return value ? std::optional(-*value) : std::nullopt;
    }
    const auto *constant = std::get_if<syntax::Constant>(&index.node);
    const auto *number = constant ? std::get_if<syntax::Integer>(&constant->value) : nullptr;
    std::int64_t value = 0;
    if (!number)
        return std::nullopt;
    const char *end = number->digits.data() + number->digits.size();
    const auto [rest, error] = std::from_chars(number->digits.data(), end, value);
    return error == std::errc() && rest == end ? std::optional(value) : std::nullopt;
}

// A constant key as paths write it; nullopt where it has to be computed.
std::optional<std::string> keyText(const syntax::Expr &index)
{
    if (const auto number = integer(index))
        return std::to_string(*number);
    if (const auto *tuple = std::get_if<syntax::TupleExpr>(&index.node)) {
        std::string text = "(";
        for (std::size_t i = 0; i < tuple->items.size(); ++i) {
            const auto member = keyText(*tuple->items[i]);
            if (!member)
                return std::nullopt;
            text += (i > 0 ? ", " : "") + *member;
        }
        return text + (tuple->items.size() == 1 ? ",)" : ")");
    }
    const auto *constant = std::get_if<syntax::Constant>(&index.node);
    if (!constant)
        return std::nullopt;
    return std::visit(
        Overload {
            [](syntax::Singleton which) -> std::optional<std::string> {
                switch (which) {
                case syntax::Singleton::None:
                    return "None";
                case syntax::Singleton::True:
                    return "True";
                case syntax::Singleton::False:
                    return "False";
                case syntax::Singleton::Ellipsis:
                    break;
                }
                return std::nullopt;
            },
            [](const syntax::Integer &) -> std::optional<std::string> { return std::nullopt; },
            [](double value) -> std::optional<std::string> { return floatText(value); },
            [](const std::string &text) -> std::optional<std::string> { return quotedText(text); },
        },
        constant->value);
}

std::optional<PathStep> subscript(const syntax::Expr &index)
{
    if (const auto number = integer(index))
        return PathStep {PathStep::Kind::Index, {}, *number};
    const auto *constant = std::get_if<syntax::Constant>(&index.node);
    if (const auto *text = constant ? std::get_if<std::string>(&constant->value) : nullptr)
        return PathStep {PathStep::Kind::StringKey, *text, 0};
    auto key = keyText(index);
    return key ? std::optional(PathStep {PathStep::Kind::Key, std::move(*key), 0}) : std::nullopt;
}

class Collector
{
public:
    void statement(const syntax::Stmt &statement)
    {
        std::visit(Overload {
                       [&](const syntax::ExprStmt &it) { read(it.value); },
                       [&](const syntax::Assign &it) {
                           for (const auto &target : it.targets)
                               write(*target);
                           read(it.value);
                           read(it.annotation);
                       },
                       [&](const syntax::AugAssign &it) {
                           augmented(it);
                           read(it.value);
                       },
                       [&](const syntax::Delete &it) {
                           for (const auto &target : it.targets)
                               write(*target);
                       },
                       [&](const syntax::If &it) {
                           read(it.test);
                           blocks(it.body, it.otherwise);
                       },
                       [&](const syntax::For &it) {
                           write(*it.target);
                           read(it.iterable);
                           blocks(it.body, it.otherwise);
                       },
                       [&](const syntax::While &it) {
                           read(it.test);
                           blocks(it.body, it.otherwise);
                       },
                       [](const auto &) {}, // pass, break, continue, import
                   },
                   statement.node);
    }

    std::vector<Mention> take()
    {
        std::stable_sort(m_found.begin(), m_found.end(),
                         [](const Mention &a, const Mention &b) { return a.use < b.use; });
        return std::move(m_found);
    }

private:
    void blocks(const syntax::Block &body, const syntax::Block &otherwise)
    {
        for (const syntax::Block *block : {&body, &otherwise})
            for (const syntax::Stmt &each : *block)
                statement(each);
    }

    // `x += …` may write to x itself, where all of it is a path.
    void augmented(const syntax::AugAssign &it)
    {
        const std::size_t first = m_found.size();
        mention(*it.target, Use::Target);
        if (isPath(*it.target))
            m_found[first].inPlace = it.op;
        write(*it.target);
    }

    static bool isPath(const syntax::Expr &expression)
    {
        if (const auto *attribute = std::get_if<syntax::Attribute>(&expression.node))
            return isPath(*attribute->object);
        if (const auto *item = std::get_if<syntax::Subscript>(&expression.node))
            return subscript(*item->index) && isPath(*item->object);
        return std::holds_alternative<syntax::Name>(expression.node);
    }

    // What holds the target is written to.
    void write(const syntax::Expr &target)
    {
        std::visit(Overload {
                       [&](const syntax::Attribute &it) { mention(*it.object, Use::Target); },
                       [&](const syntax::Subscript &it) {
                           mention(*it.object, Use::Target);
                           read(it.index);
                       },
                       [&](const syntax::TupleExpr &it) { writeAll(it.items); },
                       [&](const syntax::ListExpr &it) { writeAll(it.items); },
                       [](const auto &) {}, // a name: what it held is not written to
                   },
                   target.node);
    }
    void writeAll(const std::vector<syntax::ExprPtr> &targets)
    {
        for (const auto &target : targets)
            write(*target);
    }

    void read(const syntax::ExprPtr &expression)
    {
        if (expression)
            mention(*expression, Use::Read);
    }

    void mention(const syntax::Expr &expression, Use use)
    {
        if (auto path = pathOf(expression))
            m_found.push_back({std::move(*path),
                               use,
                               expression.range.begin.line,
                               expression.range.end.line,
                               {}});
        else
            inside(expression, use);
        keys(expression);
    }

    // The path that an expression is from its first name on; nullopt where it does not begin with
    // one. What can not be followed ends it.
    static std::optional<Path> pathOf(const syntax::Expr &expression)
    {
        std::vector<const syntax::Expr *> chain;
        const syntax::Expr *at = &expression;
        while (true) {
            chain.push_back(at);
            if (const auto *attribute = std::get_if<syntax::Attribute>(&at->node))
                at = attribute->object.get();
            else if (const auto *item = std::get_if<syntax::Subscript>(&at->node))
                at = item->object.get();
            else
                break;
        }
        const auto *name = std::get_if<syntax::Name>(&at->node);
        if (!name)
            return std::nullopt;
        Path path {name->id, {}};
        for (std::size_t i = chain.size() - 1; i-- > 0;) {
            std::optional<PathStep> step;
            if (const auto *attribute = std::get_if<syntax::Attribute>(&chain[i]->node))
                step = PathStep {PathStep::Kind::Attribute, attribute->name, 0};
            else
                step = subscript(*std::get<syntax::Subscript>(chain[i]->node).index);
            if (!step)
                break;
            path.steps.push_back(std::move(*step));
        }
        return path;
    }

    // What stands between the brackets of a path may be paths again.
    void keys(const syntax::Expr &expression)
    {
        for (const syntax::Expr *at = &expression; at;) {
            if (const auto *attribute = std::get_if<syntax::Attribute>(&at->node)) {
                at = attribute->object.get();
            } else if (const auto *item = std::get_if<syntax::Subscript>(&at->node)) {
                if (!subscript(*item->index))
                    mention(*item->index, Use::Read);
                at = item->object.get();
            } else {
                break;
            }
        }
    }

    void inside(const syntax::Expr &expression, Use use)
    {
        std::visit(Overload {
                       [&](const syntax::Attribute &it) { mention(*it.object, use); },
                       [&](const syntax::Subscript &it) { mention(*it.object, use); },
                       [&](const syntax::Call &it) { call(it); },
                       [&](const auto &) {
                           syntax::forEachChild(expression, [&](const syntax::Expr &child) {
                               mention(child, Use::Read);
                           });
                       },
                   },
                   expression.node);
    }

    void call(const syntax::Call &it)
    {
        if (const auto *method = std::get_if<syntax::Attribute>(&it.function->node))
            mention(*method->object, Use::Receiver);
        else
            mention(*it.function, Use::Read);
        for (const syntax::ExprPtr &argument : it.arguments)
            mention(*argument, Use::Argument);
        for (const syntax::Keyword &keyword : it.keywords)
            if (keyword.value) // PyTorch's out= is what a call writes to
                mention(*keyword.value, keyword.name == "out" ? Use::Target : Use::Argument);
    }

    std::vector<Mention> m_found;
};

} // namespace

std::vector<Mention> mentionsIn(const syntax::Stmt &statement)
{
    Collector collector;
    collector.statement(statement);
    return collector.take();
}

} // namespace clonescope::model
