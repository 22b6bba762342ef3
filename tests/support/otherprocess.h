// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include <functional>
#include <grp.h>
#include <sched.h>
#include <sys/mount.h>
#include <sys/wait.h>
#include <unistd.h>

namespace clonescope::test
{

// What became of a part of a test that gives up its rights, limits itself or mounts something, and
// so is a process of its own.
enum Outcome { Yes, No, CannotTry };

inline Outcome inChild(const std::function<Outcome()> &part)
{
    const pid_t child = fork();
    if (child == 0)
        _exit(part());
    int status = 0;
    waitpid(child, &status, 0);
    return WIFEXITED(status) ? Outcome(WEXITSTATUS(status)) : No;
}

inline Outcome asNobody(const std::function<Outcome()> &part)
{
    return inChild([&] {
        constexpr unsigned nobody = 65534;
        const bool isNobody
            = setgroups(0, nullptr) == 0 && setgid(nobody) == 0 && setuid(nobody) == 0;
        return isNobody ? part() : CannotTry;
    });
}

// What the part mounts is there for itself only.
inline Outcome withMounts(const std::function<Outcome()> &part)
{
    return inChild([&] {
        const bool isOurs = unshare(CLONE_NEWNS) == 0
            && mount(nullptr, "/", nullptr, MS_REC | MS_PRIVATE, nullptr) == 0;
        return isOurs ? part() : CannotTry;
    });
}

} // namespace clonescope::test

#define VERIFY_OR_SKIP(outcome)                                                                    \
    do {                                                                                           \
        const clonescope::test::Outcome became = (outcome);                                        \
        if (became == clonescope::test::CannotTry)                                                 \
            QSKIP("this needs root's rights");                                                     \
        QCOMPARE(became, clonescope::test::Yes);                                                   \
    } while (false)
