// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "app/run/worker.h"

#include "model/base/memory.h"
#include "model/base/stackroom.h"

#include <QDeadlineTimer>
#include <new>
#include <stdexcept>

namespace clonescope::app
{

namespace
{

constexpr int grace = 1000, patience = 100; // milliseconds
constexpr std::size_t mostLeft = 2; // threads, as each may hold as much memory as a run may
bool isWorkLeft = false;

// Nothing where memory does not suffice.
std::optional<Worker::Deliver>
attempted(const std::function<Worker::Deliver(const Worker::Cancelled &)> &work,
          const Worker::Cancelled &flag)
{
    model::keepMemoryReserve();
    try {
        return work(flag);
    } catch (const std::bad_alloc &) {
    } catch (const std::length_error &) {
    }
    return std::nullopt;
}

} // namespace

Worker::Worker(QObject *parent)
    : QObject(parent)
{
    m_link->worker = this;
    m_patience.setSingleShot(true);
    m_patience.setInterval(patience);
    connect(&m_patience, &QTimer::timeout, this, &Worker::leaveThread);
    startThread();
}

Worker::~Worker()
{
    cancel();
    {
        const std::scoped_lock lock(m_link->mutex);
        m_link->worker = nullptr;
    }
    m_thread->quit();
    m_left.push_back(m_thread);
    const QDeadlineTimer deadline(grace);
    for (QThread *thread : m_left) {
        thread->disconnect(this);
        if (thread->wait(deadline)) {
            delete thread;
            continue;
        }
        isWorkLeft = true;
        connect(thread, &QThread::finished, thread, &QObject::deleteLater);
    }
}

void Worker::startThread()
{
    m_thread = new QThread;
    m_place = new QObject;
    m_place->moveToThread(m_thread);
    connect(m_thread, &QThread::finished, m_place, &QObject::deleteLater);
    m_thread->setStackSize(model::stackSize);
    m_thread->start();
}

// The thread ends as soon as its work does.
void Worker::leaveThread()
{
    if (!m_current || m_current->isTaken)
        return;
    if (m_left.size() >= mostLeft)
        return m_patience.start();
    m_left.push_back(m_thread);
    connect(m_thread, &QThread::finished, this, [this, thread = m_thread] {
        std::erase(m_left, thread);
        thread->deleteLater();
    });
    m_thread->quit();
    startThread();
    post(m_current);
}

bool Worker::hasLeftWork()
{
    return isWorkLeft;
}

void Worker::start(std::function<Deliver(const Cancelled &)> work)
{
    cancel();
    m_current = std::make_shared<Request>();
    m_current->work = std::move(work);
    post(m_current);
    m_patience.start();
}

void Worker::post(const std::shared_ptr<Request> &request)
{
    auto inThread = [link = m_link, request] {
        const Cancelled &isCancelled = request->isCancelled;
        if (isCancelled || request->isTaken.exchange(true))
            return;
        const std::optional<Deliver> deliver = attempted(request->work, isCancelled);
        if (isCancelled)
            return; // what it made, perhaps a million objects, is let go of here
        const std::scoped_lock lock(link->mutex);
        if (Worker *worker = link->worker)
            QMetaObject::invokeMethod(
                worker, [worker, request, deliver] { worker->finish(request, deliver); },
                Qt::QueuedConnection);
    };
    QMetaObject::invokeMethod(m_place, inThread, Qt::QueuedConnection);
}

void Worker::finish(const std::shared_ptr<Request> &request, const std::optional<Deliver> &deliver)
{
    if (request != m_current)
        return;
    m_current.reset();
    if (!deliver)
        Q_EMIT ranOutOfMemory();
    else if (*deliver)
        (*deliver)();
}

void Worker::cancel()
{
    if (m_current)
        m_current->isCancelled = true;
    m_current.reset();
}

} // namespace clonescope::app
