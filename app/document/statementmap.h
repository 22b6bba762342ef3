// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/heap/run.h"

#include <QByteArray>
#include <memory>
#include <optional>
#include <vector>

namespace clonescope::app
{

// The statements of a run as text, all that is needed to recognise them in another run.
struct Outline {
    std::vector<QByteArray> statements; // statement of step k is statements[k - 1], UTF-8
    bool operator==(const Outline &) const = default;
};
using OutlinePtr = std::shared_ptr<const Outline>;

[[nodiscard]] OutlinePtr outlineOf(const QByteArray &text, const model::Run &run);

// Which statement of `before` is which of `after`: a diff by text, in which what stands between
// equal neighbours in equal number counts as edited in place. Near-linear for small edits.
class StatementMap
{
public:
    StatementMap(const Outline &before, const Outline &after);

    // The step after the edit, or none where its statement is gone. Step 0 stays.
    [[nodiscard]] std::optional<std::size_t> step(std::size_t before) const;
    [[nodiscard]] std::optional<model::OriginKey> key(model::OriginKey before) const;
    // The same, but the nearest earlier step where the statement is gone.
    [[nodiscard]] std::size_t stepOrEarlier(std::size_t before) const;

private:
    std::vector<std::size_t> m_after; // by step before; 0 where gone
};

} // namespace clonescope::app
