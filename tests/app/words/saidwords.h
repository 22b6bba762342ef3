// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QStringList>

namespace clonescope::tests
{

// "a, b and c", "a, b, c, d, e and 3 more", "a, b and more"
struct SaidList {
    QStringList parts;
    std::size_t more = 0;
    bool isOpen = false; // "and more"
};
[[nodiscard]] SaidList parsed(QString words);

// All groups of the pattern, empty where one took no part; none where what is said is not, or does
// not hold, such a thing.
[[nodiscard]] QStringList match(const QString &said, const char *pattern);
[[nodiscard]] QStringList within(const QString &said, const char *pattern);

} // namespace clonescope::tests
