// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "app/cli/recordcommand.h"

#include "app/cli/commandoutput.h"
#include "app/cli/subject.h"
#include "app/formats/tracefile.h"
#include "app/run/realpython.h"
#include "app/text/translation.h"

#include <QFileInfo>
#include <QProcess>
#include <QTemporaryDir>
#include <csignal>

namespace clonescope::app
{

namespace
{

constexpr int noStatus = -1; // it could not be started, or was killed; that was told

// Runs it to its end, with this process's terminal. The recorder says itself what went wrong in it.
int ended(const PythonCall &call)
{
    if (!call.problem.isEmpty()) {
        printError(call.problem);
        return noStatus;
    }
    QProcess process;
    process.setProcessEnvironment(keptEnvironment());
    // Ctrl+C is the program's; what the recorder then writes is waited for.
    std::signal(SIGINT, SIG_IGN);
    process.setChildProcessModifier([] { std::signal(SIGINT, SIG_DFL); });
    process.setProcessChannelMode(QProcess::ForwardedChannels);
    process.setInputChannelMode(QProcess::ForwardedInputChannel);
    process.start(call.program, call.arguments);
    if (!process.waitForStarted(-1)) {
        printError(
            CommandLine::tr("%1 could not be started: %2. --python takes the path of a Python")
                .arg(call.program, process.errorString()));
        return noStatus;
    }
    process.waitForFinished(-1);
    if (process.exitStatus() == QProcess::NormalExit)
        return process.exitCode();
    printError(CommandLine::tr("%1 was ended from outside, or crashed: there is no trace")
                   .arg(call.program));
    return noStatus;
}

bool isFile(const QString &path)
{
    if (QFileInfo(path).isFile())
        return true;
    printError(CommandLine::tr("there is no such file"), path);
    return false;
}

// The engine's trace of the same program, by the rules of the PyTorch that real Python has.
bool traceHere(const Options &options, const QString &real, const QString &into)
{
    Options own = options;
    if (!own.torch)
        own.torch = torchOfTrace(real).startsWith(QLatin1String("1.")) ? model::TorchVersion::V1_13
                                                                       : model::TorchVersion::V2_6;
    int status = Done;
    const std::optional<Subject> subject = loadSubject(own, status);
    if (!subject)
        return false;
    const RunOutcome &outcome = subject->outcome;
    FileWriter out(into);
    if (writeTrace(out, *outcome.run, {outcome.code()})) {
        printError(CommandLine::tr("the trace would be larger than 256 MiB"), options.file);
        return false;
    }
    const QString error = tellWritten(out.commit());
    if (!error.isEmpty())
        printError(error);
    if (error.isEmpty() && !outcome.run->problems.empty())
        (void)reportEnd(*outcome.run, options.file);
    return error.isEmpty();
}

} // namespace

int runRecordCommand(const Options &options)
{
    if (!isFile(options.file))
        return Failed;
    return ended(callOf({options.python, options.file, options.arguments, options.output})) == 0
        ? Done
        : Failed;
}

int runCompareCommand(const Options &options)
{
    if (!isFile(options.file))
        return Failed;
    const QTemporaryDir folder;
    const QString real = folder.filePath(QStringLiteral("real.json"));
    const QString here = folder.filePath(QStringLiteral("here.json"));
    (void)ended(
        callOf({options.python, options.file, {}, real})); // what it raises is compared, too
    if (!QFileInfo::exists(real)) {
        printError(CommandLine::tr("real Python left no trace of it"), options.file);
        return Failed;
    }
    if (!traceHere(options, real, here))
        return Failed;
    return ended(comparingCall(options.python, real, here)) == 0 ? Done : Failed;
}

} // namespace clonescope::app
