// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "views/picture/draw/drawreferences.h"

#include "views/picture/draw/drawbeats.h"
#include "views/picture/list/picturewords.h"
#include "views/picture/places/stackroutes.h"

namespace clonescope::views
{

namespace
{

QString endName(const Scene &scene, const Reference &r)
{
    if (r.tag)
        return scene.cards.tags[r.tag].name;
    const Card &card = scene.cards.cards[r.card];
    return card.title + u' ' + card.row(r.row).label;
}

NodeKey keyOf(const Scene &scene, const Reference &r)
{
    const bool isFormer = r.kind == Reference::Kind::Was;
    if (r.tag)
        return {NodeKey::Kind::Reference, {}, {}, scene.cards.tags[r.tag].name, isFormer};
    return {NodeKey::Kind::Reference, scene.cards.cards[r.card].key, r.row, {}, isFormer};
}

Curve curveOf(const Scene &scene, ReferenceIndex i)
{
    const Reference &r = scene.cards.references[i];
    Curve curve {scene.routes[i]};
    curve.ink = r.kind == Reference::Kind::Base ? Ink::Quiet : r.ink;
    curve.width = isThin(r) ? 1.3 : 1.8;
    curve.arrow = r.kind != Reference::Kind::Bytes;
    curve.style = r.kind == Reference::Kind::Bytes ? LineStyle::Double
        : r.kind == Reference::Kind::Base          ? LineStyle::Dotted
        : r.kind == Reference::Kind::Inherited     ? LineStyle::Dashed
                                                   : LineStyle::Solid;
    return curve;
}

void drawWas(DisplayList &list, const Scene &scene, ReferenceIndex i, Stage from)
{
    Curve curve = curveOf(scene, i);
    if (from != Stage::Line) {
        const auto span = list.during({Stage::Line, from});
        list.add(curve);
    }
    const auto span = list.during({from});
    curve.ink = Ink::Quiet;
    curve.width = widthOf(scene.cards.references[i]);
    curve.style = LineStyle::Dashed;
    list.add(std::move(curve));
    const QPointF p = markPlace(scene, scene.routes[i], {});
    const double width = textWidth(Face::SmallStrong, Picture::tr("was"));
    list.add(Box {{p.x() - width / 2 - 5, p.y() - 8, width + 10, 16}, 8, Ink::Panel});
    list.add(TextRun {
        {p.x(), p.y() + 4}, Picture::tr("was"), Face::SmallStrong, Ink::Quiet, Anchor::Middle});
}

void drawReference(DisplayList &list, const Scene &scene, ReferenceIndex i)
{
    const Reference &r = scene.cards.references[i];
    const Card &to = scene.cards.cards[r.to];
    list.begin(keyOf(scene, r),
               (r.kind == Reference::Kind::Bytes     ? Picture::tr("%1 reads %2")
                    : r.kind == Reference::Kind::Was ? Picture::tr("%1 referred to %2")
                    : r.kind == Reference::Kind::Inherited
                    ? Picture::tr("%1 of its class refers to %2")
                    : Picture::tr("%1 refers to %2"))
                   .arg(endName(scene, r), to.title));
    if (r.kind == Reference::Kind::Was)
        return drawWas(list, scene, i, r.stage);
    Curve curve = curveOf(scene, i);
    if (!r.changed)
        return list.add(std::move(curve));
    if (!r.isSwung && r.stage != Stage::Line) { // one that was swung did not run here
        const auto span = list.during({Stage::Line, r.stage});
        list.add(curve);
    }
    const auto span = list.during({r.stage});
    curve.ink = r.kind == Reference::Kind::Base ? Ink::Quiet : Ink::Changed;
    curve.width = widthOf(r);
    if (r.card)
        list.add(Pip {curve.points.front(), PipShape::Circle, 8, curve.ink});
    list.add(std::move(curve));
}

} // namespace

void drawReferences(Scene &scene)
{
    for (const ReferenceIndex i : scene.cards.references.indices())
        drawReference(scene.references, scene, i);
}

} // namespace clonescope::views
