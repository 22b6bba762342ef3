// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/document/recordingloader.h"

#include <QObject>
#include <QTimer>
#include <optional>

namespace clonescope::views
{

class MessageBar;

// Reads a recording while the window goes on showing what it shows. Where that takes longer than a
// moment, a bar tells how far it is and lets one stop it.
class RecordingOpener final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RecordingOpener)

public:
    using Done = app::RecordingLoader::Done;

    RecordingOpener(MessageBar &bar, QObject *parent);

    // `done` is told in any case, and never under a dialog or menu, which is about what was before.
    void load(const QString &file, const QString &name, const Done &done);
    bool cancel(); // false where nothing is being read
    [[nodiscard]] bool isLoading() const { return bool(m_done); }

private:
    void tick();
    void deliver();

    MessageBar &m_bar;
    app::RecordingLoader m_loader;
    QTimer m_clock;
    QString m_name;
    Done m_done;
    std::optional<app::LoadedRecording> m_ready; // and waits for a dialog to close
    bool m_isTold = false;
};

} // namespace clonescope::views
