// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "app/document/document.h"
#include "app/edit/editnames.h"
#include "app/edit/editparts.h"
#include "app/edit/entrytext.h"
#include "app/text/text.h"
#include "model/heap/traits.h"
#include "model/questions/pathparser.h"
#include "model/questions/paths.h"
#include "views/panels/canvaspanel.h"

// From places in the scene to the document's words and back.
namespace clonescope::views
{

namespace
{

// The C-order position as one index a dimension.
std::vector<qint64> indexOf(std::int64_t position, const std::vector<std::int64_t> &shape)
{
    std::vector<qint64> index(shape.size());
    for (std::size_t d = shape.size(); d-- > 0;) {
        index[d] = position % shape[d];
        position /= shape[d];
    }
    return index;
}

// Why nothing can be put in the place of a row that is no part of an object.
QString whyNoPart(const Row &row)
{
    if (row.kind == RowKind::Cut)
        return CanvasPanel::tr("These are left out of the picture: edit them in the inspector or "
                               "in the program.");
    switch (row.fact) {
    case Fact::RequiresGrad:
        return CanvasPanel::tr("requires_grad belongs to every tensor: set it in the program.");
    case Fact::GradFn:
        return CanvasPanel::tr("grad_fn tells how PyTorch worked it out, and never changes.");
    case Fact::UnnamedBase:
        return CanvasPanel::tr("No name reaches the tensor that it is a view of. Bind one to its "
                               "_base first, and edit it through that.");
    case Fact::Other:
        break;
    }
    return CanvasPanel::tr("This tells of the tensor, and is no part that can be replaced.");
}

} // namespace

// A reference leads to its object through the holder.
void CanvasPanel::putReference(Place &place, const Reference &reference) const
{
    const Cards &cards = m_canvas->scene()->cards;
    if (reference.tag) {
        place.path = cards.tags[reference.tag].name;
    } else if (reference.card && reference.row) {
        const model::Heap &heap = m_document.heap();
        const Card &holder = cards.cards[reference.card];
        const QString through = app::pathOfPart(heap, pathTo(holder.slot), holder.slot,
                                                holder.row(reference.row).part);
        const auto path = model::parsePath(through.toStdString());
        if (path && model::resolve(heap, *path) == place.object)
            place.path = through;
    }
}

void CanvasPanel::putRow(Place &place, const Row &row) const
{
    const model::Heap &heap = m_document.heap();
    if (row.removed) {
        place.fixed = tr("The line that just ran removed it.");
    } else if (row.kind == RowKind::Lost) {
        place.within = LostPart {row.label};
    } else if (row.kind == RowKind::Fact || row.kind == RowKind::Cut) {
        place.fixed = whyNoPart(row);
    } else {
        place.within = row.part;
        place.fixed = app::whyFixed(heap, place.object, row.part);
        if (!model::isNode(heap, row.part.value))
            place.shown = app::entryText(heap, row.part.value);
    }
}

void CanvasPanel::putElement(Place &place, const Card &card, std::int64_t element) const
{
    const model::Heap &heap = m_document.heap();
    auto &at = place.within.emplace<ElementPlace>(ElementPlace {element, {}});
    model::Slot written = place.object;
    if (const auto *tensor = heap.as<model::Tensor>(place.object)) {
        at.through = {place.path, indexOf(element, tensor->layout->shape)};
    } else if (const auto *buffer = heap.as<model::Buffer>(place.object)) {
        // The strip shows the whole buffer, the last element always.
        const auto size = buffer->bytes.size() / std::size_t(card.strip()->cells.back().index + 1);
        const app::Selected selected = m_document.selected();
        const QString preferred = m_document.selection()
            ? QString(selected.path).remove(QStringLiteral(".storage()"))
            : app::lastTensor(*m_document.run(), m_document.step());
        const auto through = app::elementAt(heap, place.object, element, size, preferred);
        if (!through) {
            place.fixed = tr("No tensor that a name reaches reads this element, so no line can "
                             "write it.");
            return;
        }
        written = through->tensor;
        at.through = {through->path, through->index};
    }
    const auto *tensor = heap.as<model::Tensor>(written);
    if (tensor && model::traits(tensor->framework).isImmutable) {
        const model::Traits &own = model::traits(tensor->framework);
        place.fixed
            = tr("%1's tensors never change. Make a new one, such as %2, and point %3 to it.")
                  .arg(app::text(own.name), app::text(own.maker),
                       at.through ? at.through->path : QString());
    }
}

// What a name is bound to, where no card shows it.
Place CanvasPanel::boundTo(Place place) const
{
    const model::Heap &heap = m_document.heap();
    const auto path = model::parsePath(place.path.toStdString());
    const model::Slot object = path ? model::resolve(heap, *path) : model::noSlot;
    if (object == model::noSlot || !model::isNode(heap, object))
        return place;
    if (const auto key = m_document.origins().key(heap, object)) {
        place.object = object;
        place.key = *key;
    }
    return place;
}

Place CanvasPanel::placeOf(const Hit &hit) const
{
    Place place;
    if (!hit || !isUpToDate())
        return place;
    const model::Heap &heap = m_document.heap();
    const Cards &cards = m_canvas->scene()->cards;
    CardIndex at = hit.card();
    const auto *reference = hit.as<ReferenceIndex>();
    if (const auto *named = hit.as<TagIndex>()) {
        const Tag &tag = cards.tags[*named];
        at = tag.card;
        place.path = tag.name;
        if (!tag.isPath)
            place.name = tag.name;
        const model::Slot bound = heap.name(tag.name.toStdString());
        if (bound != model::noSlot && !model::isNode(heap, bound))
            place.shown = app::entryText(heap, bound);
    } else if (reference) {
        at = cards.references[*reference].to;
    }
    if (!at)
        return boundTo(place);
    const Card &card = cards.cards[at];
    place.object = card.slot;
    place.key = card.key;
    if (place.path.isEmpty())
        place.path = pathTo(card.slot);
    const auto *within = hit.as<CardHit>();
    if (reference)
        putReference(place, cards.references[*reference]);
    else if (within && within->row)
        putRow(place, card.row(within->row));
    else if (within && within->element)
        putElement(place, card, *within->element);
    else if (hit.is<GhostHit>())
        place.within = NewPart {};
    return place;
}

Hit CanvasPanel::hitOf(const Place &place) const
{
    if (!isUpToDate())
        return {};
    const Cards &cards = m_canvas->scene()->cards;
    const auto tagNamed = [&](const QString &name) {
        const TagIndex tag = cards.tags.find([&](const Tag &each) { return each.name == name; });
        return tag ? Hit(tag) : Hit();
    };
    if (const Hit tag = tagNamed(place.name); tag && !place.name.isEmpty())
        return tag;
    if (place.object == model::noSlot)
        return {};
    // Another run may put another object into the slot.
    const CardIndex at = cards.cards.find([&](const Card &each) { return each.key == place.key; });
    if (!at) // folded away: its name stands for it
        return tagNamed(place.path);
    const Card &card = cards.cards[at];
    if (place.is<NewPart>())
        return ghostLabel(card).isEmpty() ? Hit(CardHit {at}) : GhostHit {at};
    const auto *part = place.as<model::Part>();
    for (const RowIndex row : card.rowIndices())
        if (part && card.row(row).part == *part)
            return CardHit {at, row};
    const auto *element = place.as<ElementPlace>();
    return element ? CardHit {at, {}, element->cell} : CardHit {at};
}

} // namespace clonescope::views
