// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/run/program.h"

#include <QIODevice>

namespace clonescope::app
{

// Whether a file is meant to be a trace: by its name, or by how it begins.
[[nodiscard]] bool isTraceFile(const QString &fileName);

// Reads a recording, in its full or its short form, as a stream. The outcome is that of a run of
// ours whose text is what is known of the program. Answers what is wrong and where, as a sentence,
// or "".
[[nodiscard]] QString readTrace(QIODevice &in, RunOutcome &into,
                                const std::atomic<bool> *cancelled = nullptr);

// The same from a file; the answer names it. `bytesRead` is told along the way, for who watches.
[[nodiscard]] QString loadTrace(const QString &fileName, RunOutcome &into,
                                const std::atomic<bool> *cancelled = nullptr,
                                std::atomic<qint64> *bytesRead = nullptr);

// Who made a recording, as a person reads it: "Python 3.11.2, PyTorch 1.13.1, NumPy 1.24.2".
[[nodiscard]] QString producerText(const RunOutcome &recording);

} // namespace clonescope::app
