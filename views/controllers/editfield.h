// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "views/controllers/editquestions.h"
#include "views/theme/theme.h"

#include <QFrame>
#include <QPointer>

class QLabel;
class QLineEdit;

namespace clonescope::app
{
class EditSession;
}

namespace clonescope::views
{

// A question that one line answers, over the picture and beside what it is about: what is asked,
// the field, and the line that it would write. Enter writes it, Escape closes.
class EditField final : public QFrame
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(EditField)

public:
    // Where the field belongs, in its parent's coordinates: what is edited, the thing that it is
    // part of, what else had better stay in view, and the room that there is.
    struct Anchor {
        QRect part, whole;
        QList<QRect> others;
        QRect room;
    };
    using Where = std::function<Anchor()>;

    EditField(app::EditSession &session, QWidget *parent);

    void ask(const Question &question, const Where &where = {});
    // Says why nothing is asked there, until the next key or click.
    void tell(const QString &why, const Where &where);
    void refresh(); // where the line that it would write goes in may be another
    [[nodiscard]] QString answer() const; // the line to be written, or why none is
    void dismiss();
    void place(); // anew, where what it is about has moved
    void setTheme(const Theme &theme);
    [[nodiscard]] QLineEdit &field() { return *m_field; }

Q_SIGNALS:
    void closed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void draft();
    void commit();
    void setTelling(bool telling);
    bool endsTelling(const QEvent &event); // answers whether the event is used up
    void answer(const QString &words, Ink ink, const QString &line = {});

    app::EditSession &m_session;
    Question m_question;
    Where m_where;
    Theme m_theme;
    QPointer<QWidget> m_before; // had the keyboard before
    QLabel *m_title;
    QLineEdit *m_field;
    QLabel *m_answer;
    QLabel *m_line;
    bool m_isWaiting = false;
    bool m_isTelling = false;
};

} // namespace clonescope::views
