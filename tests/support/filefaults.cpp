// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
//
// Makes the system's calls on files fail as a full or broken disk makes them. Linked to a test, or
// preloaded into a program. CLONESCOPE_FAULTS is a list of CALL:ERRNO[:FROM[:COUNT]], apart by
// commas, for what lies in CLONESCOPE_FAULTS_IN: the FROM-th call (from 0) and the COUNT - 1 after
// it fail; where ERRNO is 0 the process is killed. `tmpfile` is open(O_TMPFILE), `syncfolder` is
// fsync of a folder, and `short:N` has write() take N bytes at most.
#include <cerrno>
#include <climits>
#include <csignal>
#include <cstdarg>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <dlfcn.h>
#include <fcntl.h>
#include <string>
#include <sys/stat.h>
#include <unistd.h>

namespace
{

template <typename Function> Function *next(const char *name)
{
    return reinterpret_cast<Function *>(dlsym(RTLD_NEXT, name));
}

// What stands behind "CALL:" in the list, or null.
const char *faultOf(const char *call)
{
    const char *at = std::getenv("CLONESCOPE_FAULTS");
    const std::size_t size = std::strlen(call);
    while (at && (std::strncmp(at, call, size) != 0 || at[size] != ':')) {
        at = std::strchr(at, ',');
        at = at ? at + 1 : nullptr;
    }
    return at ? at + size + 1 : nullptr;
}

bool isInFolder(const char *path)
{
    const char *const folder = std::getenv("CLONESCOPE_FAULTS_IN");
    char here[PATH_MAX] = {};
    if (*path != '/' && !getcwd(here, sizeof here))
        return false;
    const std::string whole = *path == '/' ? path : std::string(here) + '/' + path;
    return folder && whole.compare(0, std::strlen(folder), folder) == 0;
}

bool isInFolder(int file)
{
    char path[PATH_MAX] = {};
    const std::string link = "/proc/self/fd/" + std::to_string(file);
    return readlink(link.c_str(), path, sizeof path - 1) > 0 && isInFolder(path);
}

// `calls` counts, anew for each list of faults.
bool fails(const char *call, long &calls)
{
    const char *const fault = faultOf(call);
    if (!fault) {
        calls = 0;
        return false;
    }
    int error = EIO;
    long from = 0, count = LONG_MAX;
    (void)std::sscanf(fault, "%d:%ld:%ld", &error, &from, &count);
    const long at = calls++;
    if (at < from || at - from >= count)
        return false;
    if (error == 0)
        raise(SIGKILL);
    errno = error;
    return true;
}

int openFile(const char *name, const char *path, int flags, mode_t mode)
{
    static long calls = 0;
    const bool isUnnamed = (flags & O_TMPFILE) == O_TMPFILE;
    if (isUnnamed && isInFolder(path) && fails("tmpfile", calls))
        return -1;
    return next<int(const char *, int, ...)>(name)(path, flags, mode);
}

mode_t modeOf(int flags, va_list &rest)
{
    // NOLINTNEXTLINE(clang-analyzer-valist.Uninitialized): whoever calls has started it
    return (flags & (O_CREAT | O_TMPFILE)) != 0 ? va_arg(rest, mode_t) : 0;
}

} // namespace

extern "C" {

int open(const char *path, int flags, ...)
{
    va_list rest;
    va_start(rest, flags);
    const mode_t mode = modeOf(flags, rest);
    va_end(rest);
    return openFile("open", path, flags, mode);
}

int open64(const char *path, int flags, ...)
{
    va_list rest;
    va_start(rest, flags);
    const mode_t mode = modeOf(flags, rest);
    va_end(rest);
    return openFile("open64", path, flags, mode);
}

ssize_t write(int file, const void *data, size_t size)
{
    static long calls = 0;
    if (isInFolder(file) && fails("write", calls))
        return -1;
    if (const char *most = faultOf("short"); most && isInFolder(file))
        size = std::min(size, size_t(std::atol(most)));
    return next<ssize_t(int, const void *, size_t)>("write")(file, data, size);
}

int fsync(int file)
{
    static long files = 0, folders = 0;
    struct stat what {
    };
    const bool isFolder = fstat(file, &what) == 0 && S_ISDIR(what.st_mode);
    if (isInFolder(file) && (isFolder ? fails("syncfolder", folders) : fails("fsync", files)))
        return -1;
    return next<int(int)>("fsync")(file);
}

// The file is closed all the same, as Linux does.
int close(int file)
{
    static long calls = 0;
    struct stat what {
    };
    const bool isHit = fstat(file, &what) == 0 && S_ISREG(what.st_mode) && isInFolder(file)
        && (fcntl(file, F_GETFL) & O_ACCMODE) != O_RDONLY && fails("close", calls);
    const int error = errno;
    const int result = next<int(int)>("close")(file);
    if (isHit)
        errno = error;
    return isHit ? -1 : result;
}

int linkat(int from, const char *path, int to, const char *name, int flags) noexcept
{
    static long calls = 0;
    if (isInFolder(name) && fails("linkat", calls))
        return -1;
    return next<int(int, const char *, int, const char *, int)>("linkat")(from, path, to, name,
                                                                          flags);
}

int rename(const char *path, const char *name) noexcept
{
    static long calls = 0;
    if (isInFolder(name) && fails("rename", calls))
        return -1;
    return next<int(const char *, const char *)>("rename")(path, name);
}
}
