// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/engine/bytecode.h"
#include "model/engine/constants.h"
#include "model/engine/scopes.h"

#include <span>
#include <unordered_map>

namespace clonescope::model
{

// Turns a tree without problems into code, with CPython's order of evaluation. Recursive in the
// depth of the tree, which the parser bounds; linear in its size. Throws Cancelled.
class Compiler
{
public:
    explicit Compiler(const Language &language, const std::atomic<bool> *cancelled = nullptr)
        : m_cancelled(cancelled)
        , m_constants(language)
    {
    }
    [[nodiscard]] std::shared_ptr<const Unit> compile(std::span<const syntax::Stmt> body,
                                                      const std::string &module = "__main__");

private:
    // What a jump out of it has to undo.
    struct Block {
        enum class Kind : std::uint8_t {
            For,
            While,
            Try,
            Finally, // its body has to run
            Handler, // of an exception
            FinallyHandler, // an exception waits on the stack
            With
        } kind
            = Kind::For;
        std::uint32_t top = 0; // of a loop
        std::vector<std::size_t> breaks;
        const syntax::Block *finally = nullptr;
        std::string name; // that a handler binds
    };
    // The code under way.
    struct Building {
        std::shared_ptr<Code> code = std::make_shared<Code>();
        const Scope *scope = nullptr;
        std::vector<Block> blocks;
        std::unordered_map<std::string, std::uint32_t> locals, cells;
        std::uint32_t temporaries = 0;
        Building *around = nullptr;
    };

    // Statements (compiler.cpp, compilecontrol.cpp).
    void block(const syntax::Block &body);
    void statement(const syntax::Stmt &stmt);
    void operator()(const syntax::ExprStmt &stmt);
    void operator()(const syntax::Assign &stmt);
    void operator()(const syntax::AugAssign &stmt);
    void operator()(const syntax::Delete &stmt);
    void operator()(const syntax::If &stmt);
    void operator()(const syntax::For &stmt);
    void operator()(const syntax::While &stmt);
    void operator()(const syntax::Pass &) { }
    void operator()(const syntax::Break &);
    void operator()(const syntax::Continue &);
    void operator()(const syntax::Import &stmt);
    void operator()(const syntax::FunctionDef &stmt);
    void operator()(const syntax::ClassDef &stmt);
    void operator()(const syntax::Return &stmt);
    void operator()(const syntax::Raise &stmt);
    void operator()(const syntax::Try &stmt);
    void operator()(const syntax::With &stmt);
    void operator()(const syntax::Assert &stmt);
    void operator()(const syntax::Global &) { }
    void operator()(const syntax::Nonlocal &) { }
    void operator()(const syntax::Match &stmt);
    void store(const syntax::Expr &target, bool swaps = false);
    void unpackInto(const std::vector<syntax::ExprPtr> &targets, bool swaps);
    void annotation(const syntax::Assign &stmt);
    void evaluateTarget(const syntax::Expr &target);
    void erase(const syntax::Expr &target);
    void except(const syntax::Try &stmt);
    void handler(const syntax::Handler &handler, std::vector<std::size_t> &ends);
    void with(std::span<const syntax::With::Item> items, const syntax::Block &body);
    void finishLoop(const syntax::Block &otherwise, std::optional<std::size_t> done);
    // Undoes the innermost blocks down to `keep` of them; `hasValue`: one to return is on top.
    void leaveBlocks(std::size_t keep, bool hasValue);
    void forget(const std::string &name); // what `except … as name` bound
    [[nodiscard]] std::size_t innermostLoop() const;

    // Patterns (compilematch.cpp). The value is in a local of its own; who fails jumps.
    struct Captures;
    void pattern(const syntax::Pattern &pattern, std::uint32_t value, Captures &into);
    void sequence(const syntax::SequencePattern &pattern, std::uint32_t value, Captures &into);
    void mapping(const syntax::MappingPattern &pattern, std::uint32_t value, Captures &into);
    void classPattern(const syntax::ClassPattern &pattern, std::uint32_t value, Captures &into);
    void alternatives(const syntax::OrPattern &pattern, std::uint32_t value, Captures &into);
    std::uint32_t temporary();

