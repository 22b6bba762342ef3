// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/syntax/parse.h"

#include "model/syntax/bounds.h"
#include "model/syntax/convert.h"
#include "model/syntax/latecompile.h"

#include <algorithm>
#include <cstring>
#include <optional>

namespace clonescope::syntax
{

namespace
{

// Starts libpython once a process, cut off from the user's settings, files and signals. Memory
// comes from malloc, so that checkers see what is in use. Returns why it could not, or nothing.
std::string initialise()
{
    PyPreConfig before;
    PyPreConfig_InitIsolatedConfig(&before);
    before.utf8_mode = 1;
    before.allocator = PYMEM_ALLOCATOR_MALLOC;
    PyConfig config;
    PyConfig_InitIsolatedConfig(&config);
    config.site_import = 0;
    config.write_bytecode = 0;
    PyStatus status = Py_PreInitialize(&before);
    // Without a home, a python3 on PATH would decide where the library is.
    if (!PyStatus_Exception(status))
        status = PyConfig_SetString(&config, &config.home, L"/usr");
    if (!PyStatus_Exception(status))
        status = PyConfig_SetString(&config, &config.program_name, L"/usr/bin/python3");
    if (!PyStatus_Exception(status)) // SyntaxWarnings would go to stderr
        status = PyWideStringList_Append(&config.warnoptions, L"ignore");
    if (!PyStatus_Exception(status))
        status = Py_InitializeFromConfig(&config);
    PyConfig_Clear(&config);
    if (PyStatus_Exception(status))
        return std::string("Python's parser could not start: ")
            + (status.err_msg ? status.err_msg : "unknown reason");
    PyGC_Disable(); // trees have no cycles, and looking for them takes most of the time
    PyEval_SaveThread();
    return {};
}

// Holds the interpreter's lock.
class Lock
{
public:
    Lock()
        : m_state(PyGILState_Ensure())
    {
    }
    ~Lock() { PyGILState_Release(m_state); }
    Lock(const Lock &) = delete;
    Lock &operator=(const Lock &) = delete;

private:
    PyGILState_STATE m_state;
};

Tree failure(std::string message, Position at)
{
    Tree tree;
    tree.problems.push_back({Problem::Kind::Syntax, std::move(message), at});
    return tree;
}

// Line ends as Python sees them: \n, \r\n, \r.
Position positionOf(std::string_view text, std::size_t offset)
{
    Position at {1, 0};
    std::size_t lineStart = 0;
    for (std::size_t i = 0; i < offset; ++i) {
        const bool ends
            = text[i] == '\n' || (text[i] == '\r' && !(i + 1 < text.size() && text[i + 1] == '\n'));
        if (ends) {
            ++at.line;
            lineStart = i + 1;
        }
    }
    at.column = static_cast<int>(offset - lineStart);
    return at;
}

// Python counts the column of an error in characters from 1, and may point behind the line's end.
int byteColumn(std::string_view text, int line, int character)
{
    std::size_t at = 0;
    for (int i = 1; i < line && at < text.size(); ++i) {
        at = text.find_first_of("\r\n", at);
        if (at == std::string_view::npos)
            return 0;
        at += text.substr(at, 2) == "\r\n" ? 2 : 1;
    }
    const std::size_t start = at;
    for (int i = 1; i < character && at < text.size() && text[at] != '\n' && text[at] != '\r'; ++i)
        do
            ++at;
        while (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xc0U) == 0x80U);
    return static_cast<int>(at - start);
}

// The exception that was raised, taken from the interpreter; none where nothing was.
Py pendingException()
{
    PyObject *type = nullptr;
    PyObject *value = nullptr;
    PyObject *traceback = nullptr;
    PyErr_Fetch(&type, &value, &traceback);
    PyErr_NormalizeException(&type, &value, &traceback);
    const Py heldType(type);
    Py held(value);
    const Py heldTraceback(traceback);
    return held;
}

// The exception that reading left, as a problem.
Tree takeError(std::string_view program)
{
    const Py held = pendingException();
    if (!held)
        return failure("the program could not be read", {1, 0});
    if (!PyErr_GivenExceptionMatches(held.get(), PyExc_SyntaxError)) {
        const std::string message = held.text();
        const bool tooDeep = PyErr_GivenExceptionMatches(held.get(), PyExc_MemoryError)
            || PyErr_GivenExceptionMatches(held.get(), PyExc_RecursionError);
        return failure(tooDeep ? "too deeply nested for Python's parser" : message, {1, 0});
    }
    const int line = std::max(1, held.attribute("lineno").integer());
    const int character = std::max(1, held.attribute("offset").integer());
    return failure(held.attribute("msg").text(), {line, byteColumn(program, line, character)});
}

std::optional<Tree> notUtf8(std::string_view program)
{
    const Py decoded(
        PyUnicode_DecodeUTF8(program.data(), static_cast<Py_ssize_t>(program.size()), "strict"));
    if (decoded)
        return std::nullopt;
    const Py held = pendingException();
    const auto start = static_cast<std::size_t>(held.attribute("start").integer());
    return failure("(unicode error) " + held.text(), positionOf(program, start));
}

// CPython looks for the line that an error is in among the files: of this name, whatever the
// directory, there is none.
constexpr const char *noFile = "";

Py parsed(const std::string &program)
{
    PyCompilerFlags flags {};
    flags.cf_flags = PyCF_ONLY_AST | PyCF_SOURCE_IS_UTF8 | PyCF_IGNORE_COOKIE;
    flags.cf_feature_version = PY_MINOR_VERSION;
    return Py(Py_CompileStringExFlags(program.c_str(), noFile, Py_file_input, &flags, 0));
}

// The whole compiler is run for its errors (`return` outside function), on the tree, so that the
// text is read once. That a tree is too deep its making has shown; taking it in again counts
// otherwise, and is let through.
bool compiles(const Py &tree)
{
    const int limit = Py_GetRecursionLimit();
    Py_SetRecursionLimit(4 * limit);
    const Py compile(Py_XNewRef(PyDict_GetItemString(PyEval_GetBuiltins(), "compile")));
    const Py code(PyObject_CallFunction(compile.get(), "Ossii", tree.get(), noFile, "exec", 0, 1));
    Py_SetRecursionLimit(limit);
    return static_cast<bool>(code);
}

bool isLimit(const Problem &problem)
{
    return problem.kind == Problem::Kind::Limit;
}

Tree read(const std::string &program, const std::atomic<bool> *cancelled)
{
    if (auto problem = notUtf8(program))
        return std::move(*problem);
    const Py parsedTree = parsed(program);
    if (!parsedTree)
        return takeError(program);
    Tree tree = Converter(cancelled).module(parsedTree);
    std::optional<Problem> late = compilesLate(tree.body);
    const bool isBounded = !late && std::ranges::none_of(tree.problems, isLimit);
    if (isBounded && !compiles(parsedTree))
        return takeError(program);
    if (late && tree.problems.empty())
        tree.problems.push_back(std::move(*late));
    return tree;
}

} // namespace

std::string notInLanguage(std::string_view what)
{
    return std::string(what) + " is not in Clonescope's language yet";
}

Tree parse(std::string_view program, const std::atomic<bool> *cancelled)
{
    constexpr std::string_view mark = "\xef\xbb\xbf";
    if (program.starts_with(mark))
        program.remove_prefix(mark.size());
    if (const auto null = program.find('\0'); null != std::string_view::npos)
        return failure("source code cannot contain null bytes", positionOf(program, null));
    if (auto problem = beyondBounds(program))
        return {{}, 0, {std::move(*problem)}};
    static const std::string trouble = initialise();
    if (!trouble.empty())
        return failure(trouble, {1, 0});
    const Lock lock;
    return read(std::string(program), cancelled);
}

} // namespace clonescope::syntax
