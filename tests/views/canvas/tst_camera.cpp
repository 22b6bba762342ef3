// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "tests/views/pictured.h"
#include "views/canvas/camera.h"

#include <QTest>

using namespace clonescope::views;

class TestCamera final : public QObject
{
    Q_OBJECT

private:
    const QRectF m_viewport {0, 100, 800, 500};
    Camera m_camera;
    Scene m_scene, m_large; // the larger one is not read as a whole

    // Of the scene, as the widget has it.
    [[nodiscard]] QRectF shown(const QRectF &rect) const
    {
        return {m_camera.view().map(rect.topLeft()), rect.size() * m_camera.zoom()};
    }
    static bool isNear(const QPointF &a, const QPointF &b)
    {
        return (a - b).manhattanLength() < 1e-6;
    }

private Q_SLOTS:
    void initTestCase()
    {
        Pictured small("a = [1]\nb = [a]\n");
        m_scene = small.scene(small.last());
        QByteArray text;
        for (int i = 0; i < 80; ++i)
            text += 'x' + QByteArray::number(i) + " = [1, 2]\n";
        Pictured large(text + "x50.append(3)\n");
        m_large = large.scene(large.last());
    }
    void init()
    {
        m_camera = {};
        m_camera.setViewport(m_viewport);
    }

    void aSceneIsFittedIntoTheViewport()
    {
        QCOMPARE(m_camera.refit(m_scene), Camera::Change::Zoomed);
        for (const QRectF &rect : m_scene.rects)
            QVERIFY(m_viewport.contains(shown(rect)));
        QCOMPARE(m_camera.refit(m_scene), Camera::Change::None); // it is there
        QCOMPARE(m_camera.refit({}), Camera::Change::None);
    }

    void whatCannotBeReadAsAWholeIsShownAroundItsNews()
    {
        m_camera.refit(m_large);
        QCOMPARE(m_camera.zoom(), 0.6);
        for (const CardIndex i : m_large.rects.indices())
            if (m_large.cards.cards[i].changed)
                QVERIFY(m_viewport.contains(shown(m_large.rects[i])));
        m_camera.setFit(Camera::Fit::Whole);
        QCOMPARE(m_camera.refit(m_large), Camera::Change::Zoomed);
        QVERIFY(m_camera.zoom() < 0.6);
        QVERIFY(m_viewport.contains(shown(m_large.bounds)));
    }

    void zoomingKeepsAPointAndEndsFitting()
    {
        m_camera.refit(m_scene);
        const QPointF at(300, 400), kept = m_camera.view().unmap(at);
        m_camera.zoomAbout(at, 2);
        QCOMPARE(m_camera.zoom(), 2.0);
        QVERIFY(isNear(m_camera.view().unmap(at), kept));
        QCOMPARE(m_camera.refit(m_large), Camera::Change::None);
        m_camera.zoomAbout(at, 1000);
        QCOMPARE(m_camera.zoom(), 8.0);
        m_camera.zoomAbout(at, 0);
        QCOMPARE(m_camera.zoom(), 0.01);
    }

    void panningMovesWhatIsSeenAndEndsFitting()
    {
        m_camera.refit(m_scene);
        const QPointF at = m_camera.view().unmap({300, 400});
        m_camera.pan({30, -20});
        QVERIFY(isNear(m_camera.view().map(at), {330, 380}));
        QCOMPARE(m_camera.refit(m_scene), Camera::Change::None);
        m_camera.setFit(Camera::Fit::Readable);
        QCOMPARE(m_camera.refit(m_scene), Camera::Change::Panned);
    }

    void onlyWhatIsOutOfViewIsRevealed()
    {
        m_camera.refit(m_large);
        const QRectF inView(m_camera.visibleArea().center(), QSizeF(10, 10));
        const View before = m_camera.view();
        QVERIFY(!m_camera.reveal(inView));
        QCOMPARE(m_camera.view(), before);
        const QRectF beyond(m_camera.visibleArea().bottomRight() + QPointF(100, 50),
                            QSizeF(10, 10));
        QVERIFY(m_camera.reveal(beyond));
        QVERIFY(m_camera.visibleArea().contains(beyond));
        QCOMPARE(m_camera.refit(m_large), Camera::Change::None);
    }
};

QTEST_MAIN(TestCamera)
#include "tst_camera.moc"
