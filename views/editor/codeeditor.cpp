// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "views/editor/codeeditor.h"

#include "app/text/sentences.h"
#include "app/text/textlines.h"
#include "model/heap/atomtext.h"
#include "views/editor/highlighter.h"
#include "views/editor/notelayout.h"

#include <QDragEnterEvent>
#include <QMimeData>
#include <QScrollBar>
#include <QTextBlock>

#include <algorithm>

namespace clonescope::views
{

namespace
{

constexpr int indentWidth = 4;

// The line numbers beside the editor; a click on one is passed on.
class Gutter final : public QWidget
{
public:
    explicit Gutter(CodeEditor *editor)
        : QWidget(editor)
        , m_editor(editor)
    {
        setObjectName(QStringLiteral("gutter"));
        setCursor(Qt::PointingHandCursor);
        setToolTip(CodeEditor::tr(
            "Click a line number to go to the step that ran this line; click it with the right "
            "button to stop there (F9)"));
    }
    [[nodiscard]] QSize sizeHint() const override { return {m_editor->gutterWidth(), 0}; }

protected:
    void paintEvent(QPaintEvent *event) override { m_editor->paintGutter(event); }
    void mousePressEvent(QMouseEvent *event) override
    {
        const QTextCursor cursor = m_editor->cursorForPosition({0, int(event->position().y())});
        const int line = cursor.blockNumber() + 1;
        if (event->button() == Qt::RightButton || event->modifiers() & Qt::ControlModifier)
            m_editor->toggleBreakpoint(line);
        else
            Q_EMIT m_editor->gutterClicked(line);
    }

private:
    CodeEditor *m_editor;
};

} // namespace

CodeEditor::CodeEditor(QWidget *parent)
    : QPlainTextEdit(parent)
    , m_gutter(new Gutter(this))
{
    document()->setDocumentLayout(new NoteLayout(document()));
    m_highlighter = new Highlighter(document());
    setUndoRedoEnabled(false);
    setLineWrapMode(NoWrap);
    setFrameShape(NoFrame);
    setCursorWidth(2);
    setAccessibleName(tr("Program"));
    setPlaceholderText(tr("Type or paste a Python program"));
    connect(document(), &QTextDocument::contentsChanged, this, &CodeEditor::takeChange);
    connect(this, &QPlainTextEdit::blockCountChanged, this, &CodeEditor::layOutGutter);
    connect(this, &QPlainTextEdit::updateRequest, this, [this](const QRect &rect, int dy) {
        if (dy != 0)
            m_gutter->scroll(0, dy);
        else
            m_gutter->update(0, rect.y(), m_gutter->width(), rect.height());
    });
    layOutGutter();
}

void CodeEditor::setTheme(const Theme &theme)
{
    m_theme = theme;
    setFont(views::font(Face::Code));
    setTabStopDistance(QFontMetricsF(views::font(Face::Code)).horizontalAdvance(QLatin1Char(' '))
                       * indentWidth);
    QPalette colours = palette();
    colours.setColor(QPalette::Base, theme.colour(Ink::Panel));
    colours.setColor(QPalette::Text, theme.colour(Ink::Text));
    colours.setColor(QPalette::PlaceholderText, theme.colour(Ink::Quiet));
    setPalette(colours);
    m_highlighter->setTheme(theme);
    layOutGutter();
}

// The document separates its blocks by U+2029 and has no other line ends; unlike toPlainText(),
// nothing else is changed.
QString CodeEditor::shownText() const
{
    QString text = document()->toRawText();
    text.replace(QChar::ParagraphSeparator, QLatin1Char('\n'));
    return text;
}

void CodeEditor::setText(const QString &text)
{
    if (text == m_text)
        return;
    qsizetype prefix = 0;
    const qsizetype shorter = std::min(text.size(), m_text.size());
    while (prefix < shorter && text[prefix] == m_text[prefix])
        ++prefix;
    qsizetype suffix = 0;
    while (suffix < shorter - prefix
           && text[text.size() - 1 - suffix] == m_text[m_text.size() - 1 - suffix])
        ++suffix;

    m_mirroring = true;
    QTextCursor change(document());
    change.setPosition(int(prefix));
    change.setPosition(int(m_text.size() - suffix), QTextCursor::KeepAnchor);
    change.insertText(text.mid(prefix, text.size() - prefix - suffix));
    m_mirroring = false;
    m_text = text;
}

void CodeEditor::takeChange()
{
    if (m_mirroring)
        return;
    const QString now = shownText();
    if (now == m_text)
        return; // only formats changed
    // The change lies about the cursor: with equal letters side by side the common prefix alone
    // could place it elsewhere.
    const qsizetype shorter = std::min(now.size(), m_text.size());
    qsizetype suffix = 0;
    const qsizetype after = now.size() - textCursor().position();
    while (suffix < std::min(shorter, after)
           && now[now.size() - 1 - suffix] == m_text[m_text.size() - 1 - suffix])
        ++suffix;
    qsizetype prefix = 0;
    while (prefix < shorter - suffix && now[prefix] == m_text[prefix])
        ++prefix;
    const auto removed = int(m_text.size() - prefix - suffix);
    const QString inserted = now.mid(prefix, now.size() - prefix - suffix);
    m_text = now;
    Q_EMIT edited(int(prefix), removed, inserted);
}

void CodeEditor::setMarks(const QList<LineMark> &marks)
{
    if (marks == m_marks)
        return;
    m_marks = marks;
    viewport()->update();
    m_gutter->update();
}

void CodeEditor::setNotes(const QList<LineNote> &notes)
{
    if (notes == m_notes)
        return;
    m_notes = notes;
    makeRoom();
    underlineProblems();
    viewport()->update();
    m_gutter->update();
}

// Errors wrap, code does not.
QRectF CodeEditor::noteText(const LineNote &note) const
{
    const bool preview = note.kind == LineNote::Kind::Preview;
    const QFontMetricsF metrics(preview ? views::font(Face::Code) : views::font(Face::Small));
    const qreal width = std::max(40.0, viewport()->width() - document()->documentMargin() - 14);
    const int flags = preview ? 0 : int(Qt::TextWordWrap);
    return metrics.boundingRect(QRectF(0, 0, width, 10000), flags, note.text);
}

void CodeEditor::makeRoom()
{
    QHash<int, qreal> room;
    for (const LineNote &note : std::as_const(m_notes))
        room[std::max(note.line - 1, 0)] += noteText(note).height() + 2 * notePadding;
    if (auto *layout = qobject_cast<NoteLayout *>(document()->documentLayout()))
        layout->setRoom(room);
}

void CodeEditor::showLine(int line)
{
    const QTextBlock block = document()->findBlockByNumber(line - 1);
    if (!block.isValid()
        || (block.isVisible() && viewport()->rect().contains(lineRect(block).toRect())))
        return;
    // Scrolling by the cursor would move the user's own; the scroll bar counts lines.
    verticalScrollBar()->setValue(
        std::max(0, line - 1 - viewport()->height() / fontMetrics().lineSpacing() / 2));
}

// A block's data goes along with it while others come and go.
void CodeEditor::toggleBreakpoint(int line)
{
    QTextBlock block = document()->findBlockByNumber(line - 1);
    if (!block.isValid())
        return;
    block.setUserData(block.userData() ? nullptr : new QTextBlockUserData);
    m_gutter->update();
    Q_EMIT breakpointsChanged();
}

std::vector<int> CodeEditor::breakpoints() const
{
    std::vector<int> lines;
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next())
        if (block.userData())
            lines.push_back(block.blockNumber() + 1);
    return lines;
}

