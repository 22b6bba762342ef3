// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/engine/compiler.h"

// Statements with blocks, and what leaves them.
namespace clonescope::model
{

void Compiler::operator()(const syntax::If &stmt)
{
    expression(*stmt.test);
    const std::size_t otherwise = emit(Op::JumpIfFalse);
    block(stmt.body);
    if (stmt.otherwise.empty()) {
        patch(otherwise);
        return;
    }
    const std::size_t end = emit(Op::Jump);
    patch(otherwise);
    block(stmt.otherwise);
    patch(end);
}

void Compiler::operator()(const syntax::For &stmt)
{
    const syntax::Position at = m_at;
    expression(*stmt.iterable);
    m_at = stmt.iterable->range.begin;
    emit(Op::BeginLoop);
    m_in->blocks.push_back({Block::Kind::For, here(), {}, nullptr, {}});
    m_at = at;
    emit(Op::Statement, static_cast<std::size_t>(at.line));
    m_at = stmt.iterable->range.begin;
    const std::size_t exhausted = emit(Op::NextOrJump);
    store(*stmt.target);
    block(stmt.body);
    finishLoop(stmt.otherwise, exhausted);
}

void Compiler::operator()(const syntax::While &stmt)
{
    const syntax::Position at = m_at;
    m_in->blocks.push_back({Block::Kind::While, here(), {}, nullptr, {}});
    emit(Op::Statement, static_cast<std::size_t>(at.line));
    expression(*stmt.test);
    const std::size_t done = emit(Op::JumpIfFalse);
    block(stmt.body);
    finishLoop(stmt.otherwise, done);
}

void Compiler::finishLoop(const syntax::Block &otherwise, std::optional<std::size_t> done)
{
    emit(Op::Jump, m_in->blocks.back().top);
    patch(*done);
    const Block loop = std::move(m_in->blocks.back());
    m_in->blocks.pop_back();
    block(otherwise);
    patch(loop.breaks);
}

std::size_t Compiler::innermostLoop() const
{
    std::size_t at = m_in->blocks.size() - 1;
    while (m_in->blocks[at].kind != Block::Kind::For && m_in->blocks[at].kind != Block::Kind::While)
        --at;
    return at;
}

void Compiler::operator()(const syntax::Break &)
{
    const std::size_t loop = innermostLoop();
    leaveBlocks(loop, false);
    m_in->blocks[loop].breaks.push_back(emit(Op::Jump));
}

void Compiler::operator()(const syntax::Continue &)
{
    const std::size_t loop = innermostLoop();
    leaveBlocks(loop + 1, false);
    emit(Op::Jump, m_in->blocks[loop].top);
}

void Compiler::operator()(const syntax::Return &stmt)
{
    if (stmt.value)
        expression(*stmt.value);
    else
        none();
    leaveBlocks(0, true);
    emit(Op::Return);
}

// The blocks are there again afterwards: what follows the jump is still within them.
void Compiler::leaveBlocks(std::size_t keep, bool hasValue)
{
    const std::vector<Block> all = m_in->blocks;
    // What lies below a value that is to be returned.
    const auto dropBelow = [&] {
        if (hasValue)
            emit(Op::Swap, 2);
    };
    while (m_in->blocks.size() > keep) {
        const Block block = std::move(m_in->blocks.back());
        m_in->blocks.pop_back();
        switch (block.kind) {
        case Block::Kind::For:
            emit(Op::EndLoop);
            break;
        case Block::Kind::While:
            break;
        case Block::Kind::Try:
            emit(Op::EndTry);
            break;
        case Block::Kind::Finally:
            emit(Op::EndTry);
            this->block(*block.finally);
            break;
        case Block::Kind::Handler:
            emit(Op::EndHandler);
            if (!block.name.empty()) {
                emit(Op::EndTry);
                forget(block.name);
            }
            break;
        case Block::Kind::FinallyHandler:
            dropBelow();
            emit(Op::Pop);
            emit(Op::EndHandler);
            break;
        case Block::Kind::With:
            emit(Op::EndTry);
            dropBelow();
            emit(Op::Exit);
            break;
        }
    }
    m_in->blocks = all;
}

void Compiler::forget(const std::string &name)
{
    none();
    variable(name, Access::Store);
    variable(name, Access::Delete);
}

void Compiler::operator()(const syntax::Try &stmt)
{
    if (stmt.finally.empty())
        return except(stmt);
    const std::size_t failed = emit(Op::BeginTry);
    m_in->blocks.push_back({Block::Kind::Finally, 0, {}, &stmt.finally, {}});
    if (stmt.handlers.empty())
        block(stmt.body);
    else
        except(stmt);
    emit(Op::EndTry);
    m_in->blocks.pop_back();
    block(stmt.finally);
    const std::size_t end = emit(Op::Jump);
    patch(failed);
    m_in->blocks.push_back({Block::Kind::FinallyHandler, 0, {}, nullptr, {}});
    block(stmt.finally);
    m_in->blocks.pop_back();
    emit(Op::Reraise);
    patch(end);
}

void Compiler::except(const syntax::Try &stmt)
{
    const std::size_t failed = emit(Op::BeginTry);
    m_in->blocks.push_back({Block::Kind::Try, 0, {}, nullptr, {}});
    block(stmt.body);
    emit(Op::EndTry);
    m_in->blocks.pop_back();
    block(stmt.otherwise);
    std::vector<std::size_t> ends {emit(Op::Jump)};
    patch(failed);
    for (const syntax::Handler &each : stmt.handlers)
        handler(each, ends);
    emit(Op::Reraise);
    patch(ends);
}

void Compiler::handler(const syntax::Handler &handler, std::vector<std::size_t> &ends)
{
    m_at = handler.range.begin;
    emit(Op::Statement, static_cast<std::size_t>(m_at.line));
    std::optional<std::size_t> other;
    if (handler.type) {
        expression(*handler.type);
        m_at = handler.range.begin;
        emit(Op::Matches);
        other = emit(Op::JumpIfFalse);
    }
    std::optional<std::size_t> failed;
    if (handler.name.empty()) {
        emit(Op::Pop);
    } else {
        variable(handler.name, Access::Store);
        failed = emit(Op::BeginTry);
    }
    m_in->blocks.push_back({Block::Kind::Handler, 0, {}, nullptr, handler.name});
    block(handler.body);
    m_in->blocks.pop_back();
    emit(Op::EndHandler);
    if (failed) {
        emit(Op::EndTry);
        forget(handler.name);
    }
    ends.push_back(emit(Op::Jump));
    if (failed) {
        patch(*failed);
        forget(handler.name);
        emit(Op::Reraise);
    }
    if (other)
        patch(*other);
}

void Compiler::operator()(const syntax::With &stmt)
{
    with(stmt.items, stmt.body);
}

void Compiler::with(std::span<const syntax::With::Item> items, const syntax::Block &body)
{
    const syntax::Position at = items.front().context->range.begin;
    expression(*items.front().context);
    m_at = at;
    emit(Op::Enter);
    // The value that __enter__ answered is not there any more where something fails.
    const std::uint32_t entered = temporary();
    emit(Op::StoreLocal, entered);
    const std::size_t failed = emit(Op::BeginTry);
    m_in->blocks.push_back({Block::Kind::With, 0, {}, nullptr, {}});
    if (items.front().target) {
        emit(Op::LoadLocal, entered);
        store(*items.front().target);
    }
    emit(Op::DeleteLocal, entered);
    if (items.size() > 1)
        with(items.subspan(1), body);
    else
        block(body);
    m_at = at;
    emit(Op::EndTry);
    m_in->blocks.pop_back();
    emit(Op::Statement, static_cast<std::size_t>(at.line));
    emit(Op::Exit);
    const std::size_t end = emit(Op::Jump);
    patch(failed);
    emit(Op::ExitWith);
    const std::size_t swallowed = emit(Op::JumpIfTrue);
    emit(Op::Reraise);
    patch(swallowed);
    emit(Op::Pop);
    emit(Op::Pop);
    emit(Op::EndHandler);
    patch(end);
}

void Compiler::operator()(const syntax::Raise &stmt)
{
    const syntax::Position at = m_at;
    if (stmt.exception)
        expression(*stmt.exception);
    if (stmt.cause)
        expression(*stmt.cause);
    m_at = at;
    emit(Op::Raise, stmt.cause ? 2 : stmt.exception ? 1 : 0);
}

void Compiler::operator()(const syntax::Assert &stmt)
{
    const syntax::Position at = m_at;
    expression(*stmt.test);
    const std::size_t holds = emit(Op::JumpIfTrue);
    emit(Op::AssertionError);
    if (stmt.message) {
        expression(*stmt.message);
        m_unit->calls.push_back({1, {}});
        emit(Op::Call, m_unit->calls.size() - 1);
    }
    m_at = at;
    emit(Op::Raise, 1);
    patch(holds);
}

} // namespace clonescope::model
