// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "views/picture/cards/cardbuilder.h"

#include "app/words/wordings.h"
#include "model/heap/traits.h"
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

Row rowFor(const StepFacts &facts, RowKind kind, const model::Part &part, const QString &label)
{
    Row row;
    row.kind = kind;
    row.part = part;
    row.label = elided(Face::Code, label, labelWidth);
    if (model::isNode(facts.heap, part.value))
        row.refers = true;
    else
        row.value
            = elided(Face::Code, toQString(model::shownText(facts.heap, part.value)), valueWidth);
    return row;
}

QString keyLabel(const StepFacts &facts, Slot key, bool isAttribute)
{
    const auto *name = facts.heap.as<model::Str>(key);
    if (isAttribute && name)
        return toQString(*name->utf8);
    return model::isNode(facts.heap, key) ? toQString(model::typeName(facts.heap, key))
                                          : toQString(model::shownText(facts.heap, key));
}

// Those that the step wrote, or that lead there.
std::vector<std::int64_t> keptMembers(const StepFacts &facts, Slot object)
{
    const auto found = facts.kept.find(object);
    return found == facts.kept.end() ? std::vector<std::int64_t>() : found->second;
}

Row cutRow(std::int64_t count)
{
    Row row;
    row.kind = RowKind::Cut;
    row.label = Picture::tr("⋯ %L1 more ⋯").arg(count);
    return row;
}

std::vector<Row> itemRows(const StepFacts &facts, Slot slot,
                          const model::PersistentVector<Slot> &items)
{
    std::vector<Row> rows;
    for (const std::int64_t i :
         shownOf(static_cast<std::int64_t>(items.size()), 7, 3, keptMembers(facts, slot))) {
        if (i < 0) {
            rows.push_back(cutRow(-i));
            continue;
        }
        const model::Part part {PartKind::Item, i, model::noSlot,
                                items[static_cast<std::size_t>(i)]};
        rows.push_back(rowFor(facts, RowKind::Member, part, QString::number(i)));
    }
    return rows;
}

std::vector<Row> entryRows(const StepFacts &facts, Slot slot, bool isAttributes)
{
    const auto &dict = *facts.heap.as<model::Dict>(slot);
    std::vector<const model::Dict::Entry *> entries;
    for (const model::Dict::Entry &entry : dict.entries)
        if (entry.key != model::noSlot)
            entries.push_back(&entry);
    std::vector<Row> rows;
    for (const std::int64_t i :
         shownOf(static_cast<std::int64_t>(entries.size()), 9, 3, keptMembers(facts, slot))) {
        if (i < 0) {
            rows.push_back(cutRow(-i));
            continue;
        }
        const model::Dict::Entry &entry = *entries[static_cast<std::size_t>(i)];
        if (!isAttributes && model::isNode(facts.heap, entry.key))
            rows.push_back(rowFor(facts, RowKind::Key, {PartKind::Key, i, model::noSlot, entry.key},
                                  Picture::tr("key")));
        rows.push_back(rowFor(facts, isAttributes ? RowKind::Attribute : RowKind::Member,
                              {PartKind::Value, i, entry.key, entry.value},
                              keyLabel(facts, entry.key, isAttributes)));
    }
    return rows;
}

Row factRow(const QString &label, const QString &value = {}, Fact fact = Fact::Other)
{
    Row row;
    row.kind = RowKind::Fact;
    row.fact = fact;
    row.label = label;
    row.value = value;
    return row;
}

QString geometryText(const model::Tensor &tensor)
{
    if (!model::traits(tensor.framework).hasStorage)
        return {};
    const QString offset = Picture::tr("offset %1").arg(tensor.layout->offset);
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
                    grad.isRefused ? Picture::tr("refused by PyTorch") : toQString(grad.node),
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
                                           toQString(model::traits(tensor.framework).base)));
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

