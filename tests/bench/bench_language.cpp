// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
//
// What statements take here and in CPython, by turns in one run:
//
//     bench_language [ROW…]
//
// The processor's time for one statement of the module, the least of five; rows are those whose
// names begin so, else all. A ratio of 3 means that we take three times as long.
#include "app/run/program.h"
#include "model/base/memory.h"
#include "model/base/stackroom.h"

#include <QCoreApplication>
#include <QProcess>
#include <QTextStream>
#include <QThread>
#include <algorithm>
#include <ctime>

using namespace clonescope;

namespace
{

struct Row {
    const char *name;
    const char *setup;
    const char *statement;
};

constexpr Row rows[] = {
    {"loop: append", "out = []", "for i in range(200000): out.append(i)"},
    {"loop: attribute", "class C: pass\nc = C()", "for i in range(200000): c.x = i"},
    {"loop: attribute read", "class C: pass\nc = C()\nc.x = 1", "for i in range(200000): c.x"},
    {"loop: item", "out = [0] * 10", "for i in range(200000): out[3] = i"},
    {"loop: item of a dict", "d = {'a': 1}", "for i in range(200000): d['a'] = i"},
    {"loop: integers", "x = 0", "for i in range(200000): x = x + i * 3"},
    {"loop: while", "i = 0", "while i < 200000: i += 1"},
    {"loop: if", "n = 0", "for i in range(200000):\n    if i % 3 == 0: n += 1"},
    {"loop: in a function",
     "def f(n):\n    total = 0\n    for i in range(n):\n        total += i\n    return total",
     "y = f(200000)"},
    {"loop: calls", "def f(a): return a", "for i in range(100000): f(i)"},
    {"loop: methods", "class C:\n    def f(self, a): return a\nc = C()",
     "for i in range(100000): c.f(i)"},
    {"loop: text", "s = ''", "for i in range(100000): s += 'ab'"},
    {"dict that grows, 20,000", "d = {}", "for i in range(20000): d[i] = i"},
    {"dict that grows, 200,000", "d = {}", "for i in range(200000): d[i] = i"},
    {"comprehension", "", "out = [i * i for i in range(200000)]"},
    {"list.copy", "a = list(range(200000))", "b = a.copy()"},
    {"list + list", "a = list(range(200000))", "b = a + a"},
    {"list.sort", "a = [(i * 7919) % 200003 for i in range(200000)]", "a.sort()"},
    {"list ==", "a = list(range(200000))\nb = list(range(200000))", "c = a == b"},
    {"in a list", "a = list(range(200000))", "c = -1 in a"},
    {"pop()", "a = list(range(200000))", "for i in range(200000): a.pop()"},
    {"pop(0)", "a = list(range(20000))", "for i in range(2000): a.pop(0)"},
    {"insert(0)", "a = list(range(20000))", "for i in range(2000): a.insert(0, i)"},
    {"del in the middle", "a = list(range(20000))", "for i in range(2000): del a[9000]"},
    {"dict.copy", "d = {i: i for i in range(200000)}", "e = d.copy()"},
    {"dict ==", "d = {i: i for i in range(100000)}\ne = dict(d)", "c = d == e"},
    {"dict, over items", "d = {i: i for i in range(200000)}", "for k, v in d.items(): pass"},
    {"dict, del", "d = {i: i for i in range(200000)}", "for i in range(200000): del d[i]"},
    {"copy.copy of a list", "import copy\na = list(range(200000))", "b = copy.copy(a)"},
    {"deepcopy, 100,000 lists", "import copy\na = [[i] for i in range(100000)]",
     "b = copy.deepcopy(a)"},
    {"deepcopy, 20,000 instances",
     "import copy\nclass C: pass\na = []\nfor i in range(20000):\n    c = C()\n    c.x = [i]\n    "
     "a.append(c)",
     "b = copy.deepcopy(a)"},
};

double processorSeconds()
{
    timespec now {};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) + 1e-9 * static_cast<double>(now.tv_nsec);
}

// The whole run, in seconds; a program that does not run ends the benchmark.
double secondsOf(const QByteArray &text)
{
    double seconds = 0;
    QThread *thread = QThread::create([&] {
        const double begun = processorSeconds();
        const app::RunOutcome outcome = app::runProgram(text, {});
        seconds = processorSeconds() - begun;
        if (!outcome.run || !outcome.run->problems.empty()
            || (!outcome.run->steps.empty() && outcome.run->steps.back().error))
            qFatal("does not run:\n%s", text.constData());
    });
    thread->setStackSize(model::stackSize);
    thread->start();
    thread->wait();
    delete thread;
    return seconds;
}

double ours(const Row &row)
{
    const QByteArray setup = QByteArray(row.setup) + '\n';
    double least = 1e9, before = 1e9;
    for (int i = 0; i < 5; ++i) {
        before = std::min(before, secondsOf(setup));
        least = std::min(least, secondsOf(setup + row.statement + '\n'));
    }
    return std::max(least - before, 1e-7);
}

double peers(const Row &row)
{
    constexpr auto script = R"(
import sys, time
least = 1e9
for _ in range(5):
    names = {'__name__': '__main__'}
    exec(compile(sys.argv[1], 'setup', 'exec'), names)
    code = compile(sys.argv[2], 'statement', 'exec')
    begun = time.process_time()
    exec(code, names)
    least = min(least, time.process_time() - begun)
print(least)
)";
    QProcess python;
    python.start(QStringLiteral("/usr/bin/python3"),
                 {QStringLiteral("-c"), QString::fromUtf8(script), QString::fromUtf8(row.setup),
                  QString::fromUtf8(row.statement)});
    python.waitForFinished(-1);
    return std::max(python.readAllStandardOutput().trimmed().toDouble(), 1e-7);
}

} // namespace

int main(int argc, char **argv)
{
    model::arrangeMemory();
    const QCoreApplication application(argc, argv);
    const QStringList wanted = application.arguments().mid(1);
    QTextStream out(stdout);
    out << "  ours, ms  CPython, ms   ratio  statement\n";
    for (const Row &row : rows) {
        const QString name = QString::fromUtf8(row.name);
        if (!wanted.isEmpty() && std::ranges::none_of(wanted, [&](const QString &begin) {
                return name.startsWith(begin);
            }))
            continue;
        const double here = ours(row), there = peers(row);
        out << QStringLiteral("%1  %2  %3  %4\n")
                   .arg(here * 1e3, 10, 'f', 2)
                   .arg(there * 1e3, 11, 'f', 2)
                   .arg(here / there, 6, 'f', 1)
                   .arg(name);
        out.flush();
    }
    return 0;
}
