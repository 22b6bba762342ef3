// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "views/canvas/motion.h"

#include <QCoreApplication>
#include <QEvent>
#include <QTimerEvent>

namespace clonescope::views
{

namespace
{

constexpr auto glideTime = 180; // milliseconds

} // namespace

Motion::Motion(QObject *parent)
    : QObject(parent)
{
    m_glide.setStartValue(0.0);
    m_glide.setEndValue(1.0);
    m_glide.setDuration(glideTime);
    m_glide.setEasingCurve(QEasingCurve::OutCubic);
    connect(&m_glide, &QVariantAnimation::valueChanged, this, &Motion::moved);
    connect(&m_glide, &QVariantAnimation::finished, this, &Motion::moved);
}

void Motion::setBeat(std::chrono::milliseconds beat)
{
    m_beatTime = beat;
}

void Motion::setReduced(bool on)
{
    m_isReduced = on;
    if (on)
        finish();
}

void Motion::glide()
{
    if (m_isReduced)
        return;
    m_glide.stop();
    m_glide.start();
}

void Motion::seek(double share)
{
    m_glide.pause();
    m_glide.setCurrentTime(static_cast<int>(share * glideTime));
}

void Motion::tell(std::vector<Stage> stages)
{
    endTelling();
    if (!m_isReduced && !stages.empty()) {
        m_stages = std::move(stages);
        m_stage = Stage::Line;
        m_beat.start(static_cast<int>(m_beatTime.count()), this);
        QCoreApplication::instance()->installEventFilter(this);
    }
    Q_EMIT moved();
}

void Motion::advance()
{
    if (m_stages.empty())
        return;
    m_stage = m_stages.front();
    m_stages.erase(m_stages.begin());
    if (m_stages.empty())
        endTelling();
    Q_EMIT moved();
}

void Motion::finish()
{
    m_glide.stop();
    endTelling();
    Q_EMIT moved();
}

void Motion::endTelling()
{
    m_beat.stop();
    m_stages.clear();
    QCoreApplication::instance()->removeEventFilter(this);
}

double Motion::progress() const
{
    return isGliding() ? m_glide.currentValue().toDouble() : 1;
}

bool Motion::isGliding() const
{
    return m_glide.state() != QAbstractAnimation::Stopped;
}

void Motion::timerEvent(QTimerEvent *event)
{
    if (event->timerId() == m_beat.timerId())
        advance();
}

bool Motion::eventFilter(QObject *, QEvent *event)
{
    switch (event->type()) {
    case QEvent::KeyPress:
    case QEvent::ShortcutOverride: // of a key that a shortcut takes
    case QEvent::MouseButtonPress:
    case QEvent::MouseButtonDblClick:
        endTelling();
        Q_EMIT moved();
        break;
    default:
        break;
    }
    return false;
}

} // namespace clonescope::views
