// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/engine/closedmodules.h"

#include <algorithm>
#include <iterator>

namespace clonescope::model
{

namespace
{

// Of Python 3.11 and what PyTorch needs beside it. Those that print, warn or may be missing are not
// among them. Sorted.
constexpr std::string_view closedModules[]
    = {"argparse",    "array",        "ast",         "asyncio",
       "atexit",      "base64",       "binascii",    "bz2",
       "calendar",    "cmath",        "cmd",         "code",
       "codecs",      "colorsys",     "concurrent",  "configparser",
       "contextvars", "csv",          "ctypes",      "decimal",
       "difflib",     "dis",          "doctest",     "email",
       "errno",       "faulthandler", "fcntl",       "filecmp",
       "fnmatch",     "ftplib",       "getopt",      "getpass",
       "gettext",     "glob",         "graphlib",    "gzip",
       "hashlib",     "hmac",         "html",        "http",
       "imaplib",     "importlib",    "ipaddress",   "linecache",
       "locale",      "logging",      "lzma",        "mailbox",
       "marshal",     "mimetypes",    "mmap",        "multiprocessing",
       "netrc",       "numpy",        "optparse",    "os",
       "pathlib",     "pdb",          "pickletools", "pkgutil",
       "platform",    "plistlib",     "poplib",      "posixpath",
       "profile",     "pstats",       "pwd",         "py_compile",
       "queue",       "quopri",       "re",          "resource",
       "runpy",       "sched",        "secrets",     "select",
       "selectors",   "shelve",       "shlex",       "shutil",
       "signal",      "smtplib",      "socket",      "socketserver",
       "sqlite3",     "ssl",          "stat",        "stringprep",
       "struct",      "subprocess",   "symtable",    "sysconfig",
       "syslog",      "tabnanny",     "tarfile",     "tempfile",
       "termios",     "timeit",       "token",       "tokenize",
       "trace",       "traceback",    "tracemalloc", "tty",
       "unicodedata", "unittest",     "urllib",      "uuid",
       "wave",        "webbrowser",   "wsgiref",     "xml",
       "xmlrpc",      "zipapp",       "zipfile",     "zipimport",
       "zlib",        "zoneinfo"};
static_assert(std::is_sorted(std::begin(closedModules), std::end(closedModules)));

} // namespace

std::string_view closedModule(std::string_view name)
{
    const auto *const found
        = std::lower_bound(std::begin(closedModules), std::end(closedModules), name);
    return found != std::end(closedModules) && *found == name ? *found : std::string_view();
}

} // namespace clonescope::model
