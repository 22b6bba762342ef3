// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "views/picture/cards/labelledcard.h"

#include "app/words/wordings.h"
#include "model/heap/parts.h"
#include "views/picture/cards/cardrows.h"
#include "views/picture/list/picturewords.h"

namespace clonescope::views
{

namespace
{

using model::PartKind;
using model::Slot;

// A text of a recording, which is JSON.
QString fieldText(const model::Recorded &object, std::string_view name)
{
    QString text = app::text(object.field(name));
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
    return app::text(isMarked ? std::string_view(label).substr(1, label.size() - 2)
                              : std::string_view(label));
}

// What a program calls it: a class, a function, a bound method.
QString nameOf(const model::Heap &heap, Slot slot)
{
    if (const auto *bound = heap.as<model::BoundMethod>(slot))
        slot = bound->function;
    if (const auto *function = heap.as<model::Function>(slot))
        return app::text(function->names->name);
    const auto *type = heap.as<model::Class>(slot);
    return type ? app::text(type->names->name) : QString();
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

} // namespace

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
    for (const auto &[i, cut] :
         shownOf(static_cast<std::int64_t>(parts.size()), 9, 3, keptMembers(facts, card.slot))) {
        if (cut > 0) {
            card.rows.push_back(cutRow(cut));
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
    addInherited(facts, card);
}

} // namespace clonescope::views
