// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/heap/atomtext.h"
#include "views/theme/theme.h"

#include <QPlainTextEdit>

namespace clonescope::views
{

class Highlighter;

// A range of lines that the gutter and a tint mark, from 1; a word at the right says what it is.
struct LineMark {
    enum class Kind : std::uint8_t { JustRan, Changed, Failed, Next } kind = Kind::JustRan;
    int first = 0;
    int last = 0;
    QString word;
    bool operator==(const LineMark &) const = default;
};

// Words shown under a line without being part of the text.
struct LineNote {
    enum class Kind : std::uint8_t { Error, Problem, Preview } kind = Kind::Error;
    int line = 0; // 0: above the first line
    int column = -1; // what a Problem underlines, in UTF-16 units from 0; -1: the whole line
    QString text;
    bool operator==(const LineNote &) const = default;
};

// The program as an editor. It mirrors a text that somebody else owns: what the user types is told
// by edited() and shown at once; setText() brings it in line with the owner's text by the smallest
// change. It keeps no undo history of its own.
class CodeEditor final : public QPlainTextEdit
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CodeEditor)

public:
    explicit CodeEditor(QWidget *parent = nullptr);

    void setTheme(const Theme &theme);
    void setText(const QString &text); // lines end with '\n'
    [[nodiscard]] const QString &text() const { return m_text; }
    void setMarks(const QList<LineMark> &marks);
    [[nodiscard]] const QList<LineMark> &marks() const { return m_marks; }
    void setNotes(const QList<LineNote> &notes);
    [[nodiscard]] const QList<LineNote> &notes() const { return m_notes; }
    void showLine(int line);
    // Lines at which a person wants to stop; they go along with their text.
    void toggleBreakpoint(int line);
    void clearBreakpoints();
    [[nodiscard]] std::vector<int> breakpoints() const;
    [[nodiscard]] int caretLine() const { return textCursor().blockNumber() + 1; }

    [[nodiscard]] int gutterWidth() const;
    void paintGutter(QPaintEvent *event);

Q_SIGNALS:
    void edited(int position, int removed, const QString &inserted);
    void undoRequested();
    void redoRequested();
    void gutterClicked(int line);
    void breakpointsChanged();
    void pasteRefused(const QString &why);
    void typedInVain(); // as it is read only

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void insertFromMimeData(const QMimeData *source) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    static constexpr qreal notePadding = 4;

    void takeChange();
    void indent(bool deeper);
    void newLine();
    void layOutGutter();
    void paintMarks(QPainter &painter);
    void paintWords(QPainter &painter);
    void paintNotes(QPainter &painter);
    void paintSign(QPainter &painter, LineMark::Kind kind, const QRectF &row) const;
    void makeRoom();
    [[nodiscard]] QRectF noteText(const LineNote &note) const;
    void underlineProblems();
    [[nodiscard]] QString shownText() const;
    [[nodiscard]] QRectF lineRect(const QTextBlock &block) const;

    QString m_text;
    Theme m_theme;
    Highlighter *m_highlighter = nullptr;
    QWidget *m_gutter;
    QList<LineMark> m_marks;
    QList<LineNote> m_notes;
    bool m_mirroring = false;
};

} // namespace clonescope::views
