// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/run/program.h"
#include "app/run/worker.h"

#include <QObject>

namespace clonescope::app
{

// Runs programs in the background. The newest request wins: an older one is cancelled, and its
// outcome never delivered.
class Runner final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Runner)

public:
    explicit Runner(QObject *parent = nullptr);

    void request(const QByteArray &text, const model::Semantics &semantics,
                 const model::Limits &limits = {});
    // The same, telling a statement moment by moment.
    void requestInto(std::size_t statement, const QByteArray &text,
                     const model::Semantics &semantics, const model::Limits &limits = {});
    // The same of the statement during which one of the goal's lines runs next; without steps where
    // none does.
    void requestTo(const model::Goal &goal, const QByteArray &text,
                   const model::Semantics &semantics, const model::Limits &limits = {});
    void cancel();
    [[nodiscard]] bool isRunning() const { return m_worker.isBusy(); }

Q_SIGNALS:
    void finished(const clonescope::app::RunOutcome &outcome);
    void ranOutOfMemory(); // instead

private:
    Worker m_worker;
};

} // namespace clonescope::app
