// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/base/persistentvector.h"

#include <cstddef>
#include <cstring>
#include <memory>
#include <span>
#include <vector>

namespace clonescope::model
{

// The bytes of a storage as a value: blocks of at most 1 MiB, shared by copies until one is
// written. Fresh bytes are zero and take no memory: all zero blocks are one.
class Bytes
{
public:
    static constexpr std::size_t blockSize = std::size_t {1} << 20U;

    Bytes() = default;
    explicit Bytes(std::size_t size);

    [[nodiscard]] std::size_t size() const { return m_size; }

    // The run of bytes from `at` to the end of its block, for reading.
    [[nodiscard]] std::span<const std::byte> run(std::size_t at) const;
    // The same for writing; copies the block where another value shares it.
    [[nodiscard]] std::span<std::byte> editRun(std::size_t at);

    // How many bytes of blocks between these two are those of `other`, so that a write copies them;
    // zeros, which take none, apart.
    [[nodiscard]] std::size_t sharedBytes(const Bytes &other, std::size_t begin,
                                          std::size_t end) const;

    void read(std::size_t at, std::span<std::byte> into) const;
    void write(std::size_t at, std::span<const std::byte> from);

    template <typename T> [[nodiscard]] T load(std::size_t at) const
    {
        T value;
        std::memcpy(&value, run(at).data(),
                    sizeof(T)); // blocks hold whole elements: their size is a power of two
        return value;
    }
    template <typename T> void store(std::size_t at, T value)
    {
        std::memcpy(editRun(at).data(), &value, sizeof(T));
    }

    friend bool operator==(const Bytes &a, const Bytes &b);

private:
    using Block = std::vector<std::byte>;
    std::size_t m_size = 0;
    PersistentVector<std::shared_ptr<Block>> m_blocks;
};

} // namespace clonescope::model
