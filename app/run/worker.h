// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>
#include <QThread>
#include <atomic>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>

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
    // Work that does not heed its flag within a second (CPython's parser cannot) is left to itself:
    // what it answers reaches nobody.
    ~Worker() override;
    // Whether some is. The process is then left by _exit(), as what it uses may not be destroyed.
    [[nodiscard]] static bool hasLeftWork();

    // `work` runs in the thread, and may look at the flag; what it returns runs here afterwards.
    // Work that memory does not suffice for answers by ranOutOfMemory().
    using Deliver = std::function<void()>;
    void start(std::function<Deliver(const Cancelled &)> work);
    void cancel();
    [[nodiscard]] bool isBusy() const { return m_current != nullptr; }

Q_SIGNALS:
    void ranOutOfMemory();

private:
    // Outlives the worker where its thread does.
    struct Link {
        std::mutex mutex;
        Worker *worker = nullptr;
    };
    void finish(const std::shared_ptr<Cancelled> &flag, const std::optional<Deliver> &deliver);

    QThread *m_thread;
    QObject *m_place; // lives in the thread
    std::shared_ptr<Link> m_link = std::make_shared<Link>();
    std::shared_ptr<Cancelled> m_current;
};

} // namespace clonescope::app
