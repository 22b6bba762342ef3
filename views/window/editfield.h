// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/edit.h"
#include "views/theme.h"

#include <QFrame>

#include <functional>
#include <optional>

class QLabel;
class QLineEdit;

namespace clonescope::app
{
class EditSession;
}

namespace clonescope::views
{

// A question that one line answers, over the picture: what is asked, the field, and the line that
// it would write. Enter writes it, Escape closes.
class EditField final : public QFrame
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(EditField)

public:
    // What the words typed so far mean; none where they mean nothing yet.
    using Meaning = std::function<std::optional<app::Edit>(const QString &text)>;

    EditField(app::EditSession &session, QWidget *parent);

    void ask(const QString &question, const QString &proposal, const QString &example,
             Meaning meaning);
    void setTheme(const Theme &theme);
    [[nodiscard]] QLineEdit &field() { return *m_field; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void draft();
    void commit();
    void dismiss();
    void place();

    app::EditSession &m_session;
    Meaning m_meaning;
    Theme m_theme;
    QLabel *m_question;
    QLineEdit *m_field;
    QLabel *m_answer;
    bool m_isWaiting = false;
};

} // namespace clonescope::views
