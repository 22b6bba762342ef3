// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "views/canvas/canvas.h"

#include "app/itemmodels/plaintip.h"
#include "model/base/overload.h"
#include "views/canvas/describe.h"
#include "views/canvas/notices.h"

#include <QAccessible>
#include <QApplication>
#include <QContextMenuEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace clonescope::views
{

Canvas::Canvas(QWidget *parent)
    : QWidget(parent)
    , m_theme(&lightTheme())
    , m_pointer(QApplication::startDragDistance())
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setMinimumSize(320, 240);
    setAccessibleName(tr("Object graph"));
    layFrame();
    connect(&m_motion, &Motion::moved, this, [this] { update(); });
}

// ---- What is shown ----

void Canvas::setScene(ScenePtr scene)
{
    const Hit focus = m_scene && scene ? foundAgain(*m_scene, m_focus, *scene) : Hit {};
    Stand stood = m_scene && scene ? m_glide.stand(*m_scene, m_motion.progress(), m_camera.view())
                                   : Stand {};
    m_motion.finish();
    const bool follows = m_scene && scene && isVisible() && !m_showsBefore;
    m_scene = std::move(scene);
    m_hits = m_scene ? HitTester(*m_scene) : HitTester();
    m_hover = m_edited = {};
    m_pointer.letGo();
    m_focus = focus;
    rebuildFrame();
    glideFrom(std::move(stood), follows);
}

