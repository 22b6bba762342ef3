// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "tests/views/places.h"
#include "views/controllers/editquestions.h"

#include <QClipboard>

using namespace clonescope;
using namespace places;
using views::Do;

namespace
{

// What may be on a clipboard.
QStringList strangeAnswers()
{
    QStringList answers {QString(), u("   "), QString(1, QChar()), QString(QChar(0xd800))};
    for (const char *answer : {"1\n2",
                               "1\n",
                               "[1,\n2]",
                               "x = 1\nimport os",
                               "a = [1,\r\n2]",
                               "'",
                               "\"",
                               "'''",
                               "\\",
                               "1; import os",
                               "a = 1; b = 2",
                               "1 # 2",
                               "a = 1 # 2",
                               "'k': 1 # 2",
                               "(",
                               ")",
                               "[[[",
                               "{]",
                               "1) + (2",
                               "import os",
                               "a = import os",
                               "größe",
                               "变量",
                               "नमस्ते",
                               "e\u0301",
                               "\u202eabc",
                               "ﬁ = 1",
                               "lambda: 0",
                               "for",
                               "for = 1",
                               "None",
                               "torch",
                               "torch = 1",
                               "torch = torch.ones(2)",
                               "copy",
                               "a = b = c",
                               "a == 1",
                               "a += 1",
                               "a: b: c",
                               "'k':",
                               "{}: 1",
                               "[]: 1",
                               "x: x",
                               "*x.tags",
                               "a = *x.tags",
                               "(a := 1)",
                               "yield",
                               "await x",
                               "while True: pass",
                               "a = while True: pass",
                               "[0] * 10 ** 9",
                               "a = 'x' * 10 ** 10",
                               "9 ** 9 ** 9",
                               "1e999",
                               "x",
                               "x.tags",
                               "x.nothing",
                               "a = nothing",
                               "<b>%1</b>",
                               "a = '<b>%1</b>'",
                               "__import__('os')",
                               "print(1)",
                               "a = print(1)",
                               "x.add_(1)"})
        answers << u(answer);
    const QString ones = u("1, ").repeated(3'300);
    return answers << QString(10'000, u'a') << u("a = ") + QString(10'000, u'a')
                   << QString(10'000, u'(') << QString(10'000, u'-') + u'1'
                   << u("1+").repeated(5'000) + u'1' << u'[' + ones + u']'
                   << u("a = [") + ones + u']' << u("'k': [") + ones + u']';
}

} // namespace

Q_DECLARE_METATYPE(Where)
Q_DECLARE_METATYPE(clonescope::views::Do)

class TestEditQuestions final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void noAnswerIsTooStrange_data();
    void noAnswerIsTooStrange();
    void namesAreReadAsPythonReadsThem_data();
    void namesAreReadAsPythonReadsThem();
};

void TestEditQuestions::noAnswerIsTooStrange_data()
{
    QTest::addColumn<Where>("where");
    QTest::addColumn<Do>("what");
    QTest::newRow("new tensor") << Where() << Do::NewTensor;
    QTest::newRow("copy") << card(CardKind::Tensor) << Do::ShallowCopy;
    QTest::newRow("attribute") << card(CardKind::Tensor) << Do::SetAttribute;
    QTest::newRow("rename") << row(CardKind::Tensor, "tags") << Do::Rename;
    QTest::newRow("append") << card(CardKind::List) << Do::AppendItem;
    QTest::newRow("insert") << row(CardKind::List, "1") << Do::InsertItem;
    QTest::newRow("key") << card(CardKind::Dict) << Do::SetKey;
    QTest::newRow("element") << element(CardKind::Tensor, 1) << Do::EditValue;
    QTest::newRow("part") << row(CardKind::List, "0") << Do::EditValue;
    QTest::newRow("rebind") << tag("x") << Do::Rebind;
    QTest::newRow("point") << tag("x") << Do::EditValue;
}

// It is refused with a reason and nothing is changed, or it is a line that Undo takes back.
void TestEditQuestions::noAnswerIsTooStrange()
{
    QFETCH(Where, where);
    QFETCH(Do, what);
    const QString program
        = u("import torch\nx = torch.arange(2.)\nx.tags = [1, 2]\nd = {'a': 1}\n");
    WindowFixture person;
    person.type(program);
    views::EditField &field = person.window.editField();
    for (const QString &answer : strangeAnswers()) {
        const QByteArray shown = answer.left(60).toUtf8();
        if (where)
            person.choose(where(person), what);
        else
            person.press(what);
        QVERIFY2(field.isVisible(), shown.constData());
        field.field().clear();
        QApplication::clipboard()->setText(answer);
        field.field().paste();
        QVERIFY2(field.parentWidget()->rect().contains(field.geometry()), shown.constData());
        QTest::keyClick(&field.field(), Qt::Key_Return);
        person.settle();
        QVERIFY2(!person.window.document().isStale(), shown.constData());
        if (field.isVisible()) {
            QVERIFY2(!field.answer().isEmpty(), shown.constData());
            QVERIFY2(field.parentWidget()->rect().contains(field.geometry()), shown.constData());
            QCOMPARE(person.text(), program);
            QTest::keyClick(&field.field(), Qt::Key_Escape);
            QVERIFY2(!field.isVisible(), shown.constData());
        } else {
            QVERIFY2(person.text() != program, shown.constData());
            person.press(Do::Undo);
        }
        QCOMPARE(person.text(), program);
        QVERIFY2(!person.window.document().undoStack().canUndo(), shown.constData());
    }
}

void TestEditQuestions::namesAreReadAsPythonReadsThem_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("name"); // null: none
    QTest::newRow("plain") << u(" y2 ") << u("y2");
    QTest::newRow("letters") << u("größe") << u("größe");
    QTest::newRow("a letter and its accent") << u("e\u0301") << u("é");
    QTest::newRow("two letters in one") << u("ﬁ") << u("fi");
    QTest::newRow("vowel signs") << u("नमस्ते") << u("नमस्ते");
    QTest::newRow("empty") << u("") << QString();
    QTest::newRow("digit") << u("2y") << QString();
    QTest::newRow("an accent first") << u("\u0301e") << QString();
    QTest::newRow("two") << u("a b") << QString();
    QTest::newRow("two lines") << u("a\nb") << QString();
    QTest::newRow("path") << u("a.b") << QString();
}

void TestEditQuestions::namesAreReadAsPythonReadsThem()
{
    QFETCH(QString, typed);
    QFETCH(QString, name);
    const auto read = views::nameIn(typed);
    QCOMPARE(read.has_value(), !name.isNull());
    QCOMPARE(read.value_or(QString()), name);
}

QTEST_MAIN(TestEditQuestions)
#include "tst_editquestions.moc"