void CodeEditor::clearBreakpoints()
{
    for (const int line : breakpoints())
        toggleBreakpoint(line);
}

int CodeEditor::gutterWidth() const
{
    const int digits = std::max(2, int(QString::number(blockCount()).size()));
    return 20 + fontMetrics().horizontalAdvance(QLatin1Char('9')) * digits;
}

void CodeEditor::layOutGutter()
{
    // Setting them lays out anew, which is a resize again: at some sizes, where a scroll bar comes
    // and goes by that, without end.
    if (const QMargins margins(gutterWidth(), 0, 0, 0); margins != viewportMargins())
        setViewportMargins(margins);
    m_gutter->setGeometry(contentsRect().left(), contentsRect().top(), gutterWidth(),
                          contentsRect().height());
}

QRectF CodeEditor::lineRect(const QTextBlock &block) const
{
    QRectF rect = blockBoundingGeometry(block).translated(contentOffset());
    rect.setHeight(fontMetrics().height());
    rect.setWidth(viewport()->width());
    return rect;
}

void CodeEditor::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    layOutGutter();
    makeRoom();
}

void CodeEditor::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::FontChange && m_gutter)
        layOutGutter();
}

// Undo and redo belong to the owner of the text; without this the editor would swallow their keys
// and do nothing.
bool CodeEditor::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->matches(QKeySequence::Undo) || key->matches(QKeySequence::Redo)) {
            event->ignore();
            return true;
        }
    }
    return QPlainTextEdit::event(event);
}

