// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "views/panels/canvaspanel.h"

#include "app/document/document.h"
#include "app/text/sentences.h"
#include "views/panels/keptplacements.h"
#include "views/picture/draw/buildscene.h"

#include <QVBoxLayout>

namespace clonescope::views
{

namespace
{

QString refusedAt(model::RunProblem::Kind kind)
{
    switch (kind) {
    case model::RunProblem::Kind::Unsupported:
        return CanvasPanel::tr("Refused at line %1: %2");
    case model::RunProblem::Kind::Limit:
        return CanvasPanel::tr("Stopped at line %1: %2");
    case model::RunProblem::Kind::Syntax:
        break;
    }
    return CanvasPanel::tr("Line %1 cannot be read: %2");
}

// "Line 7 cannot be read: invalid syntax."
QString refusal(const model::RunProblem &problem)
{
    return app::withFullStop(
        refusedAt(problem.kind).arg(problem.line).arg(app::problemText(problem)));
}

} // namespace

CanvasPanel::CanvasPanel(app::Document &document, QWidget *parent)
    : QWidget(parent)
    , m_document(document)
    , m_placements(std::make_shared<KeptPlacements>())
    , m_canvas(new Canvas(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_canvas);
    setFocusProxy(m_canvas);
    connect(m_canvas, &Canvas::clicked, this, &CanvasPanel::select);
    connect(m_canvas, &Canvas::activated, this, &CanvasPanel::activate);
    connect(m_canvas, &Canvas::removalRequested, this, [this](const Hit &hit) {
        if (const Place place = placeOf(hit)) // none while the picture is drawn anew
            Q_EMIT removalRequested(place);
    });
    connect(m_canvas, &Canvas::menuRequested, this, [this](const Hit &hit, const QPoint &at) {
        select(hit);
        Q_EMIT menuRequested(placeOf(hit), at);
    });
    connect(m_canvas, &Canvas::cardMoved, this,
            [this](model::OriginKey object, const QPointF &at) { m_document.pin(object, at); });
    connect(m_canvas, &Canvas::foldRequested, this,
            [this](model::OriginKey object, bool folded) { m_document.setFolded(object, folded); });
    connect(&document, &app::Document::changed, this, [this](const app::Change &change) {
        using Part = app::Change::Part;
        if (change.has(Part::Run))
            m_origins.reset();
        if (change.has(Part::File) && change.has(Part::Text)) { // another document
            m_shownRun.reset(); // which may have the same run, at another step
            m_shownStep = 0;
        }
        if (change.has(Part::Run) || change.has(Part::Step) || change.has(Part::Compare)
            || change.has(Part::Pins) || change.has(Part::Folds) || change.has(Part::Semantics))
            redraw();
        if (change.has(Part::Selection)) {
            m_isNewSelection = true;
            showSelection();
        }
        if (change.has(Part::Run) || change.has(Part::Running) || change.has(Part::Text))
            tellState();
    });
    m_patience.setSingleShot(true);
    m_patience.setInterval(app::FreshRun::patience);
    connect(&m_patience, &QTimer::timeout, this, &CanvasPanel::tellState);
    connect(&m_worker, &app::Worker::ranOutOfMemory, this, [this] {
        m_patience.stop();
        tellState();
        Q_EMIT ranOutOfMemory();
    });
    redraw();
}

// Why nothing is drawn, or why it is not the picture of the text.
void CanvasPanel::tellState()
{
    const auto &problems = m_document.problems();
    const QString refused = problems.empty() ? QString() : refusal(problems.front());
    const bool isShown = m_shownRun && !m_shownRun->steps.empty();
    if (m_document.stepCount() > 0 && !isShown)
        m_canvas->setInstead(tr("Drawing…"), tr("The program has run; its picture is on its way."));
    else if (m_document.stepCount() == 0 && !problems.empty())
        m_canvas->setInstead(tr("Nothing has run"), refused);
    else if (m_document.stepCount() == 0 && m_document.isRunning())
        m_canvas->setInstead(tr("Running…"), tr("The picture comes when the program has run."));
    else if (m_document.stepCount() == 0 && m_document.isStopped())
        m_canvas->setInstead(tr("Nothing has run"), tr("The run was stopped."));
    else
        m_canvas->setInstead({}, {});

    QString why;
    const bool isLate = isDrawing() && !m_patience.isActive() && isShown;
    if (m_document.stepCount() > 0 && m_document.isLate())
        why = tr("Running… Until then this is the picture of the text before.");
    else if (isLate)
        why = tr("Drawing… Until then this is the picture before.");
    else if (m_document.stepCount() > 0 && m_document.isStopped())
        why = tr("The run was stopped: this is the picture of the text before.");
    else if (m_document.stepCount() > 0 && !problems.empty())
        why = m_document.isStale() ? refused + tr(" This is the last picture that could be drawn.")
                                   : refused;
    m_canvas->setStale(why, isLate || m_document.isStale());
}

void CanvasPanel::setTheme(const Theme &theme)
{
    m_canvas->setTheme(theme);
}

// Lanes reach to the canvas's lower end.
void CanvasPanel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    redraw();
}

