// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "views/picture/cards/storagecard.h"

#include "app/words/wordings.h"
#include "model/heap/byteranges.h"
#include "model/heap/parts.h"
#include "model/questions/pathfinder.h"
#include "model/questions/paths.h"
#include "views/picture/list/picturewords.h"

#include <algorithm>

namespace clonescope::views
{

namespace
{

using model::Slot;

// What a tensor is called on a strip, with the rank whose mark and colour that name has.
struct Called {
    OwnerRank rank;
    QString name = Picture::tr("unnamed");
};

// By the compared path that leads to it, else by the shortest way from any name.
Called calledOf(const StepFacts &facts, Slot tensor)
{
    const auto shown = [](const QString &name) { return elided(Face::CodeSmallStrong, name, 96); };
    if (facts.sharing && facts.sharing->a == tensor)
        return {rankOfA, shown(facts.options.compare.a)};
    if (facts.sharing && facts.sharing->b == tensor)
        return {rankOfB, shown(facts.options.compare.b)};
    const auto names = model::pathsTo(facts.heap, facts.graph, std::span(&tensor, 1), 1);
    const model::Path *best = nullptr;
    for (const model::NamePaths &name : names)
        if (!name.paths.empty() && (!best || name.paths.front().steps.size() < best->steps.size()))
            best = &name.paths.front();
    if (!best)
        return {};
    const auto &all = facts.owners.names();
    const auto found = std::find_if(all.begin(), all.end(), [&](const model::NamedValue &name) {
        return name.name == best->name;
    });
    return {found == all.end() ? OwnerRank()
                               : facts.rankOf[static_cast<std::size_t>(found - all.begin())],
            shown(QString::fromStdString(model::pathText(*best)))};
}

} // namespace

void fillStorage(const StepFacts &facts, const model::Buffer &buffer, Card &card)
{
    card.kind = CardKind::Storage;
    card.title = Picture::tr("Storage");
    card.detail
        = Picture::tr("%L1 bytes · %2").arg(buffer.bytes.size()).arg(app::text(buffer.device));
    Strip &strip = card.elements.emplace<Strip>();
    const auto readers = facts.readers.find(card.slot);
    if (readers == facts.readers.end())
        return;
    const auto tensorOf = [&](std::uint32_t node) -> const model::Tensor & {
        return *facts.heap.as<model::Tensor>(facts.graph.nodes[node]);
    };
    const auto written = facts.written.find(card.slot);
    const WrittenBytes *bytes = written == facts.written.end() ? nullptr : &written->second;
    const model::DType dtype = tensorOf(readers->second.front()).dtype;
    if (buffer.isUnknown)
        card.detail += Picture::tr(" · values not recorded");
    else
        strip.cells = stripOf(buffer, dtype, bytes);
    constexpr std::size_t mostReaders = 8;
    for (const std::uint32_t node : readers->second) {
        if (strip.readers.size() == mostReaders) {
            strip.moreReaders = readers->second.size() - mostReaders;
            break;
        }
        const model::Tensor &tensor = tensorOf(node);
        const Slot slot = facts.graph.nodes[node];
        const model::StridedLayout layout = model::layoutInBuffer(facts.heap, tensor);
        const std::size_t size = model::itemSize(tensor.dtype);
        const model::ByteRanges ranges(layout, size);
        const Called called = calledOf(facts, slot);
        Reader reader;
        reader.rank = called.rank;
        reader.label = called.name;
        reader.range = rangeText(layout);
        reader.reads = readsOf(strip.cells, model::itemSize(dtype), layout, size);
        const std::int64_t distinct = ranges.count() / static_cast<std::int64_t>(size);
        reader.repeat = distinct > 0 ? layout.count() / distinct : 1;
        reader.sees = bytes && ranges.common(bytes->ranges) > 0;
        reader.tensor = slot;
        strip.readers.push_back(std::move(reader));
    }
}

} // namespace clonescope::views
