// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT

#include "app/words/copystory.h"

#include "app/words/seencopy.h"
#include "app/words/wordings.h"
#include "model/frameworks/copyrules.h"
#include "model/heap/traits.h"
#include "model/heap/uidindex.h"
#include "model/questions/pathfinder.h"

#include <QCoreApplication>

#include <algorithm>

namespace clonescope::app
{

namespace
{

using namespace model;

struct Story {
    Q_DECLARE_TR_FUNCTIONS(Story)
};

struct Found {
    CopyEvent event;
    std::size_t step = 0;
};

// Whether a copy was made of the object, or of what detach() made of it on the way.
bool isMadeOf(const Step &step, const CopyEvent &copy, Uid uid)
{
    return copy.sourceUid == uid
        || (copy.method == CopyMethod::Clone
            && std::any_of(step.copies.begin(), step.copies.end(), [&](const CopyEvent &event) {
                   return event.resultUid == copy.sourceUid && event.sourceUid == uid
                       && event.method == CopyMethod::Detach;
               }));
}

// The last copy that made the object, else the last that was made of it and still is there: what an
// expression made on its way is no clone. x.detach().clone() is two events with a tensor between
// that nothing keeps: one way to clone.
std::optional<Found> findCopy(const RunStep &at, Uid uid)
{
    const UidIndex index(at.after());
    std::optional<Found> made;
    for (std::size_t k = at.step; k-- > 0 && !made;)
        for (const CopyEvent &event : at.run.steps[k].copies)
            if (event.resultUid == uid)
                made = Found {event, k + 1};
    for (std::size_t k = at.step; k-- > 0 && !made;)
        for (const CopyEvent &event : at.run.steps[k].copies)
            if (isMadeOf(at.run.steps[k], event, uid) && index.slot(event.resultUid) != noSlot)
                made = Found {event, k + 1};
    if (!made || made->event.method != CopyMethod::Clone)
        return made;
    for (const CopyEvent &event : at.run.steps[made->step - 1].copies)
        if (event.resultUid == made->event.sourceUid && event.method == CopyMethod::Detach) {
            made->event.method = CopyMethod::DetachClone;
            made->event.source = event.source;
            made->event.sourceUid = event.sourceUid;
        }
    return made;
}

QString sourceName(const Heap &heap, const CopyEvent &event, const QString &unnamed)
{
    if (!isIn(heap, event.source, event.sourceUid))
        return unnamed;
    const auto ways = pathsTo(heap, std::span(&event.source, 1), {1, false});
    return ways.empty() ? unnamed : text(ways.front().paths.front());
}

class CopyTeller
{
public:
    CopyTeller(const Heap &heap, const CopyEvent &event, const CopyRule &rule)
        : m_heap(heap)
        , m_rule(rule)
        , m_seen(heap, event, rule)
        , m_source(m_seen.source())
        , m_result(m_seen.result())
    {
    }

    std::vector<CopyRow> rows()
    {
        if (m_heap.as<Tensor>(m_source == noSlot ? m_result : m_source))
            tensorRows();
        else
            containerRows();
        return std::move(m_rows);
    }

private:
    void add(const QString &part, Outcome outcome, const QString &word = {}, bool isCode = false,
             bool nested = false)
    {
        m_rows.push_back(
            {part, outcome, word.isEmpty() ? outcomeWord(outcome) : word, isCode, nested});
    }

    void tensorRows()
    {
        const auto *source = m_heap.as<Tensor>(m_source);
        const auto *result = m_heap.as<Tensor>(m_result);
        const Tensor &seen = source ? *source : *result;
        add(Story::tr("tensor"), m_seen.gaveItself() ? Outcome::Same : m_rule.of(CopyPart::Object));
        add(Story::tr("bytes"), m_seen.gaveItself() ? Outcome::Same : m_seen.bytes());
        const bool sameGeometry = source && result && source->layout->shape == result->layout->shape
            && source->layout->stride == result->layout->stride
            && source->layout->offset == result->layout->offset;
        add(Story::tr("shape, stride, offset"),
            source && result && !sameGeometry ? Outcome::New
                : sameGeometry                ? Outcome::Kept
                                              : m_rule.of(CopyPart::Geometry));
        dictRow(source, result);
        if (source)
            attributeRows(*source, result);
        add(QStringLiteral("grad"), gradOutcome(seen, result), {}, true);
        add(Story::tr("hooks"), seen.hooks > 0 ? m_rule.of(CopyPart::Hooks) : Outcome::None);
    }

    [[nodiscard]] Outcome gradOutcome(const Tensor &seen, const Tensor *result) const
    {
        const auto hasGrad = [](const Tensor &tensor) {
            return tensor.grad != noSlot && tensor.grad != Heap::none;
        };
        if (!hasGrad(seen))
            return Outcome::None;
        const Outcome rule = m_rule.of(CopyPart::Grad);
        return rule == Outcome::Copied && result && !hasGrad(*result) ? Outcome::Lost : rule;
    }

    void dictRow(const Tensor *source, const Tensor *result)
    {
        const Outcome rule = m_rule.of(CopyPart::Dict);
        const bool isEmpty = source && count(source->dict) == 0;
        const bool arrivedEmpty
            = result && count(result->dict) == 0 && rule != Outcome::Same && !m_seen.gaveItself();
        add(QStringLiteral("__dict__"), isEmpty && rule != Outcome::Same ? Outcome::None : rule,
            !isEmpty && arrivedEmpty ? Story::tr("new, empty") : QString(), true);
    }

