// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "views/panels/failurebar.h"

#include "app/edit/editsession.h"

#include <QAction>
#include <QToolButton>
#include <QVBoxLayout>

namespace clonescope::views
{

FailureBar::FailureBar(app::EditSession &session, const QList<QAction *> &waysOut, QWidget *parent)
    : BarFrame(Tone::Failure, parent)
    , m_session(session)
    , m_words(new BarWords(Face::SmallStrong, this))
    , m_refusal(new BarWords(Face::Small, this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 10, 12, 12);
    layout->setSpacing(8);
    layout->addWidget(m_words);
    layout->addWidget(m_refusal);
    auto *buttons = new QVBoxLayout; // in a narrow column no word of theirs is cut
    buttons->setSpacing(6);
    for (QAction *way : waysOut) {
        auto *button = new QToolButton(this);
        button->setDefaultAction(way);
        button->setFocusPolicy(Qt::StrongFocus);
        buttons->addWidget(button, 0, Qt::AlignLeft);
    }
    layout->addLayout(buttons);
    connect(&session, &app::EditSession::breakageChanged, this, &FailureBar::refresh);
    connect(&session, &app::EditSession::moveRefused, this, [this](const QString &reason) {
        m_refusal->setText(reason);
        m_refusal->show();
    });
    refresh();
}

QString FailureBar::words() const
{
    return m_refusal->isHidden() ? m_words->text()
                                 : m_words->text() + QLatin1Char('\n') + m_refusal->text();
}

void FailureBar::refresh()
{
    m_words->setText(m_session.breakage());
    m_refusal->hide();
    setVisible(!m_session.breakage().isEmpty());
}

} // namespace clonescope::views
