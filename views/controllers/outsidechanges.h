// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/document/documentwatch.h"

class QAction;
class QWidget;

namespace clonescope::views
{

class MessageBar;
class RecordingOpener;
struct Theme;

// What becomes of the text when its file is changed by another program or window: a text without
// changes of its own follows it, any other is asked about, and what is gone is told.
class OutsideChanges final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(OutsideChanges)

public:
    OutsideChanges(app::Document &document, MessageBar &bar, RecordingOpener &opener, QAction *save,
                   const Theme &theme, QWidget *window);

Q_SIGNALS:
    void told(const QString &notice);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void take(const app::FileStamp &stamp);
    void tellGone();
    void tellUnreadable(const QString &error);
    void ask(const app::FileStamp &stamp);
    void reload();
    void readRecording();
    void compare();
    [[nodiscard]] QString name() const; // of the file, without its folder

    app::Document &m_document;
    MessageBar &m_bar;
    RecordingOpener &m_opener;
    QAction *m_save;
    QWidget *m_window;
    const Theme &m_theme; // the window's, as it is at the moment
    app::DocumentWatch m_watch;
};

} // namespace clonescope::views
