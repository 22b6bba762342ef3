// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/heap/parts.h"

#include <QString>

#include <optional>
#include <utility>

namespace clonescope::app
{

// New parts as a person types them: what they go under, and their value, a Python expression.
using Entry = std::pair<QString, QString>;

// An atom as one edits it; nothing where it is too long for a field.
[[nodiscard]] QString entryText(const model::Heap &heap, model::Slot slot);

[[nodiscard]] std::optional<Entry> keyEntry(const QString &text); // "key: value"
[[nodiscard]] std::optional<Entry> nameEntry(const QString &text); // "name = value", a bare name

} // namespace clonescope::app
