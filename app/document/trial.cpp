// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "app/document/trial.h"

#include "app/document/origins.h"

namespace clonescope::app
{

Selection selectionOf(const TriedEdit &edit)
{
    const model::Run &run = *edit.outcome.run;
    const model::Heap &heap = run.heapAfter(edit.step);
    const auto key = Origins(run).key(heap, heap.name(edit.made.toStdString()));
    return key ? Selection {*key, edit.made} : Selection();
}

} // namespace clonescope::app
