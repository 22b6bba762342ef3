// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "app/cli/sandbox.h"

#include <QtTest>
#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <spawn.h>
#include <sys/prctl.h>
#include <sys/ptrace.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

using namespace clonescope;

// What a process in the sandbox can no longer do, and what it still can. Each row is tried in a
// child, as there is no way out of the sandbox.
class TestSandbox final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void isRefused_data();
    void isRefused();
    void holdsForThreadsThatWereThere();
    void threadsAndFilesStay();
    void nothingIsGivenUpWhereTheSystemHasNoFilter();
};

namespace
{

using Attempt = int (*)(); // 0, or the reason that it failed for

int reason(long result)
{
    return result < 0 ? errno : 0;
}

// A child that a call made after all ends at once.
int reasonOfChild(long result)
{
    if (result == 0)
        _exit(0);
    return reason(result);
}

int startProgram()
{
    char name[] = "/bin/true";
    char *arguments[] = {name, nullptr};
    char *environment[] = {nullptr};
    return reason(execve(name, arguments, environment));
}

int startProgramByFile()
{
    char name[] = "true";
    char *arguments[] = {name, nullptr};
    char *environment[] = {nullptr};
    const int file = open("/bin/true", O_PATH | O_CLOEXEC);
    return reason(syscall(SYS_execveat, file, "", arguments, environment, AT_EMPTY_PATH));
}

int spawnProgram()
{
    char name[] = "/bin/true";
    char *arguments[] = {name, nullptr};
    char *environment[] = {nullptr};
    pid_t child = 0;
    return posix_spawn(&child, name, nullptr, nullptr, arguments, environment);
}

// The exit status of a child that enters the sandbox and tries.
int inSandbox(Attempt attempt)
{
    const pid_t child = fork();
    if (child == 0)
        _exit(app::enterSandbox() ? attempt() : 255);
    int status = 0;
    waitpid(child, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : 256 + WTERMSIG(status);
}

// Takes from this process, by a filter, what filters are made with.
bool refuseFilters()
{
    sock_filter program[] = {
        BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(seccomp_data, nr)),
        BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, SYS_seccomp, 0, 1),
        BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | ENOSYS),
        BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, SYS_prctl, 0, 1),
        BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | EINVAL),
        BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW),
    };
    const sock_fprog filter {std::size(program), program};
    return prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0
        && prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &filter) == 0;
}

} // namespace

void TestSandbox::initTestCase()
{
    if (inSandbox([] { return 0; }) == 255)
        QSKIP("no seccomp here, or a build that gives up nothing");
}

void TestSandbox::isRefused_data()
{
    QTest::addColumn<Attempt>("attempt");
    const auto row = [](const char *name, Attempt attempt) { QTest::newRow(name) << attempt; };
    row("execve", startProgram);
    row("execveat", startProgramByFile);
    row("posix_spawn", spawnProgram);
    row("fork", [] { return reasonOfChild(fork()); });
    row("the call fork", [] { return reasonOfChild(syscall(SYS_fork)); });
    row("clone of a process",
        [] { return reasonOfChild(syscall(SYS_clone, SIGCHLD, nullptr, nullptr, nullptr, 0)); });
    row("socket", [] { return reason(::socket(AF_INET, SOCK_STREAM, 0)); });
    row("local socket", [] { return reason(::socket(AF_UNIX, SOCK_STREAM, 0)); });
    row("socketpair", [] {
        int both[2];
        return reason(::socketpair(AF_UNIX, SOCK_STREAM, 0, both));
    });
    row("connect", [] { return reason(::connect(0, nullptr, 0)); });
    row("ptrace", [] { return reason(ptrace(PTRACE_TRACEME, 0, nullptr, nullptr)); });
    row("ring", [] { return reason(syscall(SYS_io_uring_setup, 1, nullptr)); });
    row("another process's memory",
        [] { return reason(syscall(SYS_process_vm_readv, getppid(), nullptr, 0, nullptr, 0, 0)); });
}

void TestSandbox::isRefused()
{
    QFETCH(Attempt, attempt);
    QCOMPARE(inSandbox(attempt), EPERM);
}

void TestSandbox::holdsForThreadsThatWereThere()
{
    const int seen = [] {
        const pid_t child = fork();
        if (child != 0) {
            int status = 0;
            waitpid(child, &status, 0);
            return WEXITSTATUS(status);
        }
        std::atomic<bool> isInside = false;
        int result = 0;
        std::thread before([&] {
            while (!isInside)
                std::this_thread::yield();
            result = reason(::socket(AF_INET, SOCK_STREAM, 0));
        });
        isInside = app::enterSandbox();
        before.join();
        _exit(result);
    }();
    QCOMPARE(seen, EPERM);
}

void TestSandbox::threadsAndFilesStay()
{
    QCOMPARE(inSandbox([] {
                 int made = 0;
                 std::thread([&] { made = 1; }).join();
                 const int file = open("/dev/null", O_WRONLY | O_CLOEXEC);
                 return made == 1 && write(file, "x", 1) == 1 ? 0 : 1;
             }),
             0);
}

// As in a container or on a kernel that refuses seccomp(2): whoever asks hears no, and works on.
void TestSandbox::nothingIsGivenUpWhereTheSystemHasNoFilter()
{
    const pid_t child = fork();
    if (child == 0) {
        if (!refuseFilters())
            _exit(1);
        if (app::enterSandbox())
            _exit(2);
        _exit(::socket(AF_UNIX, SOCK_STREAM, 0) >= 0 ? 0 : 3);
    }
    int status = 0;
    waitpid(child, &status, 0);
    QVERIFY(WIFEXITED(status));
    QCOMPARE(WEXITSTATUS(status), 0);
}

QTEST_APPLESS_MAIN(TestSandbox)
#include "tst_sandbox.moc"
