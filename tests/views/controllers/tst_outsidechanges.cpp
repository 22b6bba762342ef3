// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "tests/views/dialogs.h"
#include "tests/views/windowfixture.h"
#include "views/panels/messagebar.h"

#include <QTableView>

using namespace clonescope;
using views::Do;

namespace
{

constexpr auto program = "a = [1]\nb = a\nb.append(2)\n";

QString u(const char *text)
{
    return QString::fromUtf8(text);
}

} // namespace

// A program that is open in the real window, and its file changed by other processes.
class TestOutsideChanges final : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    [[nodiscard]] QString file(const char *name) const { return m_folder->filePath(u(name)); }
    void run(const char *script) const { sh(m_folder->path(), u(script)); }
    void open(WindowFixture &person) const
    {
        person.window.files().open(file("a.py"));
        person.settle();
    }
    static QString said(WindowFixture &person) { return person.window.messageBar().words(); }
    static void take(WindowFixture &person, const char *way)
    {
        for (auto *button : person.window.messageBar().findChildren<QToolButton *>())
            if (button->text() == u(way) && button->isVisible()) {
                QTest::mouseClick(button, Qt::LeftButton);
                return person.settle();
            }
        QFAIL(qPrintable(u("there is no ") + u(way)));
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QFile out(file("a.py"));
        QVERIFY(out.open(QIODevice::WriteOnly));
        out.write(program);
    }

    void aTextWithoutChangesFollowsItsFile()
    {
        WindowFixture person;
        open(person);
        app::Document &document = person.window.document();
        document.setStep(2);
        run("sed -i 's/1/5/' a.py"); // which replaces it by a rename
        const QString after = u(program).replace(u("1"), u("5"));
        QTRY_COMPARE(person.text(), after);
        person.settle();
        QVERIFY(document.isClean());
        QCOMPARE(document.step(), std::size_t {2});
        QCOMPARE(said(person), QString());
        QVERIFY2(person.window.message().contains(u("a.py was changed by another program")),
                 qPrintable(person.window.message()));
        // As one edit.
        person.press(Do::Undo);
        QCOMPARE(person.text(), u(program));
        QVERIFY(!document.isClean());
        person.press(Do::Redo);
        QCOMPARE(person.text(), after);
        QVERIFY(document.isClean());
        QVERIFY(!document.undoStack().canRedo());
        // And again, by other means; at the end one stays at the end.
        document.setStep(document.stepCount());
        run("echo 'c = 1' >>a.py");
        QTRY_COMPARE(person.text(), after + u("c = 1\n"));
        person.settle();
        QCOMPARE(document.step(), document.stepCount());
        QVERIFY(document.isClean());
    }

    void whatIsTypedNextIsNotPartOfIt()
    {
        WindowFixture person;
        open(person);
        run("printf x >>a.py");
        QTRY_COMPARE(person.text(), u(program) + u("x"));
        person.window.document().replace(int(person.text().size()), 0, u("y"));
        person.press(Do::Undo);
        QCOMPARE(person.text(), u(program) + u("x"));
    }

    void pinsOfTheFileAreTakenUp()
    {
        WindowFixture person;
        open(person);
        run("echo '# clonescope: pins=1.0@30,40' >>a.py");
        QTRY_COMPARE(person.window.document().pins().size(), 1);
        person.settle();
        QCOMPARE(person.text(), u(program));
        QCOMPARE(person.window.document().pins().first(), QPointF(30, 40));
        QVERIFY(person.window.document().isClean());
        person.press(Do::Undo);
        QVERIFY(person.window.document().pins().isEmpty());
    }

    void aTextWithChangesAsks()
    {
        WindowFixture person;
        open(person);
        person.window.document().replace(0, 0, u("# mine\n"));
        run("echo '# theirs' >>a.py");
        QTRY_VERIFY(said(person).contains(u("a.py was changed by another program")));
        person.window.programPanel().editor().setFocus();
        person.key(Qt::Key_Escape);
        QVERIFY(!said(person).isEmpty()); // it stays
        QCOMPARE(person.text(), u("# mine\n") + u(program));
        take(person, "Reload");
        QTRY_COMPARE(person.text(), u(program) + u("# theirs\n"));
        QVERIFY(person.window.document().isClean());
        QCOMPARE(said(person), QString());
        person.press(Do::Undo); // nothing is lost
        QCOMPARE(person.text(), u("# mine\n") + u(program));
        QVERIFY(!person.window.document().isClean());
    }

    void mineIsKeptAndSavedWhereOneHasSaidSo()
    {
        WindowFixture person;
        open(person);
        person.window.document().replace(0, 0, u("# mine\n"));
        run("echo '# theirs' >>a.py");
        QTRY_VERIFY(!said(person).isEmpty());
        take(person, "Keep mine");
        QTRY_COMPARE(said(person), QString());
        QVERIFY(!person.window.document().isClean());
        person.press(Do::Undo); // the file does not hold that either
        QVERIFY(!person.window.document().isClean());
        person.press(Do::Redo);
        {
            const Answers none({});
            person.press(Do::Save);
            QVERIFY(none.areGiven());
        }
        QCOMPARE(bytesOf(file("a.py")), QByteArray("# mine\n") + program);
        // Of another change one has not.
        person.window.document().replace(0, 0, u("# more\n"));
        run("echo '# theirs' >>a.py");
        const Answers cancel({Answers::click("Cancel")});
        person.press(Do::Save);
        QVERIFY(cancel.areGiven());
    }

    void bothAreShownSideBySide()
    {
        WindowFixture person;
        open(person);
        person.window.document().replace(0, 7, u("a = [7]"));
        run("echo '# theirs' >>a.py");
        QTRY_VERIFY(!said(person).isEmpty());
        QStringList shown;
        const Answers look({[&](QDialog &dialog) {
            const auto *table = dialog.findChild<QTableView *>();
            QVERIFY(table);
            for (int row = 0; row < table->model()->rowCount(); ++row)
                for (int column = 0; column < table->model()->columnCount(); ++column)
                    shown << table->model()->index(row, column).data().toString();
            QTest::keyClick(&dialog, Qt::Key_Escape);
        }});
        take(person, "Compare…");
        QTRY_VERIFY(look.areGiven());
        QCOMPARE(shown.join(u("|")),
                 u("1|a = [1]|1|a = [7]|2|b = a|2|b = a|3|b.append(2)|3|b.append(2)|4|# theirs||"));
        QVERIFY(!said(person).isEmpty()); // it is still to be answered
    }

    void whatIsGoneIsToldAndWrittenAnew()
    {
        WindowFixture person;
        open(person);
        run("rm a.py");
        QTRY_VERIFY2(said(person).contains(u("a.py is no longer in ") + m_folder->path()),
                     qPrintable(said(person)));
        QVERIFY(!person.window.document().isClean());
        QCOMPARE(person.text(), u(program));
        take(person, "Save");
        QTRY_COMPARE(bytesOf(file("a.py")), QByteArray(program));
        QVERIFY(person.window.document().isClean());
        QCOMPARE(said(person), QString());
    }

    void whatComesBackIsClean()
    {
        WindowFixture person;
        open(person);
        run("mv a.py b.py");
        QTRY_VERIFY(!person.window.document().isClean());
        run("mv b.py a.py");
        QTRY_VERIFY(person.window.document().isClean());
        QCOMPARE(said(person), QString());
        QVERIFY(!person.window.document().undoStack().canUndo());
    }

    void theSameChangeOnBothSidesIsNone()
    {
        WindowFixture person;
        open(person);
        person.window.document().replace(0, 0, u("# both\n"));
        run("sed -i '1i # both' a.py");
        QTRY_VERIFY(person.window.document().isClean());
        QCOMPARE(said(person), QString());
    }

    void whatCannotBeOpenedIsTold()
    {
        WindowFixture person;
        open(person);
        run("printf 'a = \\377\\n' >a.py");
        QTRY_VERIFY2(said(person).contains(u("is not UTF-8")), qPrintable(said(person)));
        QCOMPARE(person.text(), u(program));
        QVERIFY(!person.window.document().isClean());
        const Answers cancel({Answers::click("Cancel")});
        person.press(Do::Save);
        QVERIFY(cancel.areGiven());
        QCOMPARE(bytesOf(file("a.py")), QByteArray("a = \xff\n"));
    }

    void aFolderThatIsLostIsSurvived()
    {
        run("mkdir d; mv a.py d");
        WindowFixture person;
        person.window.files().open(file("d/a.py"));
        person.settle();
        run("rm -r d");
        QTRY_VERIFY(said(person).contains(u("is no longer in")));
        person.press(Do::Save);
        QVERIFY2(said(person).contains(u("its folder is not there")), qPrintable(said(person)));
        QVERIFY(!person.window.document().isClean());
        run("mkdir d");
        person.press(Do::Save);
        QCOMPARE(bytesOf(file("d/a.py")), QByteArray(program));
        QVERIFY(person.window.document().isClean());
        QCOMPARE(said(person), QString());
    }

    void twoWindowsOfOneFile()
    {
        WindowFixture one, other;
        open(one);
        open(other);
        one.window.document().replace(0, 0, u("# one\n"));
        one.press(Do::Save);
        QTRY_COMPARE(other.text(), u("# one\n") + u(program));
        other.settle();
        other.window.document().replace(0, 0, u("# other\n"));
        one.window.document().replace(0, 0, u("# again\n"));
        one.press(Do::Save);
        QTRY_VERIFY(!said(other).isEmpty());
        take(other, "Reload");
        QTRY_COMPARE(other.text(), one.text());
        QCOMPARE(said(one), QString());
    }

    void anotherFileTakesTheQuestionAway()
    {
        WindowFixture person;
        open(person);
        run("cp a.py b.py");
        person.window.document().replace(0, 0, u("# mine\n"));
        run("echo '# theirs' >>a.py");
        QTRY_VERIFY(!said(person).isEmpty());
        const Answers discard({Answers::click("Discard")});
        person.window.files().open(file("b.py"));
        person.settle();
        QCOMPARE(said(person), QString());
        QCOMPARE(person.text(), u(program));
    }
};

QTEST_MAIN(TestOutsideChanges)
#include "tst_outsidechanges.moc"
