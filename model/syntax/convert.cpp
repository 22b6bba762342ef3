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

// What stands for an expression outside the language; nothing compiles it.
std::string_view construct(std::string_view type)
{
    constexpr std::array<std::pair<std::string_view, std::string_view>, 11> names {
        {{"Set", "set display"},
         {"Lambda", "lambda"},
         {"ListComp", "list comprehension"},
         {"SetComp", "set comprehension"},
         {"DictComp", "dict comprehension"},
         {"GeneratorExp", "generator expression"},
         {"NamedExpr", "assignment expression (:=)"},
         {"Starred", "starred expression (*)"},
         {"Await", "await"},
         {"Yield", "yield"},
         {"YieldFrom", "yield from"}}};
    for (const auto &[name, text] : names)
        if (name == type)
            return text;
    return type;
}

} // namespace

model::BinaryOp operatorOf(const Py &node)
{
    return named<model::BinaryOp>(operators, node.attribute("op"));
}

Range rangeOf(const Py &node)
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
    if (!simple(node, type, *expr) && !compound(node, type, *expr)) {
        unsupported(node, construct(type));
        childrenOf(node);
    }
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
        into.node = Name {node.attribute("id").text()};
    else if (type == "Constant")
        constant(node, into);
    else if (type == "Attribute")
        into.node = Attribute {expression(node, "value"), node.attribute("attr").text()};
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
    else
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
    else if (type == "Dict")
        dict(node, into);
    else if (type == "JoinedStr")
        fString(node, into);
    else
        return false;
    return true;
}

void Converter::constant(const Py &node, Expr &into)
{
    const Py value = node.attribute("value");
    PyObject *object = value.get();
    if (object == Py_None)
        into.node = Constant {Singleton::None};
    else if (object == Py_True)
        into.node = Constant {Singleton::True};
    else if (object == Py_False)
        into.node = Constant {Singleton::False};
    else if (object == Py_Ellipsis)
        into.node = Constant {Singleton::Ellipsis};
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
    else
        unsupported(node, PyBytes_Check(object) ? "bytes literal" : "complex literal");
}

void Converter::call(const Py &node, Expr &into)
{
    Call call {expression(node, "func"), expressions(node.attribute("args")), {}};
    forEachIn(node.attribute("keywords"), [&](const Py &keyword) {
        const Py name = keyword.attribute("arg");
        if (name.isNone())
            unsupported(keyword, "double-starred argument (**)");
        call.keywords.push_back(
            {name.isNone() ? std::string() : name.text(), expression(keyword, "value")});
    });
    into.node = std::move(call);
}

void Converter::compare(const Py &node, Expr &into)
{
    Compare compare {expression(node, "left"), {}, expressions(node.attribute("comparators"))};
    forEachIn(node.attribute("ops"),
              [&](const Py &op) { compare.ops.push_back(named<Comparison>(comparisons, op)); });
    into.node = std::move(compare);
}

void Converter::dict(const Py &node, Expr &into)
{
    DictExpr dict;
    std::vector<ExprPtr> keys = expressions(node.attribute("keys"));
    std::size_t i = 0;
    forEachIn(node.attribute("values"), [&](const Py &value) {
        if (!keys[i])
            unsupported(value, "double-starred dict item (**)");
        dict.entries.emplace_back(std::move(keys[i++]), expression(value));
    });
    into.node = std::move(dict);
}

void Converter::fString(const Py &node, Expr &into)
{
    FString string;
    forEachIn(node.attribute("values"), [&](const Py &part) {
        if (part.typeName() == "Constant") {
            string.parts.push_back({part.attribute("value").text(), nullptr, 0});
            return;
        }
        const int conversion = part.attribute("conversion").integer();
        string.parts.push_back(
            {{}, expression(part, "value"), conversion > 0 ? static_cast<char>(conversion) : '\0'});
        const Py format = part.attribute("format_spec");
        if (!format.isNone()) {
            // The part's own position is that of the whole string.
            unsupported(part.attribute("value"), "format specification in an f-string");
            static_cast<void>(expression(format));
        }
    });
    into.node = std::move(string);
}

void Converter::childrenOf(const Py &node)
{
    const Py fields = node.attribute("_fields"); // only nodes have it
    if (!fields || !PyTuple_Check(fields.get()))
        return;
    const auto visit = [&](const Py &child) {
        const std::string_view base = child.baseName();
        Block ignored;
        if (base == "stmt")
            statement(child, ignored);
        else if (base == "expr" && child.typeName() != "FormattedValue")
            static_cast<void>(expression(child));
        else
            childrenOf(child);
    };
    for (Py_ssize_t i = 0; i < PyTuple_GET_SIZE(fields.get()); ++i) {
        const Py child(PyObject_GetAttr(node.get(), PyTuple_GET_ITEM(fields.get(), i)));
        PyErr_Clear();
        if (child && PyList_Check(child.get()))
            forEachIn(child, visit);
        else if (child)
            visit(child);
    }
}

} // namespace clonescope::syntax
