// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/recovery.h"

#include <QObject>
#include <QTimer>

class QMenu;
class QWidget;

namespace clonescope::app
{
class Document;
class Settings;
} // namespace clonescope::app

namespace clonescope::views
{

class Actions;

// New, open, save, recent files and examples, and that nothing unsaved is lost: it asks before it
// lets go of a text, and keeps a copy against crashes.
class FileController final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FileController)

public:
    FileController(app::Document &document, app::Settings &settings, const Actions &actions,
                   QWidget *window);

    void open(const QString &path); // asks first, reports errors
    void openExample(const QString &name);
    [[nodiscard]] bool mayLetGo(); // false where the user wants to stay
    void offerRecovery();
    [[nodiscard]] QMenu *examplesMenu() const { return m_examples; }
    [[nodiscard]] QMenu *recentMenu() const { return m_recent; }

Q_SIGNALS:
    void failed(const QString &message);
    void opened();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void openDialog();
    bool save();
    bool saveAs();
    bool saveTo(const QString &path);
    void newDocument();
    void listRecent();
    void listExamples();
    bool keepCopy(); // false where it could not be made

    app::Document &m_document;
    app::Settings &m_settings;
    app::Recovery m_recovery;
    QTimer m_keepSoon;
    QWidget *m_window;
    QMenu *m_examples;
    QMenu *m_recent;
};

// The examples that come with the program, in the order they are best read: file names under
// :/examples.
[[nodiscard]] QStringList exampleNames();

} // namespace clonescope::views
