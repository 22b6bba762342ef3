// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "app/words/copystory.h"
#include "app/words/wordings.h"
#include "model/questions/pathparser.h"
#include "model/questions/paths.h"
#include "tests/app/words/claims.h"
#include "tests/support/naiveheap.h"

// Claims of what became of the parts of a copy, that which was made and those that could be.
namespace clonescope::tests
{

using namespace clonescope::model;
using app::text;

// The copy that made the object, else the last of it that is still there; what became of its parts.
void Claims::checkStory(Slot object)
{
    const auto story = app::copyStory({m_run, m_step, m_text}, object);
    if (!story)
        return;
    std::set<Uid> alive;
    for (std::uint32_t i = 0; i < m_after->slotCount(); ++i)
        if (m_after->isLive(Slot {i}))
            alive.insert(m_after->uid(Slot {i}));
    const Uid uid = m_after->uid(object);
    const CopyEvent *made = nullptr, *of = nullptr;
    std::size_t madeAt = 0, ofAt = 0;
    bool isByWay = false; // detach().clone() has a tensor between
    for (std::size_t k = 0; k < m_step; ++k)
        for (const CopyEvent &copy : m_run.steps[k].copies) {
            isByWay
                = isByWay || (copy.method == CopyMethod::Detach && !alive.contains(copy.resultUid));
            if (copy.resultUid == uid) {
                made = &copy;
                madeAt = k + 1;
            }
            if (copy.sourceUid == uid && alive.contains(copy.resultUid)) {
                of = &copy;
                ofAt = k + 1;
            }
        }
    const CopyEvent *copy = made ? made : of;
    hold(copy || isByWay, story->title);
    if (!copy || isByWay)
        return;
    const Heap &heap = m_run.heapAfter(made ? madeAt : ofAt);
    const auto isIn = [&](Slot slot, Uid of_) {
        return slot != noSlot && slot.value < heap.slotCount() && heap.uid(slot) == of_;
    };
    if (!isIn(copy->source, copy->sourceUid) || !isIn(copy->result, copy->resultUid))
        return;
    const auto *source = heap.as<Tensor>(copy->source), *result = heap.as<Tensor>(copy->result);
    for (const app::CopyRow &row : story->rows) {
        const QString claim
            = story->title + QStringLiteral(": ") + row.part + QLatin1Char(' ') + row.word;
        if (row.part == QStringLiteral("tensor"))
            hold((row.word == QStringLiteral("new")) == (copy->source != copy->result), claim);
        if (row.part == QStringLiteral("bytes") && source && result)
            hold((row.word == QStringLiteral("new"))
                     == (naive::buffer(heap, copy->source) != naive::buffer(heap, copy->result)),
                 claim);
        if (!row.nested || !source || !result)
            continue;
        const auto value = [&](const Tensor &tensor) {
            const auto *dict = heap.as<Dict>(tensor.dict);
            const auto entry = dict ? findEntry(heap, *dict, row.part.toStdString()) : std::nullopt;
            return entry ? dict->entries[*entry].value : noSlot;
        };
        hold((value(*result) == noSlot) == (row.word == QStringLiteral("lost")), claim);
        if (row.word == QStringLiteral("shared"))
            hold(value(*source) == value(*result), claim);
        if (row.word == QStringLiteral("new"))
            hold(value(*source) != value(*result), claim);
    }
}

void Claims::checkWays(const std::string &path)
{
    begin(m_run.steps.size());
    if (m_run.steps.back().error) // nothing runs behind it
        return;
    const app::EditContext context {
        QString::fromUtf8(m_outcome.text), m_outcome.run, m_step, m_run.semantics, {}, false};
    for (const app::CloneWay &way : app::waysToClone(context, text(path))) {
        const QByteArray program = m_outcome.text + "\nimport copy\nclone = " + way.code.toUtf8();
        const app::RunOutcome gone = app::runProgram(program + "\n", m_run.semantics);
        const Step &last = gone.run->steps.back();
        hold(last.error.has_value() == !way.error.isEmpty(), way.code);
        if (!last.error)
            checkFates(way, last.heap, resolve(last.heap, *parsePath(path)),
                       last.heap.name("clone"));
    }
}

void Claims::checkFates(const app::CloneWay &way, const Heap &heap, Slot source, Slot clone)
{
    using app::Fate;
    hold((way.object == Fate::Same) == (source == clone), way.code);
    if (source == clone)
        return;
    const Slot bytes = naive::buffer(heap, source);
    hold(way.bytes
             == (bytes == noSlot                           ? Fate::None
                     : bytes == naive::buffer(heap, clone) ? Fate::Shared
                                                           : Fate::New),
         way.code + QStringLiteral(": bytes"));
    const auto inner = [&](Slot of) {
        const auto *tensor = heap.as<Tensor>(of);
        std::map<std::string, Slot> members;
        for (const naive::Member &member :
             naive::members(heap, tensor && tensor->dict != noSlot ? tensor->dict : of))
            if (!tensor || tensor->dict != noSlot)
                members[member.text] = member.slot;
        return members;
    };
    const auto before = inner(source), after = inner(clone);
    bool isShared = false;
    for (const auto &[member, slot] : before)
        isShared = isShared || (after.contains(member) && after.at(member) == slot);
    hold(isShared == (way.members == Fate::Shared), way.code + QStringLiteral(": members"));
}

} // namespace clonescope::tests