    // Functions, classes, comprehensions (compilefunction.cpp).
    std::uint32_t finish(Building &building); // its number among the unit's codes
    void begin(Building &building, const Scope &scope, const std::string &name);
    static void parametersOf(Building &building, const syntax::Parameters &parameters);
    void defaultsAndAnnotations(const syntax::Parameters &parameters,
                                const syntax::ExprPtr *returns);
    void decorate(std::size_t count);
    void clause(const syntax::Comprehension &expr, std::size_t number);

    // Expressions (compileexpression.cpp, compilecalls.cpp).
    void expression(const syntax::Expr &expr);
    void operator()(const syntax::Constant &expr);
    void operator()(const syntax::Name &expr);
    void operator()(const syntax::Attribute &expr);
    void operator()(const syntax::Subscript &expr);
    void operator()(const syntax::SliceExpr &expr);
    void operator()(const syntax::Call &expr);
    void operator()(const syntax::Binary &expr);
    void operator()(const syntax::UnaryExpr &expr);
    void operator()(const syntax::Compare &expr);
    void operator()(const syntax::Boolean &expr);
    void operator()(const syntax::Conditional &expr);
    void operator()(const syntax::ListExpr &expr);
    void operator()(const syntax::TupleExpr &expr);
    void operator()(const syntax::SetExpr &expr);
    void operator()(const syntax::DictExpr &expr);
    void operator()(const syntax::FString &expr);
    void operator()(const syntax::Starred &) { } // only within others
    void operator()(const syntax::NamedExpr &expr);
    void operator()(const syntax::Yield &expr);
    void operator()(const syntax::YieldFrom &expr);
    void operator()(const syntax::Comprehension &expr);
    void operator()(const syntax::Lambda &expr);
    void comparison(syntax::Comparison op);
    void attributeAt(const syntax::Expr &attribute, Op op);
    void arguments(const std::vector<syntax::ExprPtr> &arguments,
                   const std::vector<syntax::Keyword> &keywords);
    void members(const std::vector<syntax::ExprPtr> &items, Op build, Op add, Op extend,
                 bool isCall = false);

    // Emitting.
    [[nodiscard]] Code &code() { return *m_in->code; }
    std::size_t emit(Op op, std::size_t arg = 0);
    void patch(std::size_t jump) { code().instructions[jump].arg = here(); }
    void patch(const std::vector<std::size_t> &jumps)
    {
        for (const std::size_t jump : jumps)
            patch(jump);
    }
    [[nodiscard]] std::uint32_t here()
    {
        return static_cast<std::uint32_t>(code().instructions.size());
    }
    std::uint32_t name(const std::string &id);
    void none() { emit(Op::Constant, m_constants.atom(Singleton {Singleton::Which::None})); }
    enum class Access : std::uint8_t { Load, Store, Delete };
    void variable(const std::string &id, Access access);
    // What the last `n` operands are where all are constants; replaceSince puts one in their place.
    [[nodiscard]] std::optional<std::vector<std::uint32_t>> constantsSince(std::size_t begin,
                                                                           std::size_t n);
    void replaceSince(std::size_t begin, std::uint32_t constant);

    const std::atomic<bool> *m_cancelled;
    std::shared_ptr<Unit> m_unit;
    std::optional<Scopes> m_scopes;
    Building *m_in = nullptr;
    Constants m_constants;
    std::unordered_map<std::string, std::uint32_t> m_names;
    bool m_annotationsAreText = false; // from __future__ import annotations
    syntax::Position m_at;
    syntax::Range m_range; // of the expression being compiled
};

} // namespace clonescope::model
