// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/run/realpython.h"

#include <QElapsedTimer>
#include <QObject>
#include <QProcess>

namespace clonescope::app
{

// Real Python at work in the background, one call at a time, in a process group of its own: what it
// starts ends with it when it is cancelled, or when this object goes.
class PythonProcess final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PythonProcess)

public:
    struct End {
        int status = -1; // -1: it could not be started, or was killed
        QString out; // what it wrote on stdout
        QString told; // the end of what it wrote on stderr, or why it could not be started
    };

    explicit PythonProcess(QObject *parent = nullptr);
    ~PythonProcess() override;

    void start(const PythonCall &call, const QString &folder); // which it runs in
    void cancel(); // nothing more is heard of it
    [[nodiscard]] bool isRunning() const { return m_process != nullptr; }
    [[nodiscard]] int seconds() const { return int(m_clock.elapsed() / 1000); }

Q_SIGNALS:
    void ended(const clonescope::app::PythonProcess::End &end);

private:
    void finish(int status);

    QProcess *m_process = nullptr;
    QElapsedTimer m_clock;
    QByteArray m_out, m_told;
};

} // namespace clonescope::app
