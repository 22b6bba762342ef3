// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "app/run/worker.h"

#include "model/base/memory.h"
#include "model/base/stackroom.h"

#include <new>
#include <stdexcept>

namespace clonescope::app
{

namespace
{

constexpr unsigned long grace = 1000; // milliseconds
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
    , m_thread(new QThread)
    , m_place(new QObject)
{
    m_link->worker = this;
    m_place->moveToThread(m_thread);
    connect(m_thread, &QThread::finished, m_place, &QObject::deleteLater);
    m_thread->setStackSize(model::stackSize);
    m_thread->start();
}

Worker::~Worker()
{
    cancel();
    {
        const std::scoped_lock lock(m_link->mutex);
        m_link->worker = nullptr;
    }
    m_thread->quit();
    if (m_thread->wait(grace))
        delete m_thread;
    else
        isWorkLeft = true;
}

bool Worker::hasLeftWork()
{
    return isWorkLeft;
}

void Worker::start(std::function<Deliver(const Cancelled &)> work)
{
    cancel();
    m_current = std::make_shared<Cancelled>(false);
    auto inThread = [link = m_link, work = std::move(work), flag = m_current] {
        if (*flag)
            return;
        const std::optional<Deliver> deliver = attempted(work, *flag);
        if (*flag)
            return; // what it made, perhaps a million objects, is let go of here
        const std::scoped_lock lock(link->mutex);
        if (Worker *worker = link->worker)
            QMetaObject::invokeMethod(
                worker, [worker, flag, deliver] { worker->finish(flag, deliver); },
                Qt::QueuedConnection);
    };
    QMetaObject::invokeMethod(m_place, inThread, Qt::QueuedConnection);
}

void Worker::finish(const std::shared_ptr<Cancelled> &flag, const std::optional<Deliver> &deliver)
{
    if (flag != m_current)
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
        *m_current = true;
    m_current.reset();
}

} // namespace clonescope::app