void CanvasPanel::redraw()
{
    if (!isDrawing())
        m_patience.start();
    if (!m_origins)
        m_origins = std::make_shared<const app::Origins>(m_document.origins());
    SceneOptions options;
    options.compare = m_document.compare();
    options.folds = m_document.folds();
    options.pins = m_document.pins();
    m_worker.start([this, kept = m_placements, origins = m_origins, run = m_document.run(),
                    text = m_document.runText(), step = m_document.step(), options,
                    sharing = m_document.sharing(),
                    canvas = QSizeF(size())](const app::Worker::Cancelled &cancelled) mutable {
        auto placements = kept->take(run);
        const Program program {*run, std::string_view(text.constData(), std::size_t(text.size())),
                               *origins, sharing.get()};
        auto scene = std::make_shared<const Scene>(
            buildScene(program, step, options, placements->placements, canvas));
        ScenePtr before;
        if (step > 0 && !cancelled) {
            options.showsChange = false;
            before = std::make_shared<const Scene>(
                buildScene(program, step - 1, options, placements->placementsBefore, canvas));
        }
        kept->give(std::move(placements));
        return [this, scene, before, run, step] {
            const bool tells = isNews(*scene, run, step);
            m_shownRun = run;
            m_shownStep = step;
            take(scene, before, tells);
        };
    });
}

bool CanvasPanel::isUpToDate() const
{
    return m_canvas->scene() && m_shownRun == m_document.run() && m_shownStep == m_document.step();
}

// A step that was not on show: going back tells nothing anew, nor does an edit elsewhere.
bool CanvasPanel::isNews(const Scene &scene, const app::RunPtr &run, std::size_t step) const
{
    return step > m_shownStep
        || (step == m_shownStep && run != m_shownRun && m_canvas->scene()
            && m_canvas->scene()->cards.statement != scene.cards.statement);
}

void CanvasPanel::take(ScenePtr scene, ScenePtr before, bool tells)
{
    m_patience.stop();
    m_canvas->setScene(std::move(scene));
    m_canvas->setSceneBefore(std::move(before));
    if (tells)
        m_canvas->tellEdit();
    tellState();
    showSelection();
    setEdited(m_edited);
    Q_EMIT sceneShown();
}

void CanvasPanel::showSelection()
{
    m_canvas->setSelected(m_document.selected().key);
    if (m_isNewSelection && isUpToDate()) {
        m_isNewSelection = false;
        focusSelection();
    }
}

// What is marked is one thing: the focus goes to what is selected unless it is at that already.
void CanvasPanel::focusSelection()
{
    if (!isUpToDate())
        return;
    const app::Selected selected = m_document.selected();
    const Place focused = placeOf(m_canvas->focused());
    if (!selected.key || (focused.object != model::noSlot && focused.key == *selected.key))
        return;
    Place place;
    place.object = selected.object;
    place.key = *selected.key;
    place.path = selected.path;
    if (const Hit hit = hitOf(place))
        m_canvas->setFocused(hit);
}

QString CanvasPanel::pathTo(model::Slot object) const
{
    return app::pathTo(m_document.heap(), object, m_document.selected().path);
}

void CanvasPanel::select(const Hit &hit)
{
    if (!isUpToDate())
        return;
    const Place place = placeOf(hit);
    if (place.path.isEmpty() || place.object == model::noSlot)
        m_document.select({});
    else
        m_document.select({place.key, place.path});
}

// Enter on what refers goes along; everywhere else it edits.
void CanvasPanel::activate(const Hit &hit)
{
    const Place place = placeOf(hit);
    if (!place)
        return;
    const CardIndex target
        = hit.is<ReferenceIndex>() ? CardIndex() : targetOf(*m_canvas->scene(), hit);
    if (target) {
        const Hit there = CardHit {target};
        m_canvas->setFocused(there);
        select(there);
    } else {
        Q_EMIT editRequested(place);
    }
}

void CanvasPanel::setEdited(const std::optional<Place> &place)
{
    m_edited = place;
    m_canvas->setEdited(place ? hitOf(*place) : Hit {});
}

void CanvasPanel::toggleFold()
{
    const auto selected = m_document.selected().key;
    if (!selected || !m_canvas->scene())
        return;
    for (const Card &card : m_canvas->scene()->cards.cards)
        if (card.key == *selected)
            m_document.setFolded(card.key, card.folded.isEmpty());
}

} // namespace clonescope::views
