// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

class QAction;
class QLabel;
class QSlider;

namespace clonescope::app
{
class Document;
}

namespace clonescope::views
{

struct Theme;

// The step controls: four buttons (of the window's actions), one that stops a run while there is
// one, where one is, and a slider over all steps.
class StepBar final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(StepBar)

public:
    StepBar(app::Document &document, const QList<QAction *> &steps, QAction *stop,
            QWidget *parent = nullptr);
    void setTheme(const Theme &theme);

private:
    void refresh();

    app::Document &m_document;
    QSlider *m_slider;
    QLabel *m_where;
};

} // namespace clonescope::views
