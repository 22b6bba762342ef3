// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/files/filestamp.h"
#include "app/run/pythonprocess.h"
#include "app/run/worker.h"
#include "views/dialogs/recorddialog.h"

#include <QObject>
#include <QTemporaryDir>
#include <QTimer>
#include <memory>

class QWidget;

namespace clonescope::app
{
class Document;
}

namespace clonescope::views
{

class Actions;
class MessageBar;
class RecordingOpener;

// Has a person's own Python execute the program, once they agreed, and says how that goes: then the
// recording is shown in the program's place, which is one click away, or it is compared with the
// engine's own run.
class RecordController final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RecordController)

public:
    RecordController(app::Document &document, const Actions &actions, MessageBar &bar,
                     RecordingOpener &opener, QWidget *window);

    [[nodiscard]] bool isBusy() const { return m_stage != Stage::None; }

Q_SIGNALS:
    void openWanted(const QString &path); // a recording that was saved
    void shown(); // the recording, or the program again

private:
    using Purpose = RecordDialog::Purpose;
    enum class Stage { None, Executing, Reading, RunningHere, Comparing };

    void ask(Purpose purpose);
    void execute(const QStringList &arguments);
    void stop();
    void takeEnd(const app::PythonProcess::End &end);
    void show();
    void tellResult();
    void runHere();
    void tellDifference(const app::PythonProcess::End &end);
    void tellRunning();
    void keep();
    void fail(const QString &why);
    void enter(Stage stage);
    void offer();
    [[nodiscard]] QString whyNot() const; // something can be executed now
    [[nodiscard]] bool isShown() const; // the recording that was made
    [[nodiscard]] QString at(const char *name) const; // in the folder
    [[nodiscard]] QString programName() const;

    app::Document &m_document;
    const Actions &m_actions;
    MessageBar &m_bar;
    RecordingOpener &m_opener;
    QWidget *m_window;
    app::PythonProcess m_process;
    app::Worker m_worker;
    QTimer m_clock;
    std::unique_ptr<QTemporaryDir> m_folder;
    Purpose m_purpose = Purpose::Record;
    Stage m_stage = Stage::None;
    QString m_python, m_argumentLine; // as they were given last
    QString m_name, m_file; // of what is executed
    QString m_raised; // that it ended with, as a sentence
    app::FileStamp m_stamp; // of the recording
    bool m_isOther = false; // what the window shows now is not what was executed
    bool m_isResultTold = false; // by the bar
    QByteArray m_text; // what is executed
};

} // namespace clonescope::views
