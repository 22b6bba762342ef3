// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "views/canvas/canvas.h"

#include "model/base/overload.h"
#include "views/canvas/describe.h"
#include "views/canvas/walk.h"

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
    connect(&motion(), &Motion::moved, this, [this] { update(); });
}

// ---- What is shown ----

void Canvas::setScene(ScenePtr scene)
{
    m_focus = this->scene() && scene ? foundAgain(*this->scene(), m_focus, *scene) : Hit {};
    m_showing.leaveFor(std::move(scene), m_camera.view());
    m_hits = this->scene() ? HitTester(*this->scene()) : HitTester();
    m_hover = m_edited = {};
    m_pointer.letGo();
    rebuildFrame();
    m_showing.arrive(m_camera.view(), isVisible());
}

void Canvas::tellEdit()
{
    if (isVisible())
        m_showing.tellEdit();
}

void Canvas::setSceneBefore(ScenePtr scene)
{
    m_showing.setBefore(std::move(scene));
    if (m_showing.isBefore())
        rebuildFrame();
}

void Canvas::showBefore(bool on)
{
    if (!m_showing.showBefore(on))
        return;
    layFrame(); // without fitting: nothing may move but what changed
    lookAgain(Camera::Change::None);
    Q_EMIT beforeShown(on);
}

void Canvas::setTheme(const Theme &theme)
{
    m_theme = &theme;
    update();
}

void Canvas::setStale(const QString &why, bool dims)
{
    m_notices.stale = why;
    m_notices.isDim = dims;
    update();
}

void Canvas::setInstead(const QString &title, const QString &words)
{
    m_notices.title = title;
    m_notices.words = words;
    announce();
    update();
}

void Canvas::setSelected(std::optional<model::OriginKey> object)
{
    m_selected = object;
    update();
}

void Canvas::setEdited(const Hit &hit)
{
    m_edited = scene() ? hit : Hit {};
    update();
}

Marks Canvas::marks() const
{
    if (m_showing.isBefore())
        return {};
    return {m_selected, hasFocus() ? m_focus : Hit {}, m_hover,
            m_edited,   m_pointer.dragged(),           m_notices.stale.isEmpty()};
}

void Canvas::announce()
{
    // Qt 6.4 cannot announce; a changed name of what has the focus is read out.
    const QString words = !instead().isEmpty() ? instead()
        : m_focus                              ? describe(*scene(), m_focus)
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
}

void Canvas::refit()
{
    lookAgain(shown() ? m_camera.refit(*shown()) : Camera::Change::None);
}

void Canvas::lookAgain(Camera::Change change)
{
    if (change == Camera::Change::Zoomed)
        Q_EMIT zoomChanged(zoom());
    else if (change == Camera::Change::Panned)
        Q_EMIT panned();
    if (shown())
        m_frame.recount(*shown(), m_camera.visibleArea(), size());
    update();
}

void Canvas::fit()
{
    m_camera.setFit(Camera::Fit::Whole);
    refit();
}

void Canvas::fitReadably()
{
    m_camera.setFit(Camera::Fit::Readable);
    refit();
}

void Canvas::setZoom(double zoom)
{
    zoomAbout(viewport().center(), zoom);
}

void Canvas::zoomAbout(const QPointF &position, double zoom)
{
    m_camera.zoomAbout(position, zoom);
    lookAgain(Camera::Change::Zoomed);
}

void Canvas::pan(const QPointF &delta)
{
    m_camera.pan(delta);
    lookAgain(Camera::Change::Panned);
}

QRect Canvas::widgetRect(const Hit &hit) const
{
    if (!scene() || !hit)
        return {};
    const QRectF rect = rectOf(*scene(), hit);
    return QRectF(fromScene(rect.topLeft()), rect.size() * zoom()).toAlignedRect();
}

void Canvas::resizeEvent(QResizeEvent *)
{
    rebuildFrame();
}

// ---- The focus ----

void Canvas::setFocused(const Hit &hit)
{
    if (moveFocus(hit) && m_focus && m_camera.reveal(rectOf(*scene(), m_focus)))
        lookAgain(Camera::Change::None);
}

// Where it lies already: what is pressed does not move under the pointer.
bool Canvas::moveFocus(const Hit &hit)
{
    const Hit next = scene() ? whatIsThere(*scene(), hit) : m_focus;
    if (next == m_focus)
        return false;
    m_focus = next;
    announce();
    Q_EMIT focusMoved(next);
    update();
    return true;
}

void Canvas::focusNextSeer()
{
    if (scene())
        if (const Hit seer = nextSeer(*scene(), m_focus))
            visit(seer);
}

void Canvas::visit(const Hit &hit)
{
    setFocused(hit);
    Q_EMIT clicked(hit); // what is marked is what is acted on
}

// ---- Mouse and keyboard ----

void Canvas::answer(const CanvasRequest &request, const QPointF &at)
{
    std::visit(Overload {[](std::monostate) {}, [&](const FocusOn &on) { moveFocus(on.hit); },
                         [&](const ClickOn &on) { click(on.hit); },
                         [&](const VisitPlace &place) { visit(place.hit); },
                         [&](const Activate &what) { Q_EMIT activated(what.hit); },
                         [&](const RemovePart &what) { Q_EMIT removalRequested(what.hit); },
                         [&](const ToggleFold &what) { toggleFold(what.hit); },
                         [&](const DraggedCard &) { update(); },
                         [&](const DropCard &card) { drop(card.dragged); },
                         [&](PointAt) { pointAt(at); }, [&](const PanBy &by) { pan(by.pixels); },
                         [&](ZoomBy by) { zoomAbout(at, zoom() * by.factor); },
                         [&](ZoomTo to) { zoomAbout(at, to.zoom); }, [&](FitWhole) { fit(); },
                         [&](ShowBefore before) { showBefore(before.on); }},
               request);
}

