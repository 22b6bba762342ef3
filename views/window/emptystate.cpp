// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "views/window/emptystate.h"

#include "views/theme/plainlabel.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace clonescope::views
{

EmptyState::EmptyState(QWidget *parent)
    : QWidget(parent)
    , m_words(new PlainLabel(this))
{
    setObjectName(QStringLiteral("emptyState"));
    auto *title = new PlainLabel(tr("Why did my other tensor change?"), this);
    title->setFont(views::font(Face::Headline));
    title->setAlignment(Qt::AlignCenter);
    m_words->setText(tr("Clone something, edit either side, and see what the two still share.\n"
                        "Type a program at the left, or begin with one of these."));
    m_words->setFont(views::font(Face::Body));
    m_words->setAlignment(Qt::AlignCenter);

    auto *row = new QHBoxLayout;
    row->setSpacing(10);
    row->addStretch();
    const auto offer = [&](const QString &text, const QString &tip, bool isPrimary,
                           void (EmptyState::*wanted)()) {
        auto *button = new QPushButton(text, this);
        button->setToolTip(tip);
        if (isPrimary)
            button->setObjectName(QStringLiteral("primary"));
        connect(button, &QPushButton::clicked, this, wanted);
        row->addWidget(button);
    };
    offer(tr("Open an example"), tr("A shallow copy, and an edit that both sides see"), true,
          &EmptyState::exampleWanted);
    offer(tr("New tensor…"), tr("Write a line that makes a tensor"), false,
          &EmptyState::tensorWanted);
    offer(tr("Paste code"), tr("Take the program from the clipboard"), false,
          &EmptyState::pasteWanted);
    row->addStretch();

    auto *layout = new QVBoxLayout(this);
    layout->addStretch(2);
    layout->addWidget(title);
    layout->addSpacing(6);
    layout->addWidget(m_words);
    layout->addSpacing(18);
    layout->addLayout(row);
    layout->addStretch(3);
}

void EmptyState::setTheme(const Theme &theme)
{
    QPalette colours = m_words->palette();
    colours.setColor(QPalette::WindowText, theme.colour(Ink::Quiet));
    m_words->setPalette(colours);
}

} // namespace clonescope::views
