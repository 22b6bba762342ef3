// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "views/canvas/glide.h"

#include "tests/views/canvasfixture.h"

using namespace clonescope::views;

namespace
{

const View same {1, {}};

// From where the one scene has come to rest to the other.
Glide between(const Scene &from, const Scene &to)
{
    return Glide(Glide({}, from, same).stand(from, 1, same), to, same);
}

// A border in the first owner's blue runs through the point, on a pixel or between two.
bool isBorder(const QImage &image, const QPointF &at)
{
    return image.pixelColor(at.toPoint()).red() < 120;
}

} // namespace

// How cards come to the places of another scene.
class TestGlide final : public QObject, private CanvasFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }

    void cardsGlideFromTheirOldPlacesToTheirNewOnes();
    void aMovedCardIsPaintedWhereItIsOnItsWay();
    void newCardsFadeInAndVanishedOnesAreGone();
    void referencesFollowTheirCards();
    void aSceneThatComesDuringMotionGoesOnFromThere();
    void goingBackDuringMotionEndsAtTheOldPlaces();
    void aDroppedCardDoesNotFlyBack();
    void hitsGoByTheFinalScene();
};

void TestGlide::cardsGlideFromTheirOldPlacesToTheirNewOnes()
{
    const Glide glide = between(*m_tree, *m_scene);
    QVERIFY(!glide.isStill());
    for (const CardIndex i : m_scene->rects.indices()) {
        const CardIndex old = m_tree->cards.cards.find(
            [&](const Card &card) { return card.key == m_scene->cards.cards[i].key; });
        QVERIFY(old);
        const QRectF &from = m_tree->rects[old];
        QCOMPARE(m_scene->rects[i].topLeft() + glide.card(i, 0).by, from.topLeft());
        QCOMPARE(glide.card(i, 1).by, QPointF());
    }
    show(m_tree);
    m_canvas->setScene(m_scene);
    QVERIFY(m_canvas->motion().isGliding());
    QTRY_VERIFY(!m_canvas->motion().isGliding());
    QCOMPARE(picture(), finishedPicture());
}

void TestGlide::aMovedCardIsPaintedWhereItIsOnItsWay()
{
    SceneOptions pinned;
    Pictured program("a = [1, 2, 3]\n");
    const ScenePtr here = sceneOf(program, 1);
    pinned.pins[here->cards.cards[CardIndex(0)].key]
        = here->rects[CardIndex(0)].topLeft() + QPointF(0, 200);
    const ScenePtr there = sceneOf(program, 1, pinned);
    show(here);
    m_canvas->setZoom(1); // nothing but the card moves
    m_canvas->setScene(there);
    m_canvas->motion().seek(0.4);
    const double share = m_canvas->motion().progress();
    QVERIFY(share > 0.4 && share < 1); // eased
    const QPointF corner = m_canvas->fromScene(there->rects[CardIndex(0)].topLeft()
                                               - QPointF(0, 200) * (1 - share) + QPointF(0, 40));
    const QImage image = picture();
    QVERIFY(isBorder(image, corner));
    QVERIFY(!isBorder(
        image, m_canvas->fromScene(there->rects[CardIndex(0)].bottomLeft() - QPointF(0, 20))));
}

void TestGlide::newCardsFadeInAndVanishedOnesAreGone()
{
    Pictured program("a = [1]\nb = [2, 2]\ndel a\n");
    const ScenePtr one = sceneOf(program, 1), two = sceneOf(program, 2), gone = sceneOf(program, 3);
    const Glide glide = between(*one, *two);
    QCOMPARE(glide.card(CardIndex(0), 0.5).opacity, 1.0);
    QCOMPARE(glide.card(CardIndex(1), 0.5).opacity, 0.5);
    QCOMPARE(glide.opacity(two->cards.references[ReferenceIndex(1)], 0.25), 0.25);
    show(two);
    m_canvas->setScene(gone);
    m_canvas->motion().seek(0);
    picture(); // paints without what is no longer there
    QCOMPARE(gone->cards.cards.size(), std::size_t {1});
    m_canvas->motion().finish();
    QCOMPARE(picture(), finishedPicture());
}

