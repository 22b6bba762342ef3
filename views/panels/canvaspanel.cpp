// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "views/panels/canvaspanel.h"

#include "app/document.h"
#include "model/paths.h"

#include <QVBoxLayout>

namespace clonescope::views
{

namespace
{

QString shown(const model::Path &path)
{
    return QString::fromStdString(model::pathText(path));
}

// The C-order position as one index a dimension.
std::vector<qint64> indexOf(std::int64_t position, const std::vector<std::int64_t> &shape)
{
    std::vector<qint64> index(shape.size());
    for (std::size_t d = shape.size(); d-- > 0;) {
        index[d] = position % shape[d];
        position /= shape[d];
    }
    return index;
}

} // namespace

// Lives in the worker's thread but for its making. The run is held so that placements never mistake
// another for it.
struct CanvasPanel::Drawing {
    app::RunPtr run;
    Placements placements;
    Placements placementsBefore;
};

CanvasPanel::CanvasPanel(app::Document &document, QWidget *parent)
    : QWidget(parent)
    , m_document(document)
    , m_drawing(std::make_shared<Drawing>())
    , m_canvas(new Canvas(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_canvas);
    setFocusProxy(m_canvas);
    connect(m_canvas, &Canvas::clicked, this, &CanvasPanel::select);
    connect(m_canvas, &Canvas::activated, this, &CanvasPanel::activate);
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
        if (change.has(Part::Run) || change.has(Part::Step) || change.has(Part::Compare)
            || change.has(Part::Pins) || change.has(Part::Folds) || change.has(Part::Semantics))
            redraw();
        if (change.has(Part::Selection))
            showSelection();
        if (change.has(Part::Run))
            m_canvas->setStale(
                m_document.isStopped() ? tr("The run was stopped; this is the picture before it")
                    : m_document.isStale()
                    ? tr("The text cannot be read; this is the last picture that could be drawn")
                    : QString());
    });
    redraw();
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
    if (!m_origins)
        m_origins = std::make_shared<const app::Origins>(m_document.origins());
    SceneOptions options;
    options.compare = m_document.compare();
    options.folds = m_document.folds();
    options.pins = m_document.pins();
    m_shownRun = m_document.run();
    m_worker.start([this, drawing = m_drawing, origins = m_origins, run = m_document.run(),
                    text = m_document.runText(), step = m_document.step(),
                    options, canvas = QSizeF(size())](const app::Worker::Cancelled &) mutable {
        if (drawing->run != run) {
            drawing->placements.clear();
            drawing->placementsBefore.clear();
            drawing->run = run;
        }
        const Program program {*run, std::string_view(text.constData(), std::size_t(text.size())),
                               *origins};
        auto scene = std::make_shared<const Scene>(
            buildScene(program, step, options, drawing->placements, canvas));
        ScenePtr before;
        if (step > 0) {
            options.showsChange = false;
            before = std::make_shared<const Scene>(
                buildScene(program, step - 1, options, drawing->placementsBefore, canvas));
        }
        return [this, scene, before] { take(scene, before); };
    });
}

void CanvasPanel::take(ScenePtr scene, ScenePtr before)
{
    m_canvas->setScene(std::move(scene));
    m_canvas->setSceneBefore(std::move(before));
    showSelection();
    Q_EMIT sceneShown();
}

void CanvasPanel::showSelection()
{
    const app::Selection &selection = m_document.selection();
    m_canvas->setSelected(selection ? std::optional(selection.object) : std::nullopt);
}

// The way to edit an object through: as now where it is selected, by the name that is in use where
// that reaches it, else by the name that was bound last, since people edit the clone.
QString CanvasPanel::pathTo(model::Slot object) const
{
    const auto ways = model::pathsTo(m_document.heap(), std::span(&object, 1),
                                     {.perName = 1, .throughBase = true});
    if (ways.empty())
        return {};
    const app::Selection &selection = m_document.selection();
    const auto parsed = model::parsePath(selection.path.toStdString());
    if (parsed && model::resolve(m_document.heap(), *parsed) == object)
        return selection.path;
    for (const model::NamePaths &way : ways)
        if (parsed && way.name == parsed->name && !way.paths.empty())
            return shown(way.paths.front());
    return ways.back().paths.empty() ? QString() : shown(ways.back().paths.front());
}

