// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "app/itemmodels/plaintip.h"

#include <QTextDocument>

namespace clonescope::app
{

QString plainTip(const QString &words)
{
    return Qt::mightBeRichText(words) ? Qt::convertFromPlainText(words, Qt::WhiteSpacePre) : words;
}

} // namespace clonescope::app
