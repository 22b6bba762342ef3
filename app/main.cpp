// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "app/cli/commandline.h"
#include "app/cli/commandoutput.h"
#include "app/cli/recordcommand.h"
#include "app/cli/reportcommand.h"
#include "app/cli/room.h"
#include "app/cli/sandbox.h"
#include "app/cli/tracecommand.h"
#include "app/run/realpython.h"
#include "app/run/worker.h"
#include "model/base/memory.h"
#include "views/window/commands.h"

#include <QApplication>
#include <QTimer>
#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <unistd.h>
#include <utility>

namespace
{

using clonescope::app::Command;

QStringList words(const char *list)
{
    return QString::fromLatin1(list).split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

std::vector<Command> commands()
{
    return {
        {{},
         QStringLiteral("opens the window"),
         words("torch theme compare"),
         {},
         {},
         false,
         clonescope::views::runWindow},
        {QStringLiteral("trace"),
         QStringLiteral("runs the program and writes its trace as JSON"),
         words("torch output delta events"),
         {},
         {},
         true,
         clonescope::app::runTraceCommand},
        {QStringLiteral("record"),
         QStringLiteral("your own Python executes the program, with all that it may do to your "
                        "files; writes its trace"),
         words("output python args"),
         {},
         {},
         true,
         clonescope::app::runRecordCommand,
         true},
        {QStringLiteral("compare"),
         QStringLiteral("the same, and says where Clonescope's own run first differs"),
         words("torch python"),
         {},
         {},
         true,
         clonescope::app::runCompareCommand,
         true},
        {QStringLiteral("render"),
         QStringLiteral("draws the program's objects as a PNG or SVG picture"),
         words("torch output step into compare theme scale size window keep-going"),
         words("output"),
         {},
         true,
         clonescope::views::runRenderCommand},
        {QStringLiteral("report"),
         QStringLiteral("says what two names or paths share, and who sees the last edit"),
         words("torch output step into compare format"),
         {},
         words("text json"),
         true,
         clonescope::app::runReportCommand},
    };
}

// A closed stdin, stdout or stderr would be given to the next file that is opened. In its place
// comes one that writing fails on, so that the failure is told.
void keepStandardFiles()
{
    for (const int file : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO})
        if (fcntl(file, F_GETFD) == -1)
            open("/dev/null", file == STDIN_FILENO ? O_WRONLY : O_RDONLY);
    std::signal(SIGPIPE, SIG_IGN);
    std::signal(SIGXFSZ, SIG_IGN); // writing more than `ulimit -f` allows fails instead
}

// Where Qt finds no display it remarks why, then ends the program by abort().
struct Start {
    bool isOver = false;
    bool wantsWindow = false;
    QStringList remarks;
};
Start start;

QString firstSentence(const QString &message)
{
    const QString line = message.section(QLatin1Char('\n'), 0, 0).trimmed();
    return line.endsWith(QLatin1Char('.')) ? line.chopped(1) : line;
}

[[noreturn]] void endStart()
{
    const QString why = start.remarks.join(QStringLiteral("; "));
    clonescope::app::printError(
        start.wantsWindow
            ? QStringLiteral("no window can be opened here: %1. Mend DISPLAY or QT_QPA_PLATFORM; "
                             "clonescope render FILE --window -o OUT.png pictures the window "
                             "without a display.")
                  .arg(why)
            : QStringLiteral("nothing can be drawn here: %1. Qt's platform plugin \"offscreen\" is "
                             "needed; install Qt 6 anew.")
                  .arg(why));
    std::_Exit(clonescope::app::Failed);
}

// Qt's remarks about the surroundings are no messages of ours.
void passOn(QtMsgType type, const QMessageLogContext &, const QString &message)
{
    const bool isSurroundings = message.startsWith(QStringLiteral("QStandardPaths: "))
        || message.startsWith(QStringLiteral("This plugin does not support "))
        || message.contains(QStringLiteral("OpenType support missing for ")); // the fonts'
    if (isSurroundings)
        return;
    if (start.isOver)
        return clonescope::app::printError(message);
    if (type != QtFatalMsg || start.remarks.isEmpty())
        start.remarks << firstSentence(message);
    if (type == QtFatalMsg)
        endStart();
}

void endedStart()
{
    start.isOver = true;
    for (const QString &remark : std::exchange(start.remarks, {}))
        clonescope::app::printError(remark);
}

QStringList argumentsOf(int argc, char **argv)
{
    QStringList arguments;
    for (int i = 1; i < argc; ++i)
        arguments << QString::fromLocal8Bit(argv[i]);
    return arguments;
}

} // namespace

int main(int argc, char **argv)
{
    using namespace clonescope::app;
    clonescope::model::arrangeMemory();
    keepEnvironment();
    keepStandardFiles();
    const std::vector<Command> table = commands();
    const Invocation invocation = parseCommandLine(argumentsOf(argc, argv), table);
    if (!invocation.command)
        return carryOut(invocation);
    if (const QString lack = lackOfRoom(); !lack.isEmpty()) {
        printError(lack);
        return Failed;
    }
    start.wantsWindow = invocation.wantsWindow();
    if (!start.wantsWindow) {
        qputenv("QT_QPA_PLATFORM", "offscreen"); // pictures need fonts, and no display
        qputenv("QT_NO_GLIB", "1"); // which ends the process where memory or files end
    }
    qInstallMessageHandler(passOn);
    int ours = 1; // Qt would take "-platform" out of what follows, be it a file's name
    const QApplication application(ours, argv);
    QApplication::setApplicationName(QStringLiteral("Clonescope"));
    QApplication::setOrganizationName(QStringLiteral("Clonescope"));
    QApplication::setApplicationVersion(QStringLiteral(CLONESCOPE_VERSION));
    QApplication::setStyle(QStringLiteral("Fusion"));
    if (start.wantsWindow) { // some platforms fail only when a window is shown
        QTimer::singleShot(0, &endedStart);
    } else {
        endedStart();
        if (!invocation.command->startsPrograms)
            enterSandbox(); // not for the window, either, which starts what a person clicks
    }
    const int status = carryOut(invocation);
    if (Worker::hasLeftWork())
        _exit(status);
    return status;
}
