// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "views/panels/section.h"

#include "views/theme/plainlabel.h"

#include <QVBoxLayout>

namespace clonescope::views
{

Section::Section(const QString &title, QWidget *content, QWidget *parent)
    : QWidget(parent)
    , m_title(new PlainLabel(title, this))
    , m_remark(new PlainLabel(this))
{
    m_title->setFont(views::font(Face::Strong));
    m_remark->setFont(views::font(Face::Small));
    m_remark->setWordWrap(true);
    m_remark->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 10, 0, 4);
    layout->setSpacing(4);
    layout->addWidget(m_title);
    layout->addWidget(content);
    layout->addWidget(m_remark);
}

void Section::setTitle(const QString &title)
{
    m_title->setText(title);
}

void Section::setRemark(const QString &remark)
{
    m_remark->setText(remark);
    m_remark->setVisible(!remark.isEmpty());
}

void Section::setTheme(const Theme &theme)
{
    QPalette colours = m_remark->palette();
    colours.setColor(QPalette::WindowText, theme.colour(Ink::Quiet));
    m_remark->setPalette(colours);
}

} // namespace clonescope::views
