// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "app/document/recoverykeeper.h"

#include "app/document/document.h"

#include <utility>

namespace clonescope::app
{

RecoveryKeeper::RecoveryKeeper(Document &document, const QString &folder, QObject *parent)
    : QObject(parent)
    , m_document(document)
    , m_recovery(folder)
{
    for (QTimer *timer : {&m_pause, &m_longest})
        timer->setSingleShot(true);
    m_pause.setInterval(pause);
    m_longest.setInterval(longestDelay);
    const auto keepUnsaved = [this](Recovery::Safety safety) {
        if (!m_document.isClean()) // who only looks around has nothing to lose
            keep(safety);
    };
    connect(&m_pause, &QTimer::timeout, this,
            [keepUnsaved] { keepUnsaved(Recovery::Safety::FromPowerCut); });
    connect(&m_longest, &QTimer::timeout, this,
            [keepUnsaved] { keepUnsaved(Recovery::Safety::FromKill); });
    // In the midst of an edit, of which the undo stack does not know yet: whether the document is
    // clean is no question then, nor when the text is told to have changed.
    connect(&document, &Document::aboutToRun, this, [this] { keep(Recovery::Safety::FromKill); });
    connect(&document, &Document::changed, this, &RecoveryKeeper::follow);
}

void RecoveryKeeper::follow(const Change &change)
{
    constexpr Change::Parts saved = Change::Clean | Change::File;
    constexpr Change::Parts kept
        = saved | Change::Text | Change::Step | Change::Compare | Change::Pins | Change::Folds;
    if ((change.parts & saved) && m_document.isClean()) {
        m_pause.stop();
        m_longest.stop();
        m_recovery.discard();
    } else if (change.parts & kept) {
        m_pause.start();
        if (!m_longest.isActive())
            m_longest.start();
    }
}

QString RecoveryKeeper::keepNow()
{
    return m_recovery.keep(m_document.unsavedWork());
}

void RecoveryKeeper::keep(Recovery::Safety safety)
{
    m_longest.stop();
    const QString error = m_recovery.keep(m_document.unsavedWork(), safety);
    const bool hadFailed = std::exchange(m_hasFailed, !error.isEmpty());
    if (m_hasFailed && !hadFailed)
        Q_EMIT failed(error);
    else if (hadFailed && !m_hasFailed)
        Q_EMIT keptAgain();
}

} // namespace clonescope::app
