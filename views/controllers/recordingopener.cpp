// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "views/controllers/recordingopener.h"

#include "views/panels/messagebar.h"

#include <QApplication>
#include <utility>

namespace clonescope::views
{

namespace
{

using namespace std::chrono_literals;

constexpr auto patience = 400ms, beat = 100ms;

} // namespace

RecordingOpener::RecordingOpener(MessageBar &bar, QObject *parent)
    : QObject(parent)
    , m_bar(bar)
{
    m_clock.setSingleShot(true);
    connect(&m_clock, &QTimer::timeout, this, &RecordingOpener::tick);
}

void RecordingOpener::load(const QString &file, const QString &name, const Done &done)
{
    cancel();
    m_name = name;
    m_done = done;
    m_isTold = false;
    m_clock.start(patience);
    m_loader.load(file, [this](const app::LoadedRecording &recording) {
        m_ready = recording;
        deliver();
    });
}

bool RecordingOpener::cancel()
{
    if (!isLoading())
        return false;
    if (m_ready) {
        m_ready->wasCancelled = true;
        deliver();
    } else {
        m_loader.cancel();
    }
    return true;
}

void RecordingOpener::tick()
{
    if (m_ready)
        return deliver();
    const QString words = tr("Reading %1: %2 %").arg(m_name).arg(m_loader.percent());
    if (std::exchange(m_isTold, true))
        m_bar.change(Message::Topic::Reading, words);
    else
        m_bar.tell(
            {Message::Topic::Reading,
             BarFrame::Tone::Notice,
             words,
             {{tr("Stop reading"), tr("Go on with what is shown (Escape)"), [this] { cancel(); }}},
             true});
    m_clock.start(beat);
}

void RecordingOpener::deliver()
{
    const bool isUnderOther
        = QApplication::activeModalWidget() || QApplication::activePopupWidget();
    if (isUnderOther && !m_ready->wasCancelled)
        return m_clock.start(beat);
    m_clock.stop();
    m_bar.withdraw(Message::Topic::Reading);
    const Done done = std::exchange(m_done, {});
    const app::LoadedRecording recording = *std::exchange(m_ready, std::nullopt);
    done(recording);
}

} // namespace clonescope::views
