// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "tests/views/faults.h"
#include "tests/views/pictured.h"
#include "views/picture/output/figure.h"

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
            QCOMPARE(faults::overlapping(scene), QStringList());
            QCOMPARE(faults::crossing(scene), QStringList());
            const DisplayList list = composeFigure(scene);
            QCOMPARE(faults::overflowing(list), QStringList());
            QCOMPARE(faults::colliding(list), QStringList());
            QCOMPARE(faults::faint(list, lightTheme()), QStringList());
            QCOMPARE(faults::faint(list, darkTheme()), QStringList());
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
        huge.size = {32'000, 32'000}; // four gigabytes
        error.clear();
        QVERIFY(renderFigure(scene, QStringLiteral("png"), huge, error).isEmpty());
        QVERIFY(error.contains(QStringLiteral("32000 x 32000")));
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
