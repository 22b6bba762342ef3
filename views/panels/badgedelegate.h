// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "views/theme/theme.h"

#include <QStyledItemDelegate>

namespace clonescope::views
{

// Draws the rows of all panels: words about sharing as badges (word, border and ground together),
// Python's words in the code's font, offers dashed. Rows have a hairline below.
class BadgeDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(BadgeDelegate)

public:
    explicit BadgeDelegate(Theme theme, QObject *parent = nullptr);
    void setTheme(const Theme &theme) { m_theme = theme; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option,
                                 const QModelIndex &index) const override;
    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const override;
    void updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const override;

Q_SIGNALS:
    void textEdited(const QModelIndex &index, const QString &text) const;
    void editorClosed() const;

private:
    Theme m_theme;
};

} // namespace clonescope::views
