// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/edits.h"
#include "app/worker.h"

#include <QObject>

#include <optional>

namespace clonescope::app
{

class Document;

// Where edits in the picture pass on their way into the text: drafted while the user types, tried
// in the background when they mean it, then applied, or refused with the reason. One edit is under
// way at a time; the newest wins.
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

Q_SIGNALS:
    void draftChanged();
    void busyChanged(bool busy);
    void committed(const clonescope::app::Preview &preview);
    void refused(const QString &reason);

private:
    void take(const Preview &preview);

    Document &m_document;
    Worker m_worker;
    std::optional<Preview> m_draft;
};

} // namespace clonescope::app
