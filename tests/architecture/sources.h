// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>
#include <QStringList>

// The sources as the tests of this folder read them. Paths begin at the top of the project.
namespace architecture
{

[[nodiscard]] QStringList sources(const QString &folder, const QStringList &names);
// Of the three layers.
[[nodiscard]] QStringList headers();
[[nodiscard]] QStringList implementations();

[[nodiscard]] QString text(const QString &path); // "" where there is no such file
// The same with neither comments nor what stands between quotes.
[[nodiscard]] QString code(const QString &path);

} // namespace architecture
