// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/edit/edits.h"

#include <QStringList>

namespace clonescope::app
{

// An edit as Python statements, imports first; or why there are none.
struct EditCode {
    QStringList statements;
    std::optional<ComparePair> compare;
    QString made; // the name that a clone or a new tensor gets
    QString refusal;
};

// Nothing is run: what is refused here shows in the heap after the context's step already.
[[nodiscard]] EditCode editCode(const EditContext &context, const Edit &edit);

} // namespace clonescope::app
