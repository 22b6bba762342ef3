// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "app/document/replacetext.h"

#include <QTest>
#include <QUndoStack>

using namespace clonescope;
using namespace clonescope::app;

namespace
{

// A text and a state, as a document has them, without a run.
class Target final : public EditTarget
{
public:
    QString text;
    ViewState state;
    ComparePair pair;

    [[nodiscard]] ViewState viewState() const override { return state; }
    [[nodiscard]] const ComparePair &compare() const override { return pair; }
    void restore(const TextChange &change, const std::optional<ViewState> &restored,
                 const std::optional<ComparePair> &compared) override
    {
        QCOMPARE(text.mid(change.position, change.removed.size()), change.removed);
        text.replace(change.position, change.removed.size(), change.added);
        state = restored.value_or(state);
        pair = compared.value_or(pair);
    }
};

} // namespace

class TestReplaceText final : public QObject
{
    Q_OBJECT

private:
    Target m_target;
    QUndoStack m_stack;

    void replace(int position, int removed, const char *added)
    {
        const TextChange change {position, m_target.text.mid(position, removed),
                                 QString::fromLatin1(added)};
        m_stack.push(new ReplaceText(m_target, change));
    }
    void type(const char *text)
    {
        for (const char *c = text; *c; ++c)
            replace(static_cast<int>(m_target.text.size()), 0, QByteArray(c, 1));
    }

private Q_SLOTS:
    void theLeastChange()
    {
        const auto change = [](const char *from, const char *to) {
            return leastChange(QString::fromLatin1(from), QString::fromLatin1(to));
        };
        QCOMPARE(change("abc", "abc"), (TextChange {3, {}, {}}));
        QCOMPARE(change("abc", "axc"), (TextChange {1, QStringLiteral("b"), QStringLiteral("x")}));
        QCOMPARE(change("aa", "aaa"), (TextChange {2, {}, QStringLiteral("a")}));
        QCOMPARE(change("aaa", "aa"), (TextChange {2, QStringLiteral("a"), {}}));
        QCOMPARE(change("", "a"), (TextChange {0, {}, QStringLiteral("a")}));
    }
    void init()
    {
        m_stack.clear();
        m_target.text.clear();
        m_target.state = {};
        m_target.pair = {};
    }

    void undoRestoresTextAndState()
    {
        m_target.text = QStringLiteral("x = 1\n");
        m_target.state.step = 1;
        ViewState after = m_target.state;
        after.step = 2;
        after.pins.insert({2, 0}, {1, 2});
        const ViewState before = m_target.state;
        m_stack.push(
            new ReplaceText(m_target, {6, {}, QStringLiteral("y = 2\n")},
                            {after, ComparePair {QStringLiteral("x"), QStringLiteral("y")}}));
        QCOMPARE(m_target.text, QStringLiteral("x = 1\ny = 2\n"));
        QCOMPARE(m_target.state, after);
        QCOMPARE(m_target.pair.b, QStringLiteral("y"));
        m_stack.undo();
        QCOMPARE(m_target.text, QStringLiteral("x = 1\n"));
        QCOMPARE(m_target.state, before);
        QVERIFY(!m_target.pair);
        m_stack.redo();
        QCOMPARE(m_target.text, QStringLiteral("x = 1\ny = 2\n"));
        QCOMPARE(m_target.state, after);
        QCOMPARE(m_target.pair.b, QStringLiteral("y"));
    }

    void aPairChosenSinceIsNotUndone()
    {
        const ComparePair chosen {QStringLiteral("a"), QStringLiteral("b")};
        m_stack.push(new ReplaceText(
            m_target, {0, {}, QStringLiteral("y = x")},
            {std::nullopt, ComparePair {QStringLiteral("x"), QStringLiteral("y")}}));
        m_target.pair = chosen;
        m_stack.undo();
        QCOMPARE(m_target.pair, chosen);
    }

    void typingMergesWordByWord()
    {
        type("ab cd\ne");
        QCOMPARE(m_stack.count(), 4); // "ab ", "cd", the line end, "e"
        m_stack.undo();
        QCOMPARE(m_target.text, QStringLiteral("ab cd\n"));
        m_stack.undo();
        m_stack.undo();
        QCOMPARE(m_target.text, QStringLiteral("ab "));
        m_stack.undo();
        QCOMPARE(m_target.text, QString());
        for (int i = 0; i < 4; ++i)
            m_stack.redo();
        QCOMPARE(m_target.text, QStringLiteral("ab cd\ne"));
    }

    void deletingMergesInBothDirections()
    {
        m_target.text = QStringLiteral("abcdef");
        replace(3, 1, ""); // Delete, Delete
        replace(3, 1, "");
        replace(2, 1, ""); // Backspace, Backspace
        replace(1, 1, "");
        QCOMPARE(m_target.text, QStringLiteral("af"));
        QCOMPARE(m_stack.count(), 1);
        m_stack.undo();
        QCOMPARE(m_target.text, QStringLiteral("abcdef"));
        m_stack.redo();
        QCOMPARE(m_target.text, QStringLiteral("af"));
    }

    void whatIsTypedAndTakenBackVanishes()
    {
        type("ab");
        replace(1, 1, "");
        QCOMPARE(m_stack.count(), 1);
        replace(0, 1, "");
        QCOMPARE(m_stack.count(), 0);
        QVERIFY(m_stack.isClean());
    }

    void elsewhereBeginsAnew()
    {
        type("ab");
        replace(0, 0, "c");
        QCOMPARE(m_stack.count(), 2);
        m_stack.undo();
        QCOMPARE(m_target.text, QStringLiteral("ab"));
    }

    void aSavedTextIsNotMergedInto()
    {
        type("ab");
        m_stack.setClean();
        type("c");
        m_stack.undo();
        QVERIFY(m_stack.isClean());
        QCOMPARE(m_target.text, QStringLiteral("ab"));
    }
};

QTEST_APPLESS_MAIN(TestReplaceText)
#include "tst_replacetext.moc"
