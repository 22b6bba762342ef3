// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "views/panels/badgedelegate.h"

#include "app/itemmodels/badge.h"

#include <QAbstractItemView>
#include <QLineEdit>
#include <QPainter>
#include <QPainterPath>
#include <QRegularExpression>
#include <utility>

namespace clonescope::views
{

namespace
{

using app::Badge;

constexpr int rowPadding = 5;
constexpr int sidePadding = 4;
constexpr int nestedIndent = 16;
constexpr qreal badgePadding = 7;

Badge badgeOf(const QModelIndex &index)
{
    const QVariant badge = index.data(app::BadgeRole);
    return badge.isValid() ? badge.value<Badge>() : Badge::Plain;
}

bool isPill(Badge badge)
{
    return badge == Badge::Shared || badge == Badge::Lost;
}

QFont faceOf(const QModelIndex &index)
{
    if (isPill(badgeOf(index)))
        return views::font(Face::SmallStrong);
    if (index.data(app::IsCodeRole).toBool())
        return font(badgeOf(index) == Badge::Strong ? Face::CodeSmallStrong : Face::CodeSmall);
    return font(badgeOf(index) == Badge::Strong ? Face::SmallStrong : Face::Small);
}

Ink inkOf(Badge badge)
{
    switch (badge) {
    case Badge::Shared:
        return Ink::Shared;
    case Badge::Error:
        return Ink::Changed;
    case Badge::Quiet:
        return Ink::Quiet;
    default:
        return Ink::Text;
    }
}

bool wraps(const QStyleOptionViewItem &option)
{
    return option.features.testFlag(QStyleOptionViewItem::WrapText);
}

// Between words, and within one only where it is too long for a line: nothing may be cut off.
int wrapFlags(const QStyleOptionViewItem &option, const QFont &face, const QString &words,
              qreal width)
{
    if (!wraps(option))
        return 0;
    const QFontMetricsF metrics(face);
    for (const QString &word : words.split(QRegularExpression(QStringLiteral("\\s"))))
        if (metrics.horizontalAdvance(word) > width)
            return Qt::TextWrapAnywhere;
    return Qt::TextWordWrap;
}

// What of a cell's words there is room for. Lines of one text are cut together.
QString fitted(const QModelIndex &index, const QFont &face, qreal width)
{
    QString words = index.data(Qt::DisplayRole).toString();
    const QString inShort = index.data(app::ShortTextRole).toString();
    const QFontMetricsF metrics(face);
    if (metrics.size(0, words).width() <= width)
        return words;
    if (!inShort.isEmpty())
        return metrics.elidedText(inShort, Qt::ElideRight, width);
    return words.contains(QLatin1Char('\n')) ? words
                                             : metrics.elidedText(words, Qt::ElideMiddle, width);
}

// Shared: ground and a solid border; lost: a dotted border. Plain words have neither.
void drawPill(QPainter &painter, const Theme &theme, Badge badge, const QRectF &pill)
{
    QPainterPath shape;
    shape.addRoundedRect(pill, pill.height() / 2, pill.height() / 2);
    if (badge == Badge::Shared)
        painter.fillPath(shape, theme.colour(Ink::SharedBadge));
    QPen pen(theme.colour(badge == Badge::Shared ? Ink::Shared : Ink::Quiet), 1.2);
    if (badge == Badge::Lost)
        pen.setStyle(Qt::DotLine);
    painter.strokePath(shape, pen);
}

} // namespace

BadgeDelegate::BadgeDelegate(Theme theme, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_theme(std::move(theme))
{
}

void BadgeDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (option.state.testFlag(QStyle::State_Selected)) {
        painter->fillRect(option.rect, m_theme.colour(Ink::SelectedGround));
        if (index.column() == 0)
            painter->fillRect(QRect(option.rect.left(), option.rect.top(), 3, option.rect.height()),
                              m_theme.colour(Ink::Selected));
    } else if (option.state.testFlag(QStyle::State_MouseOver)) {
        painter->fillRect(option.rect, m_theme.colour(Ink::Well));
    }
    painter->setPen(m_theme.colour(Ink::Divider));
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());

    const Badge badge = badgeOf(index);
    const QFont face = faceOf(index);
    QRectF text = QRectF(option.rect).adjusted(sidePadding + 2, 0, -sidePadding, 0);
    if (index.data(app::IsNestedRole).toBool())
        text.adjust(nestedIndent, 0, 0, 0);
    const bool isFirst = index.column() == 0;
    const bool isLast = index.column() == index.model()->columnCount(index.parent()) - 1;
    const Qt::Alignment side = isFirst  ? Qt::AlignLeft
        : isLast && index.column() == 1 ? Qt::AlignRight
                                        : Qt::AlignHCenter;
    const QString words = index.data(Qt::DisplayRole).toString();
    if (isPill(badge)) {
        const qreal width = QFontMetricsF(face).horizontalAdvance(words) + 2 * badgePadding;
        QRectF pill(0, 0, std::min(width, text.width()), QFontMetricsF(face).height() + 4);
        pill.moveCenter(text.center());
        if (side == Qt::AlignRight)
            pill.moveRight(text.right());
        drawPill(*painter, m_theme, badge, pill);
        painter->setFont(face);
        painter->setPen(m_theme.colour(inkOf(badge)));
        painter->drawText(pill, Qt::AlignCenter, words);
    } else {
        painter->setFont(face);
        painter->setPen(m_theme.colour(index.data(app::IsGhostRole).toBool()       ? Ink::First
                                           : index.data(app::IsIndexRole).toBool() ? Ink::Quiet
                                                                                   : inkOf(badge)));
        painter->drawText(
            text, int(side) | int(Qt::AlignVCenter) | wrapFlags(option, face, words, text.width()),
            wraps(option) ? words : fitted(index, face, text.width()));
    }
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        painter->setPen(QPen(m_theme.colour(Ink::Text), 1, Qt::DotLine));
        painter->drawRect(QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -1.5));
    }
    painter->restore();
}

QSize BadgeDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QFontMetrics metrics(faceOf(index));
    const QString words = index.data(Qt::DisplayRole).toString();
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    if (view && wraps(option)) {
        const int width = view->viewport()->width();
        const int room = std::max(40, width - 2 * sidePadding - 2);
        const QRect text = metrics.boundingRect(
            QRect(0, 0, room, 1'000'000), wrapFlags(option, faceOf(index), words, room), words);
        return {width, text.height() + 2 * rowPadding};
    }
    int width = metrics.size(0, words).width() + 2 * sidePadding + 4;
    if (isPill(badgeOf(index)))
        width += int(2 * badgePadding);
    if (index.data(app::IsNestedRole).toBool())
        width += nestedIndent;
    if (view && index.column() == 0) // what stands beside a long name stays in view
        width = std::min(width, view->viewport()->width() * 3 / 5);
    return {width,
            metrics.size(0, words.isEmpty() ? QStringLiteral(" ") : words).height()
                + 2 * rowPadding};
}

QWidget *BadgeDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &,
                                     const QModelIndex &index) const
{
    auto *field = new QLineEdit(parent);
    field->setFont(views::font(Face::CodeSmall));
    const QPersistentModelIndex row = index;
    connect(field, &QLineEdit::textEdited, this,
            [this, row](const QString &text) { Q_EMIT textEdited(row, text); });
    connect(field, &QObject::destroyed, this, [this] { Q_EMIT editorClosed(); });
    return field;
}

void BadgeDelegate::updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                                         const QModelIndex &) const
{
    editor->setGeometry(option.rect);
}

} // namespace clonescope::views
