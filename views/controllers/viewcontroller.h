// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>

class QWidget;

namespace clonescope::app
{
class Document;
class Settings;
} // namespace clonescope::app

namespace clonescope::views
{

class Actions;

// Where one looks and how it is shown: steps, the compared pair, the theme, motion, the framework's
// version.
class ViewController final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ViewController)

public:
    ViewController(app::Document &document, app::Settings &settings, const Actions &actions,
                   QWidget *window);

Q_SIGNALS:
    void themeChosen();
    void motionReduced(bool on);

private:
    void connectSteps();
    void connectCompare();
    void connectChoices();
    void chooseVersion(bool is113);
    [[nodiscard]] QString whyNotInto() const; // the next statement
    void refreshEnabled();

    app::Document &m_document;
    app::Settings &m_settings;
    const Actions &m_actions;
    QWidget *m_window;
};

} // namespace clonescope::views
