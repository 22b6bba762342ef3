// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/words/explanation.h"
#include "app/words/stepwords.h"

namespace clonescope::app
{

// Tells what a step did to objects: to one in full, to several in a phrase each.
class EditTeller
{
public:
    // `code` is the statement, shortened. All must outlive this.
    EditTeller(const model::RunStep &at, const StepWords &words, const QString &code);

    [[nodiscard]] Explanation tell(const model::SeenChange &edit) const;
    // The first few, how many more, and who sees what.
    [[nodiscard]] Explanation tellAll(const model::StepEdits &edits) const;

private:
    [[nodiscard]] Explanation attribute(const model::SeenChange &edit) const;
    [[nodiscard]] Explanation mutated(const model::SeenChange &edit) const;
    [[nodiscard]] Explanation bytes(const model::SeenChange &edit) const;
    [[nodiscard]] Explanation header(const model::SeenChange &edit) const;
    [[nodiscard]] std::optional<Explanation> renamed(const model::StepEdits &edits) const;
    [[nodiscard]] QString renamedBefore(const model::SeenChange &edit) const;
    [[nodiscard]] QString pointed(const model::SeenChange &edit, const QString &path) const;
    [[nodiscard]] QString whoElse(const model::SeenChange &edit) const;
    [[nodiscard]] QString inPlace(const model::SeenChange &edit) const;
    [[nodiscard]] QString sharingReason(const model::SeenChange &edit) const;
    [[nodiscard]] QString apart(const model::SeenChange &edit) const;
    [[nodiscard]] QString phrase(const model::SeenChange &edit) const;
    [[nodiscard]] bool isAttribute(const model::SeenChange &edit) const;
    [[nodiscard]] bool isOfTensor(const model::SeenChange &edit) const;
    [[nodiscard]] bool isOfClass(const model::SeenChange &edit) const;
    [[nodiscard]] QString kindOf(const model::SeenChange &edit) const;

    const model::RunStep &m_at;
    const StepWords &m_words;
    const model::Heap &m_after;
    const QString &m_code;
};

} // namespace clonescope::app
