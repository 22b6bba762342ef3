// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/itemmodels/clonewaysmodel.h"
#include "app/itemmodels/copystorymodel.h"
#include "app/itemmodels/partsmodel.h"
#include "app/itemmodels/pathsmodel.h"
#include "app/run/worker.h"
#include "app/words/copystory.h"
#include "views/panels/place.h"
#include "views/theme/theme.h"

#include <QScrollArea>

class QLabel;

namespace clonescope::app
{
class Document;
class EditSession;
} // namespace clonescope::app

namespace clonescope::views
{

class RowsView;
class Section;
class SharingPanel;

// Everything about one object: the selected one, or else the last tensor. How to reach and edit it,
// its value, what the last clone did part by part, every way to clone it, and what the compared
// pair shares.
class InspectorPanel final : public QScrollArea
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(InspectorPanel)

public:
    InspectorPanel(app::Document &document, app::EditSession &session, QWidget *parent = nullptr);

    void setTheme(const Theme &theme);
    // The path that actions without a selection act on: the selection's, or the last tensor's name.
    [[nodiscard]] QString subject() const { return m_path; }
    [[nodiscard]] Place currentPlace() const; // the current row of the value, if any
    bool editCurrentPart(); // where it stands; false where that cannot be
    [[nodiscard]] const std::vector<app::CloneWay> &waysToClone() const
    {
        return m_waysModel.ways();
    }
    [[nodiscard]] bool isWorking() const;
    [[nodiscard]] RowsView &parts() { return *m_parts; }

Q_SIGNALS:
    void cloneRequested(const QString &source, const QString &pattern);
    void removalRequested(const clonescope::views::Place &place);
    void currentPlaceChanged();
    void ranOutOfMemory(); // working out what it tells did

private:
    // What takes a walk over the whole heap.
    struct About {
        std::vector<model::NamePaths> paths;
        bool isShared = false; // two names reach it
        std::optional<app::CopyStory> story;
    };
    void refresh();
    void refreshAbout();
    void showAbout();
    void refreshWays();
    void refreshDraft();
    void buildRows();
    void connectRows();
    void selectPath(const QString &path);
    void enterPart(const QModelIndex &index);

    app::Document &m_document;
    app::EditSession &m_session;
    app::Worker m_aboutWorker;
    app::Worker m_waysWorker;
    app::PathsModel m_pathsModel;
    app::PartsModel m_partsModel;
    app::CopyStoryModel m_storyModel;
    app::CloneWaysModel m_waysModel;
    QString m_path;
    model::Slot m_object = model::noSlot;
    About m_about;
    app::RunPtr m_askedRun; // what m_about is told of, or will be
    std::size_t m_askedStep = 0;
    model::Slot m_askedObject = model::noSlot;
    bool m_isTyping = false; // into a row

    QLabel *m_title;
    QLabel *m_shared;
    QLabel *m_details;
    QLabel *m_draft;
    RowsView *m_paths;
    RowsView *m_parts;
    RowsView *m_story;
    RowsView *m_ways;
    Section *m_pathsSection;
    Section *m_partsSection;
    Section *m_storySection;
    Section *m_waysSection;
    SharingPanel *m_sharing;
};

} // namespace clonescope::views
