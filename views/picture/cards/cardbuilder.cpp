// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "views/picture/cards/cardbuilder.h"

#include "app/words/wordings.h"
#include "model/heap/traits.h"
#include "model/heap/typenames.h"
#include "views/picture/cards/cardrows.h"
#include "views/picture/cards/labelledcard.h"
#include "views/picture/cards/storagecard.h"
#include "views/picture/list/picturewords.h"

#include <algorithm>

namespace clonescope::views
{

namespace
{

using model::PartKind;
using model::Slot;

QString shapeText(const std::vector<std::int64_t> &numbers, QChar open, QChar close)
{
    QStringList texts;
    for (const std::int64_t number : numbers)
        texts << QString::number(number);
    return open + texts.join(QStringLiteral(", ")) + close;
}

QString geometryText(const model::Tensor &tensor)
{
    if (!model::traits(tensor.framework).hasStorage)
        return {};
    QString offset = Picture::tr("offset %1").arg(tensor.layout->offset);
    if (tensor.layout->rank() == 0)
        return offset;
    const QString stride = tensor.layout->rank() == 1
        ? QString::number(tensor.layout->stride[0])
        : shapeText(tensor.layout->stride, u'(', u')');
    return Picture::tr("stride %1").arg(stride) + u"   " + offset;
}

void addTensorRows(const StepFacts &facts, const model::Tensor &tensor, Card &card)
{
    const model::GradState grad = model::gradState(facts.heap, tensor);
    if (grad.requiresGrad)
        card.rows.push_back(
            factRow(QStringLiteral("requires_grad"), QStringLiteral("True"), Fact::RequiresGrad));
    if (!grad.isLeaf())
        card.rows.push_back(
            factRow(QStringLiteral("grad_fn"),
                    grad.isRefused ? Picture::tr("refused by PyTorch") : app::text(grad.node),
                    Fact::GradFn));
    if (tensor.hooks > 0)
        card.rows.push_back(factRow(Picture::tr("hooks"), QString::number(tensor.hooks)));
    bool hasBytes = false;
    model::forEachPart(facts.heap, card.slot, [&](const model::Part &part) {
        switch (part.kind) {
        case PartKind::Storage:
            hasBytes = true;
            card.rows.push_back(rowFor(facts, RowKind::Bytes, part, Picture::tr("bytes")));
            break;
        case PartKind::Base:
            if (facts.graph.reaches(part.value))
                card.rows.push_back(rowFor(facts, RowKind::Base, part,
                                           app::text(model::traits(tensor.framework).base)));
            else
                card.rows.push_back(
                    factRow(Picture::tr("view of an unnamed tensor"), {}, Fact::UnnamedBase));
            break;
        case PartKind::Grad:
            card.rows.push_back(rowFor(facts, RowKind::Grad, part, QStringLiteral("grad")));
            break;
        case PartKind::Dict:
            if (facts.undocked.contains(part.value))
                card.rows.push_back(rowFor(facts, RowKind::Dict, part, QStringLiteral("__dict__")));
            break;
        default:
            break;
        }
    });
    if (!hasBytes)
        card.rows.push_back(factRow(Picture::tr("bytes"), Picture::tr("none")));
    const auto *storage = facts.heap.as<model::StorageImpl>(tensor.storage);
    if (storage && facts.heap.as<model::Buffer>(storage->buffer)->isUnknown)
        card.rows.push_back(factRow(Picture::tr("values not recorded")));
}

void fillTensor(const StepFacts &facts, const model::Tensor &tensor, Card &card)
{
    card.kind = CardKind::Tensor;
    card.title = app::text(model::typeName(facts.heap, card.slot));
    card.detail = app::text(model::name(tensor.dtype)) + u"  "
        + shapeText(tensor.layout->shape, u'[', u']');
    const auto *storage = facts.heap.as<model::StorageImpl>(tensor.storage);
    const auto written = storage ? facts.written.find(storage->buffer) : facts.written.end();
    const WrittenBytes *bytes = written == facts.written.end() ? nullptr : &written->second;
    card.elements = Grid {gridOf(facts.heap, tensor, bytes), geometryText(tensor)};
    addTensorRows(facts, tensor, card);
    addDrawer(facts, card);
}

// A container of a class of the program's has attributes beside its members.
void addAttributes(const StepFacts &facts, Card &card)
{
    const Slot dict = model::dictOf(facts.heap, card.slot);
    if (dict != model::noSlot && facts.undocked.contains(dict))
        card.rows.push_back(rowFor(facts, RowKind::Dict,
                                   {PartKind::Dict, 0, model::noSlot, dict, {}},
                                   QStringLiteral("__dict__")));
    addDrawer(facts, card);
}

void setOwners(const StepFacts &facts, Card &card)
{
    constexpr std::size_t mostPips = 4;
    for (const std::uint32_t name : facts.owners.of(card.slot))
        card.owners.push_back(facts.rankOf[name]);
    const auto compared
        = [&](const QString &path, OwnerRank rank, std::initializer_list<model::Side> sides) {
              const model::Side side = facts.sharing->side(card.slot);
              const bool isName
                  = std::find(facts.rankOf.begin(), facts.rankOf.end(), rank) != facts.rankOf.end();
              if (!path.isEmpty() && !isName
                  && std::find(sides.begin(), sides.end(), side) != sides.end())
                  card.owners.push_back(rank);
          };
    if (facts.sharing) {
        compared(facts.options.compare.a, rankOfA, {model::Side::OnlyA, model::Side::Shared});
        compared(facts.options.compare.b, rankOfB, {model::Side::OnlyB, model::Side::Shared});
    }
    std::sort(card.owners.begin(), card.owners.end());
    const std::size_t all = std::max(facts.owners.count(card.slot), card.owners.size());
    card.owners.resize(std::min(card.owners.size(), mostPips));
    card.moreOwners = all - card.owners.size();
}

void setLook(const StepFacts &facts, Card &card)
{
    const auto owned = [&](OwnerRank rank) {
        card.ink = ownerInk(rank);
        card.border = ownerLine(rank);
    };
    const auto shared = [&] {
        card.ink = Ink::Shared;
        card.border = LineStyle::Double;
    };
    if (!facts.sharing) {
        if (card.owners.size() + card.moreOwners > 1)
            shared();
        else
            owned(card.owners.empty() ? OwnerRank() : card.owners.front());
        return;
    }
    switch (facts.sharing->side(card.slot)) {
    case model::Side::OnlyA:
        card.lane = model::Lane::OnlyA;
        return owned(rankOfA);
    case model::Side::OnlyB:
        card.lane = model::Lane::OnlyB;
        return owned(rankOfB);
    case model::Side::Shared:
    case model::Side::Neither:
        card.lane = model::Lane::Shared;
        return shared();
    }
}

} // namespace

Card makeCard(const StepFacts &facts, Slot slot)
{
    Card card;
    card.slot = slot;
    card.uid = facts.heap.uid(slot);
    card.key = facts.key(slot);
    if (const auto *step = facts.current(); step && facts.options.showsChange)
        card.created = std::binary_search(step->created.begin(), step->created.end(), card.uid);
    setOwners(facts, card);
    setLook(facts, card);
    card.title = app::text(model::typeName(facts.heap, slot));
    if (const auto *tensor = facts.heap.as<model::Tensor>(slot)) {
        fillTensor(facts, *tensor, card);
    } else if (const auto *buffer = facts.heap.as<model::Buffer>(slot)) {
        fillStorage(facts, *buffer, card);
    } else if (const auto *method = facts.heap.as<model::Builtin>(slot)) {
        card.title = Picture::tr("method");
        card.detail = elided(Face::Code, app::text(method->name), labelWidth);
        model::forEachPart(facts.heap, slot, [&](const model::Part &part) {
            card.rows.push_back(rowFor(facts, RowKind::Member, part, QStringLiteral("__self__")));
        });
    } else if (model::hasLabels(facts.heap, slot) && !facts.heap.as<model::GradNode>(slot)) {
        fillLabelled(facts, card);
    } else if (const auto *deque = facts.heap.as<model::Deque>(slot)) {
        card.rows = itemRows(facts, slot, deque->items);
        card.detail = deque->most ? Picture::tr("at most %1").arg(*deque->most) : QString();
        addAttributes(facts, card);
    } else if (facts.heap.as<model::GradNode>(slot)) {
        card.detail = QStringLiteral("grad_fn"); // a card without rows, but no empty container
    } else if (const auto *list = facts.heap.as<model::List>(slot)) {
        card.rows = itemRows(facts, slot, list->items);
        card.detail = list->items.size() > 11 ? Picture::tr("%L1 items").arg(list->items.size())
                                              : QString();
        addAttributes(facts, card);
    } else if (const auto *tuple = facts.heap.as<model::Tuple>(slot)) {
        card.kind = CardKind::Tuple;
        card.rows = itemRows(facts, slot, tuple->items);
        addAttributes(facts, card);
    } else if (facts.heap.as<model::Dict>(slot)) {
        const bool isAttributes = facts.undocked.contains(slot);
        card.kind = isAttributes ? CardKind::Attributes : CardKind::Dict;
        card.title = isAttributes ? QStringLiteral("__dict__") : card.title;
        card.rows = entryRows(facts, slot, isAttributes);
        if (!isAttributes)
            addAttributes(facts, card);
    }
    return card;
}

} // namespace clonescope::views
