// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "app/edit/cloneways.h"

#include "app/edit/editparts.h"
#include "app/edit/imports.h"
#include "app/edit/insertion.h"
#include "app/text/text.h"
#include "model/heap/parts.h"

#include <algorithm>
#include <array>

namespace clonescope::app
{

namespace
{

using model::Slot;

// The scratch program works under names that no lesson uses.
constexpr auto scratchName = "_clonescope_clone";
constexpr std::array scratchModules {"copy", "torch"};

// ---- Which ways there are ----

QStringList patternsFor(const model::Heap &heap, Slot source, const model::Semantics &semantics)
{
    const auto framework = model::frameworkOf(heap, source);
    QStringList patterns;
    for (const model::CopyRule &rule : model::copyRules())
        if (rule.framework == framework
            && rule.version.value_or(semantics.torch) == semantics.torch)
            patterns << text(rule.code);
    if (heap.as<model::List>(source))
        patterns << QStringLiteral("{}.copy()") << QStringLiteral("{}[:]")
                 << QStringLiteral("list({})");
    if (heap.as<model::Dict>(source))
        patterns << QStringLiteral("{}.copy()") << QStringLiteral("dict({})");
    patterns.removeDuplicates();
    return patterns;
}

// ---- What one did ----

// What became of the members of a holder: one that is gone outweighs a shared one, that a new one.
class Members
{
public:
    explicit Members(const model::Heap &heap)
        : m_heap(heap)
    {
    }
    void compare(Slot before, Slot after)
    {
        m_any = true;
        if (after == model::noSlot)
            m_lost = true;
        else if (model::isNode(m_heap, before))
            (before == after ? m_shared : m_new) = true;
    }
    [[nodiscard]] Fate fate() const
    {
        if (!m_any)
            return Fate::None;
        return m_lost ? Fate::Lost : m_shared ? Fate::Shared : m_new ? Fate::New : Fate::Same;
    }

private:
    const model::Heap &m_heap;
    bool m_any = false, m_lost = false, m_shared = false, m_new = false;
};

Fate memberFate(const model::Heap &heap, const model::Dict *source, const model::Dict *result)
{
    Members members(heap);
    for (std::size_t i = 0; source && i < source->entries.size(); ++i) {
        const model::Dict::Entry &entry = source->entries[i];
        if (entry.key == model::noSlot)
            continue;
        const auto found = result ? model::findEntry(heap, *result, entry.key) : std::nullopt;
        members.compare(entry.value, found ? result->entries[*found].value : model::noSlot);
    }
    return members.fate();
}

template <typename Sequence>
Fate memberFate(const model::Heap &heap, const Sequence &source, const Sequence *result)
{
    Members members(heap);
    for (std::size_t i = 0; i < source.items.size(); ++i)
        members.compare(source.items[i],
                        result && i < result->items.size() ? result->items[i] : model::noSlot);
    return members.fate();
}

Fate byteFate(const model::Heap &heap, const model::Tensor &source, const model::Tensor *result)
{
    const auto buffer = [&heap](const model::Tensor *tensor) {
        const auto *storage = tensor ? heap.as<model::StorageImpl>(tensor->storage) : nullptr;
        return storage ? storage->buffer : model::noSlot;
    };
    const Slot bytes = buffer(&source);
    if (bytes == model::noSlot || heap.as<model::Buffer>(bytes)->bytes.size() == 0)
        return Fate::None;
    return bytes == buffer(result) ? Fate::Shared : Fate::New;
}

void readFates(CloneWay &way, const model::Heap &heap, Slot source, Slot result)
{
    way.object = source == result ? Fate::Same : Fate::New;
    if (const auto *tensor = heap.as<model::Tensor>(source)) {
        const auto *clone = heap.as<model::Tensor>(result);
        way.bytes = byteFate(heap, *tensor, clone);
        way.members = memberFate(heap, heap.as<model::Dict>(tensor->dict),
                                 clone ? heap.as<model::Dict>(clone->dict) : nullptr);
    } else if (const auto *list = heap.as<model::List>(source)) {
        way.members = memberFate(heap, *list, heap.as<model::List>(result));
    } else if (const auto *tuple = heap.as<model::Tuple>(source)) {
        way.members = memberFate(heap, *tuple, heap.as<model::Tuple>(result));
    } else if (const auto *dict = heap.as<model::Dict>(source)) {
        way.members = memberFate(heap, dict, heap.as<model::Dict>(result));
    }
    if (way.object == Fate::Same) // what belongs to one object is not called shared
        for (Fate *part : {&way.bytes, &way.members})
            *part = *part == Fate::None ? Fate::None : Fate::Same;
}

// ---- Going them ----

QString scratchCode(const QString &pattern, const QString &path)
{
    QString code = pattern;
    for (const char *module : scratchModules)
        code.replace(QLatin1String(module) + QLatin1Char('.'),
                     QStringLiteral("_clonescope_%1.").arg(QLatin1String(module)));
    return code.replace(QStringLiteral("{}"), path);
}

// The program up to the step, and then the ways from `first` on, each forgotten before the next.
QByteArray scratchProgram(const EditContext &context, const QString &path,
                          const std::vector<CloneWay> &ways, std::size_t first, std::size_t &base)
{
    QStringList statements;
    for (const char *module : scratchModules)
        statements << QStringLiteral("import %1 as _clonescope_%1").arg(QLatin1String(module));
    const qsizetype imports = statements.size();
    for (std::size_t i = first; i < ways.size(); ++i)
        statements << QString::fromLatin1(scratchName) + QStringLiteral(" = ")
                + scratchCode(ways[i].pattern, path)
                   << QStringLiteral("del ") + QString::fromLatin1(scratchName);
    const Insertion place = insertion(context.text, *context.run, context.step, statements);
    base = place.after + static_cast<std::size_t>(imports);
    return (context.text.left(place.position) + place.added).toUtf8();
}

// Python's error; empty where the engine does not know this way, or a limit ended it.
QString failure(const model::Run &run)
{
    if (run.steps.empty() || !run.steps.back().error)
        return {};
    return errorText(*run.steps.back().error);
}

void fail(CloneWay &way, const QString &error)
{
    way.object = way.bytes = way.members = Fate::Error;
    way.error = error;
}

Fate fateOf(model::Outcome outcome)
{
    switch (outcome) {
    case model::Outcome::Same:
    case model::Outcome::Kept:
        return Fate::Same;
    case model::Outcome::Shared:
        return Fate::Shared;
    case model::Outcome::Copied:
    case model::Outcome::New:
        return Fate::New;
    case model::Outcome::Lost:
        return Fate::Lost;
    case model::Outcome::Error:
        return Fate::Error;
    case model::Outcome::None:
        break;
    }
    return Fate::None;
}

// By the table alone: what was recorded cannot be run again. Classes that derive from a tensor's
// may copy in their own way, and Python's containers have no row for each of theirs.
std::vector<CloneWay> waysByRules(const EditContext &context, const QString &path)
{
    const model::Heap &heap = context.run->heapAfter(context.step);
    const Slot source = slotAt(heap, path);
    const auto *tensor = heap.as<model::Tensor>(source);
    std::vector<CloneWay> ways;
    if (!tensor || !tensor->className.empty())
        return ways;
    const bool hasAttributes = heap.as<model::Dict>(tensor->dict) != nullptr;
    const bool hasBytes = byteFate(heap, *tensor, nullptr) != Fate::None;
    for (const model::CopyRule &rule : model::copyRules()) {
        const bool isOurs = rule.framework == tensor->framework
            && rule.version.value_or(context.semantics.torch) == context.semantics.torch;
        const Fate object = fateOf(rule.becomes.object);
        if (!isOurs || object == Fate::Error)
            continue;
        QString code = text(rule.code);
        code.replace(QStringLiteral("{}"), path);
        ways.push_back({text(rule.code),
                        code,
                        object,
                        hasBytes ? fateOf(rule.becomes.bytes) : Fate::None,
                        hasAttributes ? fateOf(rule.becomes.attributes) : Fate::None,
                        {}});
    }
    return ways;
}

// Goes the ways from `first` on until one fails; answers the next one to go.
std::size_t go(const EditContext &context, const QString &path, std::vector<CloneWay> &ways,
               std::size_t first, const std::atomic<bool> *cancelled)
{
    std::size_t base = 0;
    const QByteArray program = scratchProgram(context, path, ways, first, base);
    const RunOutcome outcome = runProgram(program, context.semantics, context.limits, cancelled);
    const model::Run &run = *outcome.run;
    for (std::size_t i = first; i < ways.size(); ++i) {
        const std::size_t step = base + 2 * (i - first) + 1;
        if (step > run.steps.size() || run.steps[step - 1].error) {
            fail(ways[i], failure(run));
            return outcome.wasCancelled ? ways.size() : i + 1;
        }
        const model::Heap &heap = run.heapAfter(step);
        readFates(ways[i], heap, slotAt(heap, path), heap.name(scratchName));
    }
    return ways.size();
}

} // namespace

std::vector<CloneWay> waysToClone(const EditContext &context, const QString &path,
                                  const std::atomic<bool> *cancelled)
{
    if (context.isRecording || context.isWithin)
        return waysByRules(context, path);
    const model::Heap &heap = context.run->heapAfter(context.step);
    const Slot source = context.isStale ? model::noSlot : slotAt(heap, path);
    const bool isCloneable = heap.as<model::Tensor>(source) || heap.as<model::List>(source)
        || heap.as<model::Tuple>(source) || heap.as<model::Dict>(source);
    std::vector<CloneWay> ways;
    if (!isCloneable)
        return ways;
    for (const QString &pattern : patternsFor(heap, source, context.semantics)) {
        QString code = spelled(heap, pattern).pattern;
        code.replace(QStringLiteral("{}"), path);
        ways.push_back({pattern, code, Fate::None, Fate::None, Fate::None, {}});
    }
    for (std::size_t next = 0; next < ways.size();)
        next = go(context, path, ways, next, cancelled);
    if (cancelled && *cancelled)
        ways.clear();
    // What was not compared with real Python is not shown.
    std::erase_if(
        ways, [](const CloneWay &way) { return way.object == Fate::Error && way.error.isEmpty(); });
    return ways;
}

} // namespace clonescope::app