void Canvas::glideFrom(Stand stood, bool follows)
{
    if (const auto dropped = std::exchange(m_dropped, std::nullopt))
        stood.cards[dropped->first] = dropped->second;
    m_glide = m_scene ? Glide(stood, *m_scene, m_camera.view()) : Glide();
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

void Canvas::showBefore(bool on)
{
    if (on == m_showsBefore || (on && !m_before))
        return;
    m_motion.finish();
    m_showsBefore = on;
    layFrame(); // without fitting: nothing may move but what changed
    lookAgain();
    Q_EMIT beforeShown(on);
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

void Canvas::setEdited(const Hit &hit)
{
    m_edited = m_scene ? hit : Hit {};
    update();
}

Marks Canvas::marks() const
{
    if (m_showsBefore)
        return {};
    return {m_selected, hasFocus() ? m_focus : Hit {}, m_hover,
            m_edited,   m_pointer.dragged(),           m_stale.isEmpty()};
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

// ---- The view ----

void Canvas::layFrame()
{
    m_frame.lay(shown(), size());
    m_camera.setViewport(m_frame.between(size()));
}

void Canvas::rebuildFrame()
{
    layFrame();
    refit();
    lookAgain();
}

void Canvas::refit()
{
    if (!shown())
        return;
    switch (m_camera.refit(*shown())) {
    case Camera::Change::Zoomed:
        Q_EMIT zoomChanged(zoom());
        break;
    case Camera::Change::Panned:
        Q_EMIT panned();
        break;
    case Camera::Change::None:
        break;
    }
}

void Canvas::lookAgain()
{
    if (shown())
        m_frame.recount(*shown(), m_camera.visibleArea(), size());
    update();
}

void Canvas::fit()
{
    m_camera.setFit(Camera::Fit::Whole);
    refit();
    lookAgain();
}

void Canvas::fitReadably()
{
    m_camera.setFit(Camera::Fit::Readable);
    refit();
    lookAgain();
}

void Canvas::setZoom(double zoom)
{
    zoomAbout(viewport().center(), zoom);
}

void Canvas::zoomAbout(const QPointF &position, double zoom)
{
    m_camera.zoomAbout(position, zoom);
    Q_EMIT zoomChanged(m_camera.zoom());
    lookAgain();
}

void Canvas::pan(const QPointF &delta)
{
    m_camera.pan(delta);
    Q_EMIT panned();
    lookAgain();
}

QPointF Canvas::toScene(const QPointF &position) const
{
    return m_camera.view().unmap(position);
}

QPointF Canvas::fromScene(const QPointF &point) const
{
    return m_camera.view().map(point);
}

QRect Canvas::widgetRect(const Hit &hit) const
{
    if (!m_scene || !hit)
        return {};
    const QRectF rect = rectOf(*m_scene, hit);
    return QRectF(fromScene(rect.topLeft()), rect.size() * zoom()).toAlignedRect();
}

void Canvas::resizeEvent(QResizeEvent *)
{
    rebuildFrame();
}

// ---- The focus ----

void Canvas::setFocused(const Hit &hit)
{
    if (moveFocus(hit) && m_focus && m_camera.reveal(rectOf(*m_scene, m_focus)))
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
    const TagIndex seer = m_scene ? nextSeer(*m_scene, m_focus) : TagIndex();
    if (!seer)
        return;
    setFocused(seer);
    Q_EMIT clicked(seer); // what is marked is what is acted on
}

// ---- The pointer ----

Hit Canvas::hitAt(const QPointF &position) const
{
    constexpr auto reach = 6.0; // of the pointer from a reference, in pixels
    if (!m_scene)
        return {};
    return hitAmong(*m_scene, m_hits, marks(), toScene(position), reach / zoom(),
                    m_frame.undrawn() > 0);
}

void Canvas::answer(const PointerRequest &request, const QPointF &at)
{
    std::visit(Overload {[](std::monostate) {}, [&](const FocusOn &on) { moveFocus(on.hit); },
                         [&](const PanBy &by) {
                             setCursor(Qt::ClosedHandCursor);
                             pan(by.pixels);
                         },
                         [&](const DraggedCard &) { update(); },
                         [&](const DropCard &card) { drop(card.dragged); },
                         [&](const ClickOn &on) { click(on.hit); },
                         [&](const Activate &what) { Q_EMIT activated(what.hit); },
                         [&](PointAt) { pointAt(at); }},
               request);
}

void Canvas::mousePressEvent(QMouseEvent *event)
{
    const QPointF at = event->position();
    const Hit hit = event->button() == Qt::LeftButton ? hitAt(at) : Hit {};
    answer(m_pointer.press(at, event->button(), hit), at);
}

void Canvas::mouseMoveEvent(QMouseEvent *event)
{
    const QPointF at = event->position();
    answer(m_pointer.move(at, event->buttons(), zoom()), at);
}

void Canvas::mouseReleaseEvent(QMouseEvent *event)
{
    const QPointF at = event->position();
    const PointerRequest request = m_pointer.release(at, event->button());
    unsetCursor();
    if (m_scene)
        answer(request, at);
}

void Canvas::mouseDoubleClickEvent(QMouseEvent *event)
{
    const QPointF at = event->position();
    answer(m_pointer.doubleClick(event->button(), hitAt(at)), at);
}

void Canvas::pointAt(const QPointF &position)
{
    const Hit hover = viewport().contains(position) ? hitAt(position) : Hit {};
    if (hover == m_hover)
        return;
    m_hover = hover;
    setCursor(hover ? Qt::PointingHandCursor : Qt::ArrowCursor);
    update();
}

void Canvas::drop(const DraggedCard &dragged)
{
    update();
    const model::OriginKey key = m_scene->cards.cards[dragged.card].key;
    const QPointF to = m_scene->rects[dragged.card].topLeft() + dragged.by;
    m_dropped = {key, to}; // it does not come flying from where it was
    Q_EMIT cardMoved(key, to);
}

void Canvas::click(const Hit &hit)
{
    const bool isFolded = hit.is<CardHit>() && !m_scene->cards.cards[hit.card()].folded.isEmpty();
    Q_EMIT clicked(hit);
    if (isFolded)
        toggleFold(hit);
    else if (hit.is<GhostHit>())
        Q_EMIT activated(hit);
}

void Canvas::toggleFold(const Hit &hit)
{
    if (!m_scene || !hit.is<CardHit>())
        return;
    const Card &card = m_scene->cards.cards[hit.card()];
    if (card.canFold)
        Q_EMIT foldRequested(card.key, card.folded.isEmpty());
}

void Canvas::wheelEvent(QWheelEvent *event)
{
    if (event->modifiers() & Qt::ControlModifier) {
        zoomAbout(event->position(), zoom() * std::pow(1.0015, event->angleDelta().y()));
    } else {
        QPointF delta = event->pixelDelta().isNull() ? QPointF(event->angleDelta()) / 2
                                                     : QPointF(event->pixelDelta());
        if (event->modifiers() & Qt::ShiftModifier)
            delta = {delta.y(), delta.x()};
        pan(delta);
    }
    event->accept();
}

void Canvas::leaveEvent(QEvent *)
{
    m_hover = {};
    update();
}

void Canvas::contextMenuEvent(QContextMenuEvent *event)
{
    if (!m_scene)
        return;
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    const Hit hit = byKey ? m_focus : hitAt(event->pos());
    if (!byKey)
        moveFocus(hit);
    Q_EMIT menuRequested(hit, byKey ? mapToGlobal(widgetRect(hit).center()) : event->globalPos());
}

// ---- The keyboard ----

bool Canvas::event(QEvent *event)
{
    // Enter and B must reach the canvas before the window's shortcuts do.
    if (event->type() == QEvent::ShortcutOverride
        && !(static_cast<QKeyEvent *>(event)->modifiers() & ~Qt::KeypadModifier)) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_B || key == Qt::Key_Space || key == Qt::Key_Return
            || key == Qt::Key_Enter) {
            event->accept();
            return true;
        }
    }
    if (event->type() == QEvent::ToolTip) { // the whole of what the banner says, which may be cut
        const auto *help = static_cast<QHelpEvent *>(event);
        const ScenePtr &scene = shown();
        const bool isBanner = scene && help->pos().y() < viewport().top();
        QToolTip::showText(help->globalPos(),
                           isBanner ? app::plainTip(scene->cards.headline + QLatin1Char('\n')
                                                    + scene->cards.reason)
                                    : QString(),
                           this);
        return true;
    }
    return QWidget::event(event);
}

void Canvas::keyPressEvent(QKeyEvent *event)
{
    if (const auto step = m_scene ? stepOf(*m_scene, m_focus, event->key()) : std::nullopt)
        return walkBy(*step);
    switch (event->key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        return setZoom(zoom() * 1.2);
    case Qt::Key_Minus:
        return setZoom(zoom() / 1.2);
    case Qt::Key_0:
        return fit();
    case Qt::Key_1:
        return setZoom(1);
    case Qt::Key_N:
        return focusNextSeer();
    case Qt::Key_B:
        if (!event->isAutoRepeat() && !(event->modifiers() & ~Qt::KeypadModifier)) {
            m_isHeldBefore = true;
            showBefore(true);
        }
        return;
    case Qt::Key_Space:
        return toggleFold(m_focus);
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_focus)
            Q_EMIT activated(m_focus);
        return;
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
        if (m_focus)
            Q_EMIT removalRequested(m_focus);
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

void Canvas::walkBy(Step step)
{
    const Hit next = walk(*m_scene, m_focus, step);
    setFocused(next);
    if (next)
        Q_EMIT clicked(next);
}

void Canvas::keyReleaseEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_B && !event->isAutoRepeat())
        letGoOfBefore();
    else
        QWidget::keyReleaseEvent(event);
}

