// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "app/settings/settings.h"

#include "app/files/filereader.h"
#include "app/files/filewriter.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QStandardPaths>
#include <algorithm>

namespace clonescope::app
{

namespace
{

constexpr auto themeKey = "theme", geometryKey = "windowGeometry", stateKey = "windowState",
               recentKey = "recentFiles", torchKey = "torch", motionKey = "reducedMotion";
constexpr qsizetype mostRecentFiles = 10;

QString key(const char *name)
{
    return QString::fromLatin1(name);
}

QJsonObject readValues(const QString &file)
{
    constexpr qint64 largest = 1 << 20U; // bytes
    QByteArray bytes;
    const bool isRead = readFile(file, largest, bytes).isEmpty();
    return isRead ? QJsonDocument::fromJson(bytes).object() : QJsonObject();
}

} // namespace

Settings::Settings()
    : Settings(QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation)
               + QStringLiteral("/clonescope/settings.json"))
{
}

Settings::Settings(const QString &file)
    : m_file(file)
    , m_values(file.isEmpty() ? QJsonObject() : readValues(file))
{
}

QString Settings::text(const char *name) const
{
    return m_values[key(name)].toString();
}

QByteArray Settings::bytes(const char *name) const
{
    return QByteArray::fromBase64(text(name).toLatin1());
}

// Another window may have written to the file since it was read.
void Settings::set(const char *name, const QJsonValue &value)
{
    m_values.insert(key(name), value);
    if (m_file.isEmpty())
        return;
    QJsonObject stored = readValues(m_file);
    if (stored[key(name)] == value)
        return;
    stored.insert(key(name), value);
    QDir().mkpath(QFileInfo(m_file).path());
    (void)writeFile(m_file, QJsonDocument(stored).toJson());
}

Settings::Theme Settings::theme() const
{
    const QString stored = text(themeKey);
    if (stored == QLatin1String("light"))
        return Theme::Light;
    return stored == QLatin1String("dark") ? Theme::Dark : Theme::System;
}

void Settings::setTheme(Theme theme)
{
    const char *const stored = theme == Theme::Light ? "light"
        : theme == Theme::Dark                       ? "dark"
                                                     : "system";
    set(themeKey, QString::fromLatin1(stored));
}

QByteArray Settings::windowGeometry() const
{
    return bytes(geometryKey);
}

void Settings::setWindowGeometry(const QByteArray &geometry)
{
    set(geometryKey, QString::fromLatin1(geometry.toBase64()));
}

QByteArray Settings::windowState() const
{
    return bytes(stateKey);
}

void Settings::setWindowState(const QByteArray &state)
{
    set(stateKey, QString::fromLatin1(state.toBase64()));
}

QStringList Settings::recentFiles() const
{
    QStringList files;
    for (const auto &file : m_values[key(recentKey)].toArray())
        files << file.toString();
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
    set(recentKey, QJsonArray::fromStringList(files.mid(0, mostRecentFiles)));
}

void Settings::removeRecentFile(const QString &path)
{
    QStringList files = recentFiles();
    files.removeAll(QFileInfo(path).absoluteFilePath());
    set(recentKey, QJsonArray::fromStringList(files));
}

model::TorchVersion Settings::torchVersion() const
{
    const bool isOld = text(torchKey) == QLatin1String("1.13");
    return isOld ? model::TorchVersion::V1_13 : model::TorchVersion::V2_6;
}

void Settings::setTorchVersion(model::TorchVersion version)
{
    const bool isOld = version == model::TorchVersion::V1_13;
    set(torchKey, QString::fromLatin1(isOld ? "1.13" : "2"));
}

bool Settings::reducedMotion() const
{
    return m_values[key(motionKey)].toBool();
}

void Settings::setReducedMotion(bool on)
{
    set(motionKey, on);
}

} // namespace clonescope::app
