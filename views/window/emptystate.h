// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "views/theme/theme.h"

#include <QWidget>

class QLabel;

namespace clonescope::views
{

// What the canvas shows while there is no program: three ways to begin.
class EmptyState final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(EmptyState)

public:
    explicit EmptyState(QWidget *parent = nullptr);
    void setTheme(const Theme &theme);

Q_SIGNALS:
    void exampleWanted();
    void tensorWanted();
    void pasteWanted();

private:
    QLabel *m_words;
};

} // namespace clonescope::views