// Only what was held ends with the key: the same letter is part of the command that keeps it on.
void Canvas::letGoOfBefore()
{
    if (std::exchange(m_isHeldBefore, false))
        showBefore(false);
}

void Canvas::focusOutEvent(QFocusEvent *event)
{
    letGoOfBefore(); // the release of B may go elsewhere
    QWidget::focusOutEvent(event);
    update();
}

// ---- Painting ----

void Canvas::paintEvent(QPaintEvent *event)
{
    QPainter painter(this);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    painter.fillRect(rect(), m_theme->colour(Ink::Canvas));
    if (!m_insteadTitle.isEmpty())
        return paintInstead(painter, *m_theme, rect(), m_insteadTitle, m_insteadWords);
    if (shown()) {
        painter.save();
        painter.setClipRect(viewport());
        paintScene(painter, viewport().intersected(event->rect()));
        painter.restore();
    }
    paintStale(painter, *m_theme, viewport(), m_stale);
    paintFrame(painter);
}

void Canvas::paintScene(QPainter &painter, const QRectF &part)
{
    SceneShow show;
    if (!m_showsBefore) {
        show.stage = m_motion.stage();
        show.isGliding = m_motion.isGliding();
        show.progress = m_motion.progress();
    }
    show.areTooMany = m_frame.undrawn() > 0;
    show.isDim = m_isDim;
    const Marks shownMarks = marks();
    ScenePainter(painter, *m_theme, *shown(), m_glide, m_camera.view(), shownMarks, show)
        .paint(part, m_camera.visibleArea());
}

void Canvas::paintFrame(QPainter &painter)
{
    if (!m_isDim || !shown() || !shown()->cards.isError) { // no line of this text raised that
        painter.setOpacity(m_isDim ? dimmed : 1);
        m_frame.paintHeader(painter, *m_theme, rect(), m_showsBefore ? finished : m_motion.stage());
        painter.setOpacity(1);
    }
    const QString words = m_showsBefore ? tr("the step before")
                                        : QStringLiteral("%1 %").arg(std::lround(zoom() * 100));
    m_frame.paintLegend(painter, *m_theme, rect(), words);
}

} // namespace clonescope::views
