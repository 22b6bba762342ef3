// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "views/canvas/camera.h"
#include "views/canvas/frame.h"
#include "views/canvas/keytool.h"
#include "views/canvas/notices.h"
#include "views/canvas/pointertool.h"
#include "views/canvas/showing.h"

#include <QWidget>

namespace clonescope::views
{

// Shows a scene in a widget: what is asked for by mouse and keyboard goes to the camera, or is
// told. It knows no document: it is handed scenes. Numbers in a Hit are those of the scene shown
// when the signal is sent.
class Canvas final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Canvas)

public:
    explicit Canvas(QWidget *parent = nullptr);

    void setScene(ScenePtr scene); // cards glide to their new places
    [[nodiscard]] bool canTell() const { return m_showing.canTell(); }
    void tellEdit(); // stage by stage
    void setSceneBefore(ScenePtr scene); // shown in place while B is held; may be null
    void showBefore(bool on);
    [[nodiscard]] const ScenePtr &scene() const { return m_showing.scene(); }
    void setTheme(const Theme &theme);
    // The clock that both go by, to be asked, driven or ended.
    [[nodiscard]] Motion &motion() { return m_showing.motion(); }
    void setStale(const QString &why, bool dims); // the reason over the picture; empty: as ever
    // Words where no picture is yet; both empty: the scene.
    void setInstead(const QString &title, const QString &words);
    [[nodiscard]] const QString &stale() const { return m_notices.stale; }
    [[nodiscard]] QString instead() const { return m_notices.instead(); } // a line each

    void setSelected(std::optional<model::OriginKey> object);
    [[nodiscard]] const std::optional<model::OriginKey> &selected() const { return m_selected; }
    [[nodiscard]] Hit focused() const { return m_focus; }
    void setFocused(const Hit &hit); // scrolls it into view
    void focusNextSeer(); // the next name that sees the change
    void setEdited(const Hit &hit); // ringed while an editor for it is open; Nothing: none is

    // How many visible references are too many to be drawn; 0 where all are drawn.
    [[nodiscard]] std::size_t undrawn() const { return m_frame.undrawn(); }
    [[nodiscard]] double zoom() const { return m_camera.zoom(); }
    void setZoom(double zoom); // about the middle
    // Both stay fitted until the user pans or zooms.
    void fit(); // all of it
    void fitReadably(); // where all of it would be too small, what changed and what is around it
    [[nodiscard]] QPointF toScene(const QPointF &position) const
    {
        return m_camera.view().unmap(position);
    }
    [[nodiscard]] QPointF fromScene(const QPointF &point) const
    {
        return m_camera.view().map(point);
    }
    // Between banner and legend.
    [[nodiscard]] const QRectF &viewport() const { return m_camera.viewport(); }
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
    [[nodiscard]] const ScenePtr &shown() const { return m_showing.shown(); }
    [[nodiscard]] Marks marks() const; // none while the step before is shown
    [[nodiscard]] Hit hitAt(const QPointF &position) const;
    void layFrame();
    void rebuildFrame();
    void refit();
    void lookAgain(Camera::Change change); // that of the view, which it tells
    void zoomAbout(const QPointF &position, double zoom);
    void pan(const QPointF &delta);
    bool moveFocus(const Hit &hit); // whether it was elsewhere
    void answer(const CanvasRequest &request, const QPointF &at);
    bool answerKey(const std::optional<CanvasRequest> &request); // whether there is one
    void visit(const Hit &hit);
    void pointAt(const QPointF &position);
    void drop(const DraggedCard &dragged);
    void click(const Hit &hit);
    void toggleFold(const Hit &hit);
    void paintScene(QPainter &painter, const QRectF &part);
    void paintFrame(QPainter &painter);
    void announce();

    Showing m_showing;
    HitTester m_hits;
    const Theme *m_theme;
    CanvasFrame m_frame;
    Camera m_camera;
    PointerTool m_pointer;
    KeyTool m_keys;
    Notices m_notices;
    std::optional<model::OriginKey> m_selected;
    Hit m_focus, m_hover, m_edited;
};

} // namespace clonescope::views

Q_DECLARE_METATYPE(clonescope::views::Hit)
