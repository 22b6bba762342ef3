// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/copyrules.h"

#include <QObject>

namespace clonescope::app
{
class Document;
class EditSession;
} // namespace clonescope::app

namespace clonescope::views
{

class Actions;
class EditField;
class InspectorPanel;
struct Place;

// The commands that write lines: each asks for what it needs in the field over the picture, and
// hands the edit to the session.
class EditController final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(EditController)

public:
    EditController(app::Document &document, app::EditSession &session, const Actions &actions,
                   InspectorPanel &inspector, EditField &field, QObject *parent);

    void askClone(const QString &source, const QString &pattern);
    void askNewTensor();
    void askNewPart(const QString &path); // what fits the object: an attribute, an item, a key
    void askPlace(const Place &place); // what stands there, or a new part of the object
    void removePlace(const Place &place);

Q_SIGNALS:
    void failed(const QString &message);

private:
    void connectActions(const Actions &actions);
    void enableActions();
    void askCloneBy(model::CopyMethod method, const QString &question);
    void askAttribute(const QString &path);
    void askAppend(const QString &path);
    void askInsert(const QString &path);
    void askKey(const QString &path);
    void askRename();
    void askRebind();
    void remove();
    void listMoreWays();

    app::Document &m_document;
    app::EditSession &m_session;
    const Actions &m_actions;
    InspectorPanel &m_inspector;
    EditField &m_field;
};

} // namespace clonescope::views