// A reference leads to its object through the holder.
Place CanvasPanel::placeOfReference(const Hit &hit) const
{
    const Cards &cards = m_canvas->scene()->cards;
    const Reference &reference = cards.references[std::size_t(hit.index)];
    Place place;
    if (reference.to < 0)
        return place;
    const Card &target = cards.cards[std::size_t(reference.to)];
    place.object = target.slot;
    place.key = target.key;
    place.path = pathTo(target.slot);
    if (reference.tag >= 0) {
        place.path = cards.tags[std::size_t(reference.tag)].name;
    } else if (reference.card >= 0 && reference.row >= 0) {
        const Card &holder = cards.cards[std::size_t(reference.card)];
        auto through = model::parsePath(pathTo(holder.slot).toStdString());
        const model::Part &part = holder.row(reference.row).part;
        if (through && part.value == target.slot) {
            const auto *tensor = m_document.heap().as<model::Tensor>(holder.slot);
            const bool inDrawer = tensor && part.kind == model::PartKind::Value;
            through->steps.push_back(
                model::pathStep(m_document.heap(), inDrawer ? tensor->dict : holder.slot, part));
            if (const auto *name = inDrawer ? m_document.heap().as<model::Str>(part.key) : nullptr)
                through->steps.back() = {model::PathStep::Kind::Attribute, *name->utf8, 0};
            if (model::resolve(m_document.heap(), *through) == target.slot)
                place.path = shown(*through);
        }
    }
    return place;
}

Place CanvasPanel::placeOf(const Hit &hit) const
{
    Place place;
    if (!hit || !m_canvas->scene() || m_shownRun != m_document.run())
        return place;
    const Cards &cards = m_canvas->scene()->cards;
    if (hit.kind == Hit::Kind::Reference)
        return placeOfReference(hit);
    int number = hit.index;
    if (hit.kind == Hit::Kind::Tag) {
        const Tag &tag = cards.tags[std::size_t(hit.index)];
        place.path = tag.name;
        number = tag.card;
    }
    if (number < 0)
        return place;
    const Card &card = cards.cards[std::size_t(number)];
    place.object = card.slot;
    place.key = card.key;
    if (place.path.isEmpty())
        place.path = pathTo(card.slot);
    if (hit.kind != Hit::Kind::Card)
        return place;
    const auto *tensor = m_document.heap().as<model::Tensor>(card.slot);
    if (hit.row >= 0) {
        const Row &row = card.row(hit.row);
        if (row.kind == RowKind::Member || row.kind == RowKind::Attribute) {
            place.part = row.part;
            place.shown = row.value;
        }
    } else if (tensor && hit.element >= 0) {
        place.element = indexOf(hit.element, tensor->layout->shape);
    }
    return place;
}

void CanvasPanel::select(const Hit &hit)
{
    const Place place = placeOf(hit);
    if (place.path.isEmpty() || place.object == model::noSlot)
        m_document.select({});
    else
        m_document.select({place.key, place.path});
}

// Enter on a row that refers goes along; everywhere else it edits.
void CanvasPanel::activate(const Hit &hit)
{
    const Place place = placeOf(hit);
    if (place.object == model::noSlot)
        return;
    if (place.part && model::isNode(m_document.heap(), place.part->value)) {
        const auto &cards = m_canvas->scene()->cards.cards;
        const int target = cards[std::size_t(hit.index)].row(hit.row).target;
        if (target >= 0) {
            const Hit there {Hit::Kind::Card, target, -1, -1};
            m_canvas->setFocused(there);
            select(there);
        }
        return;
    }
    Q_EMIT editRequested(place);
}

void CanvasPanel::toggleFold()
{
    const app::Selection &selection = m_document.selection();
    if (!selection || !m_canvas->scene())
        return;
    for (const Card &card : m_canvas->scene()->cards.cards)
        if (card.key == selection.object)
            m_document.setFolded(card.key, card.folded.isEmpty());
}

} // namespace clonescope::views
