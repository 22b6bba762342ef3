// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "app/cli/room.h"

#include "model/base/stackroom.h"

#include <QCoreApplication>
#include <array>
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <unistd.h>

namespace clonescope::app
{

namespace
{

// Roughly what Qt and CPython need to come up, with something to spare.
constexpr std::size_t memory = std::size_t {512} << 20U;
constexpr rlim_t stack = model::stackSize; // also that of every thread
constexpr std::size_t files = 24;

struct Room {
    Q_DECLARE_TR_FUNCTIONS(Room)
};

// Asked for and given back, as limits count what is there already.
bool hasMemory()
{
    void *const room = mmap(nullptr, memory, PROT_READ | PROT_WRITE,
                            MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
    return room != MAP_FAILED && munmap(room, memory) == 0;
}

bool hasStack()
{
    rlimit limit {};
    return getrlimit(RLIMIT_STACK, &limit) != 0 || limit.rlim_cur >= stack;
}

bool hasFiles()
{
    std::array<int, files> taken {};
    for (int &file : taken)
        file = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 0);
    const bool isRoom = taken.back() >= 0;
    for (const int file : taken)
        if (file >= 0)
            close(file);
    return isRoom;
}

} // namespace

QString lackOfRoom()
{
    if (!hasFiles())
        return Room::tr("too few files may be open (ulimit -n): there must be room for %1 more")
            .arg(files);
    if (!hasStack())
        return Room::tr("the stack may not grow large enough (ulimit -s): %1 KiB are needed")
            .arg(stack >> 10U);
    if (!hasMemory())
        return Room::tr(
                   "there is too little memory, or too little is allowed (ulimit -v): %1 MiB more "
                   "are needed")
            .arg(memory >> 20U);
    return {};
}

} // namespace clonescope::app
