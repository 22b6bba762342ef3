// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "app/commandline.h"
#include "app/reportcommand.h"
#include "app/tracecommand.h"
#include "views/commands.h"

#include <QApplication>
#include <csignal>
#include <fcntl.h>
#include <unistd.h>

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
         words("theme compare"),
         {},
         {},
         false,
         clonescope::views::runWindow},
        {QStringLiteral("trace"),
         QStringLiteral("runs the program and writes its trace as JSON"),
         words("output"),
         {},
         {},
         true,
         clonescope::app::runTraceCommand},
        {QStringLiteral("render"),
         QStringLiteral("draws the program's objects as a PNG or SVG picture"),
         words("output step compare theme scale size window"),
         words("output"),
         {},
         true,
         clonescope::views::runRenderCommand},
        {QStringLiteral("report"),
         QStringLiteral("says what two names or paths share, and who sees the last edit"),
         words("output step compare format"),
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
}

// Qt's remarks about the surroundings are no messages of ours.
void passOn(QtMsgType, const QMessageLogContext &, const QString &message)
{
    const bool isSurroundings = message.startsWith(QStringLiteral("QStandardPaths: "))
        || message.startsWith(QStringLiteral("This plugin does not support "));
    if (!isSurroundings)
        clonescope::app::printError(message);
}

bool hasDisplay()
{
    return qEnvironmentVariableIsSet("DISPLAY") || qEnvironmentVariableIsSet("WAYLAND_DISPLAY")
        || qEnvironmentVariableIsSet("QT_QPA_PLATFORM");
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
    keepStandardFiles();
    const std::vector<Command> table = commands();
    const Invocation invocation = parseCommandLine(argumentsOf(argc, argv), table);
    qInstallMessageHandler(passOn);
    if (invocation.wantsWindow() && !hasDisplay()) {
        printError(QStringLiteral("there is no display here. clonescope render FILE --window -o "
                                  "OUT.png pictures the window without one."));
        return Failed;
    }
    if (!invocation.wantsWindow())
        qputenv("QT_QPA_PLATFORM", "offscreen"); // pictures need fonts, and no display
    const QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("Clonescope"));
    QApplication::setOrganizationName(QStringLiteral("Clonescope"));
    QApplication::setApplicationVersion(QStringLiteral(CLONESCOPE_VERSION));
    QApplication::setStyle(QStringLiteral("Fusion"));
    return carryOut(invocation);
}
