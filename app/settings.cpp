// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "app/settings.h"

#include <QFileInfo>
#include <algorithm>

namespace clonescope::app
{

namespace
{
constexpr auto themeKey = "theme", geometryKey = "window/geometry", stateKey = "window/state",
               recentKey = "recentFiles", torchKey = "torch", motionKey = "reducedMotion";
constexpr qsizetype mostRecentFiles = 10;

QString key(const char *name)
{
    return QString::fromLatin1(name);
}
} // namespace

Settings::Settings()
    : m_settings(QSettings::IniFormat, QSettings::UserScope, QStringLiteral("clonescope"),
                 QStringLiteral("clonescope"))
{
}

Settings::Settings(const QString &iniFile)
    : m_settings(iniFile, QSettings::IniFormat)
{
}

Settings::Theme Settings::theme() const
{
    const QString stored = m_settings.value(key(themeKey)).toString();
    if (stored == QLatin1String("light"))
        return Theme::Light;
    return stored == QLatin1String("dark") ? Theme::Dark : Theme::System;
}

void Settings::setTheme(Theme theme)
{
    const char *const stored = theme == Theme::Light ? "light"
        : theme == Theme::Dark                       ? "dark"
                                                     : "system";
    m_settings.setValue(key(themeKey), QString::fromLatin1(stored));
}

QByteArray Settings::windowGeometry() const
{
    return m_settings.value(key(geometryKey)).toByteArray();
}

void Settings::setWindowGeometry(const QByteArray &geometry)
{
    m_settings.setValue(key(geometryKey), geometry);
}

QByteArray Settings::windowState() const
{
    return m_settings.value(key(stateKey)).toByteArray();
}

void Settings::setWindowState(const QByteArray &state)
{
    m_settings.setValue(key(stateKey), state);
}

QStringList Settings::recentFiles() const
{
    QStringList files = m_settings.value(key(recentKey)).toStringList();
    files.removeAll(QString());
    files.removeDuplicates();
    return files.mid(0, mostRecentFiles);
}

void Settings::addRecentFile(const QString &path)
{
    const QString absolute = QFileInfo(path).absoluteFilePath();
    QStringList files = recentFiles();
    files.removeAll(absolute);
    files.prepend(absolute);
    m_settings.setValue(key(recentKey), QStringList(files.mid(0, mostRecentFiles)));
}

void Settings::removeRecentFile(const QString &path)
{
    QStringList files = recentFiles();
    files.removeAll(QFileInfo(path).absoluteFilePath());
    m_settings.setValue(key(recentKey), files);
}

model::TorchVersion Settings::torchVersion() const
{
    const bool isOld = m_settings.value(key(torchKey)).toString() == QLatin1String("1.13");
    return isOld ? model::TorchVersion::V1_13 : model::TorchVersion::V2_1;
}

void Settings::setTorchVersion(model::TorchVersion version)
{
    const bool isOld = version == model::TorchVersion::V1_13;
    m_settings.setValue(key(torchKey), QString::fromLatin1(isOld ? "1.13" : "2"));
}

bool Settings::reducedMotion() const
{
    // toBool() would take any word for yes.
    return m_settings.value(key(motionKey)).toString() == QLatin1String("true");
}

void Settings::setReducedMotion(bool on)
{
    m_settings.setValue(key(motionKey), on);
}

} // namespace clonescope::app
