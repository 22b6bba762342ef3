// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>

class QWidget;

namespace clonescope::app
{
class Document;
}

namespace clonescope::views
{

class Actions;
class Canvas;
class MessageBar;
struct Theme;

// The picture and the sharing report as files: asks for a name, writes them, says how that went.
class ExportController final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ExportController)

public:
    ExportController(const app::Document &document, const Canvas &canvas, const Theme &theme,
                     const Actions &actions, MessageBar &bar, QWidget *window);

Q_SIGNALS:
    void told(const QString &notice);

private:
    void exportPicture();
    void exportReport();
    [[nodiscard]] QString proposal(const QString &suffix) const;
    void write(const QString &path, const QByteArray &bytes, const QString &done);
    void fail(const QString &error);

    const app::Document &m_document;
    const Canvas &m_canvas;
    const Theme &m_theme; // the window's, as it is at the moment
    MessageBar &m_bar;
    QWidget *m_window;
};

} // namespace clonescope::views
