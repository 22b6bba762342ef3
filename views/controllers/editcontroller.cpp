// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "views/controllers/editcontroller.h"

#include "app/document/document.h"
#include "app/edit/editsession.h"
#include "app/itemmodels/plaintip.h"
#include "model/questions/paths.h"
#include "views/panels/canvaspanel.h"
#include "views/panels/inspectorpanel.h"

#include <QApplication>
#include <QMenu>

namespace clonescope::views
{

namespace
{

using app::Edit;

model::Slot objectAt(const app::Document &document, const QString &path)
{
    const auto parsed = model::parsePath(path.toStdString());
    return parsed ? model::resolve(document.heap(), *parsed) : model::noSlot;
}

// The tensor that new attributes of an object are set through, "" where it can have none.
QString tensorFor(const model::Heap &heap, const Place &place)
{
    if (heap.as<model::Tensor>(place.object))
        return place.path;
    const auto part = app::lastPart(heap, place.path);
    return part && part->part.kind == model::PartKind::Dict ? part->holder : QString();
}

// The part of an object that a place is, or that its path leads along last.
std::optional<app::PartAt> partAt(const model::Heap &heap, const Place &place)
{
    if (const auto *part = place.as<model::Part>())
        return app::PartAt {place.path, place.object, *part};
    if (place.element() || place.is<NewPart>() || place.is<LostAttribute>()
        || !place.name.isEmpty())
        return std::nullopt;
    return app::lastPart(heap, place.path);
}

std::optional<app::AttributeAt> attributeOf(const model::Heap &heap, const Place &place)
{
    const auto part = partAt(heap, place);
    return part ? app::attributeAt(heap, part->holder, part->object, part->part) : std::nullopt;
}

// What editing there is called in menus: a value is edited, a reference led elsewhere.
QString wordsForEdit(const model::Heap &heap, const Place &place)
{
    const auto part = partAt(heap, place);
    if (part && model::isNode(heap, part->part.value)) {
        const QString path = app::pathOfPart(heap, part->holder, part->object, part->part);
        return EditController::tr("Se&t %1 to…").arg(menuText(path));
    }
    if (!part && !place.element() && !place.is<NewPart>() && place.shown.isEmpty())
        if (const auto name = nameIn(place.name.isEmpty() ? place.path : place.name))
            return EditController::tr("Poin&t %1 at…").arg(*name);
    return EditController::tr("Edi&t value…");
}

} // namespace

EditController::EditController(app::Document &document, app::EditSession &session,
                               const Actions &actions, const Panels &panels, QObject *parent)
    : QObject(parent)
    , m_document(document)
    , m_session(session)
    , m_actions(actions)
    , m_panels(panels)
{
    connectActions();
    connect(&panels.inspector, &InspectorPanel::cloneRequested, this, &EditController::askClone);
    connect(&panels.inspector, &InspectorPanel::removalRequested, this,
            &EditController::removePlace);
    connect(&panels.canvas, &CanvasPanel::editRequested, this, &EditController::open);
    connect(&panels.canvas, &CanvasPanel::removalRequested, this, &EditController::removePlace);
    connect(&panels.field, &EditField::closed, this, [this] { m_panels.canvas.setEdited({}); });
    Canvas &canvas = panels.canvas.canvas();
    connect(&canvas, &Canvas::panned, &panels.field, &EditField::place);
    connect(&canvas, &Canvas::zoomChanged, &panels.field, &EditField::place);
    connect(&canvas, &Canvas::focusMoved, this, &EditController::enableActions);
    connect(&panels.canvas, &CanvasPanel::sceneShown, this, &EditController::enableActions);
    connect(&panels.canvas, &CanvasPanel::sceneShown, &panels.field, &EditField::place);
    connect(&panels.inspector, &InspectorPanel::currentPlaceChanged, this,
            &EditController::enableActions);
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, const QWidget *now) {
        const bool inInspector = now && m_panels.inspector.isAncestorOf(now);
        if (!inInspector && now != &m_panels.canvas.canvas())
            return;
        m_isInInspector = inInspector;
        enableActions();
    });
    connect(&document, &app::Document::changed, this, [this](const app::Change &change) {
        using Part = app::Change::Part;
        if (change.has(Part::File) && change.has(Part::Text) && m_panels.field.isVisible())
            m_panels.field.dismiss(); // what it asks about is another document's
        if (change.has(Part::Run) || change.has(Part::Step) || change.has(Part::Selection))
            enableActions();
        if (change.has(Part::Run) || change.has(Part::Step) || change.has(Part::Text))
            m_panels.field.refresh();
    });
    connect(&session, &app::EditSession::breakageChanged, this, &EditController::enableActions);
    enableActions();
}