void addDrawer(const StepFacts &facts, Card &card)
{
    if (const Slot dict = drawerDict(facts, card.slot); dict != model::noSlot) {
        card.hasDrawer = true;
        card.drawerKey = facts.key(dict);
        card.drawer = entryRows(facts, dict, true);
    }
    const auto lost = facts.lost.find(card.slot);
    if (lost == facts.lost.end())
        return;
    if (!card.hasDrawer)
        card.drawerNote = Picture::tr("empty");
    card.hasDrawer = true;
    for (const model::LostAttribute &attribute : lost->second) {
        Row row;
        row.kind = RowKind::Lost;
        row.label = elided(Face::Code, toQString(attribute.attribute), labelWidth);
        row.value = app::lostText(attribute);
        row.note = Picture::tr("lost");
        card.drawer.push_back(row);
    }
}

void fillTensor(const StepFacts &facts, const model::Tensor &tensor, Card &card)
{
    card.kind = CardKind::Tensor;
    card.title = toQString(model::typeName(facts.heap, card.slot));
    card.detail = toQString(model::name(tensor.dtype)) + u"  "
        + shapeText(tensor.layout->shape, u'[', u']');
    const auto *storage = facts.heap.as<model::StorageImpl>(tensor.storage);
    const auto written = storage ? facts.written.find(storage->buffer) : facts.written.end();
    card.grid
        = gridOf(facts.heap, tensor, written == facts.written.end() ? nullptr : &written->second);
    card.facts = geometryText(tensor);
    addTensorRows(facts, tensor, card);
    addDrawer(facts, card);
}

// What a tensor is called on a strip, with the rank whose mark and colour that name has.
struct Called {
    int rank = -1;
    QString name = Picture::tr("unnamed");
};

// By the compared path that leads to it, else by the shortest way from any name.
Called calledOf(const StepFacts &facts, Slot tensor)
{
    const auto shown = [](const QString &name) { return elided(Face::CodeSmallStrong, name, 96); };
    if (facts.sharing && facts.sharing->a == tensor)
        return {0, shown(facts.options.compare.a)};
    if (facts.sharing && facts.sharing->b == tensor)
        return {1, shown(facts.options.compare.b)};
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
    return {found == all.end() ? -1 : facts.rankOf[static_cast<std::size_t>(found - all.begin())],
            shown(QString::fromStdString(model::pathText(*best)))};
}

void fillStorage(const StepFacts &facts, const model::Buffer &buffer, Card &card)
{
    card.kind = CardKind::Storage;
    card.title = Picture::tr("Storage");
    card.detail
        = Picture::tr("%L1 bytes · %2").arg(buffer.bytes.size()).arg(toQString(buffer.device));
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
        card.strip = stripOf(buffer, dtype, bytes);
    constexpr std::size_t mostReaders = 8;
    for (const std::uint32_t node : readers->second) {
        if (card.readers.size() == mostReaders) {
            card.moreReaders = readers->second.size() - mostReaders;
            break;
        }
        const model::Tensor &tensor = tensorOf(node);
        const Slot slot = facts.graph.nodes[node];
        const model::StridedLayout layout = model::layoutInBuffer(facts.heap, tensor);
        const std::size_t size = model::itemSize(tensor.dtype);
        const model::ByteRanges ranges(layout, size);
        const Called called = calledOf(facts, slot);
        Reader reader {called.rank, called.name, rangeText(layout),
                       readsOf(card.strip, model::itemSize(dtype), layout, size)};
        const std::int64_t distinct = ranges.count() / static_cast<std::int64_t>(size);
        reader.repeat = distinct > 0 ? layout.count() / distinct : 1;
        reader.sees = bytes && ranges.common(bytes->ranges) > 0;
        reader.card = static_cast<int>(slot.value); // a slot still
        card.readers.push_back(std::move(reader));
    }
}

// A text of a recording, which is JSON.
QString fieldText(const model::Recorded &object, std::string_view name)
{
    QString text = toQString(object.field(name));
    if (text.startsWith(u'"') && text.endsWith(u'"') && text.size() > 1)
        text = text.mid(1, text.size() - 2);
    return text == QStringLiteral("null") ? QString() : text;
}

