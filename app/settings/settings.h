// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/frameworks/copyrules.h"

#include <QByteArray>
#include <QJsonObject>
#include <QString>
#include <QStringList>

namespace clonescope::app
{

// What the program remembers between sessions, typed, in a JSON file that is written at every
// change. What a stored value cannot mean falls back to the default; what cannot be stored is
// forgotten with the session.
class Settings final
{
public:
    enum class Theme { System, Light, Dark };

    Settings(); // the user's own
    explicit Settings(const QString &file); // "": they are kept in no file

    [[nodiscard]] Theme theme() const;
    void setTheme(Theme theme);
    [[nodiscard]] QByteArray windowGeometry() const;
    void setWindowGeometry(const QByteArray &geometry);
    [[nodiscard]] QByteArray windowState() const;
    void setWindowState(const QByteArray &state);
    [[nodiscard]] QStringList recentFiles() const; // newest first, at most ten
    void addRecentFile(const QString &path);
    void removeRecentFile(const QString &path);
    [[nodiscard]] model::TorchVersion torchVersion() const;
    void setTorchVersion(model::TorchVersion version);
    [[nodiscard]] bool reducedMotion() const;
    void setReducedMotion(bool on);

private:
    [[nodiscard]] QString text(const char *name) const;
    [[nodiscard]] QByteArray bytes(const char *name) const;
    void set(const char *name, const QJsonValue &value);

    QString m_file;
    QJsonObject m_values;
};

} // namespace clonescope::app
