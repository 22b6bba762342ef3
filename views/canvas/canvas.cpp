// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "views/canvas/canvas.h"

#include "views/canvas/describe.h"
#include "views/picture/draw/drawheader.h"
#include "views/picture/places/viewfit.h"

#include <QAccessible>
#include <QApplication>
#include <QResizeEvent>

#include <algorithm>
#include <cmath>

namespace clonescope::views
{

namespace
{

constexpr auto margin = canvasMargin;
constexpr auto leastZoom = 0.01, mostZoom = 8.0;
constexpr auto readableZoom = 0.6;

// What the step changed and bound, with the way there: as much as an area of this size holds.
QRectF newsOf(const Scene &scene, const QSizeF &size)
{
    QRectF news;
    const auto add = [&](const QRectF &rect) {
        const QRectF all = news.united(rect);
        if (news.isNull() || (all.width() <= size.width() && all.height() <= size.height()))
            news = all;
    };
    for (const CardIndex i : scene.rects.indices())
        if (scene.cards.cards[i].changed)
            add(scene.rects[i]);
    for (const Reference &reference : scene.cards.references)
        if (reference.changed) {
            add(scene.rects[reference.to]);
            add(reference.tag ? scene.tags[reference.tag] : scene.rects[reference.card]);
        }
    for (const TagIndex i : scene.tags.indices())
        if (scene.cards.tags[i].changed)
            add(scene.tags[i]);
    return news;
}

// Where an area of this size begins that has the news in its middle, or else what comes first, and
// nothing but the picture.
QPointF aroundChange(const Scene &scene, const QSizeF &size)
{
    const QRectF bounds = scene.bounds.adjusted(-margin, -margin, margin, margin),
                 news = newsOf(scene, size);
    const QPointF middle = news.isNull() ? bounds.topLeft() : news.center();
    const QPointF begin = middle - QPointF(size.width(), size.height()) / 2,
                  last = bounds.bottomRight() - QPointF(size.width(), size.height());
    return {std::max(bounds.left(), std::min(begin.x(), last.x())),
            std::max(bounds.top(), std::min(begin.y(), last.y()))};
}

// What the keyboard stands on, in the next scene: by what it is, not by its number.
Hit foundAgain(const Scene &scene, const Hit &hit, const Scene &next)
{
    if (const auto *was = hit.as<TagIndex>()) {
        const QString &name = scene.cards.tags[*was].name;
        const TagIndex tag
            = next.cards.tags.find([&](const Tag &each) { return each.name == name; });
        return tag ? Hit(tag) : Hit();
    }
    if (!hit.card())
        return {};
    const model::OriginKey key = scene.cards.cards[hit.card()].key;
    const CardIndex card = next.cards.cards.find([&](const Card &each) { return each.key == key; });
    if (!card)
        return {};
    const auto *was = hit.as<CardHit>();
    return was
        ? Hit(CardHit {card, std::min(was->row, next.cards.cards[card].lastRow()), was->element})
        : GhostHit {card};
}

// A picture with the rows that it offers below its cards: they are there to be clicked.
QRectF withGhosts(const Scene &scene)
{
    QRectF all = scene.bounds;
    for (const CardIndex i : scene.cards.cards.indices())
        if (!ghostLabel(scene.cards.cards[i]).isEmpty())
            all = all.united(rectOf(scene, GhostHit {i}));
    return all;
}

} // namespace

Canvas::Canvas(QWidget *parent)
    : QWidget(parent)
    , m_theme(&lightTheme())
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setMinimumSize(320, 240);
    setAccessibleName(tr("Object graph"));
    connect(&m_motion, &Motion::moved, this, [this] { update(); });
}

void Canvas::setScene(ScenePtr scene)
{
    const Hit focus = m_scene && scene ? foundAgain(*m_scene, m_focus, *scene) : Hit {};
    const Stand stood
        = m_scene && scene ? m_glide.stand(*m_scene, m_motion.progress(), view()) : Stand {};
    m_motion.finish();
    const bool follows = m_scene && scene && isVisible() && !m_showsBefore;
    m_scene = std::move(scene);
    m_hits = m_scene ? HitTester(*m_scene) : HitTester();
    m_hover = m_pressed = m_edited = {};
    m_isDragging = false;
    m_focus = focus;
    rebuildFrame();
    glideFrom(std::move(stood), follows);
}