// "<cell total>" as "cell total"; the members of a set have no label to tell.
QString partLabel(const std::string &label)
{
    if (label == "<member>")
        return QString(QChar(0x2208));
    const bool isMarked = label.starts_with('<') && label.ends_with('>');
    return toQString(isMarked ? std::string_view(label).substr(1, label.size() - 2)
                              : std::string_view(label));
}

// What a program calls it: a class, a function, a bound method.
QString nameOf(const model::Heap &heap, Slot slot)
{
    if (const auto *bound = heap.as<model::BoundMethod>(slot))
        slot = bound->function;
    if (const auto *function = heap.as<model::Function>(slot))
        return toQString(function->names->name);
    const auto *type = heap.as<model::Class>(slot);
    return type ? toQString(type->names->name) : QString();
}

void titleLabelled(const model::Heap &heap, Card &card)
{
    constexpr auto titleWidth = 260.0, detailWidth = 160.0;
    static const model::Recorded engines {
        {}, model::noSlot, std::vector<model::Recorded::Field>(), {}};
    const auto *recorded = heap.as<model::Recorded>(card.slot);
    const model::Recorded &object = recorded ? *recorded : engines;
    const QString type = card.title;
    const QString name = recorded ? fieldText(object, "name") : nameOf(heap, card.slot);
    const bool isMethod
        = type == QStringLiteral("method") || type == QStringLiteral("builtin_function_or_method");
    const bool isClass = type == QStringLiteral("type") || heap.as<model::Class>(card.slot);
    if (isClass || type == QStringLiteral("function")) {
        card.title = name;
        card.detail = isClass ? Picture::tr("class") : type;
    } else if (isMethod) {
        card.title = Picture::tr("method");
        card.detail = name;
    } else if (!object.field("shape").empty()) {
        card.detail = fieldText(object, "dtype") + u"  " + fieldText(object, "shape");
    } else if (const QString most = fieldText(object, "maxlen"); !most.isEmpty()) {
        card.detail = Picture::tr("at most %1").arg(most);
    }
    card.title = elided(Face::Title, card.title, titleWidth);
    card.detail = elided(Face::Code, card.detail, detailWidth);
}

// Beside its `__dict__`, which is a drawer as that of a tensor is.
void fillLabelled(const StepFacts &facts, Card &card)
{
    card.kind = CardKind::Object;
    titleLabelled(facts.heap, card);
    std::vector<model::Part> parts;
    model::forEachPart(facts.heap, card.slot,
                       [&](const model::Part &part) { parts.push_back(part); });
    const Slot drawer = drawerDict(facts, card.slot);
    std::erase_if(parts, [&](const model::Part &part) {
        return part.kind == PartKind::Dict && part.value == drawer;
    });
    for (const std::int64_t i :
         shownOf(static_cast<std::int64_t>(parts.size()), 9, 3, keptMembers(facts, card.slot))) {
        if (i < 0) {
            card.rows.push_back(cutRow(-i));
            continue;
        }
        const model::Part &part = parts[static_cast<std::size_t>(i)];
        if (part.kind == PartKind::Dict)
            card.rows.push_back(rowFor(facts, RowKind::Dict, part, QStringLiteral("__dict__")));
        else
            card.rows.push_back(rowFor(facts, RowKind::Member, part,
                                       part.kind == PartKind::Labelled
                                           ? partLabel(part.label)
                                           : QString::number(part.index)));
    }
    addDrawer(facts, card);
}

void setOwners(const StepFacts &facts, Card &card)
{
    constexpr std::size_t mostPips = 4;
    for (const std::uint32_t name : facts.owners.of(card.slot))
        card.owners.push_back(facts.rankOf[name]);
    const auto compared
        = [&](const QString &path, int rank, std::initializer_list<model::Side> sides) {
              const model::Side side = facts.sharing->side(card.slot);
              const bool isName
                  = std::find(facts.rankOf.begin(), facts.rankOf.end(), rank) != facts.rankOf.end();
              if (!path.isEmpty() && !isName
                  && std::find(sides.begin(), sides.end(), side) != sides.end())
                  card.owners.push_back(rank);
          };
    if (facts.sharing) {
        compared(facts.options.compare.a, 0, {model::Side::OnlyA, model::Side::Shared});
        compared(facts.options.compare.b, 1, {model::Side::OnlyB, model::Side::Shared});
    }
    std::sort(card.owners.begin(), card.owners.end());
    const std::size_t all = std::max(facts.owners.count(card.slot), card.owners.size());
    card.owners.resize(std::min(card.owners.size(), mostPips));
    card.moreOwners = all - card.owners.size();
}

