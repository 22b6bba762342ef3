// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "tests/fuzz/target.h"

#include "app/settings/settings.h"

#include <QFile>
#include <QTemporaryDir>

using namespace clonescope;

// A settings file of any content: every value can be asked for, and set and read back.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    static const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("settings.json"));
    QFile file(path);
    fuzz::require(file.open(QIODevice::WriteOnly)
                      && file.write(reinterpret_cast<const char *>(data), static_cast<qint64>(size))
                          == static_cast<qint64>(size),
                  "the file is written");
    file.close();
    app::Settings settings(path);
    static_cast<void>(settings.theme());
    static_cast<void>(settings.windowGeometry());
    static_cast<void>(settings.windowState());
    static_cast<void>(settings.torchVersion());
    static_cast<void>(settings.reducedMotion());
    fuzz::require(settings.recentFiles().size() <= 10, "at most ten recent files");
    const QString recent = folder.filePath(QStringLiteral("program.py"));
    settings.addRecentFile(recent);
    settings.setTheme(app::Settings::Theme::Dark);
    const app::Settings again(path);
    fuzz::require(again.recentFiles().value(0) == recent, "a file opened is the newest");
    fuzz::require(again.theme() == app::Settings::Theme::Dark, "a theme chosen stays");
    return 0;
}
