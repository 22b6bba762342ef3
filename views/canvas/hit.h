// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "views/picture/places/routes.h"
#include "views/picture/places/scene.h"

#include <optional>
#include <variant>

namespace clonescope::views
{

// A card, or one of its rows or elements.
struct CardHit {
    CardIndex card;
    RowIndex row = {}; // of its rows and the drawer's
    std::optional<std::int64_t> element = {}; // of a tensor in C order, or of a storage
    bool operator==(const CardHit &) const = default;
};

// The row below a card that offers a new part.
struct GhostHit {
    CardIndex card;
    bool operator==(const GhostHit &) const = default;
};

// A place in a scene, by the scene's numbers: one of a card, a name, a reference; or nothing.
class Hit
{
public:
    Hit() = default;
    Hit(const CardHit &card)
        : m_at(card)
    {
    }
    Hit(GhostHit ghost)
        : m_at(ghost)
    {
    }
    Hit(TagIndex tag)
        : m_at(tag)
    {
    }
    Hit(ReferenceIndex reference)
        : m_at(reference)
    {
    }

    [[nodiscard]] explicit operator bool() const
    {
        return !std::holds_alternative<std::monostate>(m_at);
    }
    template <typename T> [[nodiscard]] const T *as() const { return std::get_if<T>(&m_at); }
    template <typename T> [[nodiscard]] bool is() const { return as<T>() != nullptr; }
    [[nodiscard]] CardIndex card() const; // that it is of, the ghost row's as well; else none
    bool operator==(const Hit &) const = default;

private:
    std::variant<std::monostate, CardHit, GhostHit, TagIndex, ReferenceIndex> m_at;
};

// Answers what lies at a point. Keeps no scene alive.
class HitTester
{
public:
    HitTester() = default;
    explicit HitTester(const Scene &scene);
    [[nodiscard]] Hit at(const Scene &scene, const QPointF &point, double reach) const;

private:
    struct Line {
        std::vector<QPointF> points;
        QRectF bounds;
    };
    Obstacles m_cards {{}};
    ByReference<Line> m_lines;
};

// The card that a row, a name or a reference leads to; none where it leads to none.
[[nodiscard]] CardIndex targetOf(const Scene &scene, const Hit &hit);

// All references into the thing that this place is, or leads to.
[[nodiscard]] std::vector<ReferenceIndex> aliasesOf(const Scene &scene, const Hit &hit);

[[nodiscard]] QRectF rectOf(const Scene &scene, const Hit &hit);

// "+ append": what the ghost row of a card offers; empty where it has none.
[[nodiscard]] QString ghostLabel(const Card &card);
void drawGhost(DisplayList &list, const Scene &scene, CardIndex card);

} // namespace clonescope::views
