// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <filesystem>
#include <memory>
#include <sys/stat.h>

namespace clonescope::test
{

const QByteArray program = "x = [1]\ny = x\ny.append(2)\n", before = "what was there before\n";

struct Ended {
    int status = -1; // the exit status; -1: a signal, or it did not end
    QByteArray out, err;
};

// The program itself, run as a shell runs it, in a folder with a program in p.py.
class Shell
{
protected:
    void makeFolder()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(chmod(m_folder->path().toUtf8().constData(), 0755) == 0);
        put("p.py", program);
    }
    [[nodiscard]] QString folder() const { return m_folder->path(); }
    [[nodiscard]] QString at(const QByteArray &name) const
    {
        return m_folder->filePath(QString::fromUtf8(name));
    }
    [[nodiscard]] QByteArray contents(const QByteArray &name) const
    {
        QFile in(at(name));
        return in.open(QIODevice::ReadOnly) ? in.readAll() : QByteArrayLiteral("(nothing)");
    }
    void put(const QByteArray &name, const QByteArray &bytes) const
    {
        QFile out(at(name));
        QVERIFY(out.open(QIODevice::WriteOnly) && out.write(bytes) == bytes.size());
    }
    // Of any name, also of those that Qt does not list.
    [[nodiscard]] std::ptrdiff_t count() const
    {
        const std::filesystem::directory_iterator files(m_folder->path().toStdString());
        return std::distance(begin(files), end(files));
    }
    // `line` is read by a shell, in the folder; $C is the program.
    [[nodiscard]] Ended shell(const QByteArray &line,
                              const QMap<QString, QString> &variables = {}) const
    {
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("C"), QStringLiteral(CLONESCOPE));
        environment.insert(QStringLiteral("HOME"), m_folder->path() + QStringLiteral("-home"));
        environment.insert(QStringLiteral("ASAN_OPTIONS"),
                           QStringLiteral("verify_asan_link_order=0"));
        for (auto it = variables.begin(); it != variables.end(); ++it)
            environment.insert(it.key(), it.value());
        process.setProcessEnvironment(environment);
        process.setWorkingDirectory(m_folder->path());
        process.start(QStringLiteral("/bin/bash"), {QStringLiteral("-c"), QString::fromUtf8(line)});
        Ended ended;
        if (!process.waitForFinished(60'000)) {
            process.kill();
            process.waitForFinished();
        }
        if (process.exitStatus() == QProcess::NormalExit)
            ended.status = process.exitCode();
        ended.out = process.readAllStandardOutput();
        ended.err = process.readAllStandardError();
        return ended;
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
};

} // namespace clonescope::test
