// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "tests/views/pictured.h"
#include "views/canvas/keytool.h"
#include "views/canvas/walk.h"

#include <QTest>

using namespace clonescope::views;

class TestKeyTool final : public QObject
{
    Q_OBJECT

private:
    Scene m_scene;
    KeyTool m_tool;

    static QKeyEvent key(QEvent::Type type, int key, Qt::KeyboardModifiers with = {},
                         bool repeats = false)
    {
        return {type, key, with, {}, repeats};
    }
    // What a key that is pressed asks for; none where it asks for something else.
    template <typename Request>
    std::optional<Request> pressed(int which, const Hit &focus = {},
                                   Qt::KeyboardModifiers with = {})
    {
        const auto asked = m_tool.press(key(QEvent::KeyPress, which, with), &m_scene, focus);
        const auto *request = asked ? std::get_if<Request>(&*asked) : nullptr;
        return request ? std::optional(*request) : std::nullopt;
    }
    bool asksNothing(int which, const Hit &focus = {}, Qt::KeyboardModifiers with = {})
    {
        return pressed<std::monostate>(which, focus, with).has_value();
    }
    bool releaseEndsBefore(bool repeats = false)
    {
        const auto asked = m_tool.release(key(QEvent::KeyRelease, Qt::Key_B, {}, repeats));
        const auto *show = asked ? std::get_if<ShowBefore>(&*asked) : nullptr;
        return show && !show->on;
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_scene = Pictured::example(QStringLiteral("shallow.py"))
                      .compared(QStringLiteral("x"), QStringLiteral("y"));
    }
    void init() { m_tool = {}; }

    void arrowsVisitWhatIsNext();
    void theSeersAreVisitedInTurn();
    void aPlaceIsOpenedEmptiedAndFolded();
    void withoutAPlaceNothingIsAsked();
    void theViewIsZoomed();
    void whatBeginsByBEndsWithIt();
    void bIsHeldByNoRepetitionAndNoShortcut();
    void otherKeysAreOthers();
    void someComeBeforeShortcuts();
};

void TestKeyTool::arrowsVisitWhatIsNext()
{
    const Hit name = TagIndex(0);
    for (const auto &[which, step] :
         {std::pair(Qt::Key_Down, WalkStep::Down), std::pair(Qt::Key_Right, WalkStep::Along)}) {
        const Hit next = walk(m_scene, name, step);
        QVERIFY(next != name);
        QCOMPARE(pressed<VisitPlace>(which, name).value().hit, next);
    }
    QVERIFY(!m_tool.press(key(QEvent::KeyPress, Qt::Key_Down), nullptr, {}));
}

void TestKeyTool::theSeersAreVisitedInTurn()
{
    const Hit first = pressed<VisitPlace>(Qt::Key_N).value().hit;
    QVERIFY(first.is<TagIndex>());
    QVERIFY(pressed<VisitPlace>(Qt::Key_N, first).value().hit != first);
    m_scene.cards.tags = {};
    QVERIFY(asksNothing(Qt::Key_N));
    initTestCase();
}

void TestKeyTool::aPlaceIsOpenedEmptiedAndFolded()
{
    const Hit card = CardHit {CardIndex(1)};
    for (const int which : {Qt::Key_Return, Qt::Key_Enter})
        QCOMPARE(pressed<Activate>(which, card).value().hit, card);
    for (const int which : {Qt::Key_Delete, Qt::Key_Backspace})
        QCOMPARE(pressed<RemovePart>(which, card).value().hit, card);
    QCOMPARE(pressed<ToggleFold>(Qt::Key_Space, card).value().hit, card);
}

void TestKeyTool::withoutAPlaceNothingIsAsked()
{
    for (const int which :
         {Qt::Key_Return, Qt::Key_Enter, Qt::Key_Delete, Qt::Key_Backspace, Qt::Key_Space})
        QVERIFY(asksNothing(which));
}

void TestKeyTool::theViewIsZoomed()
{
    for (const int which : {Qt::Key_Plus, Qt::Key_Equal})
        QVERIFY(pressed<ZoomBy>(which).value().factor > 1);
    QCOMPARE(pressed<ZoomBy>(Qt::Key_Minus).value().factor
                 * pressed<ZoomBy>(Qt::Key_Plus).value().factor,
             1.0);
    QCOMPARE(pressed<ZoomTo>(Qt::Key_1).value().zoom, 1.0);
    QVERIFY(pressed<FitWhole>(Qt::Key_0));
}

void TestKeyTool::whatBeginsByBEndsWithIt()
{
    QVERIFY(!releaseEndsBefore()); // which something else has begun
    QVERIFY(pressed<ShowBefore>(Qt::Key_B).value().on);
    QVERIFY(!releaseEndsBefore(true));
    QVERIFY(releaseEndsBefore());
    QVERIFY(!releaseEndsBefore());
    (void)pressed<ShowBefore>(Qt::Key_B, {}, Qt::KeypadModifier);
    const CanvasRequest asked = m_tool.letGo();
    QVERIFY(!std::get<ShowBefore>(asked).on);
    QVERIFY(!releaseEndsBefore());
}

void TestKeyTool::bIsHeldByNoRepetitionAndNoShortcut()
{
    QVERIFY(asksNothing(Qt::Key_B, {}, Qt::ControlModifier));
    const auto asked = m_tool.press(key(QEvent::KeyPress, Qt::Key_B, {}, true), &m_scene, {});
    QVERIFY(std::holds_alternative<std::monostate>(asked.value()));
    QVERIFY(!releaseEndsBefore());
}

void TestKeyTool::otherKeysAreOthers()
{
    for (const int which : {Qt::Key_A, Qt::Key_Escape, Qt::Key_F2})
        QVERIFY(!m_tool.press(key(QEvent::KeyPress, which), &m_scene, CardHit {CardIndex(0)}));
    QVERIFY(!m_tool.release(key(QEvent::KeyRelease, Qt::Key_Space)));
}

void TestKeyTool::someComeBeforeShortcuts()
{
    const auto comesFirst = [](int which, Qt::KeyboardModifiers with = {}) {
        return KeyTool::comesFirst(key(QEvent::ShortcutOverride, which, with));
    };
    for (const int which : {Qt::Key_B, Qt::Key_Space, Qt::Key_Return, Qt::Key_Enter})
        QVERIFY(comesFirst(which) && !comesFirst(which, Qt::ControlModifier));
    QVERIFY(comesFirst(Qt::Key_Enter, Qt::KeypadModifier));
    QVERIFY(!comesFirst(Qt::Key_N) && !comesFirst(Qt::Key_Delete));
}

QTEST_MAIN(TestKeyTool)
#include "tst_keytool.moc"
