// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/document/viewstate.h"
#include "app/run/program.h"
#include "model/questions/sharing.h"

#include <deque>
#include <mutex>

namespace clonescope::app
{

using SharingPtr = std::shared_ptr<const model::Sharing>; // null: the two are not both there

// What a pair shares after a step.
[[nodiscard]] SharingPtr sharingOf(const model::Run &run, std::size_t step,
                                   const ComparePair &pair);

// The same at the steps of one run, worked out once for all who ask, in whatever threads: who asks
// while another is at it waits. The last few steps are kept.
class KnownSharing
{
public:
    KnownSharing(RunPtr run, ComparePair pair);
    [[nodiscard]] bool isOf(const RunPtr &run, const ComparePair &pair) const;
    [[nodiscard]] SharingPtr at(std::size_t step);

private:
    struct Answer {
        std::size_t step;
        std::once_flag isKnown;
        SharingPtr sharing;
        explicit Answer(std::size_t of)
            : step(of)
        {
        }
    };
    [[nodiscard]] std::shared_ptr<Answer> answerAt(std::size_t step);

    const RunPtr m_run;
    const ComparePair m_pair;
    std::mutex m_mutex; // of the list, not of the answers
    std::deque<std::shared_ptr<Answer>> m_answers; // newest first
};

} // namespace clonescope::app
