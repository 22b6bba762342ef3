// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "tests/fuzz/target.h"

#include "app/formats/tracefile.h"
#include "app/recordings/tracereader.h"
#include "model/questions/reach.h"

#include <QBuffer>

using namespace clonescope;

namespace
{

QByteArray written(const app::RunOutcome &outcome, bool isShort)
{
    QBuffer out;
    out.open(QIODevice::WriteOnly);
    const std::string_view text(outcome.text.constData(),
                                static_cast<std::size_t>(outcome.text.size()));
    (void)app::writeTrace(out, *outcome.run, {text, outcome.producer, isShort});
    return out.data();
}

app::RunOutcome read(QByteArray bytes, QString &wrong)
{
    QBuffer in(&bytes);
    in.open(QIODevice::ReadOnly);
    app::RunOutcome outcome;
    wrong = app::readTrace(in, outcome);
    return outcome;
}

} // namespace

// Whatever is read as a trace is written and read again, in both forms. That it says the same then
// is held for traces of ours (tst_tracereader), not for what contradicts itself in ways nobody
// writes.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    QString wrong;
    const app::RunOutcome outcome = read(
        QByteArray(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size)), wrong);
    if (!wrong.isEmpty())
        return 0;
    for (std::size_t step = 1; step <= outcome.run->steps.size(); ++step)
        (void)model::changesOf(*outcome.run, step);
    const QByteArray once = written(outcome, false);
    const app::RunOutcome again = read(once, wrong);
    fuzz::require(wrong.isEmpty(), "a trace that was written can be read");
    (void)written(again, false);
    const app::RunOutcome brief = read(written(outcome, true), wrong);
    fuzz::require(wrong.isEmpty(), "so can its short form");
    (void)written(brief, false);
    return 0;
}
