// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "views/canvas/painter.h"

#include <QImage>
#include <QPainter>
#include <QTest>

using namespace clonescope::views;

namespace
{

QImage painted(const DisplayList &list, const Theme &theme,
               const QRectF &exposed = {0, 0, 100, 100})
{
    QImage image(100, 100, QImage::Format_ARGB32_Premultiplied);
    image.fill(theme.colour(Ink::Canvas));
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    paint(painter, list, theme, exposed);
    return image;
}

DisplayList single(const Primitive &primitive)
{
    DisplayList list;
    list.begin({}, {});
    list.add(primitive);
    return list;
}

} // namespace

class TestPainter final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void textIsReadableOnItsGrounds_data()
    {
        QTest::addColumn<bool>("dark");
        QTest::addColumn<int>("text");
        QTest::addColumn<int>("ground");
        const std::vector<std::pair<Ink, std::vector<Ink>>> pairs {
            {Ink::Text,
             {Ink::Window, Ink::Canvas, Ink::Panel, Ink::Well, Ink::HatchGround, Ink::HatchStripe,
              Ink::SharedBadge, Ink::ChangedGround, Ink::SelectedGround}},
            {Ink::Quiet, {Ink::Canvas, Ink::Panel, Ink::Well}},
            {Ink::First, {Ink::Canvas, Ink::Panel, Ink::Well}},
            {Ink::Second, {Ink::Canvas, Ink::Panel, Ink::Well}},
            {Ink::Third, {Ink::Canvas, Ink::Panel, Ink::Well}},
            {Ink::Shared, {Ink::Panel, Ink::HatchGround, Ink::HatchStripe, Ink::SharedBadge}},
            {Ink::Changed, {Ink::Canvas, Ink::Panel, Ink::Well, Ink::ChangedGround}},
            {Ink::OnColour,
             {Ink::First, Ink::Second, Ink::Third, Ink::Other, Ink::Changed, Ink::Shared}}};
        for (const bool dark : {false, true})
            for (const auto &[text, grounds] : pairs)
                for (const Ink ground : grounds)
                    QTest::addRow("%s %d on %d", dark ? "dark" : "light", static_cast<int>(text),
                                  static_cast<int>(ground))
                        << dark << static_cast<int>(text) << static_cast<int>(ground);
    }
    void textIsReadableOnItsGrounds()
    {
        QFETCH(bool, dark);
        QFETCH(int, text);
        QFETCH(int, ground);
        const Theme &theme = dark ? darkTheme() : lightTheme();
        const double ratio = contrast(theme.colour(static_cast<Ink>(text)),
                                      theme.colour(static_cast<Ink>(ground)));
        QVERIFY2(ratio >= 4.5, qPrintable(QString::number(ratio)));
    }

    void numbersAreReadableOnEveryGrey()
    {
        for (const Theme *theme : {&lightTheme(), &darkTheme()})
            for (int i = 0; i <= 10; ++i)
                QVERIFY(contrast(theme->colour(Ink::Text), theme->shade(i / 10.0)) >= 4.5);
    }

    void shapesStandOut()
    {
        for (const Theme *theme : {&lightTheme(), &darkTheme()})
            for (const Ink ink : {Ink::Outline, Ink::First, Ink::Second, Ink::Third, Ink::Other,
                                  Ink::Shared, Ink::Changed, Ink::Selected})
                for (const Ink ground : {Ink::Canvas, Ink::Panel})
                    QVERIFY2(contrast(theme->colour(ink), theme->colour(ground)) >= 3.0,
                             qPrintable(theme->name + QString::number(static_cast<int>(ink)) + u' '
                                        + QString::number(
                                            contrast(theme->colour(ink), theme->colour(ground)))));
    }

    void aBoxIsFilledAndFramedInItsInks()
    {
        const QImage image = painted(
            single(Box {{10, 10, 80, 80}, 0, Ink::SharedBadge, Ink::First, 4}), lightTheme());
        QCOMPARE(image.pixelColor(50, 50), lightTheme().colour(Ink::SharedBadge));
        QCOMPARE(image.pixelColor(10, 50), lightTheme().colour(Ink::First));
        QCOMPARE(image.pixelColor(3, 3), lightTheme().colour(Ink::Canvas));
    }

    void aDashedBorderHasGapsAndADoubleOneTwoLines()
    {
        const QImage dashed = painted(
            single(Box {{10, 10, 80, 80}, 0, Ink::Panel, Ink::Second, 2, LineStyle::Dashed}),
            lightTheme());
        int gaps = 0;
        for (int x = 14; x < 86; ++x)
            gaps += dashed.pixelColor(x, 10) != lightTheme().colour(Ink::Second) ? 1 : 0;
        QVERIFY(gaps > 10);
        const QImage twice = painted(
            single(Box {{10, 10, 80, 80}, 0, Ink::Panel, Ink::Shared, 2, LineStyle::Double}),
            lightTheme());
        QVERIFY(twice.pixelColor(13, 50).lightness() < 230);
        QVERIFY(twice.pixelColor(18, 50) == lightTheme().colour(Ink::Panel));
    }

    void whatLiesOutsideIsNotDrawn()
    {
        const DisplayList list = single(Box {{10, 10, 20, 20}, 0, Ink::First});
        QCOMPARE(painted(list, lightTheme(), {50, 50, 50, 50}),
                 painted(DisplayList(), lightTheme()));
    }

    void aLaneOfAMillionUnitsIsDrawnWhereItIsSeen()
    {
        QImage image(100, 100, QImage::Format_ARGB32_Premultiplied);
        image.fill(Qt::black);
        QPainter painter(&image);
        painter.translate(0, -900'000.0);
        paint(painter, single(Box {{10, 0, 80, 1'000'000}, 10, Ink::Panel, Ink::Divider, 1}),
              lightTheme(), {0, 900'000, 100, 100});
        painter.end();
        QCOMPARE(image.pixelColor(50, 50), lightTheme().colour(Ink::Panel));
        QCOMPARE(image.pixelColor(5, 50), QColor(Qt::black));
    }

    void whatShowsAtAnotherStageIsNotDrawn()
    {
        DisplayList list;
        list.begin({}, {});
        list.add(Box {{10, 10, 80, 80}, 0, Ink::Panel});
        {
            const auto span = list.during({Stage::Cell});
            list.add(Box {{40, 40, 20, 20}, 0, Ink::Changed});
        }
        const auto middle = [&](Stage stage) {
            QImage image(100, 100, QImage::Format_ARGB32_Premultiplied);
            QPainter painter(&image);
            paint(painter, list, lightTheme(), {0, 0, 100, 100}, {stage});
            painter.end();
            return image.pixelColor(50, 50);
        };
        QCOMPARE(middle(Stage::Line), lightTheme().colour(Ink::Panel));
        QCOMPARE(middle(Stage::Cell), lightTheme().colour(Ink::Changed));
        QCOMPARE(middle(finished), lightTheme().colour(Ink::Changed));
    }

    void longTextIsCutInTheMiddle()
    {
        const QString name(500, u'm');
        const QString cut = elided(Face::Code, name, 100);
        QVERIFY(textWidth(Face::Code, cut) <= 100);
        QVERIFY(cut.contains(QChar(0x2026)));
        QCOMPARE(elided(Face::Code, QStringLiteral("short"), 100), QStringLiteral("short"));
    }
};

QTEST_MAIN(TestPainter)
#include "tst_painter.moc"
