// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "views/panels/barframe.h"

class QAction;

namespace clonescope::app
{
class EditSession;
}

namespace clonescope::views
{

// Shown under the program while an edit in the picture makes a later line fail: which one and why,
// and the ways out, as actions of the window.
class FailureBar final : public BarFrame
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FailureBar)

public:
    FailureBar(app::EditSession &session, const QList<QAction *> &waysOut,
               QWidget *parent = nullptr);
    [[nodiscard]] QString words() const;

private:
    void refresh();

    app::EditSession &m_session;
    QLabel *m_words;
    QLabel *m_refusal;
};

} // namespace clonescope::views
