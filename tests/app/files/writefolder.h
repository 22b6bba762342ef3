// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <memory>
#include <sys/stat.h>

namespace clonescope::test
{

const QByteArray before = "what was there before\n", after(100'000, 'n');

// A folder that files are written into, with what the system is to fail at.
class WriteFolder
{
protected:
    void makeFolder()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(chmod(m_folder->path().toUtf8().constData(), 0755) == 0);
    }
    static void stopFaults() { qunsetenv("CLONESCOPE_FAULTS"); }

    [[nodiscard]] QString folder() const { return m_folder->path(); }
    [[nodiscard]] QString at(const char *name) const
    {
        return m_folder->filePath(QString::fromUtf8(name));
    }
    [[nodiscard]] QByteArray name(const char *name) const { return at(name).toUtf8(); }
    [[nodiscard]] struct stat statOf(const char *file) const
    {
        struct stat what {
        };
        lstat(name(file).constData(), &what);
        return what;
    }
    [[nodiscard]] QByteArray contents(const char *file) const
    {
        QFile in(at(file));
        return in.open(QIODevice::ReadOnly) ? in.readAll() : QByteArrayLiteral("(nothing)");
    }
    void put(const char *file, const QByteArray &bytes = before) const
    {
        QFile out(at(file));
        QVERIFY(out.open(QIODevice::WriteOnly) && out.write(bytes) == bytes.size());
    }
    [[nodiscard]] QStringList names() const
    {
        return QDir(m_folder->path())
            .entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
    }
    void setFaults(const QByteArray &faults) const
    {
        qputenv("CLONESCOPE_FAULTS_IN", m_folder->path().toUtf8());
        qputenv("CLONESCOPE_FAULTS", faults);
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
};

} // namespace clonescope::test
