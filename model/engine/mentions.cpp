// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/engine/mentions.h"

#include "model/base/overload.h"
#include "model/base/reprtext.h"
#include "model/heap/parts.h"
#include "model/syntax/boundnames.h"
#include "model/syntax/children.h"

#include <algorithm>
#include <charconv>
#include <set>
#include <string_view>
#include <utility>

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
            [](syntax::BuiltinConstant which) -> std::optional<std::string> {
                switch (which) {
                case syntax::BuiltinConstant::None:
                    return "None";
                case syntax::BuiltinConstant::True:
                    return "True";
                case syntax::BuiltinConstant::False:
                    return "False";
                case syntax::BuiltinConstant::Ellipsis:
                    break;
                }
                return std::nullopt;
            },
            [](double value) -> std::optional<std::string> { return floatText(value); },
            [](const std::string &text) -> std::optional<std::string> { return quotedText(text); },
            [](const auto &) -> std::optional<std::string> { return std::nullopt; },
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
    enum class Extent : std::uint8_t { Whole, Head };
    explicit Collector(Extent extent)
        : m_extent(extent)
    {
    }

    void statement(const syntax::Stmt &statement)
    {
        std::visit(Overload {
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
                       [&](const syntax::Delete &it) { writeAll(it.targets); },
                       [&](const syntax::For &it) {
                           write(*it.target);
                           parts(statement);
                       },
                       [&](const syntax::With &it) { with(it, statement); },
                       [&](const syntax::FunctionDef &it) {
                           decorators(it.decorators);
                           syntax::forEachDefault(it.parameters, [&](const syntax::Expr &value) {
                               mention(value, Use::Read);
                           });
                       },
                       [&](const syntax::ClassDef &it) { classBody(it); },
                       [&](const auto &) { parts(statement); },
                   },
                   statement.node);
        if (m_isInClass)
            hideNames(statement);
    }

    std::vector<Mention> take()
    {
        std::stable_sort(m_found.begin(), m_found.end(),
                         [](const Mention &a, const Mention &b) { return a.use < b.use; });
        return std::move(m_found);
    }

private:
    // What a statement reads, and the statements in it.
    void parts(const syntax::Stmt &statement)
    {
        const auto *loop = std::get_if<syntax::For>(&statement.node);
        syntax::forEachPart(
            statement,
            [&](const syntax::Expr &part) {
                if (!loop || &part != loop->target.get())
                    mention(part, Use::Read);
            },
            [&](const syntax::Block &block) { this->block(block, statement); });
    }

    // A block of a statement, of which the names are bound in it.
    void block(const syntax::Block &block, const syntax::Stmt &of)
    {
        if (m_isInClass)
            hideNames(of);
        if (m_extent == Extent::Whole)
            for (const syntax::Stmt &each : block)
                statement(each);
    }

    // Entering and leaving it are methods of it.
    void with(const syntax::With &it, const syntax::Stmt &statement)
    {
        for (const syntax::With::Item &item : it.items) {
            mention(*item.context, Use::Receiver);
            if (item.target)
                write(*item.target);
        }
        block(it.body, statement);
    }

    void decorators(const std::vector<syntax::ExprPtr> &all)
    {
        for (const syntax::ExprPtr &each : all)
            function(*each);
    }

    // It runs where it stands; the names that it binds are the class's own, and no class in it
    // sees them.
    void classBody(const syntax::ClassDef &it)
    {
        decorators(it.decorators);
        for (const syntax::ExprPtr &base : it.bases)
            read(base);
        arguments(it.keywords);
        if (m_extent == Extent::Head)
            return;
        auto hidden = std::exchange(m_hidden, {});
        const bool wasInClass = std::exchange(m_isInClass, true);
        for (const syntax::Stmt &each : it.body)
            statement(each);
        m_isInClass = wasInClass;
        m_hidden = std::move(hidden);
    }

    // The names that a part of a statement binds lead to nothing outside.
    void hideNames(const auto &binding)
    {
        syntax::forEachBoundName(binding, [&](std::string_view name) { m_hidden.insert(name); });
    }

    // `x += …` may write to x itself, where all of it is a path.
    void augmented(const syntax::AugAssign &it)
    {
        const std::size_t first = m_found.size();
        mention(*it.target, Use::Target);
        if (isPath(*it.target) && m_found.size() > first) // unless its name is hidden
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
                       [&](const syntax::Starred &it) { write(*it.value); },
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
        auto path = pathOf(expression);
        if (!path)
            inside(expression, use);
        else if (!m_hidden.contains(path->name))
            m_found.push_back({std::move(*path),
                               use,
                               expression.range.begin.line,
                               expression.range.end.line,
                               {}});
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
                       [&](const syntax::Starred &it) { mention(*it.value, use); },
                       [&](const syntax::Call &it) { call(it); },
                       [&](const syntax::Comprehension &it) { comprehension(it); },
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
        function(*it.function);
        for (const syntax::ExprPtr &argument : it.arguments)
            mention(*argument, Use::Argument);
        arguments(it.keywords);
    }

    // What is called.
    void function(const syntax::Expr &called)
    {
        if (const auto *method = std::get_if<syntax::Attribute>(&called.node))
            mention(*method->object, Use::Receiver);
        else
            mention(called, Use::Read);
    }

    void arguments(const std::vector<syntax::Keyword> &keywords)
    {
        for (const syntax::Keyword &keyword : keywords) // PyTorch's out= is what a call writes to
            mention(*keyword.value, keyword.name == "out" ? Use::Target : Use::Argument);
    }

    void comprehension(const syntax::Comprehension &it)
    {
        for (const auto &clause : it.clauses) {
            read(clause.iterable);
            hideNames(*clause.target);
            write(*clause.target);
            for (const syntax::ExprPtr &condition : clause.conditions)
                read(condition);
        }
        read(it.element);
        read(it.value);
        for (const auto &clause : it.clauses)
            syntax::forEachBoundName(*clause.target, [&](std::string_view name) {
                m_hidden.erase(m_hidden.find(name));
            });
    }

    Extent m_extent;
    bool m_isInClass = false;
    std::multiset<std::string_view> m_hidden; // names that are not the program's here
    std::vector<Mention> m_found;
};

} // namespace

std::vector<Mention> mentionsIn(const syntax::Stmt &statement)
{
    Collector collector(Collector::Extent::Whole);
    collector.statement(statement);
    return collector.take();
}

std::vector<Mention> mentionsInHead(const syntax::Stmt &statement)
{
    Collector collector(Collector::Extent::Head);
    collector.statement(statement);
    return collector.take();
}

} // namespace clonescope::model
