// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/document/document.h"
#include "app/edit/edits.h"
#include "model/heap/atomtext.h"

#include <QTest>

namespace clonescope::app
{

inline QString u(const char *utf8)
{
    return QString::fromUtf8(utf8);
}

inline void awaitRun(const Document &document)
{
    QTRY_VERIFY_WITH_TIMEOUT(!document.isRunning(), 60'000);
}

inline void load(Document &document, const char *program)
{
    document.reset({u(program), false, {}}, {});
    awaitRun(document);
}

inline Preview preview(const Document &document, const Edit &edit)
{
    return preview(document.editContext(), edit);
}

// The value of a name as text, "" where it is not bound.
inline QString atom(const Document &document, const char *name)
{
    const model::Slot slot = document.heap().name(name);
    return slot == model::noSlot ? QString()
                                 : QString::fromStdString(model::atomText(document.heap(), slot));
}

// Whether what is shown is what a fresh run of the text shows, unless the text cannot be read.
inline bool isAsFreshlyRun(const Document &document)
{
    const RunOutcome fresh = runProgram(document.text().toUtf8(), document.semantics());
    if (document.isStale() || !fresh.isReadable)
        return document.isStale() && !fresh.isReadable;
    const model::Run &shown = *document.run();
    if (shown.steps.size() != fresh.run->steps.size() || shown.problems != fresh.run->problems)
        return false;
    for (std::size_t step = 0; step <= shown.steps.size(); ++step)
        if (!(shown.heapAfter(step) == fresh.run->heapAfter(step)))
            return false;
    return true;
}

} // namespace clonescope::app
