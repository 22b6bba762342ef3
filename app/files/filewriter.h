// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QIODevice>
#include <QString>

struct stat;

namespace clonescope::app
{

struct WriteOptions {
    bool inPlace = false; // a file that is there is written over: its owner agreed
    bool isPrivate = false; // to be read by nobody else
    bool toDevices = false; // a terminal, pipe or character device is written straight through
    bool toDisk = true; // else safe from a kill, but not from a power cut; and at once
    QString notOnto = {}; // the program: never written over, whatever name leads to it
};

struct WriteResult {
    enum class Kind {
        Written,
        Failed, // the sentence says why; the old file is as it was
        OnlyInPlace, // nothing was written, but `inPlace` could
        Refused, // nothing was written, nor ever will be under this name
    };
    Kind kind = Kind::Written;
    QString sentence = {}; // what, where, why, what next; of a written file what may yet undo it,
                           // else empty

    [[nodiscard]] bool isWritten() const { return kind == Kind::Written; }
};

// Every file of ours is written by this. What is written goes to a file without a name, or with one
// that nobody looks for, in the same folder; commit() brings it to the disk, checks that it is
// there and puts it in the place of the old file. A kill, a full disk or a power cut leaves the old
// file or the new one, never a part; what a kill leaves beside it goes with the next write.
//
// Keeps mode, and owner, group, extended attributes and access list where that is allowed. Writes
// the file that a symbolic link leads to, but nothing other than an ordinary file through a link.
class FileWriter final : public QIODevice
{
public:
    explicit FileWriter(QString path, WriteOptions options = {});
    ~FileWriter() override; // what was not committed was never written

    // The first error of opening, writing or committing. Nothing can be written any more.
    [[nodiscard]] WriteResult commit();

    [[nodiscard]] bool isSequential() const override { return true; }

protected:
    qint64 readData(char *data, qint64 size) override;
    qint64 writeData(const char *data, qint64 size) override;

private:
    Q_DISABLE_COPY_MOVE(FileWriter)
    enum class Way { Replace, InPlace, Straight };

    void begin();
    void beginOver(const struct stat &old);
    void beginReplacing(const struct stat *old);
    [[nodiscard]] int newFile(unsigned mode);
    void finish();
    void finishReplacing();
    bool nameTemporary();
    void letGo();

    void end(WriteResult::Kind kind, const QString &why);
    bool check(bool isDone); // else ends with what errno says
    bool mayReplace(bool isDone); // the same, where writing in place may be left

    QString m_path;
    WriteOptions m_options;
    WriteResult m_result;
    Way m_way = Way::Replace;
    QByteArray m_target; // where links lead to
    QByteArray m_folder; // of the target
    QByteArray m_temporary; // its name, where it has one
    bool m_isThere = false; // an old file
    int m_file = -1;
    int m_lock = -1; // the same file, open until it has taken its place
};

[[nodiscard]] WriteResult writeFile(const QString &path, const QByteArray &bytes,
                                    const WriteOptions &options = {});

} // namespace clonescope::app
