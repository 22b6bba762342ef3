// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/itemmodels/sharingmodel.h"
#include "app/run/worker.h"
#include "views/theme/theme.h"

#include <QWidget>

namespace clonescope::app
{
class Document;
}

namespace clonescope::views
{

class RowsView;
class Section;

// "Sharing of x and y": what only one of the compared pair reaches, what both do, what the clone
// lost.
class SharingPanel final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SharingPanel)

public:
    explicit SharingPanel(app::Document &document, QWidget *parent = nullptr);
    void setTheme(const Theme &theme);
    [[nodiscard]] bool isWorking() const { return m_worker.isBusy(); }

Q_SIGNALS:
    void ranOutOfMemory(); // comparing did

private:
    void refresh();
    void show(std::vector<app::SharingModel::Group> groups);
    void goTo(const QModelIndex &index);

    app::Document &m_document;
    app::Worker m_worker;
    app::SharingModel m_model;
    RowsView *m_rows;
    Section *m_section;
};

} // namespace clonescope::views
