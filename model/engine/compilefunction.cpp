// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/engine/annotationtext.h"
#include "model/engine/compiler.h"

#include <algorithm>
#include <cassert>

// What has code of its own: functions, classes, comprehensions.
namespace clonescope::model
{

void Compiler::begin(Building &building, const Scope &scope, const std::string &name)
{
    Code &made = *building.code;
    building.scope = &scope;
    building.around = m_in;
    made.unit = m_unit.get();
    made.name = name;
    made.line = m_at.line;
    made.kind = scope.kind == Scope::Kind::Module ? Code::Kind::Module
        : scope.kind == Scope::Kind::Class        ? Code::Kind::Class
                                                  : Code::Kind::Function;
    made.isGenerator = scope.isGenerator;
    const bool isInFunction = m_in && m_in->code->kind == Code::Kind::Function;
    const bool isAtTop = !m_in || m_in->code->kind == Code::Kind::Module
        || m_in->scope->globals.contains(mangled(name, m_in->scope->className));
    made.qualifiedName
        = isAtTop ? name : m_in->code->qualifiedName + (isInFunction ? ".<locals>." : ".") + name;

    made.localNames = scope.parameters;
    if (scope.kind == Scope::Kind::Function)
        for (const auto &[id, kind] : scope.names)
            if (kind == NameKind::Local
                && std::find(made.localNames.begin(), made.localNames.end(), id)
                    == made.localNames.end())
                made.localNames.push_back(id);
    for (std::uint32_t i = 0; i < made.localNames.size(); ++i)
        building.locals[made.localNames[i]] = i;
    if (scope.needsClassCell)
        made.cellNames.emplace_back("__class__");
    for (const auto &[id, kind] : scope.names)
        if (kind == NameKind::Cell)
            made.cellNames.push_back(id);
    made.freeNames.assign(scope.free.begin(), scope.free.end());
    for (std::uint32_t i = 0; i < made.cellNames.size() + made.freeNames.size(); ++i)
        building.cells[made.cellName(i)] = i;
    for (std::uint32_t i = 0; i < scope.parameters.size(); ++i)
        if (scope.kindOf(scope.parameters[i]) == NameKind::Cell)
            made.cellParameters.emplace_back(i, building.cells.at(scope.parameters[i]));
    for (const std::string &id : made.freeNames) {
        assert(m_in); // a module has no free names
        made.captures.push_back(m_in->cells.at(id));
    }
    m_in = &building;
}

std::uint32_t Compiler::finish(Building &building)
{
    m_in = building.around;
    m_unit->codes.push_back(building.code);
    return static_cast<std::uint32_t>(m_unit->codes.size() - 1);
}

void Compiler::parametersOf(Building &building, const syntax::Parameters &parameters)
{
    Code &made = *building.code;
    made.positional = static_cast<std::uint32_t>(parameters.positional.size());
    made.positionalOnly = static_cast<std::uint32_t>(parameters.positionalOnly);
    made.keywordOnly = static_cast<std::uint32_t>(parameters.keywordOnly.size());
    made.hasRest = parameters.rest.has_value();
    made.hasKeywords = parameters.keywords.has_value();
}

void Compiler::defaultsAndAnnotations(const syntax::Parameters &parameters,
                                      const syntax::ExprPtr *returns)
{
    const std::size_t begin = here();
    std::size_t count = 0;
    for (const syntax::Parameter &parameter : parameters.positional)
        if (parameter.defaultValue) {
            expression(*parameter.defaultValue);
            ++count;
        }
    if (count == 0)
        none();
    else if (const auto constants = constantsSince(begin, count))
        replaceSince(begin, m_constants.tuple(*constants));
    else
        emit(Op::BuildTuple, count);

    count = 0;
    for (const syntax::Parameter &parameter : parameters.keywordOnly)
        if (parameter.defaultValue) {
            emit(Op::Constant,
                 m_constants.atom(Str {mangled(parameter.name, m_in->scope->className)}));
            expression(*parameter.defaultValue);
            ++count;
        }
    if (count == 0)
        none();
    else
        emit(Op::BuildDict, count);

    count = 0;
    const auto annotate = [&](const std::string &id, const syntax::ExprPtr &annotation) {
        if (!annotation)
            return;
        emit(Op::Constant, m_constants.atom(Str {mangled(id, m_in->scope->className)}));
        if (m_annotationsAreText)
            emit(Op::Constant, m_constants.atom(Str {annotationText(*annotation)}));
        else
            expression(*annotation);
        ++count;
    };
    for (const syntax::Parameter &parameter : parameters.positional)
        annotate(parameter.name, parameter.annotation);
    if (parameters.rest)
        annotate(parameters.rest->name, parameters.rest->annotation);
    for (const syntax::Parameter &parameter : parameters.keywordOnly)
        annotate(parameter.name, parameter.annotation);
    if (parameters.keywords)
        annotate(parameters.keywords->name, parameters.keywords->annotation);
    if (returns)
        annotate("return", *returns);
    if (count == 0)
        none();
    else
        emit(Op::BuildDict, count);
}

void Compiler::decorate(std::size_t count)
{
    for (; count > 0; --count) {
        m_unit->calls.push_back({1, {}});
        emit(Op::Call, m_unit->calls.size() - 1);
    }
}

namespace
{

const std::string *docOf(const syntax::Block &body)
{
    const auto *first = body.empty() ? nullptr : std::get_if<syntax::ExprStmt>(&body.front().node);
    const auto *constant = first ? std::get_if<syntax::Constant>(&first->value->node) : nullptr;
    return constant ? std::get_if<std::string>(&constant->value) : nullptr;
}

bool hasAnnotations(const syntax::Block &body)
{
    return std::any_of(body.begin(), body.end(), [](const syntax::Stmt &statement) {
        const auto *assign = std::get_if<syntax::Assign>(&statement.node);
        if (assign)
            return assign->annotation != nullptr;
        const auto *either = std::get_if<syntax::If>(&statement.node);
        return either && (hasAnnotations(either->body) || hasAnnotations(either->otherwise));
    });
}

} // namespace

void Compiler::operator()(const syntax::FunctionDef &stmt)
{
    const syntax::Position at = m_at;
    for (const syntax::ExprPtr &decorator : stmt.decorators)
        expression(*decorator);
    m_at = at;
    defaultsAndAnnotations(stmt.parameters, &stmt.returns);
    m_at = at;
    Building building;
    begin(building, m_scopes->of(&stmt), stmt.name);
    parametersOf(building, stmt.parameters);
    if (const std::string *doc = docOf(stmt.body))
        building.code->doc = m_constants.atom(Str {*doc});
    block(stmt.body);
    none();
    emit(Op::Return);
    const std::uint32_t number = finish(building);
    m_at = at;
    emit(Op::MakeFunction, number);
    decorate(stmt.decorators.size());
    variable(stmt.variable, Access::Store);
}

void Compiler::operator()(const syntax::Lambda &expr)
{
    const syntax::Position at = m_at;
    defaultsAndAnnotations(expr.parameters, nullptr);
    Building building;
    begin(building, m_scopes->of(&expr), "<lambda>");
    parametersOf(building, expr.parameters);
    expression(*expr.body);
    emit(Op::Return);
    const std::uint32_t number = finish(building);
    m_at = at;
    emit(Op::MakeFunction, number);
}

void Compiler::operator()(const syntax::ClassDef &stmt)
{
    const syntax::Position at = m_at;
    for (const syntax::ExprPtr &decorator : stmt.decorators)
        expression(*decorator);
    members(stmt.bases, Op::BuildList, Op::AddToList, Op::ExtendList);
    emit(Op::BuildDict, 0);
    for (const syntax::Keyword &keyword : stmt.keywords) {
        if (keyword.name.empty()) {
            expression(*keyword.value);
            emit(Op::ExtendDict);
            continue;
        }
        emit(Op::Constant, m_constants.atom(Str {keyword.name}));
        expression(*keyword.value);
        emit(Op::AddToDict, 1);
    }
    m_at = at;
    Building building;
    begin(building, m_scopes->of(&stmt), stmt.name);
    const auto set = [&](std::string_view id, const std::string &value) {
        emit(Op::Constant, m_constants.atom(Str {value}));
        emit(Op::StoreClassName, name(std::string(id)));
    };
    emit(Op::LoadName, name("__name__"));
    emit(Op::StoreClassName, name("__module__"));
    set("__qualname__", building.code->qualifiedName);
    if (hasAnnotations(stmt.body)) {
        emit(Op::BuildDict, 0);
        emit(Op::StoreClassName, name("__annotations__"));
    }
    if (const std::string *doc = docOf(stmt.body))
        set("__doc__", *doc);
    block(stmt.body);
    none();
    emit(Op::Return);
    const std::uint32_t number = finish(building);
    m_at = at;
    emit(Op::MakeClass, number);
    decorate(stmt.decorators.size());
    variable(stmt.variable, Access::Store);
}

// A function of its own, called at once with what the first `for` walks.
void Compiler::operator()(const syntax::Comprehension &expr)
{
    using Kind = syntax::Comprehension::Kind;
    const syntax::Position at = m_at;
    const char *const name = expr.kind == Kind::List ? "<listcomp>"
        : expr.kind == Kind::Set                     ? "<setcomp>"
        : expr.kind == Kind::Dict                    ? "<dictcomp>"
                                                     : "<genexpr>";
    for (int i = 0; i < 3; ++i)
        none();
    Building building;
    begin(building, m_scopes->of(&expr), name);
    building.code->positional = 1;
    if (expr.kind == Kind::List)
        emit(Op::BuildList, 0);
    else if (expr.kind == Kind::Set)
        emit(Op::BuildSet, 0);
    else if (expr.kind == Kind::Dict)
        emit(Op::BuildDict, 0);
    clause(expr, 0);
    if (expr.kind == Kind::Generator)
        none();
    emit(Op::Return);
    const std::uint32_t number = finish(building);
    m_at = at;
    emit(Op::MakeFunction, number);
    expression(*expr.clauses.front().iterable);
    m_at = at;
    emit(Op::GetIterator);
    m_unit->calls.push_back({1, {}});
    emit(Op::Call, m_unit->calls.size() - 1);
}

void Compiler::clause(const syntax::Comprehension &expr, std::size_t number)
{
    using Kind = syntax::Comprehension::Kind;
    const syntax::Position at = m_at;
    if (number == expr.clauses.size()) {
        expression(*expr.element);
        if (expr.value)
            expression(*expr.value);
        m_at = at;
        switch (expr.kind) {
        case Kind::List:
            emit(Op::AddToList, 1);
            break;
        case Kind::Set:
            emit(Op::AddToSet, 1);
            break;
        case Kind::Dict:
            emit(Op::AddToDict, 1);
            break;
        case Kind::Generator:
            emit(Op::Yield);
            emit(Op::Pop);
        }
        return;
    }
    const syntax::Comprehension::Clause &each = expr.clauses[number];
    if (number == 0)
        emit(Op::LoadLocal, 0);
    else
        expression(*each.iterable);
    m_at = at;
    emit(Op::BeginLoop);
    const std::uint32_t top = here();
    const std::size_t done = emit(Op::NextOrJump);
    store(*each.target);
    for (const syntax::ExprPtr &condition : each.conditions) {
        expression(*condition);
        emit(Op::JumpIfFalse, top);
    }
    clause(expr, number + 1);
    emit(Op::Jump, top);
    patch(done);
}

} // namespace clonescope::model
