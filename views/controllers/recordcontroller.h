// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

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

// Has a person's own Python execute the program, once they agreed, and says how that goes: then the
// recording is there to be opened, or it is compared with the engine's own run.
class RecordController final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RecordController)

public:
    RecordController(app::Document &document, const Actions &actions, MessageBar &bar,
                     QWidget *window);

    [[nodiscard]] bool isBusy() const { return m_stage != Stage::None; }

Q_SIGNALS:
    void openWanted(const QString &path); // a recording that was saved

private:
    using Purpose = RecordDialog::Purpose;
    enum class Stage { None, Executing, RunningHere, Comparing };

    void ask(Purpose purpose);
    void execute(const QStringList &arguments);
    void stop();
    void takeEnd(const app::PythonProcess::End &end);
    void runHere();
    void tellDifference(const app::PythonProcess::End &end);
    void tellRunning();
    void keep();
    void fail(const QString &why);
    void enter(Stage stage);
    [[nodiscard]] QString at(const char *name) const; // in the folder
    [[nodiscard]] QString programName() const;

    app::Document &m_document;
    const Actions &m_actions;
    MessageBar &m_bar;
    QWidget *m_window;
    app::PythonProcess m_process;
    app::Worker m_worker;
    QTimer m_clock;
    std::unique_ptr<QTemporaryDir> m_folder;
    Purpose m_purpose = Purpose::Record;
    Stage m_stage = Stage::None;
    QString m_python, m_argumentLine; // as they were given last
    QString m_name; // of what is executed
    QByteArray m_text; // what is executed
};

} // namespace clonescope::views
