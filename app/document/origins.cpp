// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "app/document/origins.h"

namespace clonescope::app
{

using model::OriginKey;

Origins::Origins(const model::Run &run)
{
    for (std::size_t step = 0; step < run.steps.size(); ++step) {
        std::uint32_t nth = 0;
        for (const model::Uid uid : run.steps[step].created) {
            const OriginKey key {static_cast<std::uint32_t>(step + 1), nth++};
            m_keys.emplace(uid, key);
            m_uids.emplace(key, uid);
        }
    }
}

std::optional<OriginKey> Origins::key(model::Uid uid) const
{
    const auto found = m_keys.find(uid);
    return found == m_keys.end() ? std::nullopt : std::optional(found->second);
}

std::optional<OriginKey> Origins::key(const model::Heap &heap, model::Slot slot) const
{
    return slot == model::noSlot ? std::nullopt : key(heap.uid(slot));
}

std::optional<model::Uid> Origins::uid(OriginKey key) const
{
    const auto found = m_uids.find(key);
    return found == m_uids.end() ? std::nullopt : std::optional(found->second);
}

} // namespace clonescope::app
