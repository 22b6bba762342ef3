// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/document/recovery.h"

#include <QDialog>
#include <optional>

class QListWidget;
class QPlainTextEdit;
class QPushButton;

namespace clonescope::views
{

// Whose work was left unsaved, from when, and how it begins; a row each. One is recovered into this
// window, others can be thrown away, and what stays is offered again.
class RecoverDialog final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RecoverDialog)

public:
    RecoverDialog(app::Recovery &recovery, const QList<app::Recovered> &left,
                  QWidget *parent = nullptr);

    [[nodiscard]] std::optional<app::Recovered> chosen() const; // to recover

private:
    void showChosen();
    void throwAway();

    app::Recovery &m_recovery;
    QList<app::Recovered> m_left; // as the rows
    QListWidget *m_list;
    QPlainTextEdit *m_beginning;
    QPushButton *m_recover;
};

// "main.py in /home/ann, 29 Nov 2026 14:03"
[[nodiscard]] QString recoveredTitle(const app::Recovered &one);

} // namespace clonescope::views
