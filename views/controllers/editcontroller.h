// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/frameworks/copyrules.h"
#include "views/controllers/actions.h"
#include "views/controllers/editfield.h"
#include "views/panels/place.h"

#include <QObject>

namespace clonescope::app
{
class Document;
class EditSession;
} // namespace clonescope::app

namespace clonescope::views
{

class CanvasPanel;
class InspectorPanel;

// The commands that write lines: each asks for what it needs in the field beside its place, and
// hands the edit to the session. They act on where the keyboard was last, in the picture or in the
// inspector.
class EditController final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(EditController)

public:
    // The panels that places come from, and the field that asks.
    struct Panels {
        CanvasPanel &canvas;
        InspectorPanel &inspector;
        EditField &field;
    };
    EditController(app::Document &document, app::EditSession &session, const Actions &actions,
                   const Panels &panels, QObject *parent);

    void open(const Place &place); // Enter: a new part of a card, else what stands there
    void editPlace(const Place &place); // what stands there
    void removePlace(const Place &place);
    [[nodiscard]] QList<Do> offersAt(const Place &place) const; // what is possible there
    // Why what stands there cannot be edited; empty where it can.
    [[nodiscard]] QString whyNotCloned(const Place &place) const; // "" where it can be
    [[nodiscard]] QString whyFixed(const Place &place) const;

Q_SIGNALS:
    void failed(const QString &message);

private:
    void connectActions();
    void enableActions();
    void listMoreWays();
    [[nodiscard]] Place current() const;
    [[nodiscard]] Place subject() const; // that clone buttons act on
    [[nodiscard]] Place ofThisHeap(const Place &place) const; // else none
    [[nodiscard]] QString listAt(const Place &place) const; // to insert into, "" where none is
    void ask(const Question &question, const Place &place);
    [[nodiscard]] EditField::Where anchorOf(const Place &place) const;
    void refuse(const Place &place, const QString &why);
    void askNewPart(const Place &place);
    void askCloneBy(model::CopyMethod method);
    void askClone(const QString &source, const QString &pattern);
    void insertBefore(const Place &place);
    void rename(const Place &place);
    void rebind(const Place &place);

    app::Document &m_document;
    app::EditSession &m_session;
    const Actions &m_actions;
    Panels m_panels;
    bool m_isInInspector = false; // the keyboard, when it was last in one of the two
};

} // namespace clonescope::views
