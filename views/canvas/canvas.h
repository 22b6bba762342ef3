// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "views/canvas/glide.h"
#include "views/canvas/hit.h"
#include "views/canvas/motion.h"
#include "views/picture/output/painter.h"

#include <QWidget>

#include <memory>

namespace clonescope::views
{

using ScenePtr = std::shared_ptr<const Scene>;

// Shows a scene: pan, zoom, hover, keyboard walk, dragging of cards. The banner above and the
// legend below it stand still. It knows no document: it is handed scenes and tells what was asked
// for. Numbers in a Hit are those of the scene shown when the signal is sent.
class Canvas final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Canvas)

public:
    explicit Canvas(QWidget *parent = nullptr);

    void setScene(ScenePtr scene); // cards glide to their new places
    [[nodiscard]] bool canTell() const; // the step has an edit to tell, and pictures may move
    void tellEdit(); // stage by stage
    void setSceneBefore(ScenePtr scene); // shown in place while B is held; may be null
    void showBefore(bool shown);
    [[nodiscard]] const ScenePtr &scene() const { return m_scene; }
    void setTheme(const Theme &theme);
    // The clock that both go by, to be asked, driven or ended.
    [[nodiscard]] Motion &motion() { return m_motion; }
    void setStale(const QString &why, bool dims); // the reason over the picture; empty: as ever
    // Words where no picture is yet; both empty: the scene.
    void setInstead(const QString &title, const QString &words);
    [[nodiscard]] const QString &stale() const { return m_stale; }
    [[nodiscard]] QString instead() const; // a line each

    void setSelected(std::optional<model::OriginKey> object);
    [[nodiscard]] const std::optional<model::OriginKey> &selected() const { return m_selected; }
    [[nodiscard]] Hit focused() const { return m_focus; }
    void setFocused(const Hit &hit); // scrolls it into view
    void focusNextSeer(); // the next name that sees the change
    void setEdited(const Hit &hit); // ringed while an editor for it is open; Nothing: none is

    // How many visible references are too many to be drawn; 0 where all are drawn.
    [[nodiscard]] std::size_t undrawn() const { return m_undrawn; }
    [[nodiscard]] double zoom() const { return m_zoom; }
    void setZoom(double zoom); // about the middle
    // Both stay fitted until the user pans or zooms.
    void fit(); // all of it
    void fitReadably(); // where all of it would be too small, what changed and what is around it
    [[nodiscard]] QPointF toScene(const QPointF &position) const;
    [[nodiscard]] QPointF fromScene(const QPointF &point) const;
    [[nodiscard]] QRectF viewport() const; // between banner and legend
    // Where a hit lies in the widget, for editors in place.
    [[nodiscard]] QRect widgetRect(const Hit &hit) const;
    [[nodiscard]] QSize sizeHint() const override { return {820, 640}; }

Q_SIGNALS:
    void clicked(const clonescope::views::Hit &hit); // Nothing: beside everything
    void activated(const clonescope::views::Hit &hit); // double click, Enter, F2
    void removalRequested(const clonescope::views::Hit &hit); // Delete, Backspace
    void menuRequested(const clonescope::views::Hit &hit, const QPoint &globalPosition);
    void focusMoved(const clonescope::views::Hit &hit);
    void cardMoved(clonescope::model::OriginKey object, const QPointF &topLeft);
    void foldRequested(clonescope::model::OriginKey object, bool folded);
    void zoomChanged(double zoom);
    void panned();
    void beforeShown(bool shown);

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void keyReleaseEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    [[nodiscard]] const ScenePtr &shown() const
    {
        return m_showsBefore && m_before ? m_before : m_scene;
    }
    [[nodiscard]] Hit hitAt(const QPointF &position) const;
    [[nodiscard]] std::vector<CardIndex> ghostCards() const; // cards whose ghost row shows
    [[nodiscard]] View view() const; // where everything comes to rest
    [[nodiscard]] QRectF visibleArea() const; // of the scene
    void rebuildFrame();
    double layLegend(); // answers its height
    bool moveFocus(Hit hit); // whether it was elsewhere
    void lookAgain(); // the view has moved
    void glideFrom(Stand stood, bool follows);
    void fitNow();
    void zoomAbout(const QPointF &position, double zoom);
    void pan(const QPointF &delta);
    void toggleFold(const Hit &hit);
    void paintStale(QPainter &painter);
    void paintInstead(QPainter &painter);
    void paintScene(QPainter &painter, const QRectF &part);
    void paintNodes(QPainter &painter, const DisplayList &list, std::size_t first,
                    const QRectF &exposed, const Detail &detail);
    void paintReferences(QPainter &painter, const QRectF &exposed, const Detail &detail);
    void paintReference(QPainter &painter, ReferenceIndex i, const QRectF &exposed,
                        const Detail &detail);
    [[nodiscard]] bool isOwn(const Reference &reference) const;
    [[nodiscard]] bool isSelected(const Card &card) const;
    [[nodiscard]] QRectF movedRect(const Hit &hit) const;
    void paintSelection(QPainter &painter);
    void paintCues(QPainter &painter);
    void paintEdits(QPainter &painter);
    void paintSelected(QPainter &painter, const QRectF &part, const QRectF &exposed);
    void paintHover(QPainter &painter);
    bool walkBy(int key);
    void letGoOfBefore();
    void announce();

    ScenePtr m_scene, m_before;
    HitTester m_hits;
    const Theme *m_theme;
    DisplayList m_header, m_legend;
    double m_headerHeight = 0, m_legendHeight = 0;
    std::size_t m_undrawn = 0; // references: too many are visible
    Motion m_motion;
    Glide m_glide; // to the places of the scene
    std::optional<std::pair<model::OriginKey, QPointF>> m_dropped; // a card not yet placed anew
    QString m_stale;
    bool m_isDim = false;
    QString m_insteadTitle, m_insteadWords;
    std::optional<model::OriginKey> m_selected;
    double m_zoom = 1;
    QPointF m_origin; // the scene's point at the viewport's top left corner
    bool m_isFitted = true;
    bool m_showsAll = false; // fitted even where nothing can be read then
    bool m_showsBefore = false;
    bool m_isHeldBefore = false; // by the key that is down
    Hit m_focus, m_hover, m_pressed, m_edited;
    QPointF m_pressedAt, m_draggedTo;
    bool m_isPanning = false, m_isDragging = false;
};

} // namespace clonescope::views

Q_DECLARE_METATYPE(clonescope::views::Hit)
