// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "views/canvas/motion.h"
#include "views/picture/draw/drawheader.h"

#include "tests/views/canvasfixture.h"

using namespace clonescope::views;

namespace
{

// How many of a group's primitives show at a stage.
std::size_t shownAt(const DisplayList &list, const Group &group, Stage stage)
{
    std::size_t shown = 0;
    for (std::size_t i = group.first; i < group.first + group.count; ++i)
        shown += list.span(i).holds(stage) ? 1 : 0;
    return shown;
}

bool hasText(const DisplayList &list, const QString &text, Stage stage, Ink ink = Ink::None)
{
    for (std::size_t i = 0; i < list.size(); ++i)
        if (const auto *run = std::get_if<TextRun>(&list[i]); run && run->text == text
            && (ink == Ink::None || run->ink == ink) && list.span(i).holds(stage))
            return true;
    return false;
}

} // namespace

// The stages of an edit: by the clock, which the tests drive themselves.
class TestMotion final : public QObject, private CanvasFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }

    void anEditIsToldInFourStages();
    void theLastStageIsTheFiguresPicture();
    void theClockTellsThemByItself();
    void aRowShowsItsOldValueUntilItsStage();
    void aReferenceThatSwingsIsWhereItWasUntilItsStage();
    void manyChangesAreToldThreeAtMostAndThenTheRest();
    void aStepWithoutAPathTellsNothing();
    void anyKeyEndsATelling();
    void aClickEndsATelling();
    void reducedMotionShowsEverythingAtOnce();
    void holdingBTellsNothing();
    void anotherSceneEndsATelling();
    void nothingRunsWhereNothingMoves();
};

void TestMotion::anEditIsToldInFourStages()
{
    QCOMPARE(m_scene->stages(), (std::vector {Stage::Path, Stage::Cell, Stage::Seers}));
    tell();
    Motion &motion = m_canvas->motion();
    QCOMPARE(motion.stage(), Stage::Line);
    std::vector<QImage> pictures {picture()};
    for (const Stage stage : {Stage::Path, Stage::Cell, Stage::Seers}) {
        QVERIFY(motion.isTelling());
        motion.advance();
        QCOMPARE(motion.stage(), stage);
        QVERIFY(picture() != pictures.back());
        pictures.push_back(picture());
    }
    QVERIFY(!motion.isTelling());

    // What each of them adds: the line before its sentence, the way there, the cell, the way back.
    DisplayList header;
    drawHeader(header, m_scene->cards, {}, 800);
    const QString line = QStringLiteral("y.tags.append(4)");
    QVERIFY(hasText(header, line, Stage::Line) && hasText(header, line, Stage::Cell));
    QVERIFY(!hasText(header, line, Stage::Seers));
    QVERIFY(hasText(m_scene->list, QStringLiteral("written as y.tags"), Stage::Path));
    QVERIFY(!hasText(m_scene->list, QStringLiteral("added"), Stage::Path));
    QVERIFY(hasText(m_scene->list, QStringLiteral("added"), Stage::Cell));
    QVERIFY(!hasText(m_scene->list, QStringLiteral("seen as x.tags"), Stage::Cell));
    QVERIFY(hasText(m_scene->list, QStringLiteral("seen as x.tags"), Stage::Seers));
}

void TestMotion::theLastStageIsTheFiguresPicture()
{
    tell();
    QVERIFY(picture() != finishedPicture());
    while (m_canvas->motion().isTelling())
        m_canvas->motion().advance();
    QCOMPARE(picture(), finishedPicture());
}

void TestMotion::theClockTellsThemByItself()
{
    QSignalSpy spy(&m_canvas->motion(), &Motion::moved);
    tell();
    QTRY_VERIFY(!m_canvas->motion().isTelling());
    QVERIFY(spy.count() >= 4);
    QCOMPARE(picture(), finishedPicture());
}

void TestMotion::aRowShowsItsOldValueUntilItsStage()
{
    const ScenePtr scene = lastOf("a = [10, 20]\nb = a\nb[1] = 77\n");
    QVERIFY(hasText(scene->list, QStringLiteral("20"), Stage::Line));
    QVERIFY(!hasText(scene->list, QStringLiteral("77"), Stage::Path));
    QVERIFY(hasText(scene->list, QStringLiteral("77"), Stage::Cell));
    QVERIFY(hasText(scene->list, QStringLiteral("20"), finished)); // struck

    const ScenePtr strip = lastOf("import torch\nt = torch.zeros(3)\nv = t[1:]\nv[0] = 5\n");
    QVERIFY(!hasText(strip->list, QStringLiteral("5."), Stage::Path)); // in the storage
    QVERIFY(!hasText(strip->list, QStringLiteral("5"), Stage::Path)); // in both grids
    QVERIFY(hasText(strip->list, QStringLiteral("5."), Stage::Cell));
    QVERIFY(hasText(strip->list, QStringLiteral("5"), Stage::Cell));
    // Who reads the element is told last.
    QVERIFY(hasText(strip->list, QStringLiteral("v"), Stage::Cell, Ink::Second));
    QVERIFY(!hasText(strip->list, QStringLiteral("v"), Stage::Cell, Ink::Changed));
    QVERIFY(hasText(strip->list, QStringLiteral("v"), finished, Ink::Changed));
}