void EditController::connectActions()
{
    const auto on
        = [&](Do what, auto slot) { connect(m_actions[what], &QAction::triggered, this, slot); };
    on(Do::NewTensor, [this] { ask(newTensorQuestion(m_document.editContext()), {}); });
    on(Do::ShallowCopy, [this] { askCloneBy(model::CopyMethod::ShallowCopy); });
    on(Do::DeepCopy, [this] { askCloneBy(model::CopyMethod::DeepCopy); });
    for (const Do what : {Do::SetAttribute, Do::AppendItem, Do::SetKey})
        on(what, [this] { askNewPart(subject()); });
    on(Do::EditValue, [this] {
        if (!m_isInInspector || !m_panels.inspector.editCurrentPart())
            editPlace(current());
    });
    on(Do::InsertItem, [this] { insertBefore(current()); });
    on(Do::Rename, [this] { rename(current()); });
    on(Do::Remove, [this] { removePlace(current()); });
    on(Do::Rebind, [this] { rebind(current()); });
    on(Do::TakeBack, [this] { m_session.takeBack(); });
    on(Do::MoveToEnd, [this] { m_session.moveToEnd(); });
    on(Do::LeaveIt, [this] { m_session.leave(); });
    auto *menu = new QMenu(m_panels.field.parentWidget());
    m_actions[Do::MoreWays]->setMenu(menu);
    connect(menu, &QMenu::aboutToShow, this, &EditController::listMoreWays);
}

// ---- Where ----

Place EditController::current() const
{
    if (m_isInInspector)
        if (Place row = ofThisHeap(m_panels.inspector.currentPlace()))
            return row;
    const Place place = ofThisHeap(m_panels.canvas.placeOf(m_panels.canvas.canvas().focused()));
    return place && !m_isInInspector ? place : subject();
}

// A panel that has not heard yet of another document or step tells of one that is gone.
Place EditController::ofThisHeap(const Place &place) const
{
    const model::Heap &heap = m_document.heap();
    const bool isThere = place.object == model::noSlot
        || (place.object.value < heap.slotCount() && heap.isLive(place.object));
    return isThere ? place : Place();
}

// What is marked: the selection, or a name without an object; where nothing is, the last tensor.
Place EditController::subject() const
{
    if (!m_document.selection())
        if (Place name = ofThisHeap(m_panels.canvas.placeOf(m_panels.canvas.canvas().focused()));
            name && name.object == model::noSlot)
            return name;
    Place place;
    place.path = m_panels.inspector.subject();
    const model::Slot object = objectAt(m_document, place.path);
    const auto key = object == model::noSlot ? std::nullopt
                                             : m_document.origins().key(m_document.heap(), object);
    if (key) {
        place.object = object;
        place.key = *key;
    }
    return place;
}

QString EditController::listAt(const Place &place) const
{
    return m_document.heap().as<model::List>(place.object) ? place.path : QString();
}

QString EditController::whyFixed(const Place &place) const
{
    if (m_document.isRecording())
        return app::whyNoRecordingIsEdited();
    if (!place.fixed.isEmpty())
        return place.fixed;
    const auto part = partAt(m_document.heap(), place);
    return part ? app::whyFixed(m_document.heap(), part->object, part->part) : QString();
}

QString EditController::whyNotCloned(const Place &place) const
{
    if (m_document.isRecording())
        return app::whyNoRecordingIsEdited();
    if (place.object == model::noSlot && !place.name.isEmpty())
        return tr("%1 is bound to %2, which never changes: no clone of it could differ. Choose a "
                  "tensor, a list or a dict.")
            .arg(place.name, place.shown);
    if (place.object == model::noSlot && !place.path.isEmpty())
        return tr("%1 is not there at this step.").arg(place.path);
    if (m_document.heap().as<model::Buffer>(place.object))
        return tr("Bytes are cloned with a tensor that reads them: choose one.");
    return {};
}

