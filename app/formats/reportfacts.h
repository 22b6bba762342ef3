// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/words/explanation.h"
#include "model/questions/sharing.h"

#include <QStringList>

#include <optional>

namespace clonescope::app
{

// An object or a storage that both reach, with the ways from each.
struct SharedItem {
    QString kind;
    QStringList paths;
    bool more = false; // there are further ways
    std::int64_t bytes = 0; // of a storage: those that both read
    bool isStorage = false;
};

struct LostItem {
    QString path; // of the clone
    model::LostAttribute lost;
};

// The last step that changed an object, up to the one reported.
struct LastEdit {
    std::size_t step = 0;
    int line = 0;
    QString code;
    Explanation told;
    model::StepEdits edits;
};

// What a sharing report says, before it is written one way or the other.
struct ReportFacts {
    QString a, b;
    std::size_t step = 0;
    int line = 0;
    model::Sharing sharing;
    std::vector<SharedItem> shared;
    std::size_t moreShared = 0;
    std::vector<LostItem> lost; // of objects that one of the two reaches
    QStringList reasons;
    std::optional<LastEdit> edit;
};

[[nodiscard]] std::optional<ReportFacts> reportFacts(const model::RunStep &at, const model::Path &a,
                                                     const model::Path &b);

} // namespace clonescope::app
