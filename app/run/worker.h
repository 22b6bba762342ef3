// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>
#include <QThread>
#include <QTimer>
#include <atomic>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <vector>

namespace clonescope::app
{

// A background thread for one kind of work of which only the newest request matters. A newer
// request, cancel() or destruction sets the older one's flag and drops its result. What does not
// heed its flag (CPython's parser, one division of very large integers) does not hold up the next:
// after a tenth of a second that gets a thread of its own.
class Worker final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Worker)

public:
    using Cancelled = std::atomic<bool>;

    explicit Worker(QObject *parent = nullptr);
    // Work that does not heed its flag within a second is left to itself: what it answers reaches
    // nobody.
    ~Worker() override;
    // Whether some is. The process is then left by _exit(), as what it uses may not be destroyed.
    [[nodiscard]] static bool hasLeftWork();

    // `work` runs in the thread, and may look at the flag; what it returns runs here afterwards.
    // Older work may still be under way in another thread: what both could write needs a lock.
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
    struct Request {
        std::function<Deliver(const Cancelled &)> work;
        Cancelled isCancelled = false;
        std::atomic<bool> isTaken = false; // by the thread that does it
    };
    void startThread();
    void leaveThread();
    void post(const std::shared_ptr<Request> &request);
    void finish(const std::shared_ptr<Request> &request, const std::optional<Deliver> &deliver);

    QThread *m_thread = nullptr;
    QObject *m_place = nullptr; // lives in the thread
    std::vector<QThread *> m_left; // still at work that was called off
    QTimer m_patience; // with the thread, until the request is taken
    std::shared_ptr<Link> m_link = std::make_shared<Link>();
    std::shared_ptr<Request> m_current;
};

} // namespace clonescope::app
