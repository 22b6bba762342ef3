// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "app/worker.h"

namespace clonescope::app
{

Worker::Worker(QObject *parent)
    : QObject(parent)
    , m_place(new QObject)
{
    m_place->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_place, &QObject::deleteLater);
    m_thread.start();
}

Worker::~Worker()
{
    cancel();
    m_thread.quit();
    m_thread.wait();
}

void Worker::start(std::function<Deliver(const Cancelled &)> work)
{
    cancel();
    m_current = std::make_shared<Cancelled>(false);
    auto inThread = [this, work = std::move(work), flag = m_current] {
        if (*flag)
            return;
        const Deliver deliver = work(*flag);
        auto here = [this, deliver, flag] {
            if (flag != m_current)
                return;
            m_current.reset();
            if (deliver)
                deliver();
        };
        QMetaObject::invokeMethod(this, here, Qt::QueuedConnection);
    };
    QMetaObject::invokeMethod(m_place, inThread, Qt::QueuedConnection);
}

void Worker::cancel()
{
    if (m_current)
        *m_current = true;
    m_current.reset();
}

} // namespace clonescope::app
