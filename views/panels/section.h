// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "views/theme/theme.h"

#include <QWidget>

class QLabel;

namespace clonescope::views
{

// A titled part of a panel: the title, then what is put under it.
class Section final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Section)

public:
    explicit Section(const QString &title, QWidget *content, QWidget *parent = nullptr);

    void setTitle(const QString &title);
    void setRemark(const QString &remark); // quiet words under the content; empty hides them
    void setTheme(const Theme &theme);

private:
    QLabel *m_title;
    QLabel *m_remark;
};

} // namespace clonescope::views
