// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/engine/compiler.h"

#include "model/engine/annotationtext.h"

#include <algorithm>

namespace clonescope::model
{

std::shared_ptr<const Unit> Compiler::compile(std::span<const syntax::Stmt> body,
                                              const std::string &module)
{
    m_unit = std::make_shared<Unit>();
    m_unit->module = module;
    m_scopes.emplace(body);
    Building building;
    begin(building, m_scopes->module(), "<module>");
    for (const syntax::Stmt &stmt : body) {
        m_unit->steps.push_back({stmt.range});
        statement(stmt);
        emit(Op::EndStep);
    }
    m_unit->body = building.code;
    for (const std::string &text : m_unit->names)
        m_unit->nameConstants.push_back(m_constants.atom(Str {text}));
    m_unit->constants = m_constants.take();
    m_in = nullptr;
    return m_unit;
}

std::size_t Compiler::emit(Op op, std::size_t arg)
{
    code().instructions.push_back({op, static_cast<std::uint32_t>(arg)});
    code().positions.push_back(m_at);
    return code().instructions.size() - 1;
}

std::uint32_t Compiler::name(const std::string &id)
{
    const auto [at, isNew] = m_names.emplace(id, static_cast<std::uint32_t>(m_unit->names.size()));
    if (isNew)
        m_unit->names.push_back(id);
    return at->second;
}

void Compiler::variable(const std::string &id, Access access)
{
    const std::string own = mangled(id, m_in->scope->className);
    const auto emitFor = [&](Op load, Op store, Op erase, std::uint32_t arg) {
        emit(access == Access::Load ? load : access == Access::Store ? store : erase, arg);
    };
    const NameKind kind = m_in->scope->kindOf(own);
    const bool isClass = m_in->scope->kind == Scope::Kind::Class;
    if (kind == NameKind::Global && (!isClass || m_in->scope->globals.contains(own)))
        return emitFor(Op::LoadName, Op::StoreName, Op::DeleteName, name(own));
    if (isClass && kind != NameKind::Free)
        return emitFor(Op::LoadClassName, Op::StoreClassName, Op::DeleteClassName, name(own));
    if (kind == NameKind::Local)
        return emitFor(Op::LoadLocal, Op::StoreLocal, Op::DeleteLocal, m_in->locals.at(own));
    emitFor(isClass ? Op::LoadClassCell : Op::LoadCell, Op::StoreCell, Op::DeleteCell,
            m_in->cells.at(own));
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
                && code().instructions.back().op == Op::BuildTuple;
            store(*stmt.targets[i], swaps);
        }
    } else {
        evaluateTarget(*stmt.targets.front());
    }
    if (stmt.annotation)
        annotation(stmt);
}

// Functions do not evaluate theirs; those of names go into a class's `__annotations__`.
void Compiler::annotation(const syntax::Assign &stmt)
{
    const auto *target = std::get_if<syntax::Name>(&stmt.targets.front()->node);
    if (m_in->scope->kind == Scope::Kind::Function)
        return;
    if (m_annotationsAreText)
        emit(Op::Constant, m_constants.atom(Str {annotationText(*stmt.annotation)}));
    else
        expression(*stmt.annotation);
    if (!target || m_in->scope->kind != Scope::Kind::Class) {
        emit(Op::Pop);
        return;
    }
    emit(Op::LoadClassName, name("__annotations__"));
    emit(Op::Constant, m_constants.atom(Str {mangled(target->id, m_in->scope->className)}));
    emit(Op::StoreItem);
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
        this->variable(variable->id, Access::Store);
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
    Instruction &last = code().instructions.back();
    const auto starred = std::find_if(targets.begin(), targets.end(), [](const auto &target) {
        return std::holds_alternative<syntax::Starred>(target->node);
    });
    const auto before = static_cast<std::size_t>(starred - targets.begin());
    if (starred != targets.end())
        emit(Op::UnpackStarred, before | ((targets.size() - before - 1) << 16U));
    else if (swaps && last.arg == targets.size())
        last.op = Op::Reverse;
    else
        emit(Op::Unpack, targets.size());
    for (const syntax::ExprPtr &target : targets) {
        const auto *rest = std::get_if<syntax::Starred>(&target->node);
        store(rest ? *rest->value : *target);
    }
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
        this->variable(variable->id, Access::Load);
        apply();
        this->variable(variable->id, Access::Store);
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
        this->variable(variable->id, Access::Delete);
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

void Compiler::operator()(const syntax::Import &stmt)
{
    if (stmt.from == "__future__")
        for (const syntax::Import::Alias &alias : stmt.names)
            m_annotationsAreText = m_annotationsAreText || alias.name == "annotations";
    if (stmt.from)
        emit(Op::ImportModule, name(*stmt.from));
    for (const syntax::Import::Alias &alias : stmt.names) {
        const std::string &bound = alias.alias.empty() ? alias.name : alias.alias;
        if (stmt.from)
            emit(Op::ImportFrom, name(alias.name));
        else
            emit(alias.alias.empty() ? Op::ImportTop : Op::ImportModule, name(alias.name));
        variable(stmt.from ? bound : bound.substr(0, bound.find('.')), Access::Store);
    }
    if (stmt.from)
        emit(Op::Pop);
}

} // namespace clonescope::model
