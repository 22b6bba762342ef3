// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/heap/bytes.h"

#include <algorithm>

namespace clonescope::model
{

namespace
{

const std::shared_ptr<std::vector<std::byte>> &zeroBlock()
{
    static const auto block = std::make_shared<std::vector<std::byte>>(Bytes::blockSize);
    return block;
}

} // namespace

Bytes::Bytes(std::size_t size)
    : m_size(size)
{
    for (std::size_t left = size; left > 0; left -= std::min(left, blockSize)) {
        if (left >= blockSize)
            m_blocks.push_back(zeroBlock());
        else
            m_blocks.push_back(std::make_shared<Block>(left));
    }
}

std::span<const std::byte> Bytes::run(std::size_t at) const
{
    assert(at < m_size);
    const Block &block = *m_blocks[at / blockSize];
    return std::span(block).subspan(at % blockSize);
}

std::span<std::byte> Bytes::editRun(std::size_t at)
{
    assert(at < m_size);
    auto &block = m_blocks.edit(at / blockSize);
    if (block.use_count() == 1)
        std::atomic_thread_fence(std::memory_order_acquire);
    else
        block = std::make_shared<Block>(*block);
    return std::span(*block).subspan(at % blockSize);
}

std::size_t Bytes::sharedBytes(const Bytes &other, std::size_t begin, std::size_t end) const
{
    const std::size_t last = std::min({end, m_size, other.m_size});
    std::size_t shared = 0;
    for (std::size_t block = begin / blockSize; block * blockSize < last; ++block) {
        const auto &bytes = m_blocks[block];
        const bool isZero = bytes->size() == blockSize && bytes == zeroBlock();
        if (bytes == other.m_blocks[block] && !isZero)
            shared += bytes->size();
    }
    return shared;
}

void Bytes::read(std::size_t at, std::span<std::byte> into) const
{
    while (!into.empty()) {
        const auto from = run(at);
        const std::size_t n = std::min(from.size(), into.size());
        std::memcpy(into.data(), from.data(), n);
        into = into.subspan(n);
        at += n;
    }
}

void Bytes::write(std::size_t at, std::span<const std::byte> from)
{
    while (!from.empty()) {
        const auto into = editRun(at);
        const std::size_t n = std::min(into.size(), from.size());
        std::memcpy(into.data(), from.data(), n);
        from = from.subspan(n);
        at += n;
    }
}

bool operator==(const Bytes &a, const Bytes &b)
{
    if (a.m_size != b.m_size)
        return false;
    for (std::size_t i = 0; i < a.m_blocks.size(); ++i)
        if (a.m_blocks[i] != b.m_blocks[i] && *a.m_blocks[i] != *b.m_blocks[i])
            return false;
    return true;
}

} // namespace clonescope::model
