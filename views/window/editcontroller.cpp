// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "views/window/editcontroller.h"

#include "app/document.h"
#include "app/edits.h"
#include "app/editsession.h"
#include "model/paths.h"
#include "views/panels/canvaspanel.h"
#include "views/panels/inspectorpanel.h"
#include "views/panels/rowsview.h"
#include "views/window/actions.h"
#include "views/window/editfield.h"

#include <QMenu>
#include <QRegularExpression>

namespace clonescope::views
{

namespace
{

using app::Edit;

// A bare name, or nothing.
std::optional<QString> nameIn(const QString &text)
{
    static const QRegularExpression form(QStringLiteral("^[^\\W\\d]\\w*$"),
                                         QRegularExpression::UseUnicodePropertiesOption);
    const QString name = text.trimmed();
    return form.match(name).hasMatch() ? std::optional(name) : std::nullopt;
}

// "left = right", where left is a bare name.
std::optional<std::pair<QString, QString>> assignmentIn(const QString &text)
{
    const auto name = nameIn(text.section(QLatin1Char('='), 0, 0));
    const QString value = text.section(QLatin1Char('='), 1).trimmed();
    if (!name || value.isEmpty() || value.startsWith(QLatin1Char('=')))
        return std::nullopt;
    return std::pair(*name, value);
}

model::Slot objectAt(const app::Document &document, const QString &path)
{
    const auto parsed = model::parsePath(path.toStdString());
    return parsed ? model::resolve(document.heap(), *parsed) : model::noSlot;
}

} // namespace

EditController::EditController(app::Document &document, app::EditSession &session,
                               const Actions &actions, InspectorPanel &inspector, EditField &field,
                               QObject *parent)
    : QObject(parent)
    , m_document(document)
    , m_session(session)
    , m_actions(actions)
    , m_inspector(inspector)
    , m_field(field)
{
    connectActions(actions);
    connect(&inspector, &InspectorPanel::cloneRequested, this, &EditController::askClone);
    connect(&document, &app::Document::changed, this, [this](const app::Change &change) {
        if (change.has(app::Change::Run) || change.has(app::Change::Step)
            || change.has(app::Change::Selection))
            enableActions();
    });
    enableActions();
}

void EditController::connectActions(const Actions &actions)
{
    const auto on
        = [&](Do what, auto slot) { connect(actions[what], &QAction::triggered, this, slot); };
    on(Do::NewTensor, [this] { askNewTensor(); });
    on(Do::ShallowCopy, [this] {
        askCloneBy(model::CopyMethod::ShallowCopy, tr("Name of the shallow copy of %1"));
    });
    on(Do::DeepCopy,
       [this] { askCloneBy(model::CopyMethod::DeepCopy, tr("Name of the deep copy of %1")); });
    on(Do::SetAttribute, [this] { askAttribute(m_inspector.subject()); });
    on(Do::EditValue, [this] { m_inspector.editCurrentPart(); });
    on(Do::AppendItem, [this] { askAppend(m_inspector.subject()); });
    on(Do::InsertItem, [this] { askInsert(m_inspector.subject()); });
    on(Do::SetKey, [this] { askKey(m_inspector.subject()); });
    on(Do::Rename, [this] { askRename(); });
    on(Do::Remove, [this] { remove(); });
    on(Do::Rebind, [this] { askRebind(); });
    auto *menu = new QMenu(m_field.parentWidget());
    actions[Do::MoreWays]->setMenu(menu);
    connect(menu, &QMenu::aboutToShow, this, &EditController::listMoreWays);
}

void EditController::enableActions()
{
    const model::Slot object = objectAt(m_document, m_inspector.subject());
    const model::Heap &heap = m_document.heap();
    const bool canEdit = !m_document.isStale();
    const bool isThere = canEdit && object != model::noSlot;
    m_actions[Do::NewTensor]->setEnabled(canEdit);
    m_actions[Do::Rebind]->setEnabled(canEdit);
    for (const Do what : {Do::ShallowCopy, Do::DeepCopy, Do::MoreWays, Do::EditValue, Do::Remove})
        m_actions[what]->setEnabled(isThere);
    for (const Do what : {Do::SetAttribute, Do::Rename})
        m_actions[what]->setEnabled(isThere && heap.as<model::Tensor>(object));
    for (const Do what : {Do::AppendItem, Do::InsertItem})
        m_actions[what]->setEnabled(isThere && heap.as<model::List>(object));
    m_actions[Do::SetKey]->setEnabled(isThere && heap.as<model::Dict>(object));
}

void EditController::askCloneBy(model::CopyMethod method, const QString &question)
{
    const QString source = m_inspector.subject();
    m_field.ask(question.arg(source), app::freeName(m_document.editContext(), source), tr("a name"),
                [=](const QString &text) {
                    const auto name = nameIn(text);
                    return name ? std::optional<Edit>(app::edit::Clone {source, method, *name})
                                : std::nullopt;
                });
}

void EditController::askClone(const QString &source, const QString &pattern)
{
    QString code = pattern;
    code.replace(QStringLiteral("{}"), source);
    m_field.ask(tr("Name of %1").arg(code), app::freeName(m_document.editContext(), source),
                tr("a name"), [=](const QString &text) {
                    const auto name = nameIn(text);
                    return name ? std::optional<Edit>(app::edit::CloneBy {source, pattern, *name})
                                : std::nullopt;
                });
}

void EditController::listMoreWays()
{
    QMenu *menu = m_actions[Do::MoreWays]->menu();
    menu->clear();
    for (const app::CloneWay &way : m_inspector.waysToClone()) {
        const QString source = m_inspector.subject();
        QAction *action = menu->addAction(way.code);
        action->setToolTip(way.error);
        action->setEnabled(way.error.isEmpty());
        connect(action, &QAction::triggered, this,
                [this, source, pattern = way.pattern] { askClone(source, pattern); });
    }
    if (menu->isEmpty())
        menu->addAction(tr("Working them out…"))->setEnabled(false);
}

void EditController::askNewTensor()
{
    const QString name = app::freeName(m_document.editContext(), QStringLiteral("w"));
    const bool isFirst = m_document.stepCount() == 0;
    m_field.ask(tr("New tensor"),
                (isFirst ? QStringLiteral("x") : name) + QStringLiteral(" = torch.arange(6.)"),
                tr("a name = an expression, such as x = torch.zeros(2, 3)"),
                [](const QString &text) {
                    const auto line = assignmentIn(text);
                    return line
                        ? std::optional<Edit>(app::edit::NewTensor {line->first, line->second})
                        : std::nullopt;
                });
}

void EditController::askAttribute(const QString &path)
{
    m_field.ask(tr("Attribute of %1").arg(path), {}, tr("name = value, such as note = [1, 2]"),
                [path](const QString &text) {
                    const auto line = assignmentIn(text);
                    return line ? std::optional<Edit>(
                               app::edit::SetAttribute {path, line->first, line->second})
                                : std::nullopt;
                });
}

void EditController::askAppend(const QString &path)
{
    m_field.ask(tr("Append to %1").arg(path), {}, tr("a value, such as 4 or 'new'"),
                [path](const QString &text) {
                    return text.trimmed().isEmpty()
                        ? std::nullopt
                        : std::optional<Edit>(app::edit::AppendItem {path, text.trimmed()});
                });
}

void EditController::askInsert(const QString &path)
{
    const QModelIndex current = m_inspector.parts().currentIndex();
    const qint64 at = current.isValid() ? current.row() : 0;
    m_field.ask(tr("Insert into %1 before item %2").arg(path).arg(at), {}, tr("a value"),
                [path, at](const QString &text) {
                    return text.trimmed().isEmpty()
                        ? std::nullopt
                        : std::optional<Edit>(app::edit::InsertItem {path, at, text.trimmed()});
                });
}

void EditController::askKey(const QString &path)
{
    m_field.ask(tr("Key of %1").arg(path), {}, tr("key: value, such as 'unit': 'cm'"),
                [path](const QString &text) {
                    const auto entry = app::PartsModel::splitEntry(text);
                    return entry
                        ? std::optional<Edit>(app::edit::SetKey {path, entry->first, entry->second})
                        : std::nullopt;
                });
}

void EditController::askNewPart(const QString &path)
{
    const model::Slot object = objectAt(m_document, path);
    const model::Heap &heap = m_document.heap();
    if (heap.as<model::List>(object))
        askAppend(path);
    else if (heap.as<model::Dict>(object))
        askKey(path);
    else if (heap.as<model::Tensor>(object))
        askAttribute(path);
}

void EditController::askPlace(const Place &place)
{
    const model::Heap heap = m_document.heap();
    const QString path = place.path;
    if (!place.element.empty()) {
        m_field.ask(tr("New value of the element in %1").arg(path), {}, tr("a number"),
                    [path, index = place.element](const QString &text) {
                        return text.trimmed().isEmpty()
                            ? std::nullopt
                            : std::optional<Edit>(
                                app::edit::SetElement {path, index, text.trimmed()});
                    });
    } else if (!place.part) {
        askNewPart(path);
    } else if (const QString why = app::whyFixed(heap, place.object, *place.part); !why.isEmpty()) {
        Q_EMIT failed(why);
    } else {
        m_field.ask(tr("New value, through %1").arg(path), place.shown, tr("a value"),
                    [heap, place](const QString &text) {
                        return text.trimmed().isEmpty()
                            ? std::nullopt
                            : app::replacing(heap, place.path, place.object, *place.part,
                                             text.trimmed());
                    });
    }
}

void EditController::removePlace(const Place &place)
{
    if (!place.part)
        return;
    if (const auto edit = app::removing(m_document.heap(), place.path, place.object, *place.part))
        m_session.commit(*edit);
    else
        Q_EMIT failed(app::whyFixed(m_document.heap(), place.object, *place.part));
}

void EditController::askRename()
{
    const QString path = m_inspector.subject();
    const QString name = m_inspector.currentAttribute();
    if (name.isEmpty()) {
        Q_EMIT failed(tr("Select the attribute to rename in the inspector first."));
        return;
    }
    m_field.ask(tr("New name of %1.%2").arg(path, name), name, tr("a name"),
                [=](const QString &text) {
                    const auto to = nameIn(text);
                    return to && *to != name
                        ? std::optional<Edit>(app::edit::RenameAttribute {path, name, *to})
                        : std::nullopt;
                });
}

void EditController::askRebind()
{
    const QString name
        = m_inspector.subject().section(QLatin1Char('.'), 0, 0).section(QLatin1Char('['), 0, 0);
    m_field.ask(tr("Point a name at something else"),
                name.isEmpty() ? QString() : name + QStringLiteral(" = "),
                tr("a name = an expression"), [](const QString &text) {
                    const auto line = assignmentIn(text);
                    return line ? std::optional<Edit>(app::edit::Rebind {line->first, line->second})
                                : std::nullopt;
                });
}

void EditController::remove()
{
    if (m_inspector.removeCurrentPart())
        return;
    const QString path = m_inspector.subject();
    if (const auto name = nameIn(path))
        m_session.commit(app::edit::DeleteName {*name});
    else
        Q_EMIT failed(tr("Select what to remove in the inspector first."));
}

} // namespace clonescope::views
