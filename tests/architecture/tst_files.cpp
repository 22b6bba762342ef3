// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "tests/architecture/sources.h"

#include <QDir>
#include <QRegularExpression>
#include <QtTest>

using namespace architecture;

namespace
{

// Sources without a header of their own: what they define is declared in that of their family.
struct Family {
    const char *folder, *header, *sources, *why;
};
constexpr Family families[] = {
    {"app/document", "document.h", "document*.cpp", "a class in several files"},
    {"model/engine", "compiler.h", "compile*.cpp", "a class in several files"},
    {"model/engine", "interp.h", "interp*.cpp", "a class in several files"},
    {"model/engine", "interp.h", "operators.cpp", "of that class"},
    {"model/engine", "machine.h", "machine*.cpp", "a class in several files"},
    {"model/heap", "store.h", "store*.cpp", "a class in several files"},
    {"views/editor", "codeeditor.h", "editorpainting.cpp", "of that class"},
    {"views/panels", "canvaspanel.h", "canvasplaces.cpp", "of that class"},
    {"model/kernels", "kernels.h", "elementwise.cpp", "one header for all callers"},
    {"model/syntax", "convert.h", "convert*.cpp", "functions that call one another"},
    // Tables of natives: each is a file, and a line of a list of all such tables.
    {"model/frameworks/python", "tables.h", "*.cpp", "built-in types and modules"},
    {"model/frameworks/python", "objects.h", "*.cpp", "what programs define"},
    {"model/frameworks/python", "strings.h", "str*.cpp", "methods of str"},
    {"model/frameworks/python", "functions.h", "*functions.cpp", "built-in functions"},
    {"model/frameworks/python", "walks.h", "walkfunctions.cpp", "built-in functions"},
    {"model/frameworks/python", "mathfunctions.h", "math*.cpp", "functions of math"},
    {"model/frameworks/torch", "methods.h", "*.cpp", "methods and modules"},
    {"model/frameworks/torch", "operations.h", "*.cpp", "operations"},
    {"model/frameworks/torch", "pairfunctions.h", "pairrows.cpp", "the rows of its table"},
};

constexpr int mostLines = 450, mostLinesOfTests = 500;

bool includes(const QString &path, const QString &header)
{
    return text(path).contains(QStringLiteral("#include \"%1\"").arg(header));
}

// Whether the header declares what the source defines for others.
bool declares(const QString &header, const QString &path)
{
    static const QRegularExpression own(
        QStringLiteral(R"(\nnamespace\n\{\n.*?\n\} // namespace\n)"),
        QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression definition(QStringLiteral(R"(^\w[^\n(;={]*?(\w+)\s*[({=])"),
                                               QRegularExpression::MultilineOption);
    const QString declared = code(header);
    auto found = definition.globalMatch(text(path).remove(own));
    while (found.hasNext()) {
        const QString name = found.next().captured(1);
        if (declared.contains(QRegularExpression(QStringLiteral("\\b%1[(;,]").arg(name))))
            return true;
    }
    return false;
}

} // namespace

// What belongs together lies together, in files that are read at one sitting.
class TestFiles final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everySourceHasItsHeader();
    void everyFamilyHasMembers();
    void noneIsTooLong();

private:
    static bool isOf(const Family &family, const QString &path);
};

bool TestFiles::isOf(const Family &family, const QString &path)
{
    const QString folder = QString::fromLatin1(family.folder) + QLatin1Char('/');
    const QString header = folder + QString::fromLatin1(family.header);
    return path.startsWith(folder)
        && QDir::match(QString::fromLatin1(family.sources), path.mid(folder.size()))
        && includes(path, header) && declares(header, path);
}

void TestFiles::everySourceHasItsHeader()
{
    for (const QString &path : implementations()) {
        const QString own = path.chopped(4) + QStringLiteral(".h");
        if (path == QLatin1String("app/main.cpp"))
            continue;
        if (!text(own).isEmpty()) {
            QVERIFY2(includes(path, own),
                     qPrintable(path + QStringLiteral(" passes by its header")));
            continue;
        }
        QVERIFY2(std::any_of(std::begin(families), std::end(families),
                             [&](const Family &family) { return isOf(family, path); }),
                 qPrintable(path + QStringLiteral(" has no header, and is of no family")));
    }
}

void TestFiles::everyFamilyHasMembers()
{
    const QStringList all = implementations();
    for (const Family &family : families) {
        const auto isMember = [&](const QString &path) {
            return text(path.chopped(4) + QStringLiteral(".h")).isEmpty() && isOf(family, path);
        };
        QVERIFY2(std::any_of(all.begin(), all.end(), isMember), family.header);
    }
}

void TestFiles::noneIsTooLong()
{
    const QStringList tests
        = sources(QStringLiteral("tests"), {QStringLiteral("*.h"), QStringLiteral("*.cpp")});
    for (const QString &path : headers() + implementations() + tests) {
        const auto lines = text(path).count(QLatin1Char('\n'));
        const int most = path.startsWith(QLatin1String("tests/")) ? mostLinesOfTests : mostLines;
        const QString is = path + QStringLiteral(" has %1 lines").arg(lines);
        QVERIFY2(lines <= most, qPrintable(is));
    }
}

QTEST_APPLESS_MAIN(TestFiles)
#include "tst_files.moc"