// A file is for the window to open, not text to be dropped in.
void CodeEditor::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->mimeData()->hasUrls())
        event->ignore();
    else
        QPlainTextEdit::dragEnterEvent(event);
}

// Plain text and nothing else: Qt 6.4 asks for the first of the formats even where there are none.
void CodeEditor::insertFromMimeData(const QMimeData *source)
{
    if (isReadOnly()) {
        Q_EMIT typedInVain();
        return;
    }
    const QString text = source && source->hasText() ? source->text() : QString();
    if (const QString why = app::tooLargeToEdit(text); !why.isEmpty()) {
        Q_EMIT pasteRefused(app::withFullStop(
            tr("Nothing was pasted, as the text is too large to be edited here: %1").arg(why)));
        return;
    }
    if (!text.isEmpty()) // or it would take the selection away
        textCursor().insertText(text);
    ensureCursorVisible();
}

void CodeEditor::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Undo)) {
        Q_EMIT undoRequested();
    } else if (event->matches(QKeySequence::Redo)) {
        Q_EMIT redoRequested();
    } else if (isReadOnly()) {
        const bool isTyping = !(event->modifiers() & (Qt::ControlModifier | Qt::AltModifier))
            && event->key() != Qt::Key_Escape
            && (!event->text().isEmpty() || event->key() == Qt::Key_Delete);
        if (isTyping)
            Q_EMIT typedInVain();
        QPlainTextEdit::keyPressEvent(event);
    } else if (event->key() == Qt::Key_Tab && event->modifiers() == Qt::NoModifier) {
        indent(true);
    } else if (event->key() == Qt::Key_Backtab) {
        indent(false);
    } else if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
               && event->modifiers() == Qt::NoModifier) {
        newLine();
    } else {
        QPlainTextEdit::keyPressEvent(event);
    }
}

void CodeEditor::newLine()
{
    QTextCursor cursor = textCursor();
    const QString before = cursor.block().text().left(cursor.positionInBlock());
    const auto end
        = std::find_if_not(before.begin(), before.end(), [](QChar c) { return c.isSpace(); });
    QString margin = before.left(end - before.begin());
    if (before.trimmed().endsWith(QLatin1Char(':')))
        margin += QString(indentWidth, QLatin1Char(' '));
    cursor.insertText(QLatin1Char('\n') + margin);
    setTextCursor(cursor);
    ensureCursorVisible();
}

void CodeEditor::indent(bool deeper)
{
    QTextCursor cursor = textCursor();
    if (deeper && !cursor.hasSelection()) {
        cursor.insertText(
            QString(indentWidth - cursor.positionInBlock() % indentWidth, QLatin1Char(' ')));
        return;
    }
    const QTextBlock last = document()->findBlock(
        std::max(cursor.selectionEnd() - (cursor.hasSelection() ? 1 : 0), 0));
    cursor.beginEditBlock();
    for (QTextBlock block = document()->findBlock(cursor.selectionStart()); block.isValid();
         block = block.next()) {
        QTextCursor line(block);
        const QString text = block.text();
        if (deeper) {
            line.insertText(QString(indentWidth, QLatin1Char(' ')));
        } else {
            const auto margin = std::find_if_not(text.begin(), text.end(),
                                                 [](QChar c) { return c == QLatin1Char(' '); });
            line.setPosition(block.position()
                                 + int(std::min<qsizetype>(indentWidth, margin - text.begin())),
                             QTextCursor::KeepAnchor);
            line.removeSelectedText();
        }
        if (block == last)
            break;
    }
    cursor.endEditBlock();
}

void CodeEditor::underlineProblems()
{
    QList<QTextEdit::ExtraSelection> underlines;
    for (const LineNote &note : std::as_const(m_notes)) {
        const QTextBlock block = document()->findBlockByNumber(note.line - 1);
        if (note.kind != LineNote::Kind::Problem || !block.isValid())
            continue;
        QTextEdit::ExtraSelection underline;
        underline.format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
        underline.format.setUnderlineColor(m_theme.colour(Ink::Changed));
        underline.cursor = QTextCursor(block);
        const int column = std::clamp(note.column, 0, std::max(block.length() - 1, 0));
        underline.cursor.setPosition(block.position() + column);
        underline.cursor.setPosition(block.position() + block.length() - 1,
                                     QTextCursor::KeepAnchor);
        underlines.append(underline);
    }
    setExtraSelections(underlines);
}

} // namespace clonescope::views
