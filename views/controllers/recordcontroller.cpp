// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "views/controllers/recordcontroller.h"

#include "app/document/document.h"
#include "app/files/filewriter.h"
#include "app/formats/tracefile.h"
#include "app/run/program.h"
#include "app/text/sentences.h"
#include "app/text/visibletext.h"
#include "views/controllers/actions.h"
#include "views/controllers/recordingopener.h"
#include "views/dialogs/savedialog.h"
#include "views/panels/messagebar.h"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>

namespace clonescope::views
{

namespace
{

// What ended a program stands in the last line that Python says of it.
QString lastLine(const QString &told)
{
    return app::shortened(told.section(QLatin1Char('\n'), -1).trimmed());
}

// Answers why it was not written, or "".
QString writeOwnTrace(const QString &path, const QByteArray &text,
                      const model::Semantics &semantics, const app::Worker::Cancelled &cancelled)
{
    const app::RunOutcome outcome = app::runProgram(text, semantics, {}, &cancelled);
    app::FileWriter out(path);
    if (app::writeTrace(out, *outcome.run, {outcome.code()}))
        return RecordController::tr("the trace of Clonescope's own run is too large");
    return out.commit().sentence;
}

} // namespace

RecordController::RecordController(app::Document &document, const Actions &actions, MessageBar &bar,
                                   RecordingOpener &opener, QWidget *window)
    : QObject(window)
    , m_document(document)
    , m_actions(actions)
    , m_bar(bar)
    , m_opener(opener)
    , m_window(window)
{
    connect(actions[Do::RecordReal], &QAction::triggered, this, [this] { ask(Purpose::Record); });
    connect(actions[Do::CompareReal], &QAction::triggered, this, [this] { ask(Purpose::Compare); });
    connect(&m_process, &app::PythonProcess::ended, this, &RecordController::takeEnd);
    connect(&m_worker, &app::Worker::ranOutOfMemory, this,
            [this] { fail(tr("Clonescope's own run needs more memory than there is")); });
    connect(&m_clock, &QTimer::timeout, this, &RecordController::tellRunning);
    connect(actions[Do::BackToProgram], &QAction::triggered, this, [this] {
        m_document.backToProgram();
        if (m_stage == Stage::None)
            tellResult();
        Q_EMIT shown();
    });
    connect(&document, &app::Document::changed, this, [this](const app::Change &change) {
        const bool isFile = change.has(app::Change::File);
        if (isFile && change.has(app::Change::Text)) // another document
            m_isOther = true;
        if (isFile || change.has(app::Change::Text))
            offer();
        if (isFile && m_isResultTold && m_bar.tells(Message::Topic::Recording))
            tellResult();
    });
    enter(Stage::None);
}

QString RecordController::at(const char *name) const
{
    return m_folder->filePath(QString::fromLatin1(name));
}

QString RecordController::programName() const
{
    return m_document.path().isEmpty() ? tr("this program")
                                       : QFileInfo(m_document.path()).fileName();
}

void RecordController::enter(Stage stage)
{
    m_stage = stage;
    if (stage == Stage::None || stage == Stage::Reading) // which has a bar of its own
        m_clock.stop();
    offer();
}

QString RecordController::whyNot() const
{
    if (m_document.isOverProgram())
        return tr("Go back to the program first: this is its recording");
    if (m_document.isRecording())
        return tr("A recording cannot be executed: open its program for that");
    if (m_stage != Stage::None)
        return tr("Your Python is at work already");
    return m_document.text().trimmed().isEmpty() ? tr("There is no program yet") : QString();
}

void RecordController::offer()
{
    for (const Do what : {Do::RecordReal, Do::CompareReal})
        m_actions.offer(what, whyNot());
    m_actions.offer(Do::BackToProgram,
                    m_document.isOverProgram() ? QString()
                                               : tr("No recording lies over a program"));
}

void RecordController::ask(Purpose purpose)
{
    RecordDialog dialog(purpose, programName(), m_window);
    dialog.setPython(m_python);
    dialog.setArguments(m_argumentLine);
    if (dialog.exec() != QDialog::Accepted || isBusy())
        return;
    m_purpose = purpose;
    m_python = dialog.python();
    m_argumentLine = dialog.argumentLine();
    execute(dialog.arguments());
}

// The text is executed as it stands in the window, saved or not; with its imports beside its file.
void RecordController::execute(const QStringList &arguments)
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_name = programName();
    m_file = m_document.path();
    m_raised.clear();
    m_stamp = {};
    m_isOther = m_isResultTold = false;
    m_text = m_document.text().toUtf8();
    app::WriteOptions options;
    options.isPrivate = true;
    const QString copy = at("program.py");
    const app::WriteResult written = app::writeFile(copy, m_text, options);
    if (!written.isWritten())
        return fail(written.sentence);
    const bool isSaved = !m_file.isEmpty();
    app::Recording recording {m_python, copy, arguments, at("program.trace.json")};
    if (isSaved) {
        recording.file = m_file;
        recording.text = copy;
    }
    enter(Stage::Executing);
    m_process.start(app::callOf(recording),
                    isSaved ? QFileInfo(recording.file).path() : QDir::homePath());
    m_bar.tell({Message::Topic::Recording,
                BarFrame::Tone::Notice,
                {},
                {{tr("Stop it"), tr("End it, and whatever it started"), [this] { stop(); }}},
                true});
    tellRunning();
    m_clock.start(1000);
}

