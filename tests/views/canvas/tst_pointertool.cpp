// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "views/canvas/pointertool.h"

#include <QTest>

using namespace clonescope::views;

class TestPointerTool final : public QObject
{
    Q_OBJECT

private:
    static constexpr double distance = 10;
    const Hit m_card = CardHit {CardIndex(3)};
    PointerTool m_tool {distance};

    void press(const Hit &hit, Qt::MouseButton button = Qt::LeftButton)
    {
        (void)m_tool.press({100, 100}, button, hit);
    }
    CanvasRequest move(const QPointF &to, Qt::MouseButtons buttons = Qt::LeftButton)
    {
        return m_tool.move(to, buttons, 2);
    }

private Q_SLOTS:
    void init() { m_tool = PointerTool(distance); }

    void whatIsPressedTakesTheFocus();
    void aClickIsTold();
    void aCardIsDragged();
    void aShakingHandDragsNothing();
    void anotherButtonEndsADrag();
    void aDoubleClickActivates();
    void theGroundIsPanned();
    void aPointerThatIsNotPressedPoints();
    void anotherSceneLetsGo();
    void theWheelPansAndZooms();
};

void TestPointerTool::whatIsPressedTakesTheFocus()
{
    const auto focused = [&](const Hit &hit, Qt::MouseButton button) {
        const CanvasRequest asked = m_tool.press({}, button, hit);
        const auto *on = std::get_if<FocusOn>(&asked);
        return on ? std::optional(on->hit) : std::nullopt;
    };
    QCOMPARE(focused(m_card, Qt::LeftButton), std::optional(m_card));
    QCOMPARE(focused({}, Qt::LeftButton), std::optional(Hit()));
    QVERIFY(!focused(ReferenceIndex(0), Qt::LeftButton));
    QVERIFY(!focused(m_card, Qt::RightButton));
    QVERIFY(!focused(m_card, Qt::MiddleButton));
}

void TestPointerTool::aClickIsTold()
{
    for (const Hit &hit : {m_card, Hit(TagIndex(1)), Hit(ReferenceIndex(0)), Hit()}) {
        press(hit);
        QCOMPARE(std::get<ClickOn>(m_tool.release({100, 100}, Qt::LeftButton)).hit, hit);
    }
    press(m_card, Qt::RightButton);
    QVERIFY(std::holds_alternative<std::monostate>(m_tool.release({100, 100}, Qt::RightButton)));
}

void TestPointerTool::aCardIsDragged()
{
    press(m_card);
    const DraggedCard there {CardIndex(3), {20, 5}}; // at a zoom of 2
    QCOMPARE(std::get<DraggedCard>(move({140, 110})), there);
    QCOMPARE(m_tool.dragged(), std::optional(there));
    QCOMPARE(std::get<DraggedCard>(move({102, 100})).by, QPointF(1, 0)); // once it is on its way
    const auto dropped = std::get<DropCard>(m_tool.release({102, 100}, Qt::LeftButton)).dragged;
    QCOMPARE(dropped.by, QPointF(1, 0));
    QVERIFY(!m_tool.dragged());
    press(TagIndex(0));
    QVERIFY(std::holds_alternative<PointAt>(move({140, 110}))); // names stay where they are
}

void TestPointerTool::aShakingHandDragsNothing()
{
    press(m_card);
    QVERIFY(std::holds_alternative<PointAt>(move({104, 105})));
    QVERIFY(!m_tool.dragged());
    QCOMPARE(std::get<ClickOn>(m_tool.release({104, 105}, Qt::LeftButton)).hit, m_card);
}

void TestPointerTool::anotherButtonEndsADrag()
{
    for (const Qt::MouseButton button : {Qt::RightButton, Qt::MiddleButton, Qt::LeftButton}) {
        press(m_card);
        (void)move({140, 110});
        press({}, button);
        QVERIFY(!m_tool.dragged());
        const CanvasRequest asked = m_tool.release({100, 100}, button);
        QVERIFY(!std::holds_alternative<DropCard>(asked));
    }
}

void TestPointerTool::aDoubleClickActivates()
{
    press(m_card);
    (void)move({140, 110});
    QCOMPARE(std::get<Activate>(m_tool.doubleClick(Qt::LeftButton, m_card)).hit, m_card);
    QVERIFY(!m_tool.dragged());
    // The release to come is no click.
    QVERIFY(std::holds_alternative<std::monostate>(m_tool.release({100, 100}, Qt::LeftButton)));
    QVERIFY(std::holds_alternative<std::monostate>(m_tool.doubleClick(Qt::LeftButton, {})));
    QVERIFY(std::holds_alternative<std::monostate>(m_tool.doubleClick(Qt::RightButton, m_card)));
}

void TestPointerTool::theGroundIsPanned()
{
    press({});
    QVERIFY(std::holds_alternative<std::monostate>(move({100.5, 100})));
    QCOMPARE(std::get<PanBy>(move({110, 100})).pixels, QPointF(10, 0));
    QCOMPARE(std::get<PanBy>(move({130, 120})).pixels, QPointF(20, 20)); // from where it was
    (void)m_tool.release({130, 120}, Qt::LeftButton);
    QVERIFY(std::holds_alternative<PointAt>(move({140, 120}, Qt::NoButton)));
    press(m_card, Qt::MiddleButton); // which pans wherever it is pressed
    QVERIFY(std::holds_alternative<PanBy>(move({110, 100}, Qt::MiddleButton)));
}

void TestPointerTool::aPointerThatIsNotPressedPoints()
{
    QVERIFY(std::holds_alternative<PointAt>(move({10, 10}, Qt::NoButton)));
    press(m_card);
    (void)m_tool.release({100, 100}, Qt::LeftButton);
    QVERIFY(std::holds_alternative<PointAt>(move({140, 110}, Qt::NoButton)));
}

void TestPointerTool::anotherSceneLetsGo()
{
    press(m_card);
    (void)move({140, 110});
    m_tool.letGo();
    QVERIFY(!m_tool.dragged());
    QVERIFY(std::holds_alternative<PointAt>(move({150, 110})));
    QVERIFY(std::holds_alternative<std::monostate>(m_tool.release({150, 110}, Qt::LeftButton)));
}

void TestPointerTool::theWheelPansAndZooms()
{
    const auto turned = [](const QPoint &pixels, const QPoint &angle, Qt::KeyboardModifiers with) {
        return PointerTool::turn(
            {{}, {}, pixels, angle, Qt::NoButton, with, Qt::NoScrollPhase, false});
    };
    QCOMPARE(std::get<PanBy>(turned({}, {10, 120}, {})).pixels, QPointF(5, 60));
    QCOMPARE(std::get<PanBy>(turned({7, 8}, {10, 120}, {})).pixels, QPointF(7, 8));
    QCOMPARE(std::get<PanBy>(turned({}, {0, 120}, Qt::ShiftModifier)).pixels, QPointF(60, 0));
    const auto zoomed = [&](int angle) {
        return std::get<ZoomBy>(turned({}, {0, angle}, Qt::ControlModifier)).factor;
    };
    QVERIFY(zoomed(120) > 1);
    QCOMPARE(zoomed(120) * zoomed(-120), 1.0);
}

QTEST_GUILESS_MAIN(TestPointerTool)
#include "tst_pointertool.moc"
