// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "tests/views/pictured.h"
#include "views/canvas/showing.h"

#include <QTest>

using namespace clonescope::views;

class TestShowing final : public QObject
{
    Q_OBJECT

private:
    // One card, and the same with another that pushes it away; the last step has an edit to tell.
    ScenePtr m_one, m_moved;
    std::unique_ptr<Showing> m_showing;

    static ScenePtr lastOf(const QByteArray &text)
    {
        Pictured program(text);
        return std::make_shared<const Scene>(program.scene(program.last()));
    }
    void show(const ScenePtr &scene, bool isSeen = true)
    {
        m_showing->leaveFor(scene, {});
        m_showing->arrive({}, isSeen);
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_one = lastOf("y = [2]\n");
        Pictured moved("y = [2]\n");
        SceneOptions options;
        options.pins.insert(m_one->cards.cards[CardIndex(0)].key, {300, 200});
        m_moved = std::make_shared<const Scene>(moved.scene(moved.last(), options));
        QVERIFY(m_one->rects[CardIndex(0)] != m_moved->rects[CardIndex(0)]);
    }
    void init() { m_showing = std::make_unique<Showing>(); }

    void theFirstSceneIsThereAtOnce();
    void cardsGlideFromWhereTheyStood();
    void whatNobodySeesGlidesNowhere();
    void aDroppedCardComesFromWhereItWasPut();
    void anEditIsTold();
    void theStepBeforeTakesThePlaceOfThisOne();
    void theStepBeforeStandsStill();
};

void TestShowing::theFirstSceneIsThereAtOnce()
{
    QVERIFY(!m_showing->shown());
    show(m_one);
    QCOMPARE(m_showing->shown(), m_one);
    QVERIFY(!m_showing->now().isGliding);
}

void TestShowing::cardsGlideFromWhereTheyStood()
{
    show(m_one);
    show(m_moved);
    QVERIFY(m_showing->now().isGliding);
    const auto from = m_showing->glide().card(CardIndex(0), 0).by;
    QCOMPARE(m_moved->rects[CardIndex(0)].topLeft() + from, m_one->rects[CardIndex(0)].topLeft());
    show(nullptr);
    QVERIFY(!m_showing->now().isGliding);
}

void TestShowing::whatNobodySeesGlidesNowhere()
{
    show(m_one);
    show(m_moved, false);
    QVERIFY(!m_showing->now().isGliding);
}

void TestShowing::aDroppedCardComesFromWhereItWasPut()
{
    show(m_one);
    m_showing->drop(m_one->cards.cards[CardIndex(0)].key, m_moved->rects[CardIndex(0)].topLeft());
    show(m_moved);
    QCOMPARE(m_showing->glide().card(CardIndex(0), 0).by, QPointF());
    show(m_one); // once only
    QVERIFY(m_showing->glide().card(CardIndex(0), 0).by != QPointF());
}

void TestShowing::anEditIsTold()
{
    QVERIFY(!m_showing->canTell());
    show(m_one);
    QVERIFY(!m_showing->canTell());
    show(lastOf("x = [1]\ny = x\ny.append(2)\n"));
    QVERIFY(m_showing->canTell());
    m_showing->tellEdit();
    QCOMPARE(m_showing->now().stage, Stage::Line);
    m_showing->motion().setReduced(true);
    QCOMPARE(m_showing->now().stage, finished);
    QVERIFY(!m_showing->canTell());
}

void TestShowing::theStepBeforeTakesThePlaceOfThisOne()
{
    show(m_moved);
    QVERIFY(!m_showing->showBefore(true)); // there is none
    m_showing->setBefore(m_one);
    QVERIFY(m_showing->showBefore(true));
    QVERIFY(!m_showing->showBefore(true));
    QCOMPARE(m_showing->shown(), m_one);
    QCOMPARE(m_showing->scene(), m_moved);
    QVERIFY(m_showing->showBefore(false));
    QCOMPARE(m_showing->shown(), m_moved);
}

void TestShowing::theStepBeforeStandsStill()
{
    const ScenePtr edit = lastOf("x = [1]\ny = x\ny.append(2)\n");
    show(edit);
    m_showing->tellEdit();
    m_showing->setBefore(m_one);
    QVERIFY(m_showing->showBefore(true));
    m_showing->tellEdit();
    QCOMPARE(m_showing->now().stage, finished);
    show(m_one);
    show(m_moved);
    QVERIFY(!m_showing->motion().isGliding());
    QVERIFY(m_showing->showBefore(false));
}

QTEST_MAIN(TestShowing)
#include "tst_showing.moc"
