// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "views/panels/barframe.h"

namespace clonescope::views
{

BarWords::BarWords(Face face, QWidget *parent)
    : QLabel(parent)
{
    setFont(views::font(face));
    setWordWrap(true);
    setTextFormat(Qt::PlainText);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
}

BarFrame::BarFrame(Tone tone, QWidget *parent)
    : QFrame(parent)
{
    setObjectName(tone == Tone::Failure ? QStringLiteral("failureBar")
                                        : QStringLiteral("noticeBar"));
}

} // namespace clonescope::views
