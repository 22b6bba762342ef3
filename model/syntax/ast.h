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

// The typed tree of a program, as CPython's parser sees it. What is Python but not in the language
// that the engine runs is a Problem beside the tree. Names are as Python's compiler mangles them in
// a class: `__x` in A is `_A__x`.
namespace clonescope::syntax
{

// Lines from 1; columns in UTF-8 bytes from 0, as Python's `ast` has them.
struct Position {
    int line = 0;
    int column = 0;
    auto operator<=>(const Position &) const = default;
};
struct SourceRange {
    Position begin, end;
    bool operator==(const SourceRange &) const = default;
};

struct Expr;
using ExprPtr = std::unique_ptr<Expr>;
struct Stmt;
using Block = std::vector<Stmt>;

enum class ComparisonOperator : std::uint8_t {
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
enum class BuiltinConstant : std::uint8_t { None, True, False, Ellipsis };

struct Integer { // decimal digits, or "0x" and hexadecimal ones where it is very long; never a sign
    std::string digits;
};
struct Imaginary {
    double value = 0;
};
struct BytesLiteral {
    std::string bytes;
};
struct Constant {
    std::variant<BuiltinConstant, Integer, double, std::string, Imaginary, BytesLiteral> value;
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
struct Keyword { // without a name: **value
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
    std::vector<ComparisonOperator> ops;
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
struct SetExpr {
    std::vector<ExprPtr> items;
};
struct DictExpr { // an entry without a key: **value
    std::vector<std::pair<ExprPtr, ExprPtr>> entries;
};
struct FString { // text, or a value with 's', 'r' or 'a' for !s !r !a, 0 for none
    struct Part {
        std::string text;
        ExprPtr value;
        char conversion = 0;
        ExprPtr format; // what stands behind the colon, null where nothing does
    };
    std::vector<Part> parts;
};
struct Starred { // *value: among arguments, members and targets
    ExprPtr value;
};
struct NamedExpr { // name := value
    std::string name;
    ExprPtr value;
};
struct Yield {
    ExprPtr value; // null: None
};
struct YieldFrom {
    ExprPtr value;
};
struct Comprehension {
    enum class Kind : std::uint8_t { List, Set, Dict, Generator } kind = Kind::List;
    struct Clause { // for target in iterable if condition if …
        ExprPtr target, iterable;
        std::vector<ExprPtr> conditions;
    };
    ExprPtr element, value; // of a dict: key and value; else value is null
    std::vector<Clause> clauses;
};

struct Parameter {
    std::string name;
    ExprPtr annotation, defaultValue; // null where there is none
};
struct Parameters {
    std::vector<Parameter> positional; // the first `positionalOnly` of them by position alone
    std::size_t positionalOnly = 0;
    std::optional<Parameter> rest; // *args
    std::vector<Parameter> keywordOnly;
    std::optional<Parameter> keywords; // **kwargs
};
struct Lambda {
    Parameters parameters;
    ExprPtr body;
};

struct Expr {
    SourceRange range;
    std::variant<Constant, Name, Attribute, Subscript, SliceExpr, Call, Binary, UnaryExpr, Compare,
                 Boolean, Conditional, ListExpr, TupleExpr, SetExpr, DictExpr, FString, Starred,
                 NamedExpr, Yield, YieldFrom, Comprehension, Lambda>
        node;
};

struct ExprStmt { // docstrings too
    ExprPtr value;
};
struct Assign { // targets are names, attributes, subscripts, tuples or lists of those, one starred
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

struct FunctionDef {
    std::string name;
    Parameters parameters;
    Block body;
    std::vector<ExprPtr> decorators;
    ExprPtr returns; // its annotation
    std::string variable; // what it is bound to: its name, mangled
};
struct ClassDef {
    std::string name;
    std::vector<ExprPtr> bases;
    std::vector<Keyword> keywords;
    Block body;
    std::vector<ExprPtr> decorators;
    std::string variable; // what it is bound to: its name, mangled
};
struct Return {
    ExprPtr value;
};
struct Raise { // raise exception from cause
    ExprPtr exception, cause;
};
struct Handler { // except type as name
    ExprPtr type; // null: all
    std::string name; // empty where it is not bound
    SourceRange range;
    Block body;
};
struct Try {
    Block body;
    std::vector<Handler> handlers;
    Block otherwise, finally;
};
struct With {
    struct Item { // with context as target
        ExprPtr context, target;
    };
    std::vector<Item> items;
    Block body;
};
struct Assert {
    ExprPtr test, message;
};
struct Global {
    std::vector<std::string> names;
};
struct Nonlocal {
    std::vector<std::string> names;
};

struct Pattern;
using PatternPtr = std::unique_ptr<Pattern>;
struct ValuePattern { // compared by ==, None, True and False by identity
    ExprPtr value;
};
struct CapturePattern { // pattern as name; without pattern all matches, without name nothing is
                        // bound
    PatternPtr pattern;
    std::string name;
};
struct StarPattern { // *name, empty for *_
    std::string name;
};
struct SequencePattern {
    std::vector<PatternPtr> items;
};
struct MappingPattern { // {key: pattern, **rest}
    std::vector<ExprPtr> keys;
    std::vector<PatternPtr> values;
    std::optional<std::string> rest;
};
struct ClassPattern { // Class(positional, name=pattern)
    ExprPtr type;
    std::vector<PatternPtr> positional;
    std::vector<std::pair<std::string, PatternPtr>> named;
};
struct OrPattern {
    std::vector<PatternPtr> alternatives;
};
struct Pattern {
    SourceRange range;
    std::variant<ValuePattern, CapturePattern, StarPattern, SequencePattern, MappingPattern,
                 ClassPattern, OrPattern>
        node;
};
struct Match {
    struct Case {
        PatternPtr pattern;
        ExprPtr guard; // null where there is none
        Block body;
    };
    ExprPtr subject;
    std::vector<Case> cases;
};

// The range of what is decorated begins at the `@` of its first decorator, as its step does.
struct Stmt {
    SourceRange range;
    std::variant<ExprStmt, Assign, AugAssign, Delete, If, For, While, Pass, Break, Continue, Import,
                 FunctionDef, ClassDef, Return, Raise, Try, With, Assert, Global, Nonlocal, Match>
        node;
};

} // namespace clonescope::syntax