QList<Do> EditController::offersAt(const Place &place) const
{
    QList<Do> offers;
    if (m_document.isStale() || m_document.isRecording() || !place)
        return offers;
    const model::Heap &heap = m_document.heap();
    const bool isFixed = !whyFixed(place).isEmpty();
    const auto offer = [&offers](Do what, bool isPossible) {
        if (isPossible)
            offers << what;
    };
    offer(Do::EditValue, !isFixed);
    offer(Do::InsertItem, !isFixed && !listAt(place).isEmpty());
    offer(Do::Rename, !isFixed && attributeOf(heap, place));
    offer(Do::Remove,
          !isFixed && !place.element() && !place.is<NewPart>() && !place.is<LostAttribute>());
    offer(Do::SetAttribute, !tensorFor(heap, place).isEmpty());
    offer(Do::AppendItem, heap.as<model::List>(place.object));
    offer(Do::SetKey, heap.as<model::Dict>(place.object) && tensorFor(heap, place).isEmpty());
    offer(Do::Rebind, !place.path.isEmpty());
    if (place.object != model::noSlot && !heap.as<model::Buffer>(place.object))
        offers << Do::ShallowCopy << Do::DeepCopy << Do::MoreWays;
    return offers;
}

void EditController::enableActions()
{
    const Place place = current(); // a walk over all names
    const QList<Do> here = offersAt(place), there = offersAt(subject());
    for (const Do what : {Do::InsertItem, Do::Rename})
        m_actions[what]->setEnabled(here.contains(what));
    for (const Do what : {Do::SetAttribute, Do::AppendItem, Do::SetKey})
        m_actions[what]->setEnabled(there.contains(what));
    // Those below answer with the reason where they are not possible.
    const bool hasReason = !m_document.isStale() && !whyNotCloned(subject()).isEmpty();
    for (const Do what : {Do::ShallowCopy, Do::DeepCopy, Do::MoreWays})
        m_actions[what]->setEnabled(hasReason || there.contains(what));
    m_actions[Do::EditValue]->setText(wordsForEdit(m_document.heap(), place));
    for (const Do what : {Do::EditValue, Do::Remove})
        m_actions[what]->setEnabled(!m_document.isStale() && place);
    for (const Do what : {Do::NewTensor, Do::Rebind})
        m_actions[what]->setEnabled(!m_document.isStale());
    for (const Do what : {Do::TakeBack, Do::MoveToEnd, Do::LeaveIt})
        m_actions[what]->setEnabled(!m_session.breakage().isEmpty());
}

// ---- Questions ----

EditField::Where EditController::anchorOf(const Place &place) const
{
    return [this, place]() -> EditField::Anchor {
        const Canvas &canvas = m_panels.canvas.canvas();
        const QWidget *over = m_panels.field.parentWidget();
        const auto shown = [&](const Hit &at) {
            const QRect rect = canvas.widgetRect(at);
            return QRect(canvas.mapTo(over, rect.topLeft()), rect.size());
        };
        Hit whole = m_panels.canvas.hitOf(place);
        EditField::Anchor anchor;
        if (!whole)
            return anchor;
        anchor.part = shown(whole);
        if (whole.card())
            whole = CardHit {whole.card()};
        anchor.whole = shown(whole).united(anchor.part);
        const auto &cards = canvas.scene()->cards.cards;
        if (whole.card() && !ghostLabel(cards[whole.card()]).isEmpty())
            anchor.whole = anchor.whole.united(shown(GhostHit {whole.card()}));
        anchor.room = QRect(canvas.mapTo(over, canvas.viewport().topLeft().toPoint()),
                            canvas.viewport().size().toSize());
        for (const CardIndex i : cards.indices())
            if (const Hit card = CardHit {i}; card != whole)
                anchor.others << shown(card);
        return anchor;
    };
}

void EditController::ask(const Question &question, const Place &place)
{
    if (m_document.isRecording()) // whatever one wanted to do
        return refuse(place, app::whyNoRecordingIsEdited());
    if (const Hit hit = m_panels.canvas.hitOf(place))
        m_panels.canvas.canvas().setFocused(hit);
    m_panels.field.ask(question, place ? anchorOf(place) : EditField::Where {});
    m_panels.canvas.setEdited(place); // after what was shown there before is closed
}

void EditController::refuse(const Place &place, const QString &why)
{
    const Hit hit = m_panels.canvas.hitOf(place);
    if (!hit) {
        Q_EMIT failed(why);
        return;
    }
    m_panels.canvas.canvas().setFocused(hit);
    m_panels.field.tell(why, anchorOf(place));
}

void EditController::askCloneBy(model::CopyMethod method)
{
    const Place source = subject();
    if (const QString why = whyNotCloned(source); !why.isEmpty())
        refuse(source, why);
    else
        ask(cloneQuestion(m_document.editContext(), source.path, method), source);
}

void EditController::askClone(const QString &source, const QString &pattern)
{
    ask(cloneQuestion(m_document.editContext(), source, pattern), subject());
}

