// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/base/operators.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

// The typed tree of a program, as CPython's parser sees it, cut down to the language that the
// engine runs. What is Python but not in this language is no node but a Problem beside the tree.
namespace clonescope::syntax
{

// Lines from 1; columns in UTF-8 bytes from 0, as Python's `ast` has them.
struct Position {
    int line = 0;
    int column = 0;
    auto operator<=>(const Position &) const = default;
};
struct Range {
    Position begin, end;
    bool operator==(const Range &) const = default;
};

struct Expr;
using ExprPtr = std::unique_ptr<Expr>;

enum class Comparison : std::uint8_t {
    Equal,
    NotEqual,
    Less,
    LessEqual,
    Greater,
    GreaterEqual,
    Is,
    IsNot,
    In,
    NotIn
};
enum class Singleton : std::uint8_t { None, True, False, Ellipsis };

struct Integer { // decimal digits, or "0x" and hexadecimal ones where it is very long; never a sign
    std::string digits;
};
struct Constant {
    std::variant<Singleton, Integer, double, std::string> value;
};
struct Name {
    std::string id;
};
struct Attribute {
    ExprPtr object;
    std::string name;
};
struct Subscript {
    ExprPtr object, index;
};
struct SliceExpr { // absent parts are null
    ExprPtr start, stop, step;
};
struct Keyword {
    std::string name;
    ExprPtr value;
};
struct Call {
    ExprPtr function;
    std::vector<ExprPtr> arguments;
    std::vector<Keyword> keywords;
};
struct Binary {
    model::BinaryOp op;
    ExprPtr left, right;
};
struct UnaryExpr {
    model::UnaryOp op;
    ExprPtr operand;
};
struct Compare { // left op[0] right[0] op[1] right[1] …
    ExprPtr left;
    std::vector<Comparison> ops;
    std::vector<ExprPtr> rights;
};
struct Boolean { // and / or
    bool isAnd = true;
    std::vector<ExprPtr> values;
};
struct Conditional {
    ExprPtr test, then, otherwise;
};
struct ListExpr {
    std::vector<ExprPtr> items;
};
struct TupleExpr {
    std::vector<ExprPtr> items;
};
struct DictExpr {
    std::vector<std::pair<ExprPtr, ExprPtr>> entries;
};
struct FString { // text, or a value with 's', 'r' or 'a' for !s !r !a, 0 for none
    struct Part {
        std::string text;
        ExprPtr value;
        char conversion = 0;
    };
    std::vector<Part> parts;
};

struct Expr {
    Range range;
    std::variant<Constant, Name, Attribute, Subscript, SliceExpr, Call, Binary, UnaryExpr, Compare,
                 Boolean, Conditional, ListExpr, TupleExpr, DictExpr, FString>
        node;
};

struct Stmt;
using Block = std::vector<Stmt>;

struct ExprStmt { // docstrings too
    ExprPtr value;
};
struct Assign { // targets are names, attributes, subscripts, tuples or lists of those
    std::vector<ExprPtr> targets;
    ExprPtr value; // null for a bare annotation
    ExprPtr annotation; // null where there is none; evaluated after the assignment
};
struct AugAssign {
    ExprPtr target;
    model::BinaryOp op;
    ExprPtr value;
};
struct Delete {
    std::vector<ExprPtr> targets;
};
struct If {
    ExprPtr test;
    Block body, otherwise;
};
struct For {
    ExprPtr target, iterable;
    Block body, otherwise;
};
struct While {
    ExprPtr test;
    Block body, otherwise;
};
struct Pass {
};
struct Break {
};
struct Continue {
};
struct Import { // import a.b as c: name "a.b", alias "c" or empty
    struct Alias {
        std::string name, alias;
    };
    std::optional<std::string> from; // the module of `from m import …`
    std::vector<Alias> names;
};

struct Stmt {
    Range range;
    std::variant<ExprStmt, Assign, AugAssign, Delete, If, For, While, Pass, Break, Continue, Import>
        node;
};

} // namespace clonescope::syntax
