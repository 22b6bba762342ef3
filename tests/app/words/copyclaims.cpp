// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "app/words/copystory.h"
#include "app/words/wordings.h"
#include "model/heap/parts.h"
#include "model/heap/typenames.h"
#include "model/questions/paths.h"
#include "model/questions/sharing.h"
#include "tests/app/words/claims.h"
#include "tests/support/naiveheap.h"

#include <algorithm>
#include <map>
#include <set>

// Claims about copies, held against the two objects alone: no event and no rule is believed.
namespace clonescope::tests
{

namespace
{

using namespace clonescope::model;

std::map<std::string, Slot> attributes(const Heap &heap, Slot object)
{
    std::map<std::string, Slot> all;
    if (const auto *dict = heap.as<Dict>(dictOf(heap, object)))
        for (const Dict::Entry &entry : dict->entries)
            if (entry.key != noSlot && heap.as<Str>(entry.key))
                all[*heap.as<Str>(entry.key)->utf8] = entry.value;
    return all;
}

// The objects that it holds, its attributes' values among them.
std::multiset<Slot> held(const Heap &heap, Slot object)
{
    std::multiset<Slot> all;
    for (const auto &[name, value] : attributes(heap, object))
        if (isNode(heap, value))
            all.insert(value);
    if (!heap.as<Tensor>(object))
        for (const naive::Member &member : naive::members(heap, object))
            all.insert(member.slot);
    return all;
}

bool isSimple(std::string_view statement)
{
    for (const char *word : {"for ", "while ", "if ", "with ", "try", "def ", "class ", "@"})
        if (statement.starts_with(word))
            return false;
    return true;
}

} // namespace

void Claims::checkCopies()
{
    for (std::size_t step = 1; step <= m_run.steps.size(); ++step) {
        begin(step);
        const Step &done = m_run.steps[step - 1];
        if (!isSimple(model::RunStep {m_run, step, m_text}.statement()))
            continue;
        for (const SeenChange &edit : m_edits.edits) {
            const bool isOfName
                = edit.kind == ChangeKind::Named || edit.kind == ChangeKind::NameRebound;
            const Slot made = isOfName ? edit.whole.after : noSlot;
            if (made == noSlot || std::ranges::count(done.created, m_after->uid(made)) == 0)
                continue;
            for (const Mention &mention : done.mentions) {
                const Slot source = resolve(*m_before, mention.path);
                if (source != noSlot && source.value < m_after->slotCount()
                    && m_after->uid(source) == m_before->uid(source))
                    checkCopy(source, made);
            }
        }
    }
}

// Whatever made the one of the other: tensors of tensors, and else of one class.
void Claims::checkCopy(Slot source, Slot made)
{
    const bool isCopy = m_after->as<Tensor>(made) ? m_after->as<Tensor>(source) != nullptr
                                                  : isNode(*m_after, source)
            && isNode(*m_after, made) && typeName(*m_after, source) == typeName(*m_after, made);
    if (!isCopy || source == made)
        return;
    const auto had = attributes(*m_after, source), has = attributes(*m_after, made);
    const auto lost = lostAttributes(m_run, m_step);
    for (const auto &[name, value] : had) {
        const auto isIt = [&, &name = name](const LostAttribute &each) {
            return each.clone == made && each.attribute == name;
        };
        hold(std::ranges::count_if(lost, isIt) == (has.contains(name) ? 0 : 1),
             app::text(name) + QStringLiteral(" is lost, or not, once"));
    }
    checkCopyBanner(source, made);
    for (const LostAttribute &each : lost)
        hold(!attributes(*m_after, each.clone).contains(each.attribute),
             app::text(each.attribute) + QStringLiteral(" is there"));
    const auto story = app::copyStory({m_run, m_step, m_text}, made);
    for (const app::CopyRow &row : story ? story->rows : std::vector<app::CopyRow>()) {
        const QString claim = story->title + QStringLiteral(": ") + row.part + u' ' + row.word;
        const bool isNew = row.word == QStringLiteral("new");
        if (row.part == QStringLiteral("what is in it") && isNew)
            for (const Slot slot : held(*m_after, source))
                hold(!held(*m_after, made).contains(slot), claim);
        if (row.part == QStringLiteral("what is in it") && row.word == QStringLiteral("shared"))
            hold(held(*m_after, source) == held(*m_after, made), claim);
        if (row.part == QStringLiteral("grad") && isNew)
            hold(m_after->as<Tensor>(made)->grad != noSlot, claim);
        if (row.part == QStringLiteral("__dict__") && isNew)
            hold(!has.empty(), claim);
    }
}

void Claims::checkCopyBanner(Slot source, Slot made)
{
    const app::Explanation told = app::explain({m_run, m_step, m_text});
    const auto had = attributes(*m_after, source), has = attributes(*m_after, made);
    const auto before = held(*m_after, source), after = held(*m_after, made);
    const auto says
        = [&](const char *words) { return told.headline.contains(QString::fromUtf8(words)); };
    const bool isApart
        = std::ranges::none_of(after, [&](Slot slot) { return before.contains(slot); });
    const bool isWhole = had.size() == has.size() && before.size() == after.size();
    if (says("with the same things in it") || says("with the same attribute values"))
        hold(before == after && isWhole, told.headline);
    if (says("what is in it was copied too") && !says("some of what"))
        hold(isApart && isWhole, told.headline);
    if (says("with copies of the attributes"))
        hold(isApart && isWhole, told.headline);
    if (says("some of what is in it was copied too"))
        hold(!isApart && before != after, told.headline);
    if (says("without the attributes"))
        hold(has.empty(), told.headline);
    const Slot bytes = naive::buffer(*m_after, made);
    if (says("over the same bytes") && bytes != noSlot && naive::buffer(*m_after, source) != noSlot)
        hold(bytes == naive::buffer(*m_after, source), told.headline);
    if (says("bytes of its own"))
        hold(bytes == noSlot || bytes != naive::buffer(*m_after, source), told.headline);
    for (const auto &[name, value] : had)
        if (told.reason.startsWith(app::text(name) + QStringLiteral(" was not carried")))
            hold(!has.contains(name), told.reason);
}

} // namespace clonescope::tests