void RecordController::tellRunning()
{
    const QString what = m_stage == Stage::Executing
        ? tr("Your Python executes %1: %2 s").arg(m_name).arg(m_process.seconds())
        : tr("Clonescope runs %1 itself, and compares").arg(m_name);
    m_bar.change(Message::Topic::Recording, what);
}

void RecordController::stop()
{
    m_process.cancel();
    m_worker.cancel();
    enter(Stage::None);
    m_bar.tell({Message::Topic::Recording, BarFrame::Tone::Notice,
                tr("It was stopped. What %1 did to files until then stays done.").arg(m_name)});
}

void RecordController::takeEnd(const app::PythonProcess::End &end)
{
    if (m_stage == Stage::Comparing)
        return tellDifference(end);
    const QString trace = at("program.trace.json");
    if (!QFileInfo::exists(trace))
        return fail(end.told.isEmpty() ? tr("Python ended, and left no recording of %1").arg(m_name)
                                       : lastLine(end.told));
    if (m_purpose == Purpose::Compare)
        return runHere();
    m_stamp = app::stampOfFile(trace);
    if (end.status != 0)
        m_raised
            = QLatin1Char(' ') + tr("It ended with %1").arg(app::withFullStop(lastLine(end.told)));
    if (!m_isOther)
        return show();
    enter(Stage::None); // who has gone on to another document is not taken away from it
    tellResult();
}

bool RecordController::isShown() const
{
    return m_document.isOverProgram() && m_stamp == m_document.fileStamp();
}

// Over the program, or whatever the window has come to show since.
void RecordController::show()
{
    m_bar.withdraw(Message::Topic::Recording);
    m_isResultTold = false;
    enter(Stage::Reading);
    const auto take = [this](const app::LoadedRecording &recording) {
        enter(Stage::None);
        if (recording.error.isEmpty() && !recording.wasCancelled) {
            m_document.layOver(recording);
            Q_EMIT shown();
        }
        tellResult();
        if (!recording.error.isEmpty())
            m_bar.tell({Message::Topic::Open, BarFrame::Tone::Failure, recording.error});
    };
    m_opener.load(at("program.trace.json"), tr("the recording of %1").arg(m_name), take);
}

void RecordController::tellResult()
{
    if (m_stamp.kind != app::FileStamp::Kind::Bytes)
        return;
    Message message {Message::Topic::Recording, BarFrame::Tone::Notice, {}};
    if (isShown()) {
        message.words
            = tr("Real Python has executed %1, and this is what each step did.").arg(m_name);
        message.ways.append({tr("Back to the program"), tr("Show the program as it was"),
                             [this] { m_actions[Do::BackToProgram]->trigger(); }});
    } else {
        message.words
            = tr("Real Python has executed %1, and what each step did is recorded.").arg(m_name);
        message.ways.append(
            {tr("Show the recording"), tr("Show what each step did"), [this] { show(); }});
    }
    m_isResultTold = true;
    message.words += m_raised;
    if (!isShown() || m_document.isUnsavedRecording())
        message.ways.append(
            {tr("Save the recording…"), tr("Write the trace to a file"), [this] { keep(); }});
    m_bar.tell(message);
}

