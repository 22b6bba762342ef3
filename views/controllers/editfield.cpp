// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "views/controllers/editfield.h"

#include "app/edit/editsession.h"
#include "views/theme/plainlabel.h"

#include <QApplication>
#include <QEvent>
#include <QKeyEvent>
#include <QLineEdit>
#include <QVBoxLayout>

#include <array>

namespace clonescope::views
{

namespace
{

constexpr int narrow = 300, wide = 440, gap = 10, margin = 8;
constexpr int fieldLevel = 42; // of the middle of the line that is typed into, from the top

qint64 area(const QRect &rect)
{
    return rect.isEmpty() ? 0 : qint64(rect.width()) * rect.height();
}

// Beside what it is part of, at its height: right, left, below or above, wherever the least is
// covered.
QPoint bestPlace(const EditField::Anchor &anchor, const QSize &size, const QRect &room)
{
    const int level = anchor.part.center().y() - std::min(fieldLevel, size.height() / 2);
    const std::array<QPoint, 4> places {
        QPoint(anchor.whole.right() + gap, level),
        QPoint(anchor.whole.left() - gap - size.width(), level),
        QPoint(anchor.part.left(), anchor.whole.bottom() + gap),
        QPoint(anchor.part.left(), anchor.whole.top() - gap - size.height())};
    QPoint best;
    qint64 least = -1;
    for (QPoint at : places) {
        at.setX(
            std::clamp(at.x(), room.left(), std::max(room.left(), room.right() - size.width())));
        at.setY(
            std::clamp(at.y(), room.top(), std::max(room.top(), room.bottom() - size.height())));
        const QRect frame(at, size);
        qint64 covered
            = 8 * area(frame.intersected(anchor.whole)) + 64 * area(frame.intersected(anchor.part));
        for (const QRect &other : anchor.others)
            covered += area(frame.intersected(other));
        if (least < 0 || covered < least) {
            least = covered;
            best = at;
        }
    }
    return best;
}

// The field stays small: of long words it tells the beginning and the end.
QString shortened(const QString &words)
{
    constexpr qsizetype most = 240, part = 110;
    return words.size() <= most ? words
                                : words.left(part) + QStringLiteral(" … ") + words.right(part);
}

} // namespace

EditField::EditField(app::EditSession &session, QWidget *parent)
    : QFrame(parent)
    , m_session(session)
    , m_title(new PlainLabel(this))
    , m_field(new QLineEdit(this))
    , m_answer(new PlainLabel(this))
    , m_line(new PlainLabel(this))
{
    setObjectName(QStringLiteral("editField"));
    setAutoFillBackground(true);
    m_title->setFont(views::font(Face::SmallStrong));
    m_field->setFont(views::font(Face::Code));
    m_answer->setWordWrap(true);
    m_line->setFont(views::font(Face::Small));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 9, 12, 9);
    layout->setSpacing(4);
    for (QWidget *line : {static_cast<QWidget *>(m_title), static_cast<QWidget *>(m_field),
                          static_cast<QWidget *>(m_answer), static_cast<QWidget *>(m_line)})
        layout->addWidget(line);
    connect(m_field, &QLineEdit::textEdited, this, &EditField::draft);
    connect(m_field, &QLineEdit::returnPressed, this, &EditField::commit);
    connect(&session, &app::EditSession::refused, this, [this](const QString &reason) {
        if (!std::exchange(m_isWaiting, false))
            return;
        answer(reason, Ink::Changed);
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
    QPalette colours = m_line->palette();
    colours.setColor(QPalette::WindowText, theme.colour(Ink::Quiet));
    m_line->setPalette(colours);
}

void EditField::ask(const Question &question, const Where &where)
{
    if (m_isTelling)
        dismiss();
    if (!isVisible())
        m_before = QApplication::focusWidget();
    m_question = question;
    m_where = where;
    m_isWaiting = false;
    m_title->setText(question.title);
    m_field->setAccessibleName(question.title);
    m_field->setText(question.proposal);
    m_field->setPlaceholderText(question.example);
    m_field->setAccessibleName(question.title);
    m_field->setReadOnly(question.isSettled);
    if (!question.isSettled)
        m_field->selectAll();
    draft();
    show();
    raise();
    m_field->setFocus(Qt::PopupFocusReason);
}

void EditField::tell(const QString &why, const Where &where)
{
    if (isVisible())
        dismiss();
    setTelling(true);
    m_before = nullptr; // the keyboard stays where it is
    m_where = where;
    answer(why, Ink::Changed);
    show();
    raise();
}

void EditField::setTelling(bool telling)
{
    if (telling == m_isTelling)
        return;
    m_isTelling = telling;
    for (QWidget *line : {static_cast<QWidget *>(m_title), static_cast<QWidget *>(m_field),
                          static_cast<QWidget *>(m_line)})
        line->setVisible(!telling);
    if (telling)
        qApp->installEventFilter(this);
    else
        qApp->removeEventFilter(this);
}

void EditField::refresh()
{
    if (isVisible() && !m_isTelling)
        draft();
}

QString EditField::answer() const
{
    return m_answer->text();
}

void EditField::draft()
{
    const auto edit = m_question.meaning ? m_question.meaning(m_field->text()) : std::nullopt;
    m_session.draft(edit);
    const auto &drafted = m_session.drafted();
    if (!drafted)
        answer(m_field->placeholderText(), Ink::Quiet);
    else if (!drafted->isPossible())
        answer(drafted->refusal, Ink::Changed);
    else
        answer(tr("will write   %1")
                   .arg(QString(drafted->code)
                            .replace(QLatin1Char('\n'), QStringLiteral("\n             "))),
               Ink::Text,
               drafted->line > 1 ? tr("after line %1").arg(drafted->line - 1)
                                 : tr("as the first line"));
}

void EditField::answer(const QString &words, Ink ink, const QString &line)
{
    QPalette colours = m_answer->palette();
    colours.setColor(QPalette::WindowText, m_theme.colour(ink));
    m_answer->setPalette(colours);
    m_answer->setFont(views::font(line.isEmpty() ? Face::Small : Face::CodeSmall));
    m_answer->setText(shortened(words));
    m_line->setText(line);
    place();
}

void EditField::commit()
{
    if (const auto edit = m_question.meaning ? m_question.meaning(m_field->text()) : std::nullopt) {
        m_isWaiting = true;
        m_session.commit(*edit);
    } else {
        answer(m_field->placeholderText(), Ink::Changed);
    }
}

void EditField::dismiss()
{
    hide();
    m_where = {};
    m_isWaiting = false;
    setTelling(false);
    m_session.draft({});
    if (m_before)
        m_before->setFocus();
    Q_EMIT closed();
}

void EditField::place()
{
    const Anchor anchor = m_where ? m_where() : Anchor {};
    const QRect room = (anchor.part.isValid() ? anchor.room : parentWidget()->rect())
                           .adjusted(margin, margin, -margin, -margin);
    const int words = m_isTelling
        ? QFontMetrics(m_answer->font()).horizontalAdvance(m_answer->text())
        : m_title->sizeHint().width();
    const int wanted = std::clamp(words + 30, m_isTelling ? 0 : narrow, wide);
    const int width = std::min(wanted, std::max(room.width(), narrow / 2));
    const QSize size(width, layout()->heightForWidth(width));
    const QPoint at = anchor.part.isValid() ? bestPlace(anchor, size, room)
        : m_where && isVisible()
        ? pos() // the picture is being drawn anew
        : QPoint(room.center().x() - width / 2, room.bottom() - size.height() - 40);
    setGeometry(QRect(at, size));
}

// Any key or click ends it, that of a shortcut too, which sends no more than an override. Escape is
// used up by that.
bool EditField::endsTelling(const QEvent &event)
{
    const bool isOverride = event.type() == QEvent::ShortcutOverride;
    const bool isKey = isOverride || event.type() == QEvent::KeyPress;
    const bool isEscape = isKey && static_cast<const QKeyEvent &>(event).key() == Qt::Key_Escape;
    if ((isKey && !(isOverride && isEscape)) || event.type() == QEvent::MouseButtonPress)
        dismiss();
    return isEscape && !isOverride;
}

bool EditField::eventFilter(QObject *watched, QEvent *event)
{
    if (m_isTelling)
        return endsTelling(*event);
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