void Canvas::glideFrom(Stand stood, bool follows)
{
    if (const auto dropped = std::exchange(m_dropped, std::nullopt))
        stood.cards[dropped->first] = dropped->second;
    m_glide = m_scene ? Glide(stood, *m_scene, view()) : Glide();
    if (follows && !m_glide.isStill())
        m_motion.glide();
}

bool Canvas::canTell() const
{
    return m_scene && m_scene->cards.hasBeats && !m_motion.isReduced();
}

void Canvas::tellEdit()
{
    if (canTell() && !m_showsBefore && isVisible())
        m_motion.tell(m_scene->stages());
}

void Canvas::setSceneBefore(ScenePtr scene)
{
    m_before = std::move(scene);
    if (m_showsBefore)
        rebuildFrame();
}

void Canvas::setTheme(const Theme &theme)
{
    m_theme = &theme;
    update();
}

void Canvas::setStale(const QString &why, bool dims)
{
    m_stale = why;
    m_isDim = dims;
    update();
}

void Canvas::setInstead(const QString &title, const QString &words)
{
    m_insteadTitle = title;
    m_insteadWords = words;
    announce();
    update();
}

QString Canvas::instead() const
{
    return m_insteadTitle.isEmpty() ? QString()
                                    : m_insteadTitle + QLatin1Char('\n') + m_insteadWords;
}

void Canvas::setSelected(std::optional<model::OriginKey> object)
{
    m_selected = object;
    update();
}

void Canvas::setFocused(const Hit &wanted)
{
    if (!moveFocus(wanted) || !m_focus)
        return;
    const QRectF place = rectOf(*m_scene, m_focus), target = place.adjusted(-24, -24, 24, 24),
                 view = visibleArea();
    if (view.contains(place)) // what is in view stays where it is
        return;
    m_isFitted = false;
    m_origin += {
        std::min(0.0, target.left() - view.left()) + std::max(0.0, target.right() - view.right()),
        std::min(0.0, target.top() - view.top()) + std::max(0.0, target.bottom() - view.bottom())};
    lookAgain();
}

// Where it lies already: what is pressed does not move under the pointer.
bool Canvas::moveFocus(Hit hit)
{
    if (const auto *at = hit.as<CardHit>(); m_scene && at) // it may have fewer rows than one thinks
        hit = CardHit {at->card, std::min(at->row, m_scene->cards.cards[at->card].lastRow()),
                       at->element};
    if (!m_scene || hit == m_focus)
        return false;
    m_focus = hit;
    announce();
    Q_EMIT focusMoved(hit);
    update();
    return true;
}

void Canvas::focusNextSeer()
{
    if (!m_scene)
        return;
    const auto &tags = m_scene->cards.tags;
    TagIndex at = m_focus.is<TagIndex>() ? m_focus.as<TagIndex>()->next() : TagIndex(0);
    for (std::size_t i = 0; i < tags.size(); ++i, at = at.next()) {
        if (!tags.has(at))
            at = TagIndex(0);
        if (!tags[at].note.isEmpty() && !tags[at].isQuiet) {
            setFocused(at);
            Q_EMIT clicked(at); // what is marked is what is acted on
            return;
        }
    }
}

void Canvas::announce()
{
    // Qt 6.4 cannot announce; a changed name of what has the focus is read out.
    const QString words = !m_insteadTitle.isEmpty() ? instead()
        : m_focus                                   ? describe(*m_scene, m_focus)
                                                    : tr("Object graph");
    if (words == accessibleName())
        return;
    setAccessibleName(words);
    QAccessibleEvent changed(this, QAccessible::NameChanged);
    QAccessible::updateAccessibility(&changed);
}

QRectF Canvas::viewport() const
{
    return viewBetween(m_headerHeight, m_legendHeight, size());
}

View Canvas::view() const
{
    return {m_zoom, viewport().topLeft() - m_origin * m_zoom};
}

