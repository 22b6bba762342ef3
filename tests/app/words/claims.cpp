// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "tests/app/words/claims.h"

#include "app/words/wordings.h"
#include "model/base/reprtext.h"
#include "model/questions/pathparser.h"
#include "model/questions/paths.h"
#include "tests/app/words/saidwords.h"
#include "tests/support/naiveheap.h"

#include <algorithm>

namespace clonescope::tests
{

using namespace clonescope::model;
using app::text;

namespace
{

// The tensors that names reach.
std::set<Slot> tensors(const Heap &heap, const std::map<std::string, std::set<Slot>> &reached)
{
    std::set<Slot> all;
    for (const auto &[name, slots] : reached)
        for (const Slot slot : slots)
            if (heap.as<Tensor>(slot))
                all.insert(slot);
    return all;
}

} // namespace

bool isOfName(const SeenChange &edit)
{
    return edit.kind <= ChangeKind::Unnamed;
}

bool isDocked(const SeenChange &edit)
{
    return edit.holder != noSlot && edit.kind != ChangeKind::Bytes
        && edit.kind != ChangeKind::Header;
}

bool meet(const std::set<naive::Address> &a, const std::set<naive::Address> &b)
{
    return std::any_of(a.begin(), a.end(), [&](const auto &each) { return b.contains(each); });
}

Claims::Claims(const app::RunOutcome &outcome)
    : m_outcome(outcome)
    , m_run(*outcome.run)
    , m_text(outcome.text.toStdString())
{
}

void Claims::hold(bool isTrue, const QString &claim)
{
    ++m_checked;
    if (!isTrue)
        m_faults.append(QStringLiteral("step %1: %2").arg(m_step).arg(claim));
}

Slot Claims::at(const QString &path) const
{
    const auto parsedPath = parsePath(path.toStdString());
    return parsedPath ? resolve(*m_after, *parsedPath) : noSlot;
}

void Claims::begin(std::size_t step)
{
    m_step = step;
    m_after = &m_run.heapAfter(step);
    m_before = &m_run.heapAfter(step == 0 ? 0 : step - 1);
    m_edits = editsOf(m_run, step);
    m_reached = naive::reachedByNames(*m_after);
    m_sights.clear();
}

// Of each edit once a step.
const Claims::Sight &Claims::sightOf(const SeenChange &edit)
{
    const auto known = m_sights.find(edit.write);
    return known != m_sights.end() ? known->second
                                   : m_sights.emplace(edit.write, look(edit)).first->second;
}

void Claims::checkSteps()
{
    for (std::size_t step = 1; step <= m_run.steps.size(); ++step) {
        begin(step);
        std::set<Slot> edited;
        for (const SeenChange &edit : m_edits.edits) {
            edited.insert(edit.object);
            if (!isOfName(edit))
                checkEdit(edit);
        }
        for (const Slot slot : naive::changed(*m_before, *m_after))
            for (const auto &[name, slots] : m_reached)
                hold(!slots.contains(slot) || edited.contains(slot) || m_edits.more > 0,
                     QStringLiteral("an edit of slot %1 is not told").arg(slot.value));
        checkBanner();
        checkNotes();
        checkInspector();
    }
}

// ---- Edits ----

Claims::Sight Claims::look(const SeenChange &edit) const
{
    Sight sight;
    std::set<Slot> places, elsewhere;
    std::string suffix;
    if (edit.kind == ChangeKind::Bytes) {
        std::set<naive::Address> written;
        for (const Write &write : m_run.steps[m_step - 1].writes)
            if (const auto *elements = std::get_if<place::Elements>(&write.place);
                elements && write.uid == edit.whole.uid)
                written.merge(naive::bytes(*elements, write.object));
        for (const Slot tensor : tensors(*m_after, m_reached))
            if (naive::buffer(*m_after, tensor) == edit.object)
                (meet(naive::bytes(*m_after, tensor), written) ? places : elsewhere).insert(tensor);
    } else if (edit.kind == ChangeKind::Header) {
        places = {edit.object};
        suffix = "." + edit.cell->text;
    } else if (isDocked(edit)) {
        for (const Slot tensor : tensors(*m_after, m_reached))
            if (m_after->as<Tensor>(tensor)->dict == edit.object)
                places.insert(tensor);
        const bool isAttribute = edit.cell && edit.cell->kind == PathStep::Kind::Attribute;
        suffix = "." + (isAttribute ? edit.cell->text : std::string("__dict__"));
    } else {
        places = {edit.object};
    }
    for (const std::string &path : naive::paths(*m_after, places))
        sight.paths.insert(path + suffix);
    sight.isAll = sight.paths.size() < naive::mostPaths;
    if (isDocked(edit))
        for (const std::string &path : naive::paths(*m_after, {edit.object}))
            if (!path.ends_with(".__dict__"))
                sight.paths.insert(
                    suffix == ".__dict__" ? path : path + "[" + quotedText(edit.cell->text) + "]");
    if (isDocked(edit))
        places.insert(edit.object);
    for (const auto &[name, slots] : m_reached) {
        const auto reaches = [&, &reached = slots](const std::set<Slot> &targets) {
            return std::any_of(targets.begin(), targets.end(),
                               [&](Slot slot) { return reached.contains(slot); });
        };
        if (reaches(places))
            sight.seers.insert(name);
        else if (reaches(elsewhere))
            sight.elsewhere.insert(name);
    }
    return sight;
}

void Claims::checkEdit(const SeenChange &edit)
{
    const Sight &sight = sightOf(edit);
    for (const NameSight &name : edit.names) {
        const QString who = text(name.name);
        hold(name.sees == sight.seers.contains(name.name),
             who + QStringLiteral(" sees it, or not"));
        hold(name.looksElsewhere == sight.elsewhere.contains(name.name),
             who + QStringLiteral(" looks elsewhere, or not"));
        std::set<std::string> told, true_;
        for (const Path &path : name.paths)
            told.insert(pathText(path));
        for (const std::string &path : sight.paths)
            if (parsePath(path) && parsePath(path)->name == name.name)
                true_.insert(path);
        if (!sight.isAll)
            continue;
        hold(std::includes(true_.begin(), true_.end(), told.begin(), told.end()),
             who + QStringLiteral(" sees it where it is not"));
        hold(name.more ? told.size() < true_.size() : told == true_,
             who + QStringLiteral(": %1 ways told of %2").arg(told.size()).arg(true_.size()));
    }
    if (!edit.writtenAs)
        return hold(sight.seers.empty(), QStringLiteral("no name for what names reach"));
    Path holder = *edit.writtenAs;
    const auto leads = [&](const Heap &heap) {
        const Slot slot = resolve(heap, *edit.writtenAs);
        const bool isIt = slot != noSlot && edit.object != noSlot && slot == edit.object
            && heap.uid(slot) == m_after->uid(edit.object);
        if (isIt || holder.steps.empty())
            return isIt;
        Path tensor = holder;
        tensor.steps.pop_back();
        const Slot above = resolve(heap, tensor);
        return above != noSlot
            && (above == edit.object
                || (m_after->as<Tensor>(above) && m_after->as<Tensor>(above)->dict == edit.object));
    };
    hold(!sight.isAll || sight.paths.contains(pathText(*edit.writtenAs)) || leads(*m_before)
             || leads(*m_after),
         QStringLiteral("written as %1").arg(text(*edit.writtenAs)));
}

// What is wrong with "a, b and c" as all the ways but for the one it was written by; empty:
// nothing.
QString Claims::others(const Sight &sight, const SeenChange &edit, const QString &listed) const
{
    const SaidList list = parsed(listed);
    std::set<std::string> rest = sight.paths;
    if (edit.writtenAs)
        rest.erase(pathText(*edit.writtenAs));
    for (const QString &part : list.parts)
        if (rest.erase(part.toStdString()) == 0)
            return part + QStringLiteral(" is no other way");
    const bool isCounted = list.isOpen ? !rest.empty() : rest.size() == list.more;
    return !sight.isAll || isCounted ? QString() : QStringLiteral("there are other ways");
}

} // namespace clonescope::tests