// ---- The pointer ----

Hit Canvas::hitAt(const QPointF &position) const
{
    constexpr auto reach = 6.0; // of the pointer from a reference, in pixels
    if (!scene())
        return {};
    return hitAmong(*scene(), m_hits, marks(), toScene(position), reach / zoom(),
                    m_frame.undrawn() > 0);
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
    const CanvasRequest request = m_pointer.move(at, event->buttons(), zoom());
    if (std::holds_alternative<PanBy>(request))
        setCursor(Qt::ClosedHandCursor);
    answer(request, at);
}

void Canvas::mouseReleaseEvent(QMouseEvent *event)
{
    const QPointF at = event->position();
    const CanvasRequest request = m_pointer.release(at, event->button());
    unsetCursor();
    if (scene())
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
    const model::OriginKey key = scene()->cards.cards[dragged.card].key;
    const QPointF to = scene()->rects[dragged.card].topLeft() + dragged.by;
    m_showing.drop(key, to);
    Q_EMIT cardMoved(key, to);
}

void Canvas::click(const Hit &hit)
{
    const bool isFolded = hit.is<CardHit>() && !scene()->cards.cards[hit.card()].folded.isEmpty();
    Q_EMIT clicked(hit);
    if (isFolded)
        toggleFold(hit);
    else if (hit.is<GhostHit>())
        Q_EMIT activated(hit);
}

void Canvas::toggleFold(const Hit &hit)
{
    if (!scene() || !hit.is<CardHit>())
        return;
    const Card &card = scene()->cards.cards[hit.card()];
    if (card.canFold)
        Q_EMIT foldRequested(card.key, card.folded.isEmpty());
}

void Canvas::wheelEvent(QWheelEvent *event)
{
    answer(PointerTool::turn(*event), event->position());
    event->accept();
}

void Canvas::leaveEvent(QEvent *)
{
    m_hover = {};
    update();
}

void Canvas::contextMenuEvent(QContextMenuEvent *event)
{
    if (!scene())
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
    if (event->type() == QEvent::ShortcutOverride
        && KeyTool::comesFirst(*static_cast<QKeyEvent *>(event))) {
        event->accept();
        return true;
    }
    if (event->type() == QEvent::ToolTip) { // the whole of what the banner says, which may be cut
        const auto *help = static_cast<QHelpEvent *>(event);
        QToolTip::showText(help->globalPos(), m_frame.tip(shown(), help->pos(), size()), this);
        return true;
    }
    return QWidget::event(event);
}

bool Canvas::answerKey(const std::optional<CanvasRequest> &request)
{
    if (request)
        answer(*request, viewport().center());
    return request.has_value();
}

void Canvas::keyPressEvent(QKeyEvent *event)
{
    if (!answerKey(m_keys.press(*event, scene().get(), m_focus)))
        QWidget::keyPressEvent(event);
}

void Canvas::keyReleaseEvent(QKeyEvent *event)
{
    if (!answerKey(m_keys.release(*event)))
        QWidget::keyReleaseEvent(event);
}

void Canvas::focusOutEvent(QFocusEvent *event)
{
    answer(m_keys.letGo(), {}); // the release of a key may go elsewhere
    QWidget::focusOutEvent(event);
    update();
}

// ---- Painting ----

void Canvas::paintEvent(QPaintEvent *event)
{
    QPainter painter(this);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    painter.fillRect(rect(), m_theme->colour(Ink::Canvas));
    if (!instead().isEmpty())
        return paintInstead(painter, *m_theme, rect(), m_notices);
    if (shown()) {
        painter.save();
        painter.setClipRect(viewport());
        paintScene(painter, viewport().intersected(event->rect()));
        painter.restore();
    }
    paintStale(painter, *m_theme, viewport(), m_notices);
    paintFrame(painter);
}

void Canvas::paintScene(QPainter &painter, const QRectF &part)
{
    SceneShow show = m_showing.now();
    show.areTooMany = m_frame.undrawn() > 0;
    show.isDim = m_notices.isDim;
    const Marks shownMarks = marks();
    ScenePainter(painter, *m_theme, *shown(), m_showing.glide(), m_camera.view(), shownMarks, show)
        .paint(part, m_camera.visibleArea());
}

void Canvas::paintFrame(QPainter &painter)
{
    if (!m_notices.isDim || !shown()
        || !shown()->cards.isError) { // no line of this text raised that
        painter.setOpacity(m_notices.isDim ? dimmed : 1);
        m_frame.paintHeader(painter, *m_theme, rect(), m_showing.now().stage);
        painter.setOpacity(1);
    }
    const QString words = m_showing.isBefore()
        ? tr("the step before")
        : QStringLiteral("%1 %").arg(std::lround(zoom() * 100));
    m_frame.paintLegend(painter, *m_theme, rect(), words);
}

} // namespace clonescope::views
