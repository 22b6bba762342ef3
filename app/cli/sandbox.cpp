// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "app/cli/sandbox.h"

#include <array>
#include <cerrno>
#include <memory>
#include <sched.h>
#include <seccomp.h>

namespace clonescope::app
{

namespace
{

// By name, as not every kernel and processor has all of them: what is unknown is passed over.
constexpr std::array given {
    // other programs and processes
    "execve", "execveat", "fork", "vfork", "ptrace", "process_vm_readv", "process_vm_writev",
    "pidfd_open", "pidfd_getfd", "kcmp", "setns", "unshare",
    // the network, by sockets or by a ring that makes them
    "socket", "socketpair", "connect", "bind", "listen", "accept", "accept4", "io_uring_setup",
    "io_uring_enter", "io_uring_register",
    // the system
    "bpf", "perf_event_open", "userfaultfd", "mount", "umount2", "pivot_root", "chroot",
    "open_by_handle_at", "init_module", "finit_module", "delete_module", "kexec_load",
    "kexec_file_load", "reboot", "swapon", "swapoff", "keyctl", "add_key", "request_key"};

bool refuse(scmp_filter_ctx filter, const char *call)
{
    const int number = seccomp_syscall_resolve_name(call);
    return number == __NR_SCMP_ERROR
        || seccomp_rule_add(filter, SCMP_ACT_ERRNO(EPERM), number, 0) == 0;
}

// clone() makes threads, and processes where it is not told to. The flags of clone3() cannot be
// seen; whoever hears that there is none uses clone().
bool refuseProcesses(scmp_filter_ctx filter)
{
    return seccomp_rule_add(filter, SCMP_ACT_ERRNO(EPERM), SCMP_SYS(clone), 1,
                            SCMP_A0(SCMP_CMP_MASKED_EQ, CLONE_THREAD, 0))
        == 0
        && seccomp_rule_add(filter, SCMP_ACT_ERRNO(ENOSYS), SCMP_SYS(clone3), 0) == 0;
}

} // namespace

bool enterSandbox()
{
#ifdef __SANITIZE_ADDRESS__
    return false;
#endif
    const std::unique_ptr<void, decltype(&seccomp_release)> filter(seccomp_init(SCMP_ACT_ALLOW),
                                                                   &seccomp_release);
    // For the threads that are there too.
    if (!filter || seccomp_attr_set(filter.get(), SCMP_FLTATR_CTL_TSYNC, 1) != 0)
        return false;
    for (const char *call : given)
        if (!refuse(filter.get(), call))
            return false;
    return refuseProcesses(filter.get()) && seccomp_load(filter.get()) == 0;
}

} // namespace clonescope::app
