// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "views/panels/failurebar.h"

#include "app/editsession.h"
#include "views/plainlabel.h"

#include <QAction>
#include <QHBoxLayout>
#include <QToolButton>

namespace clonescope::views
{

FailureBar::FailureBar(app::EditSession &session, const QList<QAction *> &waysOut, QWidget *parent)
    : QFrame(parent)
    , m_session(session)
    , m_words(new PlainLabel(this))
    , m_refusal(new PlainLabel(this))
{
    setObjectName(QStringLiteral("failureBar"));
    m_words->setFont(views::font(Face::SmallStrong));
    m_refusal->setFont(views::font(Face::Small));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 10, 12, 12);
    layout->setSpacing(8);
    for (QLabel *label : {m_words, m_refusal}) {
        label->setWordWrap(true);
        layout->addWidget(label);
    }
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(6);
    for (QAction *way : waysOut) {
        auto *button = new QToolButton(this);
        button->setDefaultAction(way);
        button->setFocusPolicy(Qt::StrongFocus);
        buttons->addWidget(button);
    }
    buttons->addStretch();
    layout->addLayout(buttons);
    connect(&session, &app::EditSession::breakageChanged, this, &FailureBar::refresh);
    connect(&session, &app::EditSession::moveRefused, this, [this](const QString &reason) {
        m_refusal->setText(reason);
        m_refusal->show();
    });
    refresh();
}

void FailureBar::setTheme(const Theme &theme)
{
    for (QLabel *label : {m_words, m_refusal}) {
        QPalette colours = label->palette();
        colours.setColor(QPalette::WindowText, theme.colour(Ink::Changed));
        label->setPalette(colours);
    }
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
