// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/engine/bytecode.h"
#include "model/engine/constants.h"

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
    [[nodiscard]] Code compile(std::span<const syntax::Stmt> body);

private:
    // Statements (compiler.cpp).
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
    void store(const syntax::Expr &target, bool swaps = false);
    void unpackInto(const std::vector<syntax::ExprPtr> &targets, bool swaps);
    void evaluateTarget(const syntax::Expr &target);
    void erase(const syntax::Expr &target);

    // Expressions (compileexpression.cpp).
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
    void operator()(const syntax::DictExpr &expr);
    void operator()(const syntax::FString &expr);
    void comparison(syntax::Comparison op);
    void attributeAt(const syntax::Expr &attribute, Op op);

    // Emitting.
    std::size_t emit(Op op, std::size_t arg = 0);
    void patch(std::size_t jump) { m_code.instructions[jump].arg = here(); }
    [[nodiscard]] std::uint32_t here() const
    {
        return static_cast<std::uint32_t>(m_code.instructions.size());
    }
    std::uint32_t name(const std::string &id);
    // What the last `n` operands are where all are constants; replaceSince puts one in their place.
    [[nodiscard]] std::optional<std::vector<std::uint32_t>> constantsSince(std::size_t begin,
                                                                           std::size_t n) const;
    void replaceSince(std::size_t begin, std::uint32_t constant);

    struct Loop {
        std::uint32_t top = 0;
        bool hasIterator = false;
        std::vector<std::size_t> breaks;
    };

    const std::atomic<bool> *m_cancelled;
    Code m_code;
    Constants m_constants;
    std::unordered_map<std::string, std::uint32_t> m_names;
    std::vector<Loop> m_loops;
    syntax::Position m_at;
    syntax::Range m_range; // of the expression being compiled
};

} // namespace clonescope::model
