// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "app/run/pythonprocess.h"

#include <csignal>
#include <unistd.h>
#include <utility>

namespace clonescope::app
{

namespace
{

constexpr qsizetype mostKept = 16'384; // bytes of what it says: the end is what matters

void keep(QByteArray &into, const QByteArray &bytes)
{
    into += bytes;
    into = into.right(mostKept);
}

} // namespace

PythonProcess::PythonProcess(QObject *parent)
    : QObject(parent)
{
}

PythonProcess::~PythonProcess()
{
    cancel();
}

void PythonProcess::start(const PythonCall &call, const QString &folder)
{
    cancel();
    m_clock.start();
    m_out.clear();
    m_told.clear();
    m_process = new QProcess(this);
    if (!call.problem.isEmpty()) {
        m_told = call.problem.toUtf8();
        QMetaObject::invokeMethod(
            m_process, [this] { finish(-1); }, Qt::QueuedConnection);
        return;
    }
    m_process->setWorkingDirectory(folder);
    m_process->setProcessEnvironment(keptEnvironment());
    m_process->setStandardInputFile(QProcess::nullDevice());
    m_process->setChildProcessModifier([] { setpgid(0, 0); });
    connect(m_process, &QProcess::readyReadStandardOutput, this,
            [this] { keep(m_out, m_process->readAllStandardOutput()); });
    connect(m_process, &QProcess::readyReadStandardError, this,
            [this] { keep(m_told, m_process->readAllStandardError()); });
    connect(m_process, &QProcess::finished, this, [this](int status, QProcess::ExitStatus how) {
        finish(how == QProcess::NormalExit ? status : -1);
    });
    connect(m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error != QProcess::FailedToStart)
            return; // it ends all the same
        m_told = tr("%1 could not be started: %2.")
                     .arg(m_process->program(), m_process->errorString())
                     .toUtf8();
        finish(-1);
    });
    m_process->start(call.program, call.arguments);
}

void PythonProcess::cancel()
{
    QProcess *process = std::exchange(m_process, nullptr);
    if (!process)
        return;
    process->disconnect(this);
    if (process->state() != QProcess::NotRunning) {
        ::kill(-static_cast<pid_t>(process->processId()), SIGKILL);
        process->kill(); // where it has not come to its group yet
        process->waitForFinished(1000);
    }
    process->deleteLater();
}

void PythonProcess::finish(int status)
{
    QProcess *process = std::exchange(m_process, nullptr);
    if (process->isOpen()) {
        keep(m_out, process->readAllStandardOutput());
        keep(m_told, process->readAllStandardError());
    }
    process->disconnect(this);
    process->deleteLater();
    Q_EMIT ended({status, QString::fromUtf8(m_out), QString::fromUtf8(m_told).trimmed()});
}

} // namespace clonescope::app
