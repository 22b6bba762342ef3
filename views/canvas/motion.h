// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "views/picture/list/displaylist.h"

#include <QBasicTimer>
#include <QObject>
#include <QVariantAnimation>

#include <chrono>

namespace clonescope::views
{

// The clock of a picture: how far its cards are on their way to their places, and which stage of
// the edit is told. At rest nothing runs. Any key or click, wherever it goes, ends a telling.
class Motion final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Motion)

public:
    explicit Motion(QObject *parent = nullptr);

    void setBeat(std::chrono::milliseconds beat); // how long a stage is told
    void setReduced(bool on); // nothing moves any more
    [[nodiscard]] bool isReduced() const { return m_isReduced; }

    void glide(); // from 0
    void seek(double share); // of the glide's time, and stands still there
    void tell(std::vector<Stage> stages); // from Stage::Line through these
    void advance(); // to the next stage
    void finish();

    [[nodiscard]] double progress() const; // 0 … 1, eased; 1 at rest
    [[nodiscard]] Stage stage() const { return m_stages.empty() ? finished : m_stage; }
    [[nodiscard]] bool isGliding() const;
    [[nodiscard]] bool isTelling() const { return !m_stages.empty(); }

Q_SIGNALS:
    void moved(); // there is another picture to paint

protected:
    void timerEvent(QTimerEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void endTelling();

    QVariantAnimation m_glide;
    QBasicTimer m_beat;
    std::chrono::milliseconds m_beatTime {350};
    std::vector<Stage> m_stages; // that are still to come
    Stage m_stage = finished;
    bool m_isReduced = false;
};

} // namespace clonescope::views
