// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/base/bigint.h"
#include "model/engine/compiler.h"

namespace clonescope::model
{

namespace
{

Payload payloadOf(const syntax::Constant &constant)
{
    if (const auto *singleton = std::get_if<syntax::BuiltinConstant>(&constant.value)) {
        switch (*singleton) {
        case syntax::BuiltinConstant::None:
            return Singleton {Singleton::Which::None};
        case syntax::BuiltinConstant::Ellipsis:
            return Singleton {Singleton::Which::Ellipsis};
        default:
            return Bool {*singleton == syntax::BuiltinConstant::True};
        }
    }
    if (const auto *number = std::get_if<double>(&constant.value))
        return Float {*number};
    if (const auto *text = std::get_if<std::string>(&constant.value))
        return Str {*text};
    if (const auto *imaginary = std::get_if<syntax::Imaginary>(&constant.value))
        return Complex {0, imaginary->value};
    if (const auto *bytes = std::get_if<syntax::BytesLiteral>(&constant.value))
        return ByteString {bytes->bytes};
    const BigInt value(std::get<syntax::Integer>(constant.value).digits);
    if (value <= std::numeric_limits<std::int64_t>::max())
        return Int {static_cast<std::int64_t>(value), {}};
    return Int {0, Shared<BigNumber>({value})};
}

} // namespace

void Compiler::expression(const syntax::Expr &expr)
{
    const syntax::SourceRange outer = std::exchange(m_range, expr.range);
    m_at = expr.range.begin;
    std::visit([&](const auto &node) { (*this)(node); }, expr.node);
    m_range = outer;
}

// Where the code since `begin` is nothing but n constants.
std::optional<std::vector<std::uint32_t>> Compiler::constantsSince(std::size_t begin, std::size_t n)
{
    if (code().instructions.size() != begin + n)
        return std::nullopt;
    std::vector<std::uint32_t> constants;
    for (std::size_t i = begin; i < code().instructions.size(); ++i) {
        if (code().instructions[i].op != Op::Constant)
            return std::nullopt;
        constants.push_back(code().instructions[i].arg);
    }
    return constants;
}

void Compiler::replaceSince(std::size_t begin, std::uint32_t constant)
{
    code().instructions.resize(begin);
    code().positions.resize(begin);
    emit(Op::Constant, constant);
}

void Compiler::operator()(const syntax::Constant &expr)
{
    emit(Op::Constant, m_constants.atom(payloadOf(expr)));
}

void Compiler::operator()(const syntax::Name &expr)
{
    if (expr.id == "__debug__")
        emit(Op::Constant, m_constants.atom(Bool {true}));
    else
        variable(expr.id, Access::Load);
}

void Compiler::operator()(const syntax::Attribute &expr)
{
    const syntax::Position end = m_range.end;
    const syntax::Position begin = m_range.begin;
    expression(*expr.object);
    m_at = {end.line, end.line == begin.line ? begin.column : 0};
    emit(Op::LoadAttribute, name(mangled(expr.name, m_in->scope->className)));
}

// CPython places an attribute's access on the line where the attribute ends.
void Compiler::attributeAt(const syntax::Expr &attribute, Op op)
{
    const syntax::SourceRange &range = attribute.range;
    m_at = {range.end.line, range.end.line == range.begin.line ? range.begin.column : 0};
    emit(op,
         name(mangled(std::get<syntax::Attribute>(attribute.node).name, m_in->scope->className)));
}

void Compiler::operator()(const syntax::Subscript &expr)
{
    const syntax::Position at = m_at;
    const std::size_t begin = here();
    expression(*expr.object);
    expression(*expr.index);
    m_at = at;
    if (const auto operands = constantsSince(begin, 2))
        if (const auto folded = m_constants.item((*operands)[0], (*operands)[1]))
            return replaceSince(begin, *folded);
    emit(Op::LoadItem);
}

void Compiler::operator()(const syntax::SliceExpr &expr)
{
    const syntax::Position at = m_at;
    for (const syntax::ExprPtr *part : {&expr.start, &expr.stop, &expr.step}) {
        if (*part)
            expression(**part);
        else
            emit(Op::Constant, m_constants.atom(Singleton {Singleton::Which::None}));
    }
    m_at = at;
    emit(Op::BuildSlice);
}

void Compiler::operator()(const syntax::Binary &expr)
{
    const syntax::Position at = m_at;
    const std::size_t begin = here();
    expression(*expr.left);
    expression(*expr.right);
    m_at = at;
    const BinaryOp op = expr.op;
    if (const auto operands = constantsSince(begin, 2))
        if (const auto folded = m_constants.binary(op, (*operands)[0], (*operands)[1]))
            return replaceSince(begin, *folded);
    emit(Op::Binary, static_cast<std::size_t>(op));
}

void Compiler::operator()(const syntax::UnaryExpr &expr)
{
    const syntax::Position at = m_at;
    const std::size_t begin = here();
    expression(*expr.operand);
    m_at = at;
    const UnaryOp op = expr.op;
    if (const auto operand = constantsSince(begin, 1))
        if (const auto folded = m_constants.unary(op, operand->front()))
            return replaceSince(begin, *folded);
    emit(Op::Unary, static_cast<std::size_t>(op));
}

void Compiler::comparison(syntax::ComparisonOperator op)
{
    switch (op) {
    case syntax::ComparisonOperator::Is:
    case syntax::ComparisonOperator::IsNot:
        emit(Op::Is, op == syntax::ComparisonOperator::IsNot);
        break;
    case syntax::ComparisonOperator::In:
    case syntax::ComparisonOperator::NotIn:
        emit(Op::In, op == syntax::ComparisonOperator::NotIn);
        break;
    default:
        emit(Op::Compare, static_cast<std::size_t>(op));
    }
}

// a < b < c: b is evaluated once, c only where a < b.
void Compiler::operator()(const syntax::Compare &expr)
{
    const syntax::Position at = m_at;
    expression(*expr.left);
    std::vector<std::size_t> failed;
    for (std::size_t i = 0; i < expr.ops.size(); ++i) {
        expression(*expr.rights[i]);
        m_at = at;
        if (i + 1 == expr.ops.size()) {
            comparison(expr.ops[i]);
            break;
        }
        emit(Op::Swap, 2);
        emit(Op::Copy, 2);
        comparison(expr.ops[i]);
        failed.push_back(emit(Op::JumpIfFalseOrPop));
    }
    if (failed.empty())
        return;
    const std::size_t end = emit(Op::Jump);
    for (const std::size_t jump : failed)
        patch(jump);
    emit(Op::Swap, 2);
    emit(Op::Pop);
    patch(end);
}

void Compiler::operator()(const syntax::Boolean &expr)
{
    const Op jump = expr.isAnd ? Op::JumpIfFalseOrPop : Op::JumpIfTrueOrPop;
    std::vector<std::size_t> ends;
    for (std::size_t i = 0; i < expr.values.size(); ++i) {
        expression(*expr.values[i]);
        if (i + 1 < expr.values.size())
            ends.push_back(emit(jump));
    }
    for (const std::size_t end : ends)
        patch(end);
}

void Compiler::operator()(const syntax::Conditional &expr)
{
    expression(*expr.test);
    const std::size_t otherwise = emit(Op::JumpIfFalse);
    expression(*expr.then);
    const std::size_t end = emit(Op::Jump);
    patch(otherwise);
    expression(*expr.otherwise);
    patch(end);
}

} // namespace clonescope::model
