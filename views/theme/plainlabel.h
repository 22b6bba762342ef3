// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QLabel>

namespace clonescope::views
{

// The label that all of the window uses: it shows words letter by letter, whoever wrote them, and
// never reads markup, links or images in them. It is no buddy, so that & is a letter as well.
class PlainLabel final : public QLabel
{
public:
    explicit PlainLabel(QWidget *parent = nullptr)
        : PlainLabel({}, parent)
    {
    }
    explicit PlainLabel(const QString &words, QWidget *parent = nullptr)
        : QLabel(words, parent)
    {
        setTextFormat(Qt::PlainText);
    }
};

} // namespace clonescope::views
