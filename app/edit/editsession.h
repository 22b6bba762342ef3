// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/edit/edits.h"
#include "app/run/worker.h"

#include <QObject>

#include <optional>

namespace clonescope::app
{

class Document;

// Where edits in the picture pass on their way into the text: drafted while the user types, tried
// in the background when they mean it, then applied, or refused with the reason. One edit is under
// way at a time; the newest wins. Where an edit makes a later line fail it stands, and can be taken
// back or moved to the end until the text changes again.
class EditSession final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(EditSession)

public:
    explicit EditSession(Document &document, QObject *parent = nullptr);

    // What would be written, for showing; nothing where the user is not editing.
    void draft(const std::optional<Edit> &edit);
    [[nodiscard]] const std::optional<Preview> &drafted() const { return m_draft; }

    void commit(const Edit &edit);
    void cancel();
    [[nodiscard]] bool isBusy() const { return m_worker.isBusy(); }

    // What fails because of the edit just made, as a sentence; empty where nothing does.
    [[nodiscard]] QString breakage() const { return m_broken ? m_broken->notice : QString(); }
    void takeBack(); // the edit that broke it
    void moveToEnd(); // that edit, tried there first
    void leave(); // it as it is

Q_SIGNALS:
    void draftChanged();
    void busyChanged(bool busy);
    void committed(const clonescope::app::Preview &preview);
    void refused(const QString &reason);
    void ranOutOfMemory(); // its trial did: it is not made
    void breakageChanged();
    void moveRefused(const QString &reason);

private:
    struct Broken {
        QString notice;
        EditContext without; // the edit
        Edit edit;
        int undoIndex = 0; // of the stack before it
    };
    struct Trial {
        EditContext without; // the edit
        Edit edit;
        bool isMove = false; // rather than a new edit
        std::function<Preview(const Worker::Cancelled &)> make;
    };
    void start(const Trial &trial);
    void take(const Trial &trial, const Preview &preview);
    void setBroken(std::optional<Broken> broken);

    Document &m_document;
    Worker m_worker;
    std::optional<Preview> m_draft;
    std::optional<Broken> m_broken;
};

} // namespace clonescope::app