void setLook(const StepFacts &facts, Card &card)
{
    static constexpr std::array<LineStyle, 3> styles {LineStyle::Solid, LineStyle::Dashed,
                                                      LineStyle::Dotted};
    const auto owned = [&](int rank) {
        card.ink = ownerInk(rank);
        card.border = rank < 3 ? styles[static_cast<std::size_t>(rank)] : LineStyle::Solid;
    };
    const auto shared = [&] {
        card.ink = Ink::Shared;
        card.border = LineStyle::Double;
    };
    if (!facts.sharing) {
        if (card.owners.size() + card.moreOwners > 1)
            shared();
        else
            owned(card.owners.empty() ? 3 : card.owners.front());
        return;
    }
    switch (facts.sharing->side(card.slot)) {
    case model::Side::OnlyA:
        card.lane = model::Lane::OnlyA;
        return owned(0);
    case model::Side::OnlyB:
        card.lane = model::Lane::OnlyB;
        return owned(1);
    case model::Side::Shared:
    case model::Side::Neither:
        card.lane = model::Lane::Shared;
        return shared();
    }
}

} // namespace

Slot drawerDict(const StepFacts &facts, Slot holder)
{
    const Slot slot = model::dictOf(facts.heap, holder);
    const auto *dict = facts.heap.as<model::Dict>(slot);
    return dict && dict->live > 0 && !facts.undocked.contains(slot) ? slot : model::noSlot;
}

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
    card.title = toQString(model::typeName(facts.heap, slot));
    if (const auto *tensor = facts.heap.as<model::Tensor>(slot)) {
        fillTensor(facts, *tensor, card);
    } else if (const auto *buffer = facts.heap.as<model::Buffer>(slot)) {
        fillStorage(facts, *buffer, card);
    } else if (const auto *method = facts.heap.as<model::Builtin>(slot)) {
        card.title = Picture::tr("method");
        card.detail = elided(Face::Code, toQString(method->name), labelWidth);
        model::forEachPart(facts.heap, slot, [&](const model::Part &part) {
            card.rows.push_back(rowFor(facts, RowKind::Member, part, QStringLiteral("__self__")));
        });
    } else if (model::hasLabels(facts.heap, slot) && !facts.heap.as<model::GradNode>(slot)) {
        fillLabelled(facts, card);
    } else if (const auto *deque = facts.heap.as<model::Deque>(slot)) {
        card.rows = itemRows(facts, slot, deque->items);
        card.detail = deque->most ? Picture::tr("at most %1").arg(*deque->most) : QString();
    } else if (facts.heap.as<model::GradNode>(slot)) {
        card.detail = QStringLiteral("grad_fn"); // a card without rows, but no empty container
    } else if (const auto *list = facts.heap.as<model::List>(slot)) {
        card.rows = itemRows(facts, slot, list->items);
        card.detail = list->items.size() > 11 ? Picture::tr("%L1 items").arg(list->items.size())
                                              : QString();
    } else if (const auto *tuple = facts.heap.as<model::Tuple>(slot)) {
        card.kind = CardKind::Tuple;
        card.rows = itemRows(facts, slot, tuple->items);
    } else if (facts.heap.as<model::Dict>(slot)) {
        const bool isAttributes = facts.undocked.contains(slot);
        card.kind = isAttributes ? CardKind::Attributes : CardKind::Dict;
        card.title = isAttributes ? QStringLiteral("__dict__") : card.title;
        card.rows = entryRows(facts, slot, isAttributes);
    }
    return card;
}

} // namespace clonescope::views
