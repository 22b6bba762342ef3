// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "tests/views/pictured.h"
#include "views/canvas/canvas.h"
#include "views/picture/output/figure.h"

#include <QContextMenuEvent>
#include <QSignalSpy>
#include <QTest>
#include <QToolTip>
#include <QWheelEvent>

using namespace clonescope::views;

namespace
{

ScenePtr shallowScene()
{
    Pictured shallow = Pictured::example(QStringLiteral("shallow.py"));
    return std::make_shared<const Scene>(
        shallow.compared(QStringLiteral("x"), QStringLiteral("y")));
}

ScenePtr lastOf(const QByteArray &text)
{
    Pictured program(text);
    return std::make_shared<const Scene>(program.scene(program.last()));
}

// That many references on few cards: names of lists that hold one object three times. The last
// line's own is told by it.
ScenePtr manyReferences(int count)
{
    const int lists = (count - 2) / 4;
    QStringList names, values;
    for (int i = 0; i < lists; ++i) {
        names << QStringLiteral("n%1").arg(i);
        values << QStringLiteral("[s, s, s]");
    }
    const QStringList rest((count - 2) % 4, QStringLiteral("s"));
    const QString text = u"s = [0]\n" + names.join(u',') + u" = " + values.join(u',')
        + u"\nlast = [" + rest.join(u',') + u"]\n";
    return lastOf(text.toUtf8());
}

QPointF pathMiddle(const std::vector<QPointF> &c)
{
    return (c[0] + c[1] * 3 + c[2] * 3 + c[3]) / 8;
}

QStringList wordsOf(const DisplayList &list)
{
    QStringList words;
    for (std::size_t i = 0; i < list.size(); ++i)
        if (const auto *run = std::get_if<TextRun>(&list[i]))
            words << run->text;
    return words;
}

} // namespace

class TestCanvas final : public QObject
{
    Q_OBJECT

private:
    ScenePtr m_scene;
    std::unique_ptr<Canvas> m_canvas;

private Q_SLOTS:
    void initTestCase()
    {
        qRegisterMetaType<Hit>();
        m_scene = shallowScene();
    }
    void init()
    {
        m_canvas = std::make_unique<Canvas>();
        m_canvas->resize(1000, 800);
        m_canvas->setScene(m_scene);
        m_canvas->show();
        m_canvas->setFocus();
        QVERIFY(QTest::qWaitForWindowActive(m_canvas.get()));
    }

    void aNewSceneIsFitted()
    {
        for (const QRectF &rect : m_scene->rects)
            QVERIFY(QRectF(m_canvas->rect())
                        .contains(QRectF(m_canvas->fromScene(rect.topLeft()),
                                         rect.size() * m_canvas->zoom())));
    }

    void aPictureTooLargeToReadIsShownAroundWhatChanged()
    {
        QByteArray text;
        for (int i = 0; i < 80; ++i)
            text += 'x' + QByteArray::number(i) + " = [1, 2]\n";
        Pictured program(text + "x50.append(3)\n");
        const auto scene = std::make_shared<const Scene>(program.scene(program.last()));
        m_canvas->setScene(scene);
        QVERIFY(m_canvas->zoom() >= 0.6);
        for (const CardIndex i : scene->rects.indices())
            if (scene->cards.cards[i].changed)
                QVERIFY(m_canvas->rect().contains(m_canvas->widgetRect(CardHit {i})));
        m_canvas->fit();
        QVERIFY(m_canvas->zoom() < 0.6);
        QVERIFY(m_canvas->fromScene(scene->bounds.bottomRight()).y() < m_canvas->height());
        m_canvas->fitReadably();
        QVERIFY(m_canvas->zoom() >= 0.6);
    }

    // A name at the end of many, and the way to what changed, as far as there is room for it.
    void whatIsNewIsInViewWithTheWayThere()
    {
        QByteArray text;
        for (int i = 0; i < 80; ++i)
            text += 'x' + QByteArray::number(i) + " = [1, 2]\n";
        const auto shown = [&](const Hit &hit) {
            return m_canvas->viewport().contains(m_canvas->widgetRect(hit));
        };
        m_canvas->setScene(lastOf(text));
        QVERIFY(shown(TagIndex(79)) && shown(CardHit {CardIndex(79)}));
        m_canvas->resize(600, 800);
        m_canvas->setScene(lastOf(text + "x79.append([x50, 'a' * 40])\n"));
        const auto &cards = m_canvas->scene()->cards;
        for (const CardIndex i : cards.cards.indices())
            if (cards.cards[i].changed)
                QVERIFY(shown(CardHit {i}));
        QVERIFY(shown(TagIndex(79)));
    }

