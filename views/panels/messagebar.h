// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "views/panels/barframe.h"

#include <functional>

class QVBoxLayout;

namespace clonescope::views
{

// Something about the document and its file that has to be read, with the ways out.
struct Message {
    enum class Topic {
        File,
        Open,
        Save,
        Export,
        Recovery,
        Paste,
        Picture,
        Memory,
        Reading,
        Recording,
        Breakpoint
    }; // a newer one takes an older one's place
    struct Way {
        QString text, tip;
        std::function<void()> take;
    };
    Topic topic = Topic::File;
    BarFrame::Tone tone = BarFrame::Tone::Failure;
    QString words;
    QList<Way> ways = {};
    bool mustBeAnswered = false; // one of the ways has to be taken; else it can be dismissed
};

// Lies over the lower end of its parent while there is a message, so that nothing moves for it; one
// below the other where there are several, each until it is answered, dismissed or withdrawn.
class MessageBar final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MessageBar)

public:
    explicit MessageBar(QWidget *parent = nullptr);

    void tell(const Message &message);
    void change(Message::Topic topic, const QString &words); // of one that is there, in place
    void withdraw(Message::Topic topic);
    [[nodiscard]] bool tells(Message::Topic topic) const;
    bool dismissNewest(); // false where there is none that may be
    [[nodiscard]] QString words() const; // of all, a line each

Q_SIGNALS:
    void focusGivenUp(); // what went had the keyboard

protected:
    bool event(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    class Row;
    void remove(Row *row);
    void place();

    QVBoxLayout *m_layout;
    QList<Row *> m_rows; // the newest first
};

} // namespace clonescope::views
