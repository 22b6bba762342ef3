// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/document/viewstate.h"

#include <QUndoCommand>
#include <optional>

namespace clonescope::app
{

// A replacement of text, in UTF-16 units from `position`.
struct TextChange {
    int position = 0;
    QString removed, added;
    bool operator==(const TextChange &) const = default;
};

// The least that makes one text the other, as one replacement.
[[nodiscard]] TextChange leastChange(const QString &from, const QString &to);

// What commands act on: a document.
class EditTarget
{
public:
    virtual ~EditTarget() = default;
    [[nodiscard]] virtual ViewState viewState() const = 0;
    [[nodiscard]] virtual const ComparePair &compare() const = 0;
    // Carries out the change, then takes up what is given of state and pair.
    virtual void restore(const TextChange &change, const std::optional<ViewState> &state,
                         const std::optional<ComparePair> &compare)
        = 0;
};

// The one command: replaces text, and restores what was seen before and after. Pins, folds and the
// framework version are changed by one that replaces nothing.
class ReplaceText final : public QUndoCommand
{
public:
    struct After { // what to take up when first done; without a state, what the run makes of it
        std::optional<ViewState> state;
        std::optional<ComparePair> compare;
    };
    ReplaceText(EditTarget &target, TextChange change, After after = {});

    void redo() override;
    void undo() override;
    [[nodiscard]] int id() const override;
    // Single characters typed or deleted next to each other, word by word.
    bool mergeWith(const QUndoCommand *other) override;

private:
    EditTarget &m_target;
    TextChange m_change;
    std::optional<ViewState> m_before, m_after;
    std::optional<ComparePair> m_compareBefore, m_compareAfter;
    bool m_isTyping;
};

} // namespace clonescope::app
