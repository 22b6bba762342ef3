// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "views/panels/messagebar.h"

#include <QAccessible>
#include <QApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QToolButton>

namespace clonescope::views
{

class MessageBar::Row final : public BarFrame
{
public:
    Row(const Message &message, MessageBar &bar)
        : BarFrame(message.tone, &bar)
        , m_message(message)
    {
        m_words = new BarWords(Face::SmallStrong, this);
        change(message.words);
        auto *layout = new QHBoxLayout(this);
        layout->setContentsMargins(16, 8, 12, 8);
        layout->setSpacing(6);
        layout->addWidget(m_words, 1);
        layout->addSpacing(10);
        for (const Message::Way &way : message.ways)
            addWay(way);
        if (!message.mustBeAnswered)
            addWay({MessageBar::tr("Dismiss"), MessageBar::tr("Take this message away (Escape)"),
                    [this, &bar] { bar.remove(this); }});
    }
    [[nodiscard]] const Message &message() const { return m_message; }
    void change(const QString &words)
    {
        m_message.words = words;
        setAccessibleName(words);
        m_words->setText(words);
    }

private:
    void addWay(const Message::Way &way)
    {
        auto *button = new QToolButton(this);
        button->setText(way.text);
        button->setToolTip(way.tip);
        button->setAccessibleDescription(way.tip);
        button->setFocusPolicy(Qt::StrongFocus);
        // The way may end this very row.
        connect(button, &QToolButton::clicked, this, way.take, Qt::QueuedConnection);
        static_cast<QHBoxLayout *>(layout())->addWidget(button, 0, Qt::AlignVCenter);
    }

    Message m_message;
    BarWords *m_words = nullptr;
};

MessageBar::MessageBar(QWidget *parent)
    : QWidget(parent)
    , m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(1);
    setAutoFillBackground(true); // what lies below does not show between two
    if (parent)
        parent->installEventFilter(this);
    hide();
}

void MessageBar::place()
{
    const QWidget *over = parentWidget();
    if (!over)
        return;
    const int height = m_layout->totalHeightForWidth(over->width());
    setGeometry(0, over->height() - height, over->width(), height);
    raise();
}

bool MessageBar::event(QEvent *event)
{
    if (event->type() == QEvent::LayoutRequest || event->type() == QEvent::Show)
        place();
    return QWidget::event(event);
}

bool MessageBar::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parent() && event->type() == QEvent::Resize)
        place();
    return QWidget::eventFilter(watched, event);
}

void MessageBar::tell(const Message &message)
{
    withdraw(message.topic);
    auto *row = new Row(message, *this);
    m_rows.prepend(row);
    m_layout->insertWidget(0, row);
    show();
    QAccessibleEvent alert(row, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void MessageBar::change(Message::Topic topic, const QString &words)
{
    for (Row *row : m_rows)
        if (row->message().topic == topic)
            row->change(words);
}

void MessageBar::withdraw(Message::Topic topic)
{
    for (Row *row : QList(m_rows))
        if (row->message().topic == topic)
            remove(row);
}

bool MessageBar::tells(Message::Topic topic) const
{
    return std::any_of(m_rows.begin(), m_rows.end(),
                       [topic](const Row *row) { return row->message().topic == topic; });
}

bool MessageBar::dismissNewest()
{
    for (Row *row : m_rows)
        if (!row->message().mustBeAnswered) {
            remove(row);
            return true;
        }
    return false;
}

QString MessageBar::words() const
{
    QStringList all;
    for (const Row *row : m_rows)
        all << row->message().words;
    return all.join(QLatin1Char('\n'));
}

void MessageBar::remove(Row *row)
{
    const bool hadFocus = row->isAncestorOf(QApplication::focusWidget());
    m_rows.removeOne(row);
    m_layout->removeWidget(row);
    row->hide();
    row->deleteLater();
    setVisible(!m_rows.isEmpty());
    if (hadFocus)
        Q_EMIT focusGivenUp();
}

} // namespace clonescope::views
