// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/document/recoverykeeper.h"
#include "app/document/viewstate.h"
#include "app/files/filewriter.h"
#include "views/panels/messagebar.h"

#include <QObject>

class QMenu;
class QWidget;

namespace clonescope::app
{
class Document;
class Settings;
struct LoadedRecording;
} // namespace clonescope::app

namespace clonescope::views
{

class Actions;
class RecordingOpener;

// New, open, save, recent files and examples, and that nothing is lost: it asks before it lets go
// of a text or writes over another's, keeps a copy against crashes, and says what failed.
class FileController final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FileController)

public:
    FileController(app::Document &document, app::Settings &settings, const Actions &actions,
                   MessageBar &bar, RecordingOpener &opener, QWidget *window);

    // Asks before it lets go of anything. A recording is there later; until then, all stays.
    void open(const QString &path, const app::ComparePair &compare = {});
    void openExample(const QString &name);
    [[nodiscard]] bool mayLetGo(); // false where the user wants to stay
    void offerRecovery();

Q_SIGNALS:
    void opened();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void openDialog();
    void tellOpened(const QString &path, const QString &error, const app::ComparePair &compare);
    [[nodiscard]] bool mayLose(const QString &what, const QString &more);
    bool save();
    bool saveAs();
    bool saveTo(const QString &path);
    [[nodiscard]] app::WriteResult saveInPlace(const QString &path);
    void recover(const app::Recovered &left);
    void newDocument();
    void listRecent();
    void listExamples();
    void fail(Message::Topic topic, const QString &error);

    app::Document &m_document;
    app::Settings &m_settings;
    MessageBar &m_bar;
    RecordingOpener &m_opener;
    app::RecoveryKeeper m_keeper;
    QWidget *m_window;
    QMenu *m_examples;
    QMenu *m_recent;
};

// The examples that come with the program, in the order they are best read: file names under
// :/examples.
[[nodiscard]] QStringList exampleNames();

} // namespace clonescope::views
