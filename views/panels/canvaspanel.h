// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/document/origins.h"
#include "app/run/program.h"
#include "app/run/worker.h"
#include "views/canvas/canvas.h"
#include "views/panels/place.h"

#include <QTimer>
#include <QWidget>

namespace clonescope::app
{
class Document;
}

namespace clonescope::views
{

class KeptPlacements;

// The picture of the document's step: scenes are built in the background, the newest wins; what is
// done in the picture goes to the document, or is told as a place to edit.
class CanvasPanel final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CanvasPanel)

public:
    explicit CanvasPanel(app::Document &document, QWidget *parent = nullptr);

    void setTheme(const Theme &theme);
    [[nodiscard]] Canvas &canvas() const { return *m_canvas; }
    [[nodiscard]] bool isDrawing() const { return m_worker.isBusy(); }
    // What a hit means, with the path that its object is edited through.
    [[nodiscard]] Place placeOf(const Hit &hit) const;
    [[nodiscard]] Hit hitOf(const Place &place) const; // Nothing where it is not drawn
    // Rings the place that is being edited; none: nothing is.
    void setEdited(const std::optional<Place> &place);
    void toggleFold(); // of the selected card
    void focusSelection(); // in the picture, where it is drawn

Q_SIGNALS:
    void editRequested(const clonescope::views::Place &place);
    void removalRequested(const clonescope::views::Place &place);
    void menuRequested(const clonescope::views::Place &place, const QPoint &globalPosition);
    void sceneShown();
    void ranOutOfMemory(); // while drawing

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void redraw();
    void tellState();
    void take(ScenePtr scene, ScenePtr before, bool tells);
    [[nodiscard]] bool isNews(const Scene &scene, const app::RunPtr &run, std::size_t step) const;
    [[nodiscard]] bool isUpToDate() const; // the scene is that of the document's step
    void select(const Hit &hit);
    void activate(const Hit &hit);
    void showSelection();
    [[nodiscard]] QString pathTo(model::Slot object) const;
    [[nodiscard]] Place boundTo(Place place) const;
    void putReference(Place &place, const Reference &reference) const;
    void putRow(Place &place, const Row &row) const;
    void putElement(Place &place, const Card &card, std::int64_t element) const;

    app::Document &m_document;
    app::Worker m_worker;
    QTimer m_patience; // since the picture on show is no longer that of the document
    std::shared_ptr<KeptPlacements> m_placements;
    std::shared_ptr<const app::Origins> m_origins;
    app::RunPtr m_shownRun; // that the scene on show is of
    std::size_t m_shownStep = 0;
    Canvas *m_canvas;
    std::optional<Place> m_edited;
    bool m_isNewSelection = false; // the focus has yet to go there
};

} // namespace clonescope::views