    void zoomingKeepsThePointUnderThePointer()
    {
        const QPointF at(300, 400), before = m_canvas->toScene(at);
        QWheelEvent wheel(at, m_canvas->mapToGlobal(at), {}, {0, 240}, Qt::NoButton,
                          Qt::ControlModifier, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(m_canvas.get(), &wheel);
        QVERIFY(m_canvas->zoom() > 1);
        const QPointF after = m_canvas->toScene(at);
        QVERIFY(std::hypot(after.x() - before.x(), after.y() - before.y()) < 1e-6);
    }

    void aLongBannerIsCutAndToldInATip()
    {
        m_canvas->resize(500, 700);
        m_canvas->setScene(lastOf("x = [1]\n"));
        const double top = m_canvas->viewport().top();
        const QByteArray name(60, 'n');
        m_canvas->setScene(lastOf("a" + name + ", b" + name + " = {'k': [[]]}, [1]\nb" + name
                                  + "[0] = a" + name + "['k'][0]; a" + name + "['k'][0].append(b"
                                  + name + ")\n"));
        QCOMPARE(m_canvas->viewport().top(), top);
        const QString whole = m_canvas->scene()->cards.headline;
        QHelpEvent help(QEvent::ToolTip, {60, 20}, m_canvas->mapToGlobal(QPoint(60, 20)));
        QCoreApplication::sendEvent(m_canvas.get(), &help);
        QVERIFY2(QToolTip::text().startsWith(whole), qPrintable(QToolTip::text()));
        QHelpEvent below(QEvent::ToolTip, {60, 500}, m_canvas->mapToGlobal(QPoint(60, 500)));
        QCoreApplication::sendEvent(m_canvas.get(), &below);
        QTRY_VERIFY(!QToolTip::isVisible());
    }

    // Where a card is partly out of view, the second of two clicks falls where the first did.
    void pressingMovesNothingUnderThePointer()
    {
        m_canvas->setZoom(1);
        for (const Qt::MouseButton button : {Qt::LeftButton, Qt::RightButton}) {
            const Hit card = CardHit {CardIndex(0)};
            m_canvas->setFocused(card);
            m_canvas->setFocused({});
            const int up = m_canvas->widgetRect(card).top() - int(m_canvas->viewport().top()) + 20;
            QWheelEvent wheel(m_canvas->rect().center(), {}, {0, -up}, {}, Qt::NoButton,
                              Qt::NoModifier, Qt::NoScrollPhase, false);
            QCoreApplication::sendEvent(m_canvas.get(), &wheel);
            const QRect before = m_canvas->widgetRect(card);
            const QPoint at(before.center().x(), int(m_canvas->viewport().top()) + 4);
            QVERIFY(before.contains(at) && before.top() < m_canvas->viewport().top());
            QTest::mouseClick(m_canvas.get(), button, {}, at);
            if (button == Qt::RightButton) {
                QContextMenuEvent menu(QContextMenuEvent::Mouse, at, m_canvas->mapToGlobal(at));
                QCoreApplication::sendEvent(m_canvas.get(), &menu);
            }
            QCOMPARE(m_canvas->focused().card(), CardIndex(0));
            QCOMPARE(m_canvas->widgetRect(card), before);
        }
    }

    void aClickTellsTheRowOfTheCard()
    {
        QSignalSpy spy(m_canvas.get(), &Canvas::clicked);
        const Hit row = CardHit {CardIndex(0), m_scene->cards.cards[CardIndex(0)].lastRow()};
        QTest::mouseClick(m_canvas.get(), Qt::LeftButton, {}, m_canvas->widgetRect(row).center());
        QCOMPARE(spy.count(), 1);
        QCOMPARE(spy[0][0].value<Hit>(), row);
        QCOMPARE(m_canvas->focused(), row);
    }

    void arrowsFollowReferences()
    {
        m_canvas->setFocused(TagIndex(0));
        QTest::keyClick(m_canvas.get(), Qt::Key_Right);
        QCOMPARE(m_canvas->focused(), Hit(CardHit {m_scene->cards.tags[TagIndex(0)].card}));
        const CardIndex first = m_scene->cards.tags[TagIndex(0)].card;
        const Card &card = m_scene->cards.cards[first];
        QTest::keyClick(m_canvas.get(), Qt::Key_Down);
        QCOMPARE(m_canvas->focused(),
                 Hit(CardHit {first, {}, 0})); // the numbers come before the rows
        QTest::keyClick(m_canvas.get(), Qt::Key_Right);
        QCOMPARE(m_canvas->focused(), Hit(CardHit {first, {}, 1}));
        for (std::size_t i = 0; i < card.rowCount(); ++i)
            QTest::keyClick(m_canvas.get(), Qt::Key_Down);
        QTest::keyClick(m_canvas.get(), Qt::Key_Right);
        QCOMPARE(m_canvas->focused().card(), card.row(card.lastRow()).target);
        QVERIFY(m_canvas->accessibleName().contains(QStringLiteral("list")));
        QTest::keyClick(m_canvas.get(), Qt::Key_Left);
        QCOMPARE(m_canvas->focused().card(), first);
    }

    void aDraggedCardTellsWhereItWasPut()
    {
        QSignalSpy spy(m_canvas.get(), &Canvas::cardMoved);
        const QPoint from
            = m_canvas->fromScene(m_scene->rects[CardIndex(0)].topLeft() + QPointF(60, 14))
                  .toPoint();
        QTest::mousePress(m_canvas.get(), Qt::LeftButton, {}, from);
        QTest::mouseMove(m_canvas.get(), from + QPoint(20, 15));
        QTest::mouseMove(m_canvas.get(), from + QPoint(40, 30));
        QTest::mouseRelease(m_canvas.get(), Qt::LeftButton, {}, from + QPoint(40, 30));
        QCOMPARE(spy.count(), 1);
        const QPointF moved = spy[0][1].toPointF() - m_scene->rects[CardIndex(0)].topLeft();
        QVERIFY(std::abs(moved.x() - 40 / m_canvas->zoom()) < 1.5);
        QVERIFY(std::abs(moved.y() - 30 / m_canvas->zoom()) < 1.5);
    }

    void anotherButtonEndsADrag_data()
    {
        QTest::addColumn<Qt::MouseButton>("button");
        QTest::addColumn<bool>("isDouble");
        QTest::newRow("right") << Qt::RightButton << false;
        QTest::newRow("middle") << Qt::MiddleButton << false;
        QTest::newRow("left, the release of which got lost") << Qt::LeftButton << false;
        QTest::newRow("a double click") << Qt::LeftButton << true;
    }
    void anotherButtonEndsADrag()
    {
        QFETCH(Qt::MouseButton, button);
        QFETCH(bool, isDouble);
        QSignalSpy spy(m_canvas.get(), &Canvas::cardMoved);
        const QPoint from
            = m_canvas->fromScene(m_scene->rects[CardIndex(0)].topLeft() + QPointF(60, 14))
                  .toPoint();
        const QPoint ground = m_canvas
                                  ->fromScene(QPointF(m_scene->rects[CardIndex(0)].left() + 20,
                                                      m_scene->rects[CardIndex(0)].bottom() + 40))
                                  .toPoint();
        QTest::mousePress(m_canvas.get(), Qt::LeftButton, {}, from);
        QTest::mouseMove(m_canvas.get(), from + QPoint(20, 15));
        QTest::mouseMove(m_canvas.get(), from + QPoint(40, 30));
        if (isDouble)
            QTest::mouseDClick(m_canvas.get(), button, {}, ground);
        else
            QTest::mousePress(m_canvas.get(), button, {}, ground);
        QVERIFY(!m_canvas->grab().isNull());
        QTest::mouseRelease(m_canvas.get(), button, {}, ground);
        if (button != Qt::LeftButton)
            QTest::mouseRelease(m_canvas.get(), Qt::LeftButton, {}, ground);
        QCOMPARE(spy.count(), 0);
    }

    void draggingTheGroundPans()
    {
        const QPoint ground = m_canvas
                                  ->fromScene(QPointF(m_scene->rects[CardIndex(0)].left() + 20,
                                                      m_scene->rects[CardIndex(0)].bottom() + 40))
                                  .toPoint();
        const QPointF before = m_canvas->toScene(ground);
        QTest::mousePress(m_canvas.get(), Qt::LeftButton, {}, ground);
        QTest::mouseMove(m_canvas.get(), ground + QPoint(10, 0));
        QTest::mouseMove(m_canvas.get(), ground + QPoint(30, 20));
        QTest::mouseRelease(m_canvas.get(), Qt::LeftButton, {}, ground + QPoint(30, 20));
        const QPointF after = m_canvas->toScene(ground + QPoint(30, 20));
        QVERIFY(std::hypot(after.x() - before.x(), after.y() - before.y()) < 1e-6);
    }

    void aSelectionCoversNoNumber()
    {
        show(lastOf("import torch\nx = torch.zeros(2)\ny = x\ny.meta = [1, 2]\n"));
        const Scene &scene = *m_canvas->scene();
        const QImage plain = picture();
        m_canvas->setSelected(scene.cards.cards.front().key);
        const QImage selected = picture();
        QVERIFY(plain != selected);
        int numbers = 0;
        for (std::size_t i = 0; i < scene.marks.size(); ++i) {
            const auto *mark = std::get_if<Pip>(&scene.marks[i]);
            if (!mark)
                continue;
            ++numbers;
            const QPointF centre = m_canvas->fromScene(mark->centre);
            const double within = mark->size / 2 * m_canvas->zoom() - 1;
            for (double y = -within; y <= within; ++y)
                for (double x = -within; x <= within; ++x)
                    if (std::hypot(x, y) < within) {
                        const QPoint at = (centre + QPointF(x, y)).toPoint();
                        QCOMPARE(selected.pixel(at), plain.pixel(at));
                    }
        }
        QCOMPARE(numbers, 3);
    }

    void holdingBShowsTheStepBefore()
    {
        QSignalSpy spy(m_canvas.get(), &Canvas::beforeShown);
        m_canvas->setSceneBefore(m_scene);
        QTest::keyPress(m_canvas.get(), Qt::Key_B);
        QTest::keyRelease(m_canvas.get(), Qt::Key_B);
        QCOMPARE(spy.count(), 2);
        QCOMPARE(spy[0][0].toBool(), true);
        QCOMPARE(spy[1][0].toBool(), false);
    }

    void theSeersOfAChangeAreVisitedInTurn()
    {
        m_canvas->focusNextSeer();
        const Hit first = m_canvas->focused();
        QVERIFY(first.is<TagIndex>());
        m_canvas->focusNextSeer();
        QVERIFY(m_canvas->focused() != first);
    }

    void aReferenceIsHitNearItsCurve()
    {
        const HitTester hits(*m_scene);
        const auto &route = m_scene->routes[ReferenceIndex(0)];
        const Hit hit = hits.at(*m_scene, (route[1] + route[2]) / 2, 40);
        QVERIFY(hit);
        QVERIFY(!aliasesOf(*m_scene, ReferenceIndex(0)).empty());
    }

    void threeHundredReferencesAreDrawnAndNoMore()
    {
        const ScenePtr all = manyReferences(300), tooMany = manyReferences(301);
        QCOMPARE(undrawnReferences(*all, all->bounds), std::size_t {0});
        QCOMPARE(drawnReferences(*all, true).size(), std::size_t {300});
        QCOMPARE(undrawnReferences(*tooMany, tooMany->bounds), std::size_t {300});
        QCOMPARE(drawnReferences(*tooMany, false).size(), std::size_t {1}); // the one just bound
    }

    void whatIsNotDrawnIsCountedInTheLegendAndInFigures()
    {
        const ScenePtr scene = manyReferences(412);
        const auto isMark = [](const QString &words) {
            return words.startsWith(QStringLiteral("411 references"));
        };
        const QStringList figure = wordsOf(composeFigure(*scene));
        QVERIFY(std::any_of(figure.begin(), figure.end(), isMark));
        const QStringList few = wordsOf(composeFigure(*m_scene));
        QVERIFY(std::none_of(few.begin(), few.end(), isMark));

        m_canvas->setScene(scene);
        m_canvas->motion().finish();
        m_canvas->fit();
        QVERIFY(m_canvas->undrawn() > 300);
        QWheelEvent wheel({300, 400}, m_canvas->mapToGlobal(QPointF(300, 400)), {5000, 0}, {},
                          Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
        m_canvas->setZoom(1);
        QCoreApplication::sendEvent(m_canvas.get(), &wheel);
        QCOMPARE(m_canvas->undrawn(), std::size_t {0}); // those count that are visible
    }

    void aCardShowsItsOwnReferencesUnderThePointer()
    {
        m_canvas->setScene(manyReferences(310));
        m_canvas->motion().finish();
        m_canvas->fit();
        m_canvas->clearFocus();
        const Scene &scene = *m_canvas->scene();
        const Reference &r = scene.cards.references[ReferenceIndex(7)];
        const QPoint middle
            = m_canvas->fromScene(pathMiddle(scene.routes[ReferenceIndex(7)])).toPoint();
        const QRect around(middle - QPoint(2, 2), QSize(5, 5));
        const QImage bare = m_canvas->grab(around).toImage();
        const QPoint card = m_canvas->widgetRect(CardHit {r.to}).center();
        QTest::mouseMove(m_canvas.get(), card);
        QVERIFY(m_canvas->grab(around).toImage() != bare);
        QTest::mouseMove(m_canvas.get(), QPoint(m_canvas->width() - 4, card.y()));
        QCOMPARE(m_canvas->grab(around).toImage(), bare);
        m_canvas->setSelected(scene.cards.cards[r.to].key);
        QVERIFY(m_canvas->grab(around).toImage() != bare);
    }

    void whatHasTheFocusKeepsItInTheNextScene()
    {
        m_canvas->setFocused(CardHit {CardIndex(2), RowIndex(0)});
        m_canvas->setScene(shallowScene());
        QCOMPARE(m_canvas->focused(), Hit(CardHit {CardIndex(2), RowIndex(0)}));
    }
};

QTEST_MAIN(TestCanvas)
#include "tst_canvas.moc"
