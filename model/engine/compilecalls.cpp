// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/engine/compiler.h"

#include <algorithm>

// Calls, displays, f-strings, and what a function hands out.
namespace clonescope::model
{

namespace
{

bool isStarred(const syntax::ExprPtr &expr)
{
    return std::holds_alternative<syntax::Starred>(expr->node);
}

// What CPython's compiler makes a constant of: -1 and (1, 2) too.
bool isLiteral(const syntax::ExprPtr &expr)
{
    if (const auto *unary = std::get_if<syntax::UnaryExpr>(&expr->node))
        return std::holds_alternative<syntax::Constant>(unary->operand->node);
    if (const auto *tuple = std::get_if<syntax::TupleExpr>(&expr->node))
        return std::all_of(tuple->items.begin(), tuple->items.end(), isLiteral);
    return std::holds_alternative<syntax::Constant>(expr->node);
}

// A text of letters, digits and underscores, which CPython interns; of one character there is but
// one.
bool isNameLike(const syntax::ExprPtr &expr)
{
    const auto *constant = std::get_if<syntax::Constant>(&expr->node);
    const auto *text = constant ? std::get_if<std::string>(&constant->value) : nullptr;
    const auto isNamePart = [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')
            || c == '_';
    };
    return text && text->size() > 1 && std::all_of(text->begin(), text->end(), isNamePart);
}

} // namespace

void Compiler::operator()(const syntax::Call &expr)
{
    syntax::Position at = m_at;
    const bool isPlain = std::none_of(expr.arguments.begin(), expr.arguments.end(), isStarred)
        && std::none_of(expr.keywords.begin(), expr.keywords.end(),
                        [](const syntax::Keyword &keyword) { return keyword.name.empty(); });
    const auto *method = std::get_if<syntax::Attribute>(&expr.function->node);
    expression(*expr.function);
    if (method) {
        if (isPlain)
            code().instructions.back().op = Op::LoadMethod;
        // The call is on the line of the method's name.
        if (code().positions.back().line != at.line)
            at = code().positions.back();
    }
    if (!isPlain) {
        arguments(expr.arguments, expr.keywords);
        m_at = at;
        emit(Op::CallWith);
        return;
    }
    CallShape shape;
    for (const syntax::ExprPtr &argument : expr.arguments)
        expression(*argument);
    shape.positional = static_cast<std::uint32_t>(expr.arguments.size());
    for (const syntax::Keyword &keyword : expr.keywords) {
        expression(*keyword.value);
        shape.keywords.push_back(name(keyword.name));
    }
    m_at = at;
    m_unit->calls.push_back(std::move(shape));
    emit(method ? Op::CallMethod : Op::Call, m_unit->calls.size() - 1);
}

// A list of those by position and a dict of those by name.
void Compiler::arguments(const std::vector<syntax::ExprPtr> &arguments,
                         const std::vector<syntax::Keyword> &keywords)
{
    members(arguments, Op::BuildList, Op::AddToList, Op::ExtendList, true);
    emit(Op::BuildDict, 0);
    for (const syntax::Keyword &keyword : keywords) {
        if (keyword.name.empty()) {
            expression(*keyword.value);
        } else {
            emit(Op::Constant, m_constants.atom(Str {keyword.name}));
            expression(*keyword.value);
            emit(Op::BuildDict, 1);
        }
        emit(Op::ExtendKeywords);
    }
}

// A container of members, starred ones among them.
void Compiler::members(const std::vector<syntax::ExprPtr> &items, Op build, Op add, Op extend,
                       bool isCall)
{
    const syntax::Position at = m_at;
    if (std::none_of(items.begin(), items.end(), isStarred)) {
        for (const syntax::ExprPtr &item : items)
            expression(*item);
        m_at = at;
        emit(build, items.size());
        return;
    }
    emit(build, 0);
    for (const syntax::ExprPtr &item : items) {
        const auto *starred = std::get_if<syntax::Starred>(&item->node);
        expression(starred ? *starred->value : *item);
        m_at = at;
        if (starred)
            emit(extend, isCall ? 1 : 0);
        else
            emit(add, 1);
    }
}

void Compiler::operator()(const syntax::ListExpr &expr)
{
    members(expr.items, Op::BuildList, Op::AddToList, Op::ExtendList);
}

// A set of constants is joined by them all at once, after CPython has put its constant together
// anew in its own order; and again where a text in it, that could be a name, is one in that
// process. Both are seen by the set's order; the second is taken to bring back the first.
void Compiler::operator()(const syntax::SetExpr &expr)
{
    constexpr std::size_t fewest = 3;
    const syntax::Position at = m_at;
    if (expr.items.size() >= fewest
        && std::all_of(expr.items.begin(), expr.items.end(), isLiteral)) {
        const bool isPutTogetherTwice
            = std::any_of(expr.items.begin(), expr.items.end(), isNameLike);
        emit(Op::BuildSet, 0);
        if (!isPutTogetherTwice)
            emit(Op::BuildSet, 0);
        members(expr.items, Op::BuildSet, Op::AddToSet, Op::ExtendSet);
        m_at = at;
        if (!isPutTogetherTwice)
            emit(Op::ExtendSet, 1);
        emit(Op::ExtendSet, 0);
        return;
    }
    members(expr.items, Op::BuildSet, Op::AddToSet, Op::ExtendSet);
}

void Compiler::operator()(const syntax::TupleExpr &expr)
{
    if (std::any_of(expr.items.begin(), expr.items.end(), isStarred)) {
        members(expr.items, Op::BuildList, Op::AddToList, Op::ExtendList);
        emit(Op::ListToTuple);
        return;
    }
    const syntax::Position at = m_at;
    const std::size_t begin = here();
    for (const syntax::ExprPtr &item : expr.items)
        expression(*item);
    m_at = at;
    if (const auto items = constantsSince(begin, expr.items.size()))
        return replaceSince(begin, m_constants.tuple(*items));
    emit(Op::BuildTuple, expr.items.size());
}

void Compiler::operator()(const syntax::DictExpr &expr)
{
    const syntax::Position at = m_at;
    const bool isPlain = std::all_of(expr.entries.begin(), expr.entries.end(),
                                     [](const auto &entry) { return entry.first != nullptr; });
    if (!isPlain)
        emit(Op::BuildDict, 0);
    for (const auto &[key, value] : expr.entries) {
        if (key)
            expression(*key);
        expression(*value);
        m_at = at;
        if (!isPlain)
            emit(key ? Op::AddToDict : Op::ExtendDict, 1);
    }
    m_at = at;
    if (isPlain)
        emit(Op::BuildDict, expr.entries.size());
}

void Compiler::operator()(const syntax::FString &expr)
{
    const syntax::Position at = m_at;
    for (const syntax::FString::Part &part : expr.parts) {
        if (!part.value) {
            emit(Op::Constant, m_constants.atom(Str {part.text}));
            continue;
        }
        expression(*part.value);
        if (part.format)
            expression(*part.format);
        emit(part.format ? Op::FormatWith : Op::FormatValue,
             static_cast<unsigned char>(part.conversion));
    }
    m_at = at;
    if (expr.parts.size() != 1)
        emit(Op::BuildString, expr.parts.size());
}

void Compiler::operator()(const syntax::NamedExpr &expr)
{
    expression(*expr.value);
    emit(Op::Copy, 1);
    variable(expr.name, Access::Store);
}

void Compiler::operator()(const syntax::Yield &expr)
{
    const syntax::Position at = m_at;
    if (expr.value)
        expression(*expr.value);
    else
        none();
    m_at = at;
    emit(Op::Yield);
}

void Compiler::operator()(const syntax::YieldFrom &expr)
{
    const syntax::Position at = m_at;
    expression(*expr.value);
    m_at = at;
    emit(Op::BeginLoop);
    none();
    emit(Op::YieldFrom);
}

} // namespace clonescope::model
