// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/engine/pythonnames.h"

#include <algorithm>
#include <array>

namespace clonescope::model
{

namespace
{

// `dir(builtins)` and what a module has from its start, in order of bytes.
constexpr std::array<std::string_view, 160> names {"ArithmeticError",
                                                   "AssertionError",
                                                   "AttributeError",
                                                   "BaseException",
                                                   "BaseExceptionGroup",
                                                   "BlockingIOError",
                                                   "BrokenPipeError",
                                                   "BufferError",
                                                   "BytesWarning",
                                                   "ChildProcessError",
                                                   "ConnectionAbortedError",
                                                   "ConnectionError",
                                                   "ConnectionRefusedError",
                                                   "ConnectionResetError",
                                                   "DeprecationWarning",
                                                   "EOFError",
                                                   "Ellipsis",
                                                   "EncodingWarning",
                                                   "EnvironmentError",
                                                   "Exception",
                                                   "ExceptionGroup",
                                                   "False",
                                                   "FileExistsError",
                                                   "FileNotFoundError",
                                                   "FloatingPointError",
                                                   "FutureWarning",
                                                   "GeneratorExit",
                                                   "IOError",
                                                   "ImportError",
                                                   "ImportWarning",
                                                   "IndentationError",
                                                   "IndexError",
                                                   "InterruptedError",
                                                   "IsADirectoryError",
                                                   "KeyError",
                                                   "KeyboardInterrupt",
                                                   "LookupError",
                                                   "MemoryError",
                                                   "ModuleNotFoundError",
                                                   "NameError",
                                                   "None",
                                                   "NotADirectoryError",
                                                   "NotImplemented",
                                                   "NotImplementedError",
                                                   "OSError",
                                                   "OverflowError",
                                                   "PendingDeprecationWarning",
                                                   "PermissionError",
                                                   "ProcessLookupError",
                                                   "RecursionError",
                                                   "ReferenceError",
                                                   "ResourceWarning",
                                                   "RuntimeError",
                                                   "RuntimeWarning",
                                                   "StopAsyncIteration",
                                                   "StopIteration",
                                                   "SyntaxError",
                                                   "SyntaxWarning",
                                                   "SystemError",
                                                   "SystemExit",
                                                   "TabError",
                                                   "TimeoutError",
                                                   "True",
                                                   "TypeError",
                                                   "UnboundLocalError",
                                                   "UnicodeDecodeError",
                                                   "UnicodeEncodeError",
                                                   "UnicodeError",
                                                   "UnicodeTranslateError",
                                                   "UnicodeWarning",
                                                   "UserWarning",
                                                   "ValueError",
                                                   "Warning",
                                                   "ZeroDivisionError",
                                                   "__annotations__",
                                                   "__build_class__",
                                                   "__builtins__",
                                                   "__cached__",
                                                   "__debug__",
                                                   "__doc__",
                                                   "__file__",
                                                   "__import__",
                                                   "__loader__",
                                                   "__package__",
                                                   "__spec__",
                                                   "abs",
                                                   "aiter",
                                                   "all",
                                                   "anext",
                                                   "any",
                                                   "ascii",
                                                   "bin",
                                                   "bool",
                                                   "breakpoint",
                                                   "bytearray",
                                                   "bytes",
                                                   "callable",
                                                   "chr",
                                                   "classmethod",
                                                   "compile",
                                                   "complex",
                                                   "copyright",
                                                   "credits",
                                                   "delattr",
                                                   "dict",
                                                   "dir",
                                                   "divmod",
                                                   "enumerate",
                                                   "eval",
                                                   "exec",
                                                   "exit",
                                                   "filter",
                                                   "float",
                                                   "format",
                                                   "frozenset",
                                                   "getattr",
                                                   "globals",
                                                   "hasattr",
                                                   "hash",
                                                   "help",
                                                   "hex",
                                                   "id",
                                                   "input",
                                                   "int",
                                                   "isinstance",
                                                   "issubclass",
                                                   "iter",
                                                   "len",
                                                   "license",
                                                   "list",
                                                   "locals",
                                                   "map",
                                                   "max",
                                                   "memoryview",
                                                   "min",
                                                   "next",
                                                   "object",
                                                   "oct",
                                                   "open",
                                                   "ord",
                                                   "pow",
                                                   "print",
                                                   "property",
                                                   "quit",
                                                   "range",
                                                   "repr",
                                                   "reversed",
                                                   "round",
                                                   "set",
                                                   "setattr",
                                                   "slice",
                                                   "sorted",
                                                   "staticmethod",
                                                   "str",
                                                   "sum",
                                                   "super",
                                                   "tuple",
                                                   "type",
                                                   "vars",
                                                   "zip"};

static_assert(std::is_sorted(names.begin(), names.end()));

} // namespace

bool isPythonModule(std::string_view name)
{
    constexpr std::array modules {
#include "model/engine/modulenames.inc"
    };
    return std::find(modules.begin(), modules.end(), name) != modules.end();
}

bool isPythonBuiltin(std::string_view name)
{
    return std::binary_search(names.begin(), names.end(), name);
}

std::string unknownBuiltin(std::string_view name)
{
    constexpr std::array<std::string_view, 7> ofModules {
        "__annotations__", "__cached__",  "__doc__", "__file__",
        "__loader__",      "__package__", "__spec__"};
    const bool isOfModule = std::find(ofModules.begin(), ofModules.end(), name) != ofModules.end();
    return (isOfModule ? "the module's '" : "the builtin '") + std::string(name) + "'";
}

} // namespace clonescope::model
