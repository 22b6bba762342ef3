// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/syntax/convert.h"

#include "model/syntax/bounds.h"

#include <algorithm>
#include <array>
#include <iterator>

namespace clonescope::syntax
{

namespace
{

constexpr std::array operators {"Add",     "Sub",    "Mult",  "Div",    "FloorDiv", "Mod",   "Pow",
                                "MatMult", "BitAnd", "BitOr", "BitXor", "LShift",   "RShift"};
constexpr std::array unaries {"USub", "UAdd", "Invert", "Not"};
constexpr std::array comparisons {"Eq",  "NotEq", "Lt",    "LtE", "Gt",
                                  "GtE", "Is",    "IsNot", "In",  "NotIn"};

// The member of `Enum` that a node of CPython's names; the arrays are in the order of our enums.
template <typename Enum> Enum named(const auto &names, const Py &node)
{
    const auto found = std::find(names.begin(), names.end(), node.typeName());
    return static_cast<Enum>(std::distance(names.begin(), found));
}

} // namespace

model::BinaryOp operatorOf(const Py &node)
{
    return named<model::BinaryOp>(operators, node.attribute("op"));
}

SourceRange rangeOf(const Py &node)
{
    const auto number = [&](const char *field) { return node.attribute(field).integer(); };
    return {{number("lineno"), number("col_offset")},
            {number("end_lineno"), number("end_col_offset")}};
}

void Converter::unsupported(const Py &node, std::string_view construct)
{
    m_problems.push_back(
        {Problem::Kind::Unsupported, notInLanguage(construct), rangeOf(node).begin});
}

ExprPtr Converter::expression(const Py &node)
{
    if (!node || node.isNone())
        return nullptr;
    auto expr = std::make_unique<Expr>();
    expr->range = rangeOf(node);
    const std::string_view type = node.typeName();
    if (!simple(node, type, *expr) && !compound(node, type, *expr))
        unsupported(node, type);
    return expr;
}

std::vector<ExprPtr> Converter::expressions(const Py &list)
{
    std::vector<ExprPtr> result;
    forEachIn(list, [&](const Py &item) { result.push_back(expression(item)); });
    return result;
}

// Nodes with a fixed number of children.
bool Converter::simple(const Py &node, std::string_view type, Expr &into)
{
    if (type == "Name")
        into.node = Name {name(node, "id")};
    else if (type == "Constant")
        constant(node, into);
    else if (type == "Attribute")
        into.node = Attribute {expression(node, "value"), name(node, "attr")};
    else if (type == "Subscript")
        into.node = Subscript {expression(node, "value"), expression(node, "slice")};
    else if (type == "Slice")
        into.node = SliceExpr {expression(node, "lower"), expression(node, "upper"),
                               expression(node, "step")};
    else if (type == "BinOp")
        into.node = Binary {operatorOf(node), expression(node, "left"), expression(node, "right")};
    else if (type == "UnaryOp")
        into.node = UnaryExpr {named<model::UnaryOp>(unaries, node.attribute("op")),
                               expression(node, "operand")};
    else if (type == "IfExp")
        into.node = Conditional {expression(node, "test"), expression(node, "body"),
                                 expression(node, "orelse")};
    else if (type == "Starred")
        into.node = Starred {expression(node, "value")};
    else if (type == "NamedExpr")
        into.node = NamedExpr {name(node.attribute("target"), "id"), expression(node, "value")};
    else if (type == "Yield")
        into.node = Yield {expression(node, "value")};
    else if (type == "YieldFrom")
        into.node = YieldFrom {expression(node, "value")};
    else if (type == "Await") {
        unsupported(node, "await");
        into.node = YieldFrom {expression(node, "value")};
    } else
        return false;
    return true;
}

// Nodes with lists of children.
bool Converter::compound(const Py &node, std::string_view type, Expr &into)
{
    if (type == "Call")
        call(node, into);
    else if (type == "Compare")
        compare(node, into);
    else if (type == "BoolOp")
        into.node = Boolean {node.attribute("op").typeName() == "And",
                             expressions(node.attribute("values"))};
    else if (type == "List")
        into.node = ListExpr {expressions(node.attribute("elts"))};
    else if (type == "Tuple")
        into.node = TupleExpr {expressions(node.attribute("elts"))};
    else if (type == "Set")
        into.node = SetExpr {expressions(node.attribute("elts"))};
    else if (type == "Dict")
        dict(node, into);
    else if (type == "JoinedStr")
        fString(node, into);
    else if (type == "Lambda")
        lambda(node, into);
    else if (type == "ListComp")
        comprehension(node, Comprehension::Kind::List, into);
    else if (type == "SetComp")
        comprehension(node, Comprehension::Kind::Set, into);
    else if (type == "DictComp")
        comprehension(node, Comprehension::Kind::Dict, into);
    else if (type == "GeneratorExp")
        comprehension(node, Comprehension::Kind::Generator, into);
    else
        return false;
    return true;
}

void Converter::constant(const Py &node, Expr &into)
{
    const Py value = node.attribute("value");
    PyObject *object = value.get();
    if (object == Py_None)
        into.node = Constant {BuiltinConstant::None};
    else if (object == Py_True)
        into.node = Constant {BuiltinConstant::True};
    else if (object == Py_False)
        into.node = Constant {BuiltinConstant::False};
    else if (object == Py_Ellipsis)
        into.node = Constant {BuiltinConstant::Ellipsis};
    else if (PyLong_Check(object)) {
        // Python refuses to write very long ones in decimal.
        const bool isLong = _PyLong_NumBits(object) > 10000;
        into.node
            = Constant {Integer {isLong ? Py(PyNumber_ToBase(object, 16)).text() : value.text()}};
        if (_PyLong_NumBits(object) > bounds::integerBits)
            m_problems.push_back(
                {Problem::Kind::Limit,
                 "an integer has more than " + std::to_string(bounds::integerBits) + " bits",
                 rangeOf(node).begin});
    } else if (PyFloat_Check(object))
        into.node = Constant {PyFloat_AS_DOUBLE(object)};
    else if (PyUnicode_Check(object))
        into.node = Constant {value.text()};
    else if (PyBytes_Check(object))
        into.node = Constant {BytesLiteral {
            {PyBytes_AS_STRING(object), static_cast<std::size_t>(PyBytes_GET_SIZE(object))}}};
    else
        into.node = Constant {Imaginary {PyComplex_ImagAsDouble(object)}};
}

std::vector<Keyword> Converter::keywords(const Py &list)
{
    std::vector<Keyword> result;
    forEachIn(list, [&](const Py &keyword) { // their names are never mangled
        const Py name = keyword.attribute("arg");
        result.push_back({name.isNone() ? "" : name.text(), expression(keyword, "value")});
    });
    return result;
}

void Converter::call(const Py &node, Expr &into)
{
    into.node = Call {expression(node, "func"), expressions(node.attribute("args")),
                      keywords(node.attribute("keywords"))};
}

void Converter::compare(const Py &node, Expr &into)
{
    Compare compare {expression(node, "left"), {}, expressions(node.attribute("comparators"))};
    forEachIn(node.attribute("ops"), [&](const Py &op) {
        compare.ops.push_back(named<ComparisonOperator>(comparisons, op));
    });
    into.node = std::move(compare);
}

void Converter::dict(const Py &node, Expr &into)
{
    DictExpr dict;
    std::vector<ExprPtr> keys = expressions(node.attribute("keys"));
    std::size_t i = 0;
    forEachIn(node.attribute("values"), [&](const Py &value) {
        dict.entries.emplace_back(std::move(keys[i++]), expression(value));
    });
    into.node = std::move(dict);
}

void Converter::fString(const Py &node, Expr &into)
{
    FString string;
    forEachIn(node.attribute("values"), [&](const Py &part) {
        if (part.typeName() == "Constant") {
            string.parts.push_back({part.attribute("value").text(), nullptr, 0, nullptr});
            return;
        }
        const int conversion = part.attribute("conversion").integer();
        string.parts.push_back({{},
                                expression(part, "value"),
                                conversion > 0 ? static_cast<char>(conversion) : '\0',
                                expression(part, "format_spec")});
    });
    into.node = std::move(string);
}

std::string Converter::name(const Py &node, const char *field)
{
    const Py identifier = node.attribute(field);
    return identifier.isNone() ? std::string() : mangled(identifier.text(), node);
}

std::vector<std::string> Converter::names(const Py &node)
{
    std::vector<std::string> result;
    forEachIn(node.attribute("names"),
              [&](const Py &each) { result.push_back(mangled(each.text(), node)); });
    return result;
}

std::string Converter::mangled(std::string name, const Py &node)
{
    const std::size_t first = m_class.find_first_not_of('_');
    if (!name.starts_with("__") || name.ends_with("__") || first == std::string::npos)
        return name;
    const bool wasBeyond = m_mangled > bounds::qualified;
    m_mangled += static_cast<double>(m_class.size());
    if (m_mangled <= bounds::qualified)
        return "_" + m_class.substr(first) + name;
    if (!wasBeyond)
        m_problems.push_back({Problem::Kind::Limit,
                              "the private names of a class are longer than Clonescope reads",
                              rangeOf(node).begin});
    return name;
}

} // namespace clonescope::syntax
