// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "app/files/filewriter.h"

#include "app/files/filename.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFile>
#include <QRandomGenerator>
#include <cerrno>
#include <climits>
#include <fcntl.h>
#include <optional>
#include <poll.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/xattr.h>
#include <unistd.h>
#include <utility>

namespace clonescope::app
{

namespace
{

struct Writing {
    Q_DECLARE_TR_FUNCTIONS(Writing)
};

QString reasonOf(int error)
{
    switch (error) {
    case ENOSPC:
        return Writing::tr("there is no room left on the disk");
    case EDQUOT:
        return Writing::tr("your share of the disk is used up");
    case EACCES:
    case EPERM:
        return Writing::tr("you may not write there");
    case EROFS:
        return Writing::tr("the disk can only be read");
    case ENOENT:
        return Writing::tr("its folder is not there");
    case ENOTDIR:
        return Writing::tr("what should be its folder is none");
    default:
        return qt_error_string(error);
    }
}

QByteArray folderOf(const QByteArray &path)
{
    const qsizetype slash = path.lastIndexOf('/');
    return slash < 0 ? QByteArrayLiteral(".") : path.left(std::max(slash, qsizetype {1}));
}

// The end of a chain of links, which need not exist. A ring of links has none.
std::optional<QByteArray> endOfLinks(QByteArray path)
{
    constexpr int mostLinks = 40; // as many as Linux follows
    for (int links = 0; links < mostLinks; ++links) {
        QByteArray to(PATH_MAX, Qt::Uninitialized);
        const ssize_t size = readlink(path.constData(), to.data(), std::size_t(to.size()));
        if (size < 0)
            return path;
        to.truncate(size);
        path = to.startsWith('/') ? to : folderOf(path) + '/' + to;
    }
    errno = ELOOP;
    return std::nullopt;
}

// The file descriptor that a name stands for. Opened anew, a file that stdout goes to would be
// written from its beginning.
std::optional<int> descriptorNamed(const QByteArray &path)
{
    if (path == "/dev/stdout")
        return STDOUT_FILENO;
    if (path == "/dev/stderr")
        return STDERR_FILENO;
    for (const QByteArray &folder :
         {QByteArrayLiteral("/dev/fd/"), QByteArrayLiteral("/proc/self/fd/")}) {
        bool isNumber = false;
        const int number = path.mid(folder.size()).toInt(&isNumber);
        if (path.startsWith(folder) && isNumber)
            return number;
    }
    return std::nullopt;
}

bool isSameFile(const struct stat &a, const QString &path)
{
    struct stat b {
    };
    return !path.isEmpty() && stat(QFile::encodeName(path).constData(), &b) == 0
        && a.st_dev == b.st_dev && a.st_ino == b.st_ino;
}

// What the new file is called until it takes its place: each target's has one name, so that what a
// kill leaves of it is found by the next write of that file.
QByteArray passingName(const QByteArray &target)
{
    const QByteArray digest = QCryptographicHash::hash(target.mid(target.lastIndexOf('/') + 1),
                                                       QCryptographicHash::Sha256);
    return folderOf(target) + "/.clonescope-" + digest.toHex().left(16);
}

QByteArray freshName(const QByteArray &folder)
{
    return folder + "/.clonescope-"
        + QByteArray::number(QRandomGenerator::system()->generate64(), 36);
}

// Whoever writes holds a lock on his file, which goes with his process.
void removeLeftover(const QByteArray &name)
{
    const int left = ::open(name.constData(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK);
    if (left >= 0 && flock(left, LOCK_EX | LOCK_NB) == 0)
        unlink(name.constData());
    if (left >= 0)
        ::close(left);
}

// The name for the new file that `take` could give it; empty where errno says why there is none.
template <typename Take> QByteArray nameTaken(const QByteArray &target, Take take)
{
    QByteArray name = passingName(target);
    removeLeftover(name);
    while (!take(name)) {
        if (errno != EEXIST)
            return {};
        name = freshName(folderOf(target)); // somebody is just writing the same file
    }
    return name;
}

// A file system that cannot sync such a file says EINVAL; there is nothing to wait for.
bool syncs(int file)
{
    return fsync(file) == 0 || errno == EINVAL;
}

// What the new file has of the old one beside its bytes. Who may not give a file away becomes its
// owner; a group that it could not be given to gets no more than everybody has.
bool makeLike(int file, const QByteArray &path, const struct stat &old)
{
    bool isOldGroup = fchown(file, old.st_uid, old.st_gid) == 0;
    isOldGroup = isOldGroup || fchown(file, uid_t(-1), old.st_gid) == 0;
    mode_t mode = old.st_mode & (S_IRWXU | S_IRWXG | S_IRWXO);
    if (!isOldGroup)
        mode &= ~mode_t(S_IRWXG) | ((mode & S_IRWXO) << 3U);

    QByteArray names(XATTR_LIST_MAX, Qt::Uninitialized);
    const ssize_t size = listxattr(path.constData(), names.data(), std::size_t(names.size()));
    names.truncate(std::max(size, ssize_t {0}));
    for (const QByteArray &name : names.split('\0')) {
        if (!name.startsWith("user.") && name != "system.posix_acl_access")
            continue;
        QByteArray value(XATTR_SIZE_MAX, Qt::Uninitialized);
        const ssize_t length
            = getxattr(path.constData(), name.constData(), value.data(), std::size_t(value.size()));
        if (length >= 0)
            (void)fsetxattr(file, name.constData(), value.constData(), std::size_t(length), 0);
    }
    return fchmod(file, mode) == 0;
}

} // namespace

FileWriter::FileWriter(QString path, WriteOptions options)
    : m_path(std::move(path))
    , m_options(std::move(options))
{
    open(QIODevice::WriteOnly | QIODevice::Unbuffered);
    begin();
}

FileWriter::~FileWriter()
{
    letGo();
}

void FileWriter::begin()
{
    if (const QString problem = nameProblem(m_path); !problem.isEmpty()) {
        m_result = {WriteResult::Kind::Refused, problem};
        return;
    }
    const QByteArray name = QFile::encodeName(m_path);
    struct stat old {
    };
    if (const auto descriptor = descriptorNamed(name); descriptor && m_options.toDevices) {
        m_way = Way::Straight;
        m_file = fcntl(*descriptor, F_DUPFD_CLOEXEC, 0);
        if (check(m_file >= 0 && fstat(m_file, &old) == 0) && isSameFile(old, m_options.notOnto))
            end(WriteResult::Kind::Refused, Writing::tr("it is the program itself"));
        return;
    }
    m_isThere = stat(name.constData(), &old) == 0;
    const auto target = m_isThere || errno == ENOENT ? endOfLinks(name) : std::nullopt;
    if (!check(target.has_value()))
        return;
    m_target = *target;
    m_folder = folderOf(m_target);
    if (!m_isThere)
        beginReplacing(nullptr);
    else if (isSameFile(old, m_options.notOnto))
        end(WriteResult::Kind::Refused, Writing::tr("it is the program itself"));
    else if (!S_ISREG(old.st_mode) && m_target != name)
        end(WriteResult::Kind::Refused, Writing::tr("it is a link to what is no ordinary file"));
    else
        beginOver(old);
}

void FileWriter::beginOver(const struct stat &old)
{
    constexpr int straight = O_WRONLY | O_CLOEXEC | O_NOCTTY | O_NOFOLLOW;
    const bool isDevice = S_ISCHR(old.st_mode) || S_ISFIFO(old.st_mode);
    if (S_ISDIR(old.st_mode)) {
        end(WriteResult::Kind::Refused, Writing::tr("it is a folder"));
    } else if (!S_ISREG(old.st_mode) && !(isDevice && m_options.toDevices)) {
        end(WriteResult::Kind::Refused, Writing::tr("it is no ordinary file"));
    } else if (isDevice || m_options.inPlace) {
        m_way = isDevice ? Way::Straight : Way::InPlace;
        m_file = ::open(m_target.constData(), straight);
        check(m_file >= 0);
    } else if (check(faccessat(AT_FDCWD, m_target.constData(), W_OK, AT_EACCESS) == 0)) {
        if (old.st_nlink > 1)
            end(WriteResult::Kind::OnlyInPlace,
                Writing::tr(
                    "it has %1 names (hard links), and only this one would lead to the new text")
                    .arg(old.st_nlink));
        else
            beginReplacing(&old);
    }
}

void FileWriter::beginReplacing(const struct stat *old)
{
    const bool isClosed = old || m_options.isPrivate; // until it is known who may read it
    m_file = newFile(isClosed ? S_IRUSR | S_IWUSR : DEFFILEMODE);
    if (!mayReplace(m_file >= 0))
        return;
    m_lock = fcntl(m_file, F_DUPFD_CLOEXEC, 0);
    (void)flock(m_lock, LOCK_EX | LOCK_NB); // see removeLeftover()
    if (old && !m_options.isPrivate)
        check(makeLike(m_file, m_target, *old));
}

// A file without a name goes by itself when the process is killed. Not every file system has them,
// and one is named through /proc.
int FileWriter::newFile(unsigned mode)
{
    if (access("/proc/self/fd", X_OK) == 0) {
        const int unnamed = ::open(m_folder.constData(), O_TMPFILE | O_WRONLY | O_CLOEXEC, mode);
        if (unnamed >= 0)
            return unnamed;
    }
    constexpr int anew = O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC | O_NOFOLLOW;
    int named = -1;
    m_temporary = nameTaken(m_target, [&](const QByteArray &name) {
        named = ::open(name.constData(), anew, mode);
        return named >= 0;
    });
    return named;
}

bool FileWriter::nameTemporary()
{
    const QByteArray file = "/proc/self/fd/" + QByteArray::number(m_file);
    if (m_temporary.isEmpty())
        m_temporary = nameTaken(m_target, [&](const QByteArray &name) {
            return linkat(AT_FDCWD, file.constData(), AT_FDCWD, name.constData(), AT_SYMLINK_FOLLOW)
                == 0;
        });
    return !m_temporary.isEmpty();
}

qint64 FileWriter::readData(char *, qint64)
{
    return -1;
}

qint64 FileWriter::writeData(const char *data, qint64 size)
{
    qint64 done = 0;
    while (done < size && m_file >= 0) {
        const ssize_t more = ::write(m_file, data + done, std::size_t(size - done));
        if (more >= 0) {
            done += more;
        } else if (errno == EAGAIN) { // who shares the pipe with us made it so
            pollfd pipe {m_file, POLLOUT, 0};
            poll(&pipe, 1, -1);
        } else if (errno != EINTR) {
            check(false);
        }
    }
    return m_file < 0 ? -1 : done;
}

WriteResult FileWriter::commit()
{
    if (m_file >= 0)
        finish();
    return m_result;
}

void FileWriter::finish()
{
    struct stat now {
    };
    if (m_way == Way::Replace)
        return finishReplacing();
    if (m_way == Way::InPlace && !check(ftruncate(m_file, lseek(m_file, 0, SEEK_CUR)) == 0))
        return;
    if (!check(fstat(m_file, &now) == 0 && (!S_ISREG(now.st_mode) || syncs(m_file))))
        return;
    check(::close(std::exchange(m_file, -1)) == 0);
}

void FileWriter::finishReplacing()
{
    if (!check(!m_options.toDisk || syncs(m_file)) || !mayReplace(nameTemporary())
        || !check(::close(std::exchange(m_file, -1)) == 0)
        || !mayReplace(rename(m_temporary.constData(), m_target.constData()) == 0))
        return;
    m_temporary.clear();
    letGo();
    if (!m_options.toDisk)
        return;
    // The new name must reach the disk, too. A folder that may not be read cannot be asked.
    const int folder = ::open(m_folder.constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (folder < 0)
        return;
    const bool isSafe = syncs(folder);
    const int error = errno;
    ::close(folder);
    if (!isSafe)
        m_result = {
            WriteResult::Kind::Written,
            Writing::tr("%1 was written, but may be lost when the computer stops: %2. Write it to "
                        "another disk, too.")
                .arg(m_path, reasonOf(error))};
}

void FileWriter::letGo()
{
    if (m_file >= 0)
        ::close(std::exchange(m_file, -1));
    if (!m_temporary.isEmpty())
        unlink(std::exchange(m_temporary, {}).constData());
    if (m_lock >= 0)
        ::close(std::exchange(m_lock, -1));
}

void FileWriter::end(WriteResult::Kind kind, const QString &why)
{
    const auto sentence = [&] {
        if (kind == WriteResult::Kind::OnlyInPlace)
            return Writing::tr(
                "%1 was not written: %2. Only writing in place is left, where a failure half "
                "way loses it; or choose another name.");
        if (kind == WriteResult::Kind::Refused)
            return Writing::tr("%1 was not written: %2. Choose another name.");
        if (m_way != Way::Replace)
            return Writing::tr(
                "%1 was not written, or not to its end: %2. Choose another place, or mend "
                "this and try again.");
        if (!m_isThere)
            return Writing::tr(
                "%1 was not written: %2. Choose another place, or mend this and try again.");
        return Writing::tr(
            "%1 was not written: %2. What was there before is untouched; choose another "
            "place, or mend this and try again.");
    };
    m_result = {kind, sentence().arg(m_path, why)};
    letGo();
}

bool FileWriter::check(bool isDone)
{
    if (!isDone)
        end(WriteResult::Kind::Failed, reasonOf(errno));
    return isDone;
}

// The folder may forbid it, or the file may be a mount point, and yet be writable itself.
bool FileWriter::mayReplace(bool isDone)
{
    const bool isForbidden = errno == EACCES || errno == EPERM || errno == EBUSY;
    if (isDone || !m_isThere || !isForbidden)
        return check(isDone);
    end(WriteResult::Kind::OnlyInPlace, Writing::tr("its folder lets nothing take its place"));
    return false;
}

WriteResult writeFile(const QString &path, const QByteArray &bytes, const WriteOptions &options)
{
    FileWriter out(path, options);
    out.write(bytes);
    return out.commit();
}

} // namespace clonescope::app
