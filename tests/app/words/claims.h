// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/edit/cloneways.h"
#include "app/formats/reportfacts.h"
#include "app/run/program.h"
#include "tests/support/naiveheap.h"

#include <QStringList>

#include <map>
#include <set>

namespace clonescope::tests
{

// What is said about a run, held against its heaps: everything that is false, in words.
class Claims
{
public:
    explicit Claims(const app::RunOutcome &outcome);

    // What is said of each step: edits and who sees them, the banner, the names' notes, copies.
    void checkSteps();
    // What is said of each copy and of what it lost, whatever hook or operation made it.
    void checkCopies();
    // What the inspector says of every way to clone what a path leads to at the end.
    void checkWays(const std::string &path);
    // What report and inspector say of two paths after the last step and every `stride`-th before.
    void checkPair(const std::string &a, const std::string &b, std::size_t stride);

    [[nodiscard]] const QStringList &faults() const { return m_faults; }
    [[nodiscard]] int checked() const { return m_checked; }

private:
    // Where an edit is to be seen, found the slow way.
    struct Sight {
        std::set<std::string> paths; // all ways to see it
        std::set<std::string> seers, elsewhere; // names
        bool isAll = true; // there are not too many paths to list
    };
    [[nodiscard]] Sight look(const model::SeenChange &edit) const;
    [[nodiscard]] const Sight &sightOf(const model::SeenChange &edit);
    [[nodiscard]] QString others(const Sight &sight, const model::SeenChange &edit,
                                 const QString &listed) const;

    void checkCopy(model::Slot source, model::Slot made);
    void checkCopyBanner(model::Slot source, model::Slot made);
    void checkEdit(const model::SeenChange &edit);
    void checkBanner();
    bool checkHeadline(const QString &said);
    void checkReason(const QString &reason);
    void checkNotes();
    void checkInspector();
    void checkStory(model::Slot object);
    void checkFates(const app::CloneWay &way, const model::Heap &heap, model::Slot source,
                    model::Slot clone);
    void checkRelation(const model::Relation &relation);
    void checkTotals(const model::Sharing &sharing);
    void checkJson(const model::Path &a, const model::Path &b);
    void checkReport(const model::Path &a, const model::Path &b, const model::Sharing &sharing);
    void hold(bool isTrue, const QString &claim);
    [[nodiscard]] model::Slot at(const QString &path) const;
    void begin(std::size_t step);

    const app::RunOutcome &m_outcome;
    const model::Run &m_run;
    std::string m_text;
    std::size_t m_step = 0;
    const model::Heap *m_before = nullptr, *m_after = nullptr;
    model::StepEdits m_edits;
    std::map<std::string, std::set<model::Slot>> m_reached; // by name
    std::map<std::size_t, Sight> m_sights; // by the edit's first write
    QStringList m_faults;
    int m_checked = 0;
};

// Whether a name was bound; whether it is of what a docked `__dict__` holds.
[[nodiscard]] bool isOfName(const model::SeenChange &edit);
[[nodiscard]] bool isDocked(const model::SeenChange &edit);
// Whether any of one is of the other.
[[nodiscard]] bool meet(const std::set<naive::Address> &a, const std::set<naive::Address> &b);

} // namespace clonescope::tests
