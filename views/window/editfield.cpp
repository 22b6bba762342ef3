// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "views/window/editfield.h"

#include "app/editsession.h"

#include <QEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

namespace clonescope::views
{

EditField::EditField(app::EditSession &session, QWidget *parent)
    : QFrame(parent)
    , m_session(session)
    , m_question(new QLabel(this))
    , m_field(new QLineEdit(this))
    , m_answer(new QLabel(this))
{
    setObjectName(QStringLiteral("editField"));
    setAutoFillBackground(true);
    m_question->setFont(views::font(Face::SmallStrong));
    m_question->setTextFormat(Qt::PlainText);
    m_question->setBuddy(m_field);
    m_field->setFont(views::font(Face::Code));
    m_field->setMinimumWidth(340);
    m_answer->setFont(views::font(Face::CodeSmall));
    m_answer->setTextFormat(Qt::PlainText);
    m_answer->setWordWrap(true);
    m_answer->setMinimumHeight(2 * QFontMetrics(m_answer->font()).lineSpacing());
    m_answer->setAlignment(Qt::AlignTop);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(14, 10, 14, 10);
    layout->addWidget(m_question);
    layout->addWidget(m_field);
    layout->addWidget(m_answer);
    connect(m_field, &QLineEdit::textEdited, this, &EditField::draft);
    connect(m_field, &QLineEdit::returnPressed, this, &EditField::commit);
    connect(&session, &app::EditSession::refused, this, [this](const QString &reason) {
        if (!m_isWaiting)
            return;
        m_isWaiting = false;
        m_answer->setText(reason);
        QPalette colours = m_answer->palette();
        colours.setColor(QPalette::WindowText, m_theme.colour(Ink::Changed));
        m_answer->setPalette(colours);
        m_field->setFocus();
    });
    connect(&session, &app::EditSession::committed, this, [this] {
        if (std::exchange(m_isWaiting, false))
            dismiss();
    });
    m_field->installEventFilter(this);
    parent->installEventFilter(this);
    hide();
}

void EditField::setTheme(const Theme &theme)
{
    m_theme = theme;
}

void EditField::ask(const QString &question, const QString &proposal, const QString &example,
                    Meaning meaning)
{
    m_meaning = std::move(meaning);
    m_isWaiting = false;
    m_question->setText(question);
    m_field->setText(proposal);
    m_field->setPlaceholderText(example);
    m_field->setAccessibleName(question);
    m_field->selectAll();
    draft();
    adjustSize();
    place();
    show();
    raise();
    m_field->setFocus(Qt::PopupFocusReason);
}

void EditField::draft()
{
    const auto edit = m_meaning ? m_meaning(m_field->text()) : std::nullopt;
    m_session.draft(edit);
    const auto &drafted = m_session.drafted();
    QPalette colours = m_answer->palette();
    const bool refused = drafted && !drafted->isPossible();
    colours.setColor(QPalette::WindowText, m_theme.colour(refused ? Ink::Changed : Ink::Quiet));
    m_answer->setPalette(colours);
    if (!drafted)
        m_answer->setText(m_field->placeholderText());
    else
        m_answer->setText(refused ? drafted->refusal : tr("will write   %1").arg(drafted->code));
}

void EditField::commit()
{
    if (const auto edit = m_meaning ? m_meaning(m_field->text()) : std::nullopt) {
        m_isWaiting = true;
        m_session.commit(*edit);
    }
}

void EditField::dismiss()
{
    hide();
    m_session.draft({});
    if (parentWidget())
        parentWidget()->setFocus();
}

void EditField::place()
{
    const QWidget *over = parentWidget();
    const int width
        = std::min(std::max(sizeHint().width(), 380), std::max(over->width() - 32, 200));
    resize(width, sizeHint().height());
    move((over->width() - width) / 2, std::max(over->height() - height() - 56, 8));
}

bool EditField::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parent() && event->type() == QEvent::Resize && isVisible())
        place();
    if (watched == m_field && event->type() == QEvent::KeyPress
        && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        m_session.cancel();
        dismiss();
        return true;
    }
    return QFrame::eventFilter(watched, event);
}

} // namespace clonescope::views
