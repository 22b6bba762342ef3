// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/syntax/ast.h"

#include <map>
#include <memory>
#include <set>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

namespace clonescope::model
{

// Where a name of one scope is kept.
enum class NameKind : std::uint8_t {
    Global, // of the module, or a builtin
    Local, // of a function alone; in a class or module, a name of its own dict
    Cell, // of this function, and used by functions within
    Free // of a function around this one
};

// What one function, class or module binds and uses.
struct Scope {
    enum class Kind : std::uint8_t { Module, Function, Class } kind = Kind::Module;
    std::string className; // of the innermost class around it, whose private names are mangled
    std::map<std::string, NameKind> names;
    std::set<std::string> free; // what it takes from around it, for itself or for those within
    bool isGenerator = false;
    bool needsClassCell = false; // of a class: its methods ask for __class__
    std::vector<std::string> parameters;

    // While it is being read.
    Scope *parent = nullptr;
    std::set<std::string> bound, used, globals, nonlocals;
    std::vector<Scope *> children;

    [[nodiscard]] NameKind kindOf(const std::string &name) const
    {
        const auto found = names.find(name);
        return found == names.end() ? NameKind::Global : found->second;
    }
};

// `__name` within a class is `_Class__name`.
[[nodiscard]] std::string mangled(const std::string &name, const std::string &className);

// The scopes of a program: of the module, and of every def, lambda, class and comprehension in it,
// by the address of its node.
class Scopes
{
public:
    explicit Scopes(std::span<const syntax::Stmt> body);
    [[nodiscard]] const Scope &module() const { return *m_all.front(); }
    [[nodiscard]] const Scope &of(const void *node) const { return *m_byNode.at(node); }

private:
    friend class ScopeReader;
    std::vector<std::unique_ptr<Scope>> m_all;
    std::unordered_map<const void *, Scope *> m_byNode;
};

} // namespace clonescope::model