    [[nodiscard]] std::size_t count(Slot dict) const
    {
        const auto *attributes = m_heap.as<Dict>(dict);
        return attributes ? attributes->live : 0;
    }

    // What became of each attribute is seen in the heap; the rule says what was meant to.
    void attributeRows(const Tensor &source, const Tensor *result)
    {
        const auto *attributes = m_heap.as<Dict>(source.dict);
        const auto *arrived = result ? m_heap.as<Dict>(result->dict) : nullptr;
        if (!attributes)
            return;
        for (const Dict::Entry &entry : attributes->entries) {
            const auto *name = entry.key == noSlot ? nullptr : m_heap.as<Str>(entry.key);
            if (!name)
                continue;
            const auto found
                = arrived ? findEntry(m_heap, *arrived, entry.key) : std::optional<std::size_t>();
            Outcome outcome = Outcome::Lost;
            if (found)
                outcome = outcomeOf(entry.value, arrived->entries[*found].value);
            add(text(*name->utf8), outcome, {}, true, true);
        }
    }

    [[nodiscard]] Outcome outcomeOf(Slot before, Slot after) const
    {
        if (m_source == m_result)
            return Outcome::Same;
        if (before == after)
            return isNode(m_heap, before) ? Outcome::Shared : Outcome::Same;
        return m_rule.of(CopyPart::Attributes) == Outcome::Copied ? Outcome::Copied : Outcome::New;
    }

    void containerRows()
    {
        const Slot seen = m_source == noSlot ? m_result : m_source;
        add(kindName(m_heap, seen),
            m_source == m_result ? Outcome::Same : m_rule.of(CopyPart::Object));
        std::size_t nodes = 0;
        forEachPart(m_heap, seen,
                    [&](const Part &part) { nodes += isNode(m_heap, part.value) ? 1 : 0; });
        const Outcome contents
            = nodes == 0 || m_source == m_result ? Outcome::Same : m_seen.contents();
        const bool isMixed = contents == Outcome::New || contents == Outcome::None;
        add(Story::tr("what is in it"), contents,
            isMixed ? Story::tr("not all the same") : QString());
    }

    const Heap &m_heap;
    const CopyRule &m_rule;
    SeenCopy m_seen;
    Slot m_source;
    Slot m_result;
    std::vector<CopyRow> m_rows;
};

// Some rules stand for many ways of writing: their code is but an example. What is shared now is
// told by the name that its source has now; what was done, as it was written.
QString titleOf(const CopyRule &rule, const QString &source, const QString &sourceNow)
{
    switch (rule.method) {
    case CopyMethod::View:
    case CopyMethod::Index:
        return Story::tr("What a view of %1 shares").arg(sourceNow);
    case CopyMethod::Advanced:
    case CopyMethod::Arithmetic:
    case CopyMethod::Compact:
    case CopyMethod::ToOther:
        return Story::tr("What a tensor computed from %1 keeps").arg(sourceNow);
    case CopyMethod::To:
        return Story::tr("What %1.to(…) did").arg(source);
    case CopyMethod::ShallowCopy: // of a container: list(), dict(), .copy(), [:] or copy.copy
        if (rule.of(CopyPart::Bytes) == Outcome::None)
            return Story::tr("What a shallow copy of %1 did").arg(source);
        [[fallthrough]];
    default:
        return Story::tr("What %1 did").arg(text(rule.code).replace(QStringLiteral("{}"), source));
    }
}

QString remarkOf(const RunStep &at, const Found &found, const QString &source)
{
    const CopyEvent &event = found.event;
    if (const Traits &own = traits(event.framework);
        own.isImmutable && event.sourceUid == event.resultUid)
        return Story::tr("%1's constants cannot change, so %2 gives back the tensor itself.")
            .arg(text(own.name), methodName(event.method));
    if (event.sourceUid == event.resultUid)
        return Story::tr("There was nothing to do: it gave back %1 itself.").arg(source);
    const Heap &heap = at.at(found.step).after();
    const bool isPlain = isIn(heap, event.result, event.resultUid) && heap.as<Tensor>(event.result)
        && !classOf(heap, event.result); // a class may have a way of its own
    if (event.method == CopyMethod::ShallowCopy && at.run.semantics.torch == TorchVersion::V1_13
        && isPlain && !event.lost.empty())
        return Story::tr("PyTorch 1.13 drops the attributes here; from 2.0 on they are kept.");
    return {};
}

} // namespace

std::optional<CopyStory> copyStory(const RunStep &at, Slot clone)
{
    const auto found = findCopy(at, at.after().uid(clone));
    if (!found)
        return std::nullopt;
    const CopyEvent &event = found->event;
    const Heap &heap = at.at(found->step).after();
    const CopyRule *rule = copyRule(event.framework, at.run.semantics.torch, event.method);
    const bool isThere
        = isIn(heap, event.source, event.sourceUid) || isIn(heap, event.result, event.resultUid);
    if (!rule || !isThere)
        return std::nullopt;
    const QString source = sourceName(heap, event, QStringLiteral("…"));
    const Heap &now = at.after();
    CopyStory story;
    story.title = titleOf(*rule, source, sourceName(now, event, Story::tr("an unnamed tensor")));
    story.rows = CopyTeller(heap, event, *rule).rows();
    story.remark = remarkOf(at, *found, source);
    return story;
}

} // namespace clonescope::app
