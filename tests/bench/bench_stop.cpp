// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
//
// How long a run goes on after it was called off:
//
//     bench_stop [--after SECONDS]… FILE or FOLDER …
//
// Each program runs as the window runs it, in a thread, and is told to stop after each of these
// times (0.1 and 1 s if none is given). A line for each that was still at work then; the slowest
// come last.
#include "app/run/program.h"
#include "model/base/stackroom.h"

#include <QCoreApplication>
#include <QDirIterator>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QTextStream>
#include <QThread>
#include <algorithm>
#include <atomic>
#include <optional>
#include <vector>

using namespace clonescope;

namespace
{

struct Delay {
    QString program;
    double after = 0; // seconds
    qint64 milliseconds = 0;
};

QStringList programsOf(const QStringList &places)
{
    QStringList all;
    for (const QString &place : places) {
        if (!QFileInfo(place).isDir()) {
            all += place;
            continue;
        }
        QDirIterator files(place, {QStringLiteral("*.py")}, QDir::Files,
                           QDirIterator::Subdirectories);
        while (files.hasNext())
            all += files.next();
    }
    all.sort();
    return all;
}

// Nothing where the run ended by itself.
std::optional<qint64> delayOf(const QByteArray &text, double after)
{
    std::atomic<bool> cancelled = false;
    QThread *thread
        = QThread::create([&] { std::ignore = app::runToKeep(text, {}, {}, &cancelled); });
    thread->setStackSize(model::stackSize);
    thread->start();
    const bool ended = thread->wait(static_cast<unsigned long>(after * 1000));
    cancelled = true;
    QElapsedTimer timer;
    timer.start();
    thread->wait();
    delete thread;
    if (ended)
        return std::nullopt;
    return timer.elapsed();
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    QTextStream out(stdout);
    QStringList places = QCoreApplication::arguments().mid(1);
    std::vector<double> times;
    while (places.size() > 1 && places.first() == QLatin1String("--after")) {
        times.push_back(places[1].toDouble());
        places.remove(0, 2);
    }
    if (times.empty())
        times = {0.1, 1};
    std::vector<Delay> delays;
    for (const QString &name : programsOf(places)) {
        QFile file(name);
        if (!file.open(QIODevice::ReadOnly))
            qFatal("cannot read %s", qPrintable(name));
        const QByteArray text = file.readAll();
        for (const double after : times) {
            const auto delay = delayOf(text, after);
            if (!delay)
                break;
            delays.push_back({QFileInfo(name).fileName(), after, *delay});
        }
    }
    std::ranges::stable_sort(delays, {}, &Delay::milliseconds);
    out << "delay, ms  after, s  program\n";
    for (const Delay &delay : delays)
        out << QStringLiteral("%1  %2  %3\n")
                   .arg(delay.milliseconds, 9)
                   .arg(delay.after, 8)
                   .arg(delay.program);
    return 0;
}
