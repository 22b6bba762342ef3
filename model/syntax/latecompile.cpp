// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/syntax/latecompile.h"

#include "model/syntax/boundnames.h"
#include "model/syntax/bounds.h"
#include "model/syntax/children.h"

#include <array>
#include <map>
#include <unordered_set>

namespace clonescope::syntax
{

namespace
{

// What a compiler makes of some statements, in nodes, and the ways out of them: each takes a copy
// of the `finally` blocks that it leaves.
struct Emitted {
    double nodes = 0;
    double returns = 0;
    double jumps = 0; // break and continue, out of a loop around
    void operator+=(const Emitted &other)
    {
        nodes += other.nodes;
        returns += other.returns;
        jumps += other.jumps;
    }
    Emitted operator*(double times) const
    {
        return {nodes * times, returns * times, jumps * times};
    }
};

double square(double x)
{
    return x * x;
}

class Counter
{
public:
    std::optional<Problem> run(const Block &program)
    {
        Scope module;
        for (const Stmt &each : program) {
            m_nodes += statement(each, module).nodes;
            const double globals
                = static_cast<double>(m_globals.size()) * static_cast<double>(module.inside);
            if (const char *what = whatIsBeyond(globals))
                return Problem {Problem::Kind::Limit, std::string(what) + " than Clonescope reads",
                                each.range.begin};
        }
        return std::nullopt;
    }

private:
    // What has names of its own: a function, a lambda, a comprehension, a class.
    struct Scope {
        std::unordered_set<std::string_view> names;
        std::size_t inside = 0; // further ones, at any depth
        double qualified = 0; // length of its name with those around it
    };

    [[nodiscard]] const char *whatIsBeyond(double globals) const
    {
        if (m_nodes > bounds::emitted)
            return "the program has more `finally` blocks and ways out of them";
        if (m_alike > bounds::alike)
            return "the program has more functions that are alike";
        if (m_scopedNames + globals > bounds::scopedNames || m_ownNames > bounds::ownNames)
            return "the functions of the program have more names";
        if (m_captured > bounds::captured)
            return "the patterns of the program bind more names";
        if (m_qualified > bounds::qualified)
            return "the names of classes and functions in one another are longer";
        return nullptr;
    }

    // Returns the nodes that `inside` counts in it.
    template <typename Inside>
    double enter(Scope &outer, std::string_view name, bool isFunction, Inside inside)
    {
        Scope scope;
        scope.qualified = outer.qualified + static_cast<double>(name.size());
        m_qualified += scope.qualified;
        const double nodes = inside(scope);
        m_alike += 2 * m_named[{name, nodes}]++ + 1; // from one square to the next
        if (isFunction) {
            const auto names = static_cast<double>(scope.names.size());
            m_ownNames += square(names);
            m_scopedNames += names * static_cast<double>(scope.inside);
        }
        outer.inside += 1 + scope.inside;
        return nodes;
    }

    static void bind(const Parameters &parameters, Scope &scope)
    {
        forEachParameter(parameters, [&](const Parameter &each) { scope.names.insert(each.name); });
    }

    Emitted block(const Block &block, Scope &scope)
    {
        Emitted all;
        for (const Stmt &each : block)
            all += statement(each, scope);
        return all;
    }

    Emitted statement(const Stmt &statement, Scope &scope)
    {
        forEachBoundName(statement, [&](std::string_view name) { scope.names.insert(name); });
        Emitted all {1, 0, 0};
        const auto part = [&](const Expr &it) { all.nodes += expression(it, scope); };
        const auto inside = [&](const Block &it) { all += block(it, scope); };
        std::visit(
            Overload {
                [&](const FunctionDef &it) {
                    forEachPart(statement, part, [&](const Block &body) {
                        all.nodes += enter(scope, it.name, true, [&](Scope &own) {
                            bind(it.parameters, own);
                            return block(body, own).nodes;
                        });
                    });
                },
                [&](const ClassDef &it) {
                    forEachPart(statement, part, [&](const Block &body) {
                        all.nodes += enter(scope, it.name, false,
                                           [&](Scope &own) { return block(body, own).nodes; });
                    });
                },
                [&](const Try &it) { all += tryFinally(it, scope); },
                [&](const Global &it) { m_globals.insert(it.names.begin(), it.names.end()); },
                [&](const Nonlocal &it) { scope.names.insert(it.names.begin(), it.names.end()); },
                [&](const Match &it) {
                    for (const Match::Case &each : it.cases) {
                        double names = 0;
                        forEachBoundName(*each.pattern, [&](std::string_view) { ++names; });
                        m_captured += square(names);
                    }
                    forEachPart(statement, part, inside);
                },
                [&](const Return &) {
                    forEachPart(statement, part, inside);
                    all.returns = 1;
                },
                [&](const Break &) { all.jumps = 1; },
                [&](const Continue &) { all.jumps = 1; },
                [&](const auto &) { forEachPart(statement, part, inside); },
            },
            statement.node);
        if (std::holds_alternative<For>(statement.node)
            || std::holds_alternative<While>(statement.node))
            all.jumps = 0;
        return all;
    }

    Emitted tryFinally(const Try &it, Scope &scope)
    {
        Emitted all = block(it.body, scope);
        for (const Handler &handler : it.handlers) {
            if (handler.type)
                all.nodes += expression(*handler.type, scope);
            all += block(handler.body, scope);
        }
        all += block(it.otherwise, scope);
        all += block(it.finally, scope) * (2 + all.returns + all.jumps); // ends and raises, too
        return all;
    }

    double expression(const Expr &expression, Scope &scope)
    {
        const auto inside = [&](Scope &in) {
            double nodes = 1;
            forEachChild(expression,
                         [&](const Expr &child) { nodes += this->expression(child, in); });
            return nodes;
        };
        if (const auto *made = std::get_if<Comprehension>(&expression.node)) {
            constexpr std::array<std::string_view, 4> names {"[]", "{}", "{:}", "()"};
            return enter(scope, names[static_cast<std::size_t>(made->kind)], true, [&](Scope &own) {
                for (const Comprehension::Clause &clause : made->clauses)
                    forEachBoundName(*clause.target,
                                     [&](std::string_view name) { own.names.insert(name); });
                return inside(own);
            });
        }
        double nodes = inside(scope);
        if (const auto *lambda = std::get_if<Lambda>(&expression.node))
            nodes += enter(scope, "lambda", true, [&](Scope &own) {
                bind(lambda->parameters, own);
                return this->expression(*lambda->body, own);
            });
        else if (const auto *named = std::get_if<NamedExpr>(&expression.node))
            scope.names.insert(named->name);
        return nodes;
    }

    std::map<std::pair<std::string_view, double>, double> m_named; // how many of a name and size
    std::unordered_set<std::string_view> m_globals; // that are declared so
    double m_nodes = 0, m_alike = 0, m_scopedNames = 0, m_ownNames = 0, m_captured = 0,
           m_qualified = 0;
};

} // namespace

std::optional<Problem> compilesLate(const Block &program)
{
    return Counter().run(program);
}

} // namespace clonescope::syntax
