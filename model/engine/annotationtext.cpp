// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/engine/annotationtext.h"

#include "model/base/overload.h"
#include "model/base/reprtext.h"
#include "model/engine/natives.h"
#include "model/heap/parts.h"

#include <array>

namespace clonescope::model
{

namespace
{

// How tightly an expression holds together, loosest first.
enum class Bond : std::uint8_t { Tuple, Test, Or, And, Not, Compare, BitOr, Atom };

std::string written(const syntax::Expr &expr, Bond around);

std::string listed(const std::vector<syntax::ExprPtr> &items, Bond around = Bond::Test)
{
    std::string text;
    for (const syntax::ExprPtr &item : items)
        text += (text.empty() ? "" : ", ") + written(*item, around);
    return text;
}

// A tuple of one has a comma behind it.
std::string members(const std::vector<syntax::ExprPtr> &items)
{
    return listed(items) + (items.size() == 1 ? "," : "");
}

std::string constant(const syntax::Constant &constant)
{
    return std::visit(
        Overload {
            [](syntax::BuiltinConstant which) -> std::string {
                constexpr std::array<std::string_view, 4> names {"None", "True", "False", "..."};
                return std::string(names[static_cast<std::size_t>(which)]);
            },
            [](const syntax::Integer &integer) { return integer.digits; },
            [](double real) { return floatText(real); },
            [](const std::string &text) { return quotedText(text); },
            [](const syntax::Imaginary &part) { return floatText(part.value) + "j"; },
            [](const syntax::BytesLiteral &bytes) { return quotedBytes(bytes.bytes); }},
        constant.value);
}

// Binary operators beside `|` are rare in annotations: each in brackets of its own.
std::string binary(const syntax::Binary &binary, Bond around)
{
    const bool isUnion = binary.op == BinaryOp::Or;
    const std::string text = written(*binary.left, isUnion ? Bond::BitOr : Bond::Atom) + " "
        + std::string(symbol(binary.op)) + " " + written(*binary.right, Bond::Atom);
    return around > Bond::BitOr ? "(" + text + ")" : text;
}

std::string slice(const syntax::SliceExpr &slice)
{
    const auto part = [](const syntax::ExprPtr &expr) {
        return expr ? written(*expr, Bond::Test) : std::string();
    };
    return part(slice.start) + ":" + part(slice.stop) + (slice.step ? ":" + part(slice.step) : "");
}

std::string subscript(const syntax::Subscript &subscript)
{
    const auto *tuple = std::get_if<syntax::TupleExpr>(&subscript.index->node);
    return written(*subscript.object, Bond::Atom) + "["
        + (tuple && !tuple->items.empty() ? members(tuple->items)
                                          : written(*subscript.index, Bond::Tuple))
        + "]";
}

std::string call(const syntax::Call &call)
{
    std::string text = listed(call.arguments);
    for (const syntax::Keyword &keyword : call.keywords)
        text += (text.empty() ? "" : ", ") + (keyword.name.empty() ? "**" : keyword.name + "=")
            + written(*keyword.value, Bond::Test);
    return written(*call.function, Bond::Atom) + "(" + text + ")";
}

std::string dict(const syntax::DictExpr &dict)
{
    std::string text;
    for (const auto &[key, value] : dict.entries)
        text += (text.empty() ? "" : ", ")
            + (key ? written(*key, Bond::Test) + ": " : std::string("**"))
            + written(*value, Bond::Test);
    return "{" + text + "}";
}

std::string unary(const syntax::UnaryExpr &unary)
{
    constexpr std::array<std::string_view, 4> signs {"-", "+", "~", "not "};
    return std::string(signs[static_cast<std::size_t>(unary.op)])
        + written(*unary.operand, Bond::Atom);
}

std::string written(const syntax::Expr &expr, Bond around)
{
    return std::visit(
        Overload {
            [](const syntax::Constant &of) { return constant(of); },
            [](const syntax::Name &name) { return name.id; },
            [](const syntax::Attribute &of) {
                return written(*of.object, Bond::Atom) + "." + of.name;
            },
            [](const syntax::Subscript &of) { return subscript(of); },
            [](const syntax::SliceExpr &of) { return slice(of); },
            [](const syntax::Call &of) { return call(of); },
            [&](const syntax::Binary &of) { return binary(of, around); },
            [](const syntax::UnaryExpr &of) { return unary(of); },
            [](const syntax::ListExpr &of) { return "[" + listed(of.items) + "]"; },
            [](const syntax::TupleExpr &of) { return "(" + members(of.items) + ")"; },
            [](const syntax::SetExpr &of) { return "{" + listed(of.items) + "}"; },
            [](const syntax::DictExpr &of) { return dict(of); },
            [](const syntax::Starred &of) { return "*" + written(*of.value, Bond::Atom); },
            [](const auto &) -> std::string { return "\xe2\x80\xa6"; }, // what no annotation holds
        },
        expr.node);
}

} // namespace

std::string annotationText(const syntax::Expr &annotation)
{
    return written(annotation, Bond::Test);
}

} // namespace clonescope::model
