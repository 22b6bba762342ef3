// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "tests/views/windowfixture.h"
#include "views/panels/messagebar.h"

#include <atomic>
#include <cstdlib>
#include <new>
#include <pthread.h>
#include <string_view>

using namespace clonescope;
using views::Do;

namespace
{

std::atomic<bool> isShort = false; // of memory

bool isOfWorker() // and not of Qt's
{
    char name[16] = {};
    pthread_getname_np(pthread_self(), name, sizeof name);
    return std::string_view(name) == "QThread";
}

} // namespace

// While memory is short, workers get what an event takes, and not what a run does. Other forms of
// new come here, but for the one that does not throw, which is told of none.
void *operator new(std::size_t size)
{
    constexpr std::size_t shared = sizeof(model::Run) + 16; // with what a shared pointer adds
    if (isShort && size >= shared && isOfWorker())
        throw std::bad_alloc();
    if (void *got = std::malloc(size))
        return got;
    throw std::bad_alloc();
}
void *operator new(std::size_t size, const std::nothrow_t &) noexcept
{
    return std::malloc(size);
}
void operator delete(void *memory) noexcept
{
    std::free(memory);
}
void operator delete(void *memory, std::size_t) noexcept
{
    std::free(memory);
}

// What works in the background and runs out of memory is told in the window, which goes on.
class TestOutOfMemory final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { isShort = false; }

    void aPictureThatCannotBeDrawn()
    {
        WindowFixture person;
        person.type(QStringLiteral("x = [1]\ny = x\n"));
        isShort = true;
        person.window.actions()[Do::PreviousStep]->trigger();
        QTRY_VERIFY(said(person).contains(QStringLiteral("Drawing this step")));
        QTRY_VERIFY(!person.window.canvasPanel().isDrawing()); // its bar makes it draw again
        isShort = false;
        person.press(Do::NextStep);
        person.press(Do::PreviousStep);
        QCOMPARE(person.cards().tags.size(), std::size_t {1});
    }

    void waysToCloneThatCannotBeTried()
    {
        WindowFixture person;
        person.type(QStringLiteral("x = [1]\ny = {2: 3}\n"));
        person.click(person.tagOf(QStringLiteral("x")));
        isShort = true;
        person.click(person.tagOf(QStringLiteral("y")));
        QTRY_VERIFY(said(person).contains(QStringLiteral("ways to clone")));
    }

    void anEditThatCannotBeTried()
    {
        WindowFixture person;
        person.type(QStringLiteral("x = [1]\n"));
        person.click(person.tagOf(QStringLiteral("x")));
        person.press(Do::AppendItem);
        isShort = true;
        QTest::keyClicks(&person.window.editField().field(), QStringLiteral("2\r"));
        QTRY_VERIFY(said(person).contains(QStringLiteral("it was not made")));
        QCOMPARE(person.text(), QStringLiteral("x = [1]\n"));
    }

    void aProgramThatCannotBeRun()
    {
        WindowFixture person;
        person.type(QStringLiteral("x = [1]\n"));
        QSignalSpy told(&person.window.document(), &app::Document::ranOutOfMemory);
        isShort = true;
        person.window.document().replace(0, 0, QStringLiteral("y = 2\n"));
        QTRY_COMPARE(told.size(), 1);
        QVERIFY(person.window.document().isStopped());
        QTRY_VERIFY(said(person).contains(QStringLiteral("Running the program")));
        QTRY_VERIFY(!person.window.isBusy());
        isShort = false;
        person.press(Do::RunAgain);
        QCOMPARE(person.window.document().stepCount(), std::size_t {2});
    }

private:
    static QString said(WindowFixture &person) { return person.window.messageBar().words(); }
};

QTEST_MAIN(TestOutOfMemory)
#include "tst_outofmemory.moc"
