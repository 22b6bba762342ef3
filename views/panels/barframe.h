// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "views/theme/theme.h"

#include <QFrame>
#include <QLabel>

namespace clonescope::views
{

// Words that are never taken for markup, and that can be selected and copied.
class BarWords final : public QLabel
{
public:
    BarWords(Face face, QWidget *parent);
};

// What the bars that say something and offer ways out have in common: their look, which the style
// sheet gives by their tone.
class BarFrame : public QFrame
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(BarFrame)

public:
    enum class Tone { Failure, Notice };

    explicit BarFrame(Tone tone, QWidget *parent = nullptr);
};

} // namespace clonescope::views
