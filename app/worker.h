// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>
#include <QThread>
#include <atomic>
#include <functional>
#include <memory>

namespace clonescope::app
{

// One background thread for one kind of work of which only the newest request matters. A newer
// request, cancel() or destruction sets the older one's flag and drops its result.
class Worker final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Worker)

public:
    using Cancelled = std::atomic<bool>;

    explicit Worker(QObject *parent = nullptr);
    ~Worker() override; // waits for the work under way, which must heed its flag

    // `work` runs in the thread, and may look at the flag; what it returns runs here afterwards.
    using Deliver = std::function<void()>;
    void start(std::function<Deliver(const Cancelled &)> work);
    void cancel();
    [[nodiscard]] bool isBusy() const { return m_current != nullptr; }

private:
    QThread m_thread;
    QObject *m_place; // lives in the thread
    std::shared_ptr<Cancelled> m_current;
};

} // namespace clonescope::app