void TestMotion::aReferenceThatSwingsIsWhereItWasUntilItsStage()
{
    const ScenePtr scene = lastOf("a = [1]\nb = [a]\nb[0] = [9]\n");
    int swung = 0;
    for (const ReferenceIndex i : scene->cards.references.indices()) {
        const Reference &r = scene->cards.references[i];
        const Group &group = scene->references.groups()[i.number()];
        if (r.kind == Reference::Kind::Was) {
            QCOMPARE(shownAt(scene->references, group, Stage::Path), std::size_t {1});
            QVERIFY(!hasText(scene->references, QStringLiteral("was"), Stage::Path));
            QVERIFY(hasText(scene->references, QStringLiteral("was"), Stage::Cell));
        } else if (r.isSwung) {
            ++swung;
            QCOMPARE(shownAt(scene->references, group, Stage::Path), std::size_t {0});
            QVERIFY(shownAt(scene->references, group, Stage::Cell) > 0);
        } else {
            QVERIFY(shownAt(scene->references, group, Stage::Line) > 0);
        }
    }
    QCOMPARE(swung, 1);
}

void TestMotion::manyChangesAreToldThreeAtMostAndThenTheRest()
{
    const ScenePtr scene = lastOf("a = [0, 0, 0, 0, 0]\nb = a\nfor i in range(5): b[i] = 7\n");
    QCOMPARE(scene->stages(),
             (std::vector {Stage::Path, Stage::Cell, Stage::SecondCell, Stage::ThirdCell,
                           Stage::Seers}));
    std::vector<Stage> rows;
    for (const Row &row : scene->cards.cards.front().rows)
        rows.push_back(row.stage);
    QCOMPARE(rows,
             (std::vector {Stage::Cell, Stage::SecondCell, Stage::ThirdCell, Stage::Seers,
                           Stage::Seers}));
    QCOMPARE(scene->cards.headline,
             QStringLiteral("for i in range(5): b[i] = 7 changed the list that is also a."));
}

void TestMotion::aStepWithoutAPathTellsNothing()
{
    const ScenePtr scene = lastOf("a = [1]\nb = a\n");
    QVERIFY(scene->stages().empty());
    show(scene);
    QVERIFY(!m_canvas->canTell());
    m_canvas->tellEdit();
    QVERIFY(!m_canvas->motion().isTelling());
    QCOMPARE(picture(), finishedPicture());
}

void TestMotion::anyKeyEndsATelling()
{
    tell();
    QWidget elsewhere;
    QTest::keyClick(&elsewhere, Qt::Key_A);
    QVERIFY(!m_canvas->motion().isTelling());
    QCOMPARE(picture(), finishedPicture());
}

void TestMotion::aClickEndsATelling()
{
    tell();
    QTest::mouseMove(m_canvas.get(), {5, 400});
    QVERIFY(m_canvas->motion().isTelling());
    QTest::mouseClick(m_canvas.get(), Qt::LeftButton, {}, {5, 400});
    QVERIFY(!m_canvas->motion().isTelling());
}

void TestMotion::reducedMotionShowsEverythingAtOnce()
{
    m_canvas->motion().setReduced(true);
    QVERIFY(!m_canvas->canTell());
    m_canvas->setScene(m_tree); // without lanes: everything moves
    QVERIFY(!m_canvas->motion().isGliding());
    m_canvas->setScene(m_scene);
    m_canvas->tellEdit();
    QVERIFY(!m_canvas->motion().isGliding());
    QVERIFY(!m_canvas->motion().isTelling());
    QCOMPARE(picture(), finishedPicture());

    m_canvas->motion().setReduced(false);
    m_canvas->tellEdit();
    QVERIFY(m_canvas->motion().isTelling());
    m_canvas->motion().setReduced(true); // in the midst of it
    QVERIFY(!m_canvas->motion().isTelling());
    QCOMPARE(picture(), finishedPicture());
}

void TestMotion::holdingBTellsNothing()
{
    m_canvas->setScene(m_scene);
    m_canvas->setSceneBefore(m_before);
    m_canvas->tellEdit();
    QTest::keyPress(m_canvas.get(), Qt::Key_B);
    QVERIFY(!m_canvas->motion().isTelling());
    QVERIFY(!m_canvas->motion().isGliding());
    const QImage held = picture();
    m_canvas->tellEdit();
    QVERIFY(!m_canvas->motion().isTelling());
    QTest::keyRelease(m_canvas.get(), Qt::Key_B);
    QVERIFY(!m_canvas->motion().isTelling());
    QVERIFY(picture() != held);
    QCOMPARE(picture(), finishedPicture());
}

void TestMotion::anotherSceneEndsATelling()
{
    tell();
    m_canvas->setScene(m_before);
    QVERIFY(!m_canvas->motion().isTelling());
    QCOMPARE(m_canvas->motion().stage(), finished);
}

void TestMotion::nothingRunsWhereNothingMoves()
{
    m_canvas->motion().finish();
    m_canvas->setScene(std::make_shared<const Scene>(*m_before)); // the same again
    QVERIFY(!m_canvas->motion().isGliding());
    QVERIFY(!m_canvas->motion().isTelling());
    Canvas unseen;
    unseen.setScene(m_before);
    unseen.setScene(m_scene);
    unseen.tellEdit();
    QVERIFY(!unseen.motion().isGliding());
    QVERIFY(!unseen.motion().isTelling());
}

QTEST_MAIN(TestMotion)
#include "tst_motion.moc"
