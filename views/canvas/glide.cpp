// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "views/canvas/glide.h"

#include <algorithm>

namespace clonescope::views
{

namespace
{

// The numbers on the references have no place of their own to come from: they fade in.
QString frameName(const Group &group)
{
    return group.key.name == u"beats" ? QString() : group.key.name;
}

} // namespace

Glide::Glide(const Stand &from, const Scene &to, const View &view)
    : m_from(from.view)
    , m_isStill(from.view == view)
{
    const auto way = [&](const auto &old, const auto &key, const QPointF &now) {
        const auto found = old.find(key);
        const Way made = found == old.end() ? Way {{}, true} : Way {found->second - now, false};
        m_isStill = m_isStill && !made.isNew && made.from.isNull();
        return made;
    };
    std::unordered_map<model::OriginKey, CardIndex> cards;
    std::unordered_map<QString, TagIndex> tags;
    for (const CardIndex i : to.rects.indices()) {
        cards.emplace(to.cards.cards[i].key, i);
        m_cards.push_back(way(from.cards, to.cards.cards[i].key, to.rects[i].topLeft()));
    }
    for (const TagIndex i : to.tags.indices()) {
        tags.emplace(to.cards.tags[i].name, i);
        m_tags.push_back(way(from.tags, to.cards.tags[i].name, to.tags[i].topLeft()));
    }
    for (const DisplayList *list : {&to.list, &to.marks})
        for (const Group &group : list->groups()) {
            if (group.key.kind == NodeKey::Kind::Card)
                m_groups.push_back(m_cards[cards.at(group.key.origin)]);
            else if (group.key.kind == NodeKey::Kind::Name)
                m_groups.push_back(m_tags[tags.at(group.key.name)]);
            else if (const QString name = frameName(group); !name.isEmpty())
                m_groups.push_back(way(from.frames, name, group.bounds.topLeft()));
            else
                m_groups.push_back({{}, true});
        }
}

View Glide::view(double share, const View &now) const
{
    const double rest = 1 - share;
    return {m_from.zoom * rest + now.zoom * share, m_from.shift * rest + now.shift * share};
}

Stand Glide::stand(const Scene &scene, double share, const View &now) const
{
    Stand stand {{}, {}, {}, view(share, now)};
    for (const CardIndex i : scene.rects.indices())
        stand.cards.emplace(scene.cards.cards[i].key,
                            scene.rects[i].topLeft() + at(m_cards[i], share).by);
    for (const TagIndex i : scene.tags.indices())
        stand.tags.emplace(scene.cards.tags[i].name,
                           scene.tags[i].topLeft() + at(m_tags[i], share).by);
    std::size_t i = 0;
    for (const DisplayList *list : {&scene.list, &scene.marks})
        for (const Group &group : list->groups())
            if (const QPointF by = at(m_groups[i++], share).by;
                group.key.kind == NodeKey::Kind::Frame && !frameName(group).isEmpty())
                stand.frames.emplace(frameName(group), group.bounds.topLeft() + by);
    return stand;
}

const Glide::Way &Glide::start(const Reference &reference) const
{
    return reference.tag ? m_tags[reference.tag] : m_cards[reference.card];
}

double Glide::opacity(const Reference &reference, double share) const
{
    const Way &end = m_cards[reference.to];
    return std::min(at(start(reference), share).opacity, at(end, share).opacity);
}

Primitive Glide::bent(const Scene &scene, ReferenceIndex reference, const Primitive &primitive,
                      double share) const
{
    const Reference &r = scene.cards.references[reference];
    const QPointF first = at(start(r), share).by, last = at(m_cards[r.to], share).by;
    Primitive bent = primitive;
    if (auto *curve = std::get_if<Curve>(&bent)) {
        const auto count = static_cast<double>(curve->points.size() - 1);
        for (std::size_t i = 0; i < curve->points.size(); ++i) {
            const double along = static_cast<double>(i) / count;
            curve->points[i] += first * (1 - along) + last * along;
        }
    } else {
        // Its dot stands at its beginning, its word near the middle.
        const bool isDot = std::holds_alternative<Pip>(primitive);
        moveBy(bent, isDot ? first : (first + last) / 2);
    }
    return bent;
}

} // namespace clonescope::views
