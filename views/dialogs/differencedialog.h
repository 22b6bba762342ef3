// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "views/theme/theme.h"

#include <QDialog>

namespace clonescope::views
{

// A file and the text that is edited, side by side.
class DifferenceDialog final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DifferenceDialog)

public:
    DifferenceDialog(const QString &fileName, const QString &inFile, const QString &here,
                     const Theme &theme, QWidget *parent = nullptr);
};

} // namespace clonescope::views