void TestGlide::referencesFollowTheirCards()
{
    const Glide glide = between(*m_tree, *m_scene);
    for (const ReferenceIndex i : m_scene->cards.references.indices()) {
        const Reference &r = m_scene->cards.references[i];
        if (!r.card)
            continue;
        const Curve curve {m_scene->routes[i]};
        const auto bent = std::get<Curve>(glide.bent(*m_scene, i, curve, 0.3));
        QCOMPARE(bent.points.front() - curve.points.front(), glide.card(r.card, 0.3).by);
        QCOMPARE(bent.points.back() - curve.points.back(), glide.card(r.to, 0.3).by);
        QCOMPARE(std::get<Curve>(glide.bent(*m_scene, i, curve, 1)).points, curve.points);
    }
}

void TestGlide::aSceneThatComesDuringMotionGoesOnFromThere()
{
    const Glide first = between(*m_tree, *m_scene),
                second(first.stand(*m_scene, 0.5, same), *m_tree, same);
    for (const CardIndex i : m_tree->rects.indices())
        for (const CardIndex j : m_scene->rects.indices())
            if (m_tree->cards.cards[i].key == m_scene->cards.cards[j].key) {
                const QPointF left = m_tree->rects[i].topLeft() + second.card(i, 0).by,
                              was = m_scene->rects[j].topLeft() + first.card(j, 0.5).by;
                QVERIFY(std::hypot(left.x() - was.x(), left.y() - was.y()) < 1e-9);
            }
    m_canvas->setScene(m_tree);
    m_canvas->motion().seek(0.5);
    m_canvas->setScene(m_scene);
    QVERIFY(m_canvas->motion().isGliding());
    QTRY_VERIFY(!m_canvas->motion().isGliding());
    QCOMPARE(picture(), finishedPicture());
}

void TestGlide::goingBackDuringMotionEndsAtTheOldPlaces()
{
    const QImage before = picture();
    m_canvas->setScene(m_scene);
    m_canvas->tellEdit();
    m_canvas->motion().advance();
    m_canvas->setScene(m_before); // undone
    QVERIFY(!m_canvas->motion().isTelling());
    m_canvas->motion().finish();
    QCOMPARE(picture(), before);
}

void TestGlide::aDroppedCardDoesNotFlyBack()
{
    Pictured program("a = [1, 2, 3]\n");
    const ScenePtr here = sceneOf(program, 1);
    show(here);
    m_canvas->setZoom(1);
    SceneOptions pinned;
    connect(m_canvas.get(), &Canvas::cardMoved, this,
            [&](clonescope::model::OriginKey key, const QPointF &at) { pinned.pins[key] = at; });
    const QPoint from
        = m_canvas->fromScene(here->rects[CardIndex(0)].topLeft() + QPointF(60, 14)).toPoint();
    QTest::mousePress(m_canvas.get(), Qt::LeftButton, {}, from);
    QTest::mouseMove(m_canvas.get(), from + QPoint(40, 30));
    QTest::mouseMove(m_canvas.get(), from + QPoint(80, 60));
    QTest::mouseRelease(m_canvas.get(), Qt::LeftButton, {}, from + QPoint(80, 60));
    QCOMPARE(pinned.pins.size(), 1);
    const ScenePtr there = sceneOf(program, 1, pinned);
    QVERIFY(there->rects[CardIndex(0)] != here->rects[CardIndex(0)]);
    m_canvas->setScene(there);
    m_canvas->motion().seek(0);
    const QPointF edge = m_canvas->fromScene(there->rects[CardIndex(0)].topLeft() + QPointF(0, 50));
    QVERIFY(isBorder(picture(), edge));
}

void TestGlide::hitsGoByTheFinalScene()
{
    m_canvas->setScene(m_tree);
    m_canvas->setScene(m_scene);
    m_canvas->motion().seek(0.2);
    QSignalSpy spy(m_canvas.get(), &Canvas::clicked);
    const Hit card = CardHit {CardIndex(0)};
    QTest::mouseClick(m_canvas.get(), Qt::LeftButton, {},
                      m_canvas->widgetRect(card).topLeft() + QPoint(40, 8));
    QCOMPARE(spy.count(), 1);
    QCOMPARE(spy[0][0].value<Hit>(), card);
}

QTEST_MAIN(TestGlide)
#include "tst_glide.moc"
