// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/heap/run.h"

#include <optional>
#include <unordered_map>

namespace clonescope::app
{

// Origin keys of a run's objects and back: the n-th object that a step made. One pass over the run.
class Origins
{
public:
    Origins() = default;
    explicit Origins(const model::Run &run);

    [[nodiscard]] std::optional<model::OriginKey> key(model::Uid uid) const;
    [[nodiscard]] std::optional<model::OriginKey> key(const model::Heap &heap,
                                                      model::Slot slot) const;
    [[nodiscard]] std::optional<model::Uid> uid(model::OriginKey key) const;

private:
    std::unordered_map<model::Uid, model::OriginKey> m_keys;
    std::unordered_map<model::OriginKey, model::Uid> m_uids;
};

} // namespace clonescope::app
