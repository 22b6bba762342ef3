// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/engine/compiler.h"

namespace clonescope::model
{

Code Compiler::compile(std::span<const syntax::Stmt> body)
{
    for (const syntax::Stmt &stmt : body) {
        m_code.steps.push_back({stmt.range});
        statement(stmt);
        emit(Op::EndStep);
    }
    for (const std::string &text : m_code.names)
        m_code.nameConstants.push_back(m_constants.atom(Str {text}));
    m_code.constants = m_constants.take();
    return std::move(m_code);
}

std::size_t Compiler::emit(Op op, std::size_t arg)
{
    m_code.instructions.push_back({op, static_cast<std::uint32_t>(arg)});
    m_code.positions.push_back(m_at);
    return m_code.instructions.size() - 1;
}

std::uint32_t Compiler::name(const std::string &id)
{
    const auto [at, isNew] = m_names.emplace(id, static_cast<std::uint32_t>(m_code.names.size()));
    if (isNew)
        m_code.names.push_back(id);
    return at->second;
}

void Compiler::block(const syntax::Block &body)
{
    for (const syntax::Stmt &stmt : body)
        statement(stmt);
}

void Compiler::statement(const syntax::Stmt &stmt)
{
    if (m_cancelled && m_cancelled->load(std::memory_order_relaxed))
        throw Cancelled {};
    m_at = stmt.range.begin;
    emit(Op::Statement, static_cast<std::size_t>(m_at.line));
    std::visit([&](const auto &node) { (*this)(node); }, stmt.node);
}

void Compiler::operator()(const syntax::ExprStmt &stmt)
{
    if (std::holds_alternative<syntax::Constant>(stmt.value->node))
        return;
    expression(*stmt.value);
    emit(Op::Pop);
}

void Compiler::operator()(const syntax::Assign &stmt)
{
    if (stmt.value) {
        expression(*stmt.value);
        for (std::size_t i = 0; i < stmt.targets.size(); ++i) {
            if (i + 1 < stmt.targets.size())
                emit(Op::Copy, 1);
            // `a, b = b, a` needs no tuple.
            const bool swaps = stmt.targets.size() == 1
                && std::holds_alternative<syntax::TupleExpr>(stmt.value->node)
                && m_code.instructions.back().op == Op::BuildTuple;
            store(*stmt.targets[i], swaps);
        }
    } else {
        evaluateTarget(*stmt.targets.front());
    }
    if (stmt.annotation) {
        expression(*stmt.annotation);
        emit(Op::Pop);
    }
}

// Of a bare annotation (`a.b: int`) the target's parts are evaluated, and nothing is stored.
void Compiler::evaluateTarget(const syntax::Expr &target)
{
    const auto evaluate = [&](const syntax::ExprPtr &part) {
        expression(*part);
        emit(Op::Pop);
    };
    if (const auto *attribute = std::get_if<syntax::Attribute>(&target.node))
        evaluate(attribute->object);
    if (const auto *subscript = std::get_if<syntax::Subscript>(&target.node)) {
        evaluate(subscript->object);
        evaluate(subscript->index);
    }
}

void Compiler::store(const syntax::Expr &target, bool swaps)
{
    m_at = target.range.begin;
    if (const auto *variable = std::get_if<syntax::Name>(&target.node)) {
        emit(Op::StoreName, name(variable->id));
    } else if (const auto *attribute = std::get_if<syntax::Attribute>(&target.node)) {
        expression(*attribute->object);
        attributeAt(target, Op::StoreAttribute);
    } else if (const auto *subscript = std::get_if<syntax::Subscript>(&target.node)) {
        expression(*subscript->object);
        expression(*subscript->index);
        m_at = target.range.begin;
        emit(Op::StoreItem);
    } else if (const auto *tuple = std::get_if<syntax::TupleExpr>(&target.node)) {
        unpackInto(tuple->items, swaps);
    } else {
        unpackInto(std::get<syntax::ListExpr>(target.node).items, swaps);
    }
}

void Compiler::unpackInto(const std::vector<syntax::ExprPtr> &targets, bool swaps)
{
    Instruction &last = m_code.instructions.back();
    if (swaps && last.arg == targets.size())
        last.op = Op::Reverse;
    else
        emit(Op::Unpack, targets.size());
    for (const syntax::ExprPtr &target : targets)
        store(*target);
}

void Compiler::operator()(const syntax::AugAssign &stmt)
{
    const syntax::Expr &target = *stmt.target;
    const syntax::Position at = m_at;
    const auto apply = [&] {
        expression(*stmt.value);
        m_at = at;
        emit(Op::Inplace, static_cast<std::size_t>(stmt.op));
    };
    if (const auto *variable = std::get_if<syntax::Name>(&target.node)) {
        emit(Op::LoadName, name(variable->id));
        apply();
        emit(Op::StoreName, name(variable->id));
    } else if (const auto *attribute = std::get_if<syntax::Attribute>(&target.node)) {
        expression(*attribute->object);
        emit(Op::Copy, 1);
        attributeAt(target, Op::LoadAttribute);
        apply();
        emit(Op::Swap, 2);
        attributeAt(target, Op::StoreAttribute);
    } else {
        const auto &subscript = std::get<syntax::Subscript>(target.node);
        expression(*subscript.object);
        expression(*subscript.index);
        m_at = target.range.begin;
        emit(Op::Copy, 2);
        emit(Op::Copy, 2);
        emit(Op::LoadItem);
        apply();
        emit(Op::Swap, 3);
        emit(Op::Swap, 2);
        emit(Op::StoreItem);
    }
}

void Compiler::operator()(const syntax::Delete &stmt)
{
    for (const syntax::ExprPtr &target : stmt.targets)
        erase(*target);
}

void Compiler::erase(const syntax::Expr &target)
{
    m_at = target.range.begin;
    const std::vector<syntax::ExprPtr> *members = nullptr;
    if (const auto *variable = std::get_if<syntax::Name>(&target.node)) {
        emit(Op::DeleteName, name(variable->id));
    } else if (const auto *attribute = std::get_if<syntax::Attribute>(&target.node)) {
        expression(*attribute->object);
        attributeAt(target, Op::DeleteAttribute);
    } else if (const auto *subscript = std::get_if<syntax::Subscript>(&target.node)) {
        expression(*subscript->object);
        expression(*subscript->index);
        m_at = target.range.begin;
        emit(Op::DeleteItem);
    } else if (const auto *tuple = std::get_if<syntax::TupleExpr>(&target.node)) {
        members = &tuple->items;
    } else {
        members = &std::get<syntax::ListExpr>(target.node).items;
    }
    if (members)
        for (const syntax::ExprPtr &member : *members)
            erase(*member);
}

void Compiler::operator()(const syntax::If &stmt)
{
    expression(*stmt.test);
    const std::size_t otherwise = emit(Op::JumpIfFalse);
    block(stmt.body);
    if (stmt.otherwise.empty()) {
        patch(otherwise);
        return;
    }
    const std::size_t end = emit(Op::Jump);
    patch(otherwise);
    block(stmt.otherwise);
    patch(end);
}

void Compiler::operator()(const syntax::For &stmt)
{
    const syntax::Position at = m_at;
    expression(*stmt.iterable);
    m_at = stmt.iterable->range.begin;
    emit(Op::BeginLoop);
    m_loops.push_back({here(), true, {}});
    m_at = at;
    emit(Op::Statement, static_cast<std::size_t>(at.line));
    m_at = stmt.iterable->range.begin;
    const std::size_t exhausted = emit(Op::NextOrJump);
    store(*stmt.target);
    block(stmt.body);
    emit(Op::Jump, m_loops.back().top);
    patch(exhausted);
    const Loop loop = std::move(m_loops.back());
    m_loops.pop_back();
    block(stmt.otherwise);
    for (const std::size_t jump : loop.breaks)
        patch(jump);
}

void Compiler::operator()(const syntax::While &stmt)
{
    const syntax::Position at = m_at;
    m_loops.push_back({here(), false, {}});
    emit(Op::Statement, static_cast<std::size_t>(at.line));
    expression(*stmt.test);
    const std::size_t done = emit(Op::JumpIfFalse);
    block(stmt.body);
    emit(Op::Jump, m_loops.back().top);
    patch(done);
    const Loop loop = std::move(m_loops.back());
    m_loops.pop_back();
    block(stmt.otherwise);
    for (const std::size_t jump : loop.breaks)
        patch(jump);
}

void Compiler::operator()(const syntax::Break &)
{
    if (m_loops.back().hasIterator)
        emit(Op::EndLoop);
    m_loops.back().breaks.push_back(emit(Op::Jump));
}

void Compiler::operator()(const syntax::Continue &)
{
    emit(Op::Jump, m_loops.back().top);
}

void Compiler::operator()(const syntax::Import &stmt)
{
    if (stmt.from)
        emit(Op::ImportModule, name(*stmt.from));
    for (const syntax::Import::Alias &alias : stmt.names) {
        const std::string &bound = alias.alias.empty() ? alias.name : alias.alias;
        if (stmt.from)
            emit(Op::ImportFrom, name(alias.name));
        else
            emit(alias.alias.empty() ? Op::ImportTop : Op::ImportModule, name(alias.name));
        emit(Op::StoreName, name(stmt.from ? bound : bound.substr(0, bound.find('.'))));
    }
    if (stmt.from)
        emit(Op::Pop);
}

} // namespace clonescope::model