void EditController::listMoreWays()
{
    QMenu *menu = m_actions[Do::MoreWays]->menu();
    menu->clear();
    if (const QString why = whyNotCloned(subject()); !why.isEmpty()) {
        menu->addAction(menuText(why))->setEnabled(false);
        return;
    }
    for (const app::CloneWay &way : m_panels.inspector.waysToClone()) {
        const QString source = m_panels.inspector.subject();
        QAction *action = menu->addAction(menuText(way.code));
        action->setToolTip(app::plainTip(way.error.isEmpty() ? way.code : way.error));
        action->setEnabled(way.error.isEmpty());
        connect(action, &QAction::triggered, this,
                [this, source, pattern = way.pattern] { askClone(source, pattern); });
    }
    if (menu->isEmpty())
        menu->addAction(tr("Working them out…"))->setEnabled(false);
}

void EditController::askNewPart(const Place &place)
{
    const model::Heap &heap = m_document.heap();
    Place ghost = place;
    ghost.within = NewPart {};
    ghost.name.clear();
    if (const QString tensor = tensorFor(heap, place); !tensor.isEmpty())
        ask(attributeQuestion(tensor), ghost);
    else if (heap.as<model::List>(place.object))
        ask(appendQuestion(place.path), ghost);
    else if (heap.as<model::Dict>(place.object))
        ask(keyQuestion(place.path), ghost);
    else if (heap.as<model::Tuple>(place.object))
        refuse(place, tr("A tuple never changes: rebind what holds it to a new one."));
    else if (heap.as<model::Buffer>(place.object))
        refuse(place, tr("The bytes are edited element by element: choose one of the cells."));
}

void EditController::open(const Place &place)
{
    const bool isWhole
        = std::holds_alternative<std::monostate>(place.within) || place.is<NewPart>();
    const bool isCard = isWhole && place.fixed.isEmpty() && place.name.isEmpty();
    if (isCard)
        askNewPart(place);
    else
        editPlace(place);
}

void EditController::editPlace(const Place &place)
{
    const model::Heap &heap = m_document.heap();
    if (const QString why = whyFixed(place); !why.isEmpty())
        refuse(place, why);
    else if (place.is<NewPart>())
        askNewPart(place);
    else if (const auto *element = place.element())
        ask(elementQuestion(element->path, element->index), place);
    else if (const auto *lost = place.as<LostAttribute>())
        ask(attributeQuestion(place.path, lost->name + QStringLiteral(" = ")), place);
    else if (const auto part = partAt(heap, place))
        ask(partQuestion(heap, *part, place.shown), place);
    else if (const auto name = nameIn(place.name.isEmpty() ? place.path : place.name))
        ask(pointQuestion(*name, place.shown), place);
}

void EditController::insertBefore(const Place &place)
{
    const QString list = listAt(place);
    if (list.isEmpty())
        return refuse(place, tr("Values are inserted into lists."));
    const auto *part = place.as<model::Part>();
    const bool isItem = part && part->kind == model::PartKind::Item;
    ask(insertQuestion(list, isItem ? part->index : 0), place);
}

void EditController::rename(const Place &place)
{
    if (const auto attribute = attributeOf(m_document.heap(), place))
        ask(renameQuestion(*attribute), place);
    else
        refuse(place, tr("Only attributes are renamed: choose one first."));
}

void EditController::rebind(const Place &place)
{
    const QString path = place.name.isEmpty() ? place.path : place.name;
    const auto parsed = model::parsePath(path.toStdString());
    Place tag;
    if (parsed)
        tag.name = QString::fromStdString(parsed->name);
    ask(rebindQuestion(tag.name), tag);
}

void EditController::removePlace(const Place &place)
{
    const model::Heap &heap = m_document.heap();
    if (const QString why = whyFixed(place); !why.isEmpty())
        return refuse(place, why);
    if (place.element())
        return refuse(place, tr("An element of a tensor can be replaced, not removed."));
    if (place.is<NewPart>() || place.is<LostAttribute>())
        return refuse(place, tr("There is nothing yet to remove."));
    if (const auto part = partAt(heap, place)) {
        if (const auto edit = app::removing(heap, part->holder, part->object, part->part))
            ask(removalQuestion(m_document.editContext(), *edit), place);
    } else if (const auto name = nameIn(place.name.isEmpty() ? place.path : place.name)) {
        ask(removalQuestion(m_document.editContext(), app::edit::DeleteName {*name}), place);
    } else {
        refuse(place, tr("Choose what to remove first."));
    }
}

} // namespace clonescope::views