QRectF Canvas::visibleArea() const
{
    return {m_origin, viewport().size() / m_zoom};
}

void Canvas::rebuildFrame()
{
    m_header = {};
    m_legend = {};
    m_headerHeight = m_legendHeight = 0;
    if (const ScenePtr &scene = shown()) {
        m_headerHeight = drawHeader(m_header, scene->cards, {margin, margin}, width() - 2 * margin,
                                    HeaderRoom::Kept);
        m_undrawn = undrawnReferences(*scene, scene->bounds); // room for the most there can be
        m_legendHeight = layLegend();
    }
    if (m_isFitted)
        fitNow();
    lookAgain();
}

double Canvas::layLegend()
{
    m_legend = {};
    return drawLegend(m_legend, shown()->cards, {margin + 4, 0}, legendWidth(size()), m_undrawn);
}

void Canvas::lookAgain()
{
    if (const ScenePtr &scene = shown()) {
        const std::size_t undrawn = undrawnReferences(*scene, visibleArea());
        if (std::exchange(m_undrawn, undrawn) != undrawn)
            layLegend();
    }
    update();
}

void Canvas::fitNow()
{
    const ScenePtr &scene = shown();
    if (!scene || scene->bounds.isEmpty())
        return;
    const QRectF all = withGhosts(*scene), view = viewport(),
                 bounds = all.adjusted(-margin, -margin, margin, margin);
    const double fitted = fittedZoom(all, view.size());
    const double zoom = m_showsAll ? fitted : std::max(fitted, readableZoom);
    const QPointF before = m_origin;
    m_origin = {bounds.center().x() - view.width() / zoom / 2,
                std::min(bounds.top(), bounds.center().y() - view.height() / zoom / 2)};
    if (bounds.height() * zoom < view.height())
        m_origin.setY(bounds.top()); // pictures hang from the top
    if (zoom > fitted)
        m_origin = aroundChange(*scene, view.size() / zoom);
    if (zoom != m_zoom) {
        m_zoom = zoom;
        Q_EMIT zoomChanged(m_zoom);
    } else if (m_origin != before) {
        Q_EMIT panned();
    }
}

void Canvas::fit()
{
    m_isFitted = m_showsAll = true;
    fitNow();
    lookAgain();
}

void Canvas::fitReadably()
{
    m_isFitted = true;
    m_showsAll = false;
    fitNow();
    lookAgain();
}

void Canvas::setZoom(double zoom)
{
    zoomAbout(viewport().center(), zoom);
}

void Canvas::zoomAbout(const QPointF &position, double zoom)
{
    const QPointF kept = toScene(position);
    m_zoom = std::clamp(zoom, leastZoom, mostZoom);
    m_origin = kept - (position - viewport().topLeft()) / m_zoom;
    m_isFitted = false;
    Q_EMIT zoomChanged(m_zoom);
    lookAgain();
}

void Canvas::pan(const QPointF &delta)
{
    m_origin -= delta / m_zoom;
    m_isFitted = false;
    Q_EMIT panned();
    lookAgain();
}

QPointF Canvas::toScene(const QPointF &position) const
{
    return view().unmap(position);
}

QPointF Canvas::fromScene(const QPointF &point) const
{
    return view().map(point);
}

QRect Canvas::widgetRect(const Hit &hit) const
{
    if (!m_scene || !hit)
        return {};
    const QRectF rect = rectOf(*m_scene, hit);
    return QRectF(fromScene(rect.topLeft()), rect.size() * m_zoom).toAlignedRect();
}

void Canvas::showBefore(bool on)
{
    if (on == m_showsBefore || (on && !m_before))
        return;
    m_motion.finish();
    m_showsBefore = on;
    const bool fitted = std::exchange(m_isFitted, false); // nothing may move but what changed
    rebuildFrame();
    m_isFitted = fitted;
    Q_EMIT beforeShown(on);
}

void Canvas::toggleFold(const Hit &hit)
{
    if (!m_scene || !hit.is<CardHit>())
        return;
    const Card &card = m_scene->cards.cards[hit.card()];
    if (card.canFold)
        Q_EMIT foldRequested(card.key, card.folded.isEmpty());
}

} // namespace clonescope::views
