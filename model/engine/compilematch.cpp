// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/engine/compiler.h"

#include "model/base/overload.h"

// match: each value that a pattern looks at has a local of its own, so that who fails just jumps.
namespace clonescope::model
{

// What a pattern binds once all of it matched, and where it jumps otherwise.
struct Compiler::Captures {
    std::vector<std::pair<std::string, std::uint32_t>> names;
    std::vector<std::size_t> failures;
};

std::uint32_t Compiler::temporary()
{
    code().localNames.push_back("." + std::to_string(m_in->temporaries++));
    return static_cast<std::uint32_t>(code().localNames.size() - 1);
}

void Compiler::operator()(const syntax::Match &stmt)
{
    expression(*stmt.subject);
    const std::uint32_t subject = temporary();
    emit(Op::StoreLocal, subject);
    std::vector<std::size_t> ends;
    for (const syntax::Match::Case &each : stmt.cases) {
        m_at = each.pattern->range.begin;
        emit(Op::Statement, static_cast<std::size_t>(m_at.line));
        Captures captures;
        pattern(*each.pattern, subject, captures);
        for (const auto &[name, local] : captures.names) {
            emit(Op::LoadLocal, local);
            variable(name, Access::Store);
        }
        if (each.guard) {
            expression(*each.guard);
            captures.failures.push_back(emit(Op::JumpIfFalse));
        }
        block(each.body);
        ends.push_back(emit(Op::Jump));
        patch(captures.failures);
    }
    patch(ends);
}

void Compiler::pattern(const syntax::Pattern &pattern, std::uint32_t value, Captures &into)
{
    m_at = pattern.range.begin;
    std::visit(Overload {
                   [&](const syntax::ValuePattern &it) {
                       emit(Op::LoadLocal, value);
                       expression(*it.value);
                       const auto *constant = std::get_if<syntax::Constant>(&it.value->node);
                       const bool isSingleton = constant
                           && std::holds_alternative<syntax::BuiltinConstant>(constant->value);
                       if (isSingleton)
                           emit(Op::Is, 0);
                       else
                           emit(Op::Compare, static_cast<std::size_t>(CompareOp::Equal));
                       into.failures.push_back(emit(Op::JumpIfFalse));
                   },
                   [&](const syntax::CapturePattern &it) {
                       if (it.pattern)
                           this->pattern(*it.pattern, value, into);
                       if (!it.name.empty())
                           into.names.emplace_back(it.name, value);
                   },
                   [](const syntax::StarPattern &) {}, // only within sequences
                   [&](const syntax::SequencePattern &it) { sequence(it, value, into); },
                   [&](const syntax::MappingPattern &it) { mapping(it, value, into); },
                   [&](const syntax::ClassPattern &it) { classPattern(it, value, into); },
                   [&](const syntax::OrPattern &it) { alternatives(it, value, into); },
               },
               pattern.node);
}

void Compiler::sequence(const syntax::SequencePattern &pattern, std::uint32_t value, Captures &into)
{
    std::optional<std::size_t> starred;
    for (std::size_t i = 0; i < pattern.items.size(); ++i)
        if (std::holds_alternative<syntax::StarPattern>(pattern.items[i]->node))
            starred = i;
    const std::size_t least = pattern.items.size() - (starred ? 1 : 0);
    emit(Op::LoadLocal, value);
    emit(Op::MatchSequence, least | (starred ? std::size_t {1} << 31U : 0));
    into.failures.push_back(emit(Op::JumpIfFalse));
    for (std::size_t i = 0; i < pattern.items.size(); ++i) {
        const auto *rest = std::get_if<syntax::StarPattern>(&pattern.items[i]->node);
        if (rest && rest->name.empty())
            continue;
        const std::uint32_t member = temporary();
        emit(Op::LoadLocal, value);
        if (rest)
            emit(Op::Middle, i | ((pattern.items.size() - i - 1) << 16U));
        else if (starred && i > *starred)
            emit(Op::Item,
                 static_cast<std::uint32_t>(-static_cast<std::int32_t>(pattern.items.size() - i)));
        else
            emit(Op::Item, i);
        emit(Op::StoreLocal, member);
        if (rest)
            into.names.emplace_back(rest->name, member);
        else
            this->pattern(*pattern.items[i], member, into);
    }
}

void Compiler::mapping(const syntax::MappingPattern &pattern, std::uint32_t value, Captures &into)
{
    emit(Op::LoadLocal, value);
    emit(Op::MatchMapping, pattern.keys.size());
    into.failures.push_back(emit(Op::JumpIfFalse));
    for (std::size_t i = 0; i < pattern.keys.size(); ++i) {
        emit(Op::LoadLocal, value);
        expression(*pattern.keys[i]);
        emit(Op::MatchKey);
        into.failures.push_back(emit(Op::JumpIfFalse));
        const std::uint32_t member = temporary();
        emit(Op::StoreLocal, member);
        this->pattern(*pattern.values[i], member, into);
    }
    if (!pattern.rest)
        return;
    emit(Op::LoadLocal, value);
    for (const syntax::ExprPtr &key : pattern.keys)
        expression(*key);
    emit(Op::BuildTuple, pattern.keys.size());
    emit(Op::MatchRest);
    const std::uint32_t rest = temporary();
    emit(Op::StoreLocal, rest);
    into.names.emplace_back(*pattern.rest, rest);
}

void Compiler::classPattern(const syntax::ClassPattern &pattern, std::uint32_t value,
                            Captures &into)
{
    CallShape shape {static_cast<std::uint32_t>(pattern.positional.size()), {}};
    for (const auto &[id, each] : pattern.named)
        shape.keywords.push_back(name(id));
    m_unit->calls.push_back(std::move(shape));
    emit(Op::LoadLocal, value);
    expression(*pattern.type);
    emit(Op::MatchClass, m_unit->calls.size() - 1);
    into.failures.push_back(emit(Op::JumpIfFalse));
    const std::uint32_t members = temporary();
    emit(Op::StoreLocal, members);
    std::size_t i = 0;
    const auto member = [&](const syntax::PatternPtr &each) {
        const std::uint32_t local = temporary();
        emit(Op::LoadLocal, members);
        emit(Op::Item, i++);
        emit(Op::StoreLocal, local);
        this->pattern(*each, local, into);
    };
    for (const syntax::PatternPtr &each : pattern.positional)
        member(each);
    for (const auto &[id, each] : pattern.named)
        member(each);
}

// All of them bind the same names, which are kept in one place whichever matches.
void Compiler::alternatives(const syntax::OrPattern &pattern, std::uint32_t value, Captures &into)
{
    std::unordered_map<std::string, std::uint32_t> locals;
    std::vector<std::size_t> matched;
    for (const syntax::PatternPtr &each : pattern.alternatives) {
        Captures captures;
        this->pattern(*each, value, captures);
        for (const auto &[id, local] : captures.names) {
            const auto [at, isNew] = locals.emplace(id, 0);
            if (isNew) {
                at->second = temporary();
                into.names.emplace_back(id, at->second);
            }
            emit(Op::LoadLocal, local);
            emit(Op::StoreLocal, at->second);
        }
        matched.push_back(emit(Op::Jump));
        patch(captures.failures);
    }
    into.failures.push_back(emit(Op::Jump));
    patch(matched);
}

} // namespace clonescope::model
