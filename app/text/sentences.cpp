// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "app/text/sentences.h"

namespace clonescope::app
{

QString withFullStop(const QString &sentence)
{
    const QChar last = sentence.isEmpty() ? QChar() : sentence.back();
    const bool hasStop = last == u'.' || last == u'!' || last == u'?' || last == u'…';
    return hasStop ? sentence : sentence + QLatin1Char('.');
}

} // namespace clonescope::app
