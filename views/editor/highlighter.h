// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QSyntaxHighlighter>
#include <QTextCharFormat>

namespace clonescope::views
{

struct Theme;

// Python's words in the program panel: keywords, strings (over several lines too), numbers,
// comments. Hue means ownership in the picture, so code is told apart by weight, slant and shades
// of grey.
class Highlighter final : public QSyntaxHighlighter
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Highlighter)

public:
    explicit Highlighter(QTextDocument *document);
    void setTheme(const Theme &theme);

protected:
    void highlightBlock(const QString &text) override;

private:
    int stringFrom(const QString &text, int begin, int quote);

    QTextCharFormat m_keyword;
    QTextCharFormat m_string;
    QTextCharFormat m_number;
    QTextCharFormat m_comment;
};

} // namespace clonescope::views