// Beside the program, with its name.
void RecordController::keep()
{
    if (isShown())
        return m_actions[Do::SaveAs]->trigger();
    const QFileInfo program(m_file);
    const QString name = m_file.isEmpty() ? tr("program") : program.completeBaseName();
    const QDir folder = m_file.isEmpty() ? QDir::home() : program.dir();
    const QString path = askSaveName(m_window, tr("Save the recording"),
                                     folder.filePath(name + QStringLiteral(".trace.json")),
                                     {tr("Traces (*.json)")});
    if (path.isEmpty())
        return;
    app::WriteOptions options;
    options.notOnto = m_file;
    const app::WriteResult result
        = app::copyRecording(at("program.trace.json"), m_stamp, path, options);
    m_isResultTold = false;
    const bool isFine = result.isWritten() && result.sentence.isEmpty();
    m_bar.tell({Message::Topic::Recording,
                isFine ? BarFrame::Tone::Notice : BarFrame::Tone::Failure,
                isFine ? tr("The recording was written to %1.").arg(path) : result.sentence,
                isFine ? QList<Message::Way> {{tr("Open it"), tr("Show what each step did"),
                                               [this, path] { Q_EMIT openWanted(path); }}}
                       : QList<Message::Way>()});
}

// By the rules of the PyTorch that real Python has.
void RecordController::runHere()
{
    enter(Stage::RunningHere);
    tellRunning();
    const QString version = app::torchOfTrace(at("program.trace.json"));
    model::Semantics semantics = m_document.semantics();
    if (!version.isEmpty())
        semantics.torch = version.startsWith(QLatin1String("1.")) ? model::TorchVersion::V1_13
                                                                  : model::TorchVersion::V2_6;
    m_worker.start([this, path = at("own.trace.json"), text = m_text,
                    semantics](const app::Worker::Cancelled &cancelled) -> app::Worker::Deliver {
        const QString problem = writeOwnTrace(path, text, semantics, cancelled);
        return [this, path, problem] {
            if (!problem.isEmpty())
                return fail(problem);
            enter(Stage::Comparing);
            m_process.start(app::comparingCall(m_python, at("program.trace.json"), path),
                            m_folder->path());
        };
    });
}

void RecordController::tellDifference(const app::PythonProcess::End &end)
{
    if (end.status != 0 && end.status != 1)
        return fail(end.told.isEmpty() ? tr("the two could not be compared") : lastLine(end.told));
    enter(Stage::None);
    if (end.status == 0) {
        m_bar.tell(
            {Message::Topic::Recording, BarFrame::Tone::Notice,
             tr("Real Python and Clonescope agree about %1, in every step, object and field.")
                 .arg(m_name)});
        return;
    }
    const QString words = app::shortened(end.out.trimmed());
    Message message {Message::Topic::Recording, BarFrame::Tone::Failure,
                     tr("Real Python (expected) and Clonescope (found) differ about %1: %2")
                         .arg(m_name, app::withFullStop(words))};
    static const QRegularExpression step(QStringLiteral("^step (\\d+) "));
    if (const auto found = step.match(words); found.hasMatch())
        message.ways.append({tr("Go to the step"), tr("Show the first step that differs"),
                             [this, number = found.captured(1).toULongLong()] {
                                 m_document.setStep(
                                     std::min<std::size_t>(number, m_document.stepCount()));
                             }});
    m_bar.tell(message);
}

void RecordController::fail(const QString &why)
{
    enter(Stage::None);
    m_bar.tell({Message::Topic::Recording, BarFrame::Tone::Failure, app::withFullStop(why)});
}

} // namespace clonescope::views
