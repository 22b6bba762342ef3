// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "tests/views/contrast.h"
#include "views/picture/output/painter.h"

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

    void anythingHugeIsDrawnWhereItIsSeenAtEveryZoom_data()
    {
        QTest::addColumn<double>("zoom");
        for (const double zoom : {0.01, 0.05, 0.3, 1.0, 2.5, 8.0})
            QTest::addRow("%g", zoom) << zoom;
    }
    // A card, a lane and a reference that reach far beyond the view on both sides.
    void anythingHugeIsDrawnWhereItIsSeenAtEveryZoom()
    {
        QFETCH(double, zoom);
        const double middle = 3e6, reach = 2e6;
        DisplayList list;
        list.begin({}, {});
        list.add(Box {{10 / zoom, middle - reach, 40 / zoom, 2 * reach},
                      9,
                      Ink::Panel,
                      Ink::First,
                      4 / zoom});
        list.add(Box {{60 / zoom, middle - reach, 10 / zoom, 2 * reach},
                      0,
                      Ink::First,
                      Ink::None,
                      1,
                      LineStyle::Solid,
                      -1,
                      true});
        const QPointF top(80 / zoom, middle - reach), bottom(80 / zoom, middle + reach);
        list.add(Curve {{top, top * 2 / 3 + bottom / 3, top / 3 + bottom * 2 / 3, bottom},
                        Ink::Second,
                        4 / zoom});
        QImage image(100, 100, QImage::Format_ARGB32_Premultiplied);
        image.fill(Qt::white);
        QPainter painter(&image);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.translate(0, 50 - middle * zoom);
        painter.scale(zoom, zoom);
        paint(painter, list, lightTheme(), {0, middle - 50 / zoom, 100 / zoom, 100 / zoom});
        painter.end();
        int stripes = 0;
        for (int y = 0; y < 100; ++y) {
            QCOMPARE(image.pixelColor(10, y), lightTheme().colour(Ink::First));
            QCOMPARE(image.pixelColor(30, y), lightTheme().colour(Ink::Panel));
            QCOMPARE(image.pixelColor(55, y), QColor(Qt::white));
            stripes += image.pixelColor(65, y) != lightTheme().colour(Ink::First) ? 1 : 0;
            QCOMPARE(image.pixelColor(80, y), lightTheme().colour(Ink::Second));
            QCOMPARE(image.pixelColor(90, y), QColor(Qt::white));
        }
        QVERIFY(stripes > 0);
    }

    void textThatCannotBeReadIsLeftOutAndBlocksStay()
    {
        DisplayList list;
        list.begin({}, {});
        list.add(Box {{10, 10, 80, 80}, 0, Ink::Panel, Ink::First, 4});
        list.add(TextRun {{20, 50}, QStringLiteral("words"), Face::Title, Ink::Text});
        const double size = pixelSize(Face::Title);
        const auto drawn = [&](double least) {
            QImage image(100, 100, QImage::Format_ARGB32_Premultiplied);
            image.fill(Qt::white);
            QPainter painter(&image);
            paint(painter, list, lightTheme(), {0, 0, 100, 100}, {finished, least, 0});
            painter.end();
            return image;
        };
        DisplayList block;
        block.begin({}, {});
        block.add(list[0]);
        QVERIFY(drawn(size) != drawn(size + 0.5));
        QImage alone(100, 100, QImage::Format_ARGB32_Premultiplied);
        alone.fill(Qt::white);
        QPainter painter(&alone);
        paint(painter, block, lightTheme(), {0, 0, 100, 100});
        painter.end();
        QCOMPARE(drawn(size + 0.5), alone);
    }

    void farOutCardsAreBlocksInTheirColours()
    {
        DisplayList list;
        list.begin({}, {});
        list.add(Box {{400, 400, 1200, 1200}, 9, Ink::Panel, Ink::Second, 2, LineStyle::Dashed});
        list.add(Box {{340, 340, 1320, 1320}, 15, Ink::None, Ink::Changed, 3.2});
        list.add(Pip {{1000, 1000}, PipShape::Circle, 9.5, Ink::First});
        const auto drawn = [&](const Detail &detail) {
            QImage image(100, 100, QImage::Format_ARGB32_Premultiplied);
            image.fill(Qt::white);
            QPainter painter(&image);
            painter.setRenderHint(QPainter::Antialiasing);
            painter.scale(0.05, 0.05);
            paint(painter, list, lightTheme(), {0, 0, 2000, 2000}, detail);
            return image;
        };
        const QImage blocks = drawn({finished, 80, 50}), all = drawn({});
        QCOMPARE(blocks.pixelColor(50, 50),
                 lightTheme().colour(Ink::Panel)); // the pip is too small
        QVERIFY(all.pixelColor(50, 50) != lightTheme().colour(Ink::Panel));
        const auto darkest = [](const QImage &image, int from, int to) {
            int least = 255;
            for (int x = from; x <= to; ++x)
                least = std::min(least, image.pixelColor(x, 50).green());
            return least;
        };
        // The border at 20 and the ring at 17 are seen, at every place of the dashes.
        QVERIFY(darkest(blocks, 19, 21) < 200);
        QVERIFY(darkest(blocks, 16, 18) < 200);
        QVERIFY(darkest(all, 19, 21) > 220);
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
