// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/origins.h"
#include "app/program.h"
#include "app/worker.h"
#include "views/canvas/canvas.h"

#include <QWidget>

namespace clonescope::app
{
class Document;
}

namespace clonescope::views
{

// A place in the picture in the document's words, for commands: the object, the path to edit it
// through, and its part.
struct Place {
    model::Slot object = model::noSlot;
    model::OriginKey key;
    QString path; // empty where nothing is to be edited
    std::optional<model::Part> part; // the row
    std::vector<qint64> element; // of a tensor
    QString shown; // what stands there now
};

// The picture of the document's step: scenes are built in the background, the newest wins; what is
// done in the picture goes to the document, or is told as a place to edit.
class CanvasPanel final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CanvasPanel)

public:
    explicit CanvasPanel(app::Document &document, QWidget *parent = nullptr);

    void setTheme(const Theme &theme);
    [[nodiscard]] Canvas &canvas() { return *m_canvas; }
    [[nodiscard]] bool isDrawing() const { return m_worker.isBusy(); }
    // What a hit means, with the path that its object is edited through.
    [[nodiscard]] Place placeOf(const Hit &hit) const;
    void toggleFold(); // of the selected card

Q_SIGNALS:
    void editRequested(const clonescope::views::Place &place);
    void menuRequested(const clonescope::views::Place &place, const QPoint &globalPosition);
    void sceneShown();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Drawing; // what the worker keeps between scenes

    void redraw();
    void take(ScenePtr scene, ScenePtr before);
    void select(const Hit &hit);
    void activate(const Hit &hit);
    void showSelection();
    [[nodiscard]] QString pathTo(model::Slot object) const;
    [[nodiscard]] Place placeOfReference(const Hit &hit) const;

    app::Document &m_document;
    app::Worker m_worker;
    std::shared_ptr<Drawing> m_drawing;
    std::shared_ptr<const app::Origins> m_origins;
    app::RunPtr m_shownRun; // that the scene on show is of
    Canvas *m_canvas;
};

} // namespace clonescope::views
