// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/document/recovery.h"

#include <QObject>
#include <QTimer>

namespace clonescope::app
{

class Document;
struct Change;

// Keeps a document's unsaved work while it is edited: before each run, and, as not every change
// runs, in a pause of `pause` or `longestDelay` after the first change that was not kept. What is
// saved or taken back needs no copy any more.
class RecoveryKeeper final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RecoveryKeeper)

public:
    static constexpr std::chrono::milliseconds pause {1500}, longestDelay {2000};

    RecoveryKeeper(Document &document, const QString &folder, QObject *parent = nullptr);

    [[nodiscard]] QString keepNow(); // also where all is saved; error or ""
    [[nodiscard]] Recovery &recovery() { return m_recovery; }

Q_SIGNALS:
    void failed(const QString &error); // once, until a copy could be made again
    void keptAgain(); // after a failure

private:
    void keep(Recovery::Safety safety);
    void follow(const Change &change);

    Document &m_document;
    Recovery m_recovery;
    QTimer m_pause, m_longest;
    bool m_hasFailed = false; // the last time
};

} // namespace clonescope::app
