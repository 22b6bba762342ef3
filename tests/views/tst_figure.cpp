// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "tests/views/pictured.h"
#include "views/canvas/figure.h"

#include <QImage>
#include <QTest>

using namespace clonescope::views;

namespace
{

const QStringList examples {QStringLiteral("shallow.py"),
                            QStringLiteral("deep.py"),
                            QStringLiteral("nested_tensorflow.py"),
                            QStringLiteral("clone_loses.py"),
                            QStringLiteral("views.py"),
                            QStringLiteral("cycle.py")};

// Text that leaves the card, tag or banner it belongs to.
QStringList overflowing(const DisplayList &list)
{
    QStringList found;
    for (const Group &group : list.groups()) {
        QRectF frame;
        for (std::size_t i = group.first; i < group.first + group.count; ++i)
            if (const auto *box = std::get_if<Box>(&list[i]))
                frame = frame.united(box->rect);
        if (group.key.kind != NodeKey::Kind::Card && group.key.name != u"banner"
            && group.key.name != u"relations")
            continue;
        for (std::size_t i = group.first; i < group.first + group.count; ++i)
            if (const auto *run = std::get_if<TextRun>(&list[i])) {
                const QRectF covered = boundsOf(*run);
                const bool isCaption = run->at.y() > frame.bottom(); // stands below its card
                if (!isCaption
                    && (covered.left() < frame.left() || covered.right() > frame.right()))
                    found << group.title + u": " + run->text;
            }
    }
    return found;
}

int overlaps(const Scene &scene)
{
    int count = 0;
    for (std::size_t i = 0; i < scene.rects.size(); ++i)
        for (std::size_t j = 0; j < i; ++j)
            count += scene.rects[i].intersects(scene.rects[j]) ? 1 : 0;
    return count;
}

// References that run over a card that they neither leave nor lead to.
QStringList crossed(const Scene &scene)
{
    QStringList found;
    for (std::size_t r = 0; r < scene.routes.size(); ++r) {
        const auto &points = scene.routes[r];
        const Reference &reference = scene.cards.references[r];
        for (std::size_t i = 0; i + 3 < points.size(); i += 3)
            for (int s = 0; s <= 20; ++s) {
                const double t = s / 20.0, u = 1 - t;
                const QPointF p = points[i] * (u * u * u) + points[i + 1] * (3 * u * u * t)
                    + points[i + 2] * (3 * u * t * t) + points[i + 3] * (t * t * t);
                for (std::size_t c = 0; c < scene.rects.size(); ++c)
                    if (static_cast<int>(c) != reference.card && static_cast<int>(c) != reference.to
                        && scene.rects[c].contains(p))
                        found
                            << QStringLiteral("%1 over %2").arg(r).arg(scene.cards.cards[c].title);
            }
    }
    return found;
}

} // namespace

class TestFigure final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyStepOfEveryExampleIsTidy_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("compares");
        for (const QString &name : examples)
            for (const bool compares : {false, true})
                QTest::addRow("%s%s", qPrintable(name), compares ? " compared" : "")
                    << name << compares;
    }
    void everyStepOfEveryExampleIsTidy()
    {
        QFETCH(QString, name);
        QFETCH(bool, compares);
        Pictured example = Pictured::example(name);
        SceneOptions options;
        if (compares)
            options.compare = name == u"views.py"
                ? clonescope::app::ComparePair {QStringLiteral("v"), QStringLiteral("w")}
                : clonescope::app::ComparePair {QStringLiteral("x"), QStringLiteral("y")};
        for (std::size_t step = 0; step <= example.last(); ++step) {
            const Scene scene = example.scene(step, options);
            QCOMPARE(overlaps(scene), 0);
            QCOMPARE(crossed(scene), QStringList());
            QCOMPARE(overflowing(composeFigure(scene)), QStringList());
        }
    }

    void aFigureIsAsLargeAsAskedFor()
    {
        Pictured shallow = Pictured::example(QStringLiteral("shallow.py"));
        const Scene scene = shallow.compared(QStringLiteral("x"), QStringLiteral("y"));
        QString error;
        FigureOptions options;
        options.size = {900, 700};
        QCOMPARE(
            QImage::fromData(renderFigure(scene, QStringLiteral("png"), options, error)).size(),
            QSize(900, 700));
        options.size = {};
        options.scale = 1;
        const QImage once
            = QImage::fromData(renderFigure(scene, QStringLiteral("png"), options, error));
        options.scale = 2;
        const QImage twice
            = QImage::fromData(renderFigure(scene, QStringLiteral("png"), options, error));
        QVERIFY(std::abs(twice.width() - 2 * once.width()) <= 1);
        QCOMPARE(error, QString());
    }

    void whatCannotBeDrawnIsRefusedWithTheReason()
    {
        Pictured empty {QByteArray()};
        const Scene scene = empty.scene(0);
        QString error;
        QVERIFY(renderFigure(scene, QStringLiteral("bmp"), {}, error).isEmpty());
        QVERIFY(error.contains(QStringLiteral("bmp")));
        FigureOptions huge;
        huge.scale = 1000;
        error.clear();
        QVERIFY(renderFigure(scene, QStringLiteral("png"), huge, error).isEmpty());
        QVERIFY(!error.isEmpty());
    }

    void emptyProgramsHaveAPicture()
    {
        Pictured empty {QByteArray()};
        QString error;
        const QByteArray png = renderFigure(empty.scene(0), QStringLiteral("png"), {}, error);
        QVERIFY(!QImage::fromData(png).isNull());
    }
};

QTEST_MAIN(TestFigure)
#include "tst_figure.moc"
