// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/itemmodels/outputmodel.h"
#include "views/theme/theme.h"

#include <QWidget>

class QLabel;
class QListView;
class QStackedLayout;

namespace clonescope::app
{
class Document;
}

namespace clonescope::views
{

class BadgeDelegate;

// What the program printed up to the current step; a click on a line goes to the step that printed
// it.
class OutputPanel final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(OutputPanel)

public:
    explicit OutputPanel(app::Document &document, QWidget *parent = nullptr);
    void setTheme(const Theme &theme);

private:
    void refresh();

    app::Document &m_document;
    app::OutputModel m_model;
    BadgeDelegate *m_delegate;
    QLabel *m_title;
    QListView *m_list;
    QLabel *m_empty;
    QStackedLayout *m_pages;
};

} // namespace clonescope::views
