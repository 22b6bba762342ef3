// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "tests/views/pictured.h"
#include "views/picture/output/svgwriter.h"

#include <QSet>
#include <QTest>
#include <QXmlStreamReader>

using namespace clonescope::views;

namespace
{

struct Parsed {
    QString error;
    int groups = 0, titles = 0;
    QSet<QString> ids;
    QString text;
};

SvgOptions areaOf(const QRectF &area)
{
    SvgOptions options;
    options.area = area;
    return options;
}

Parsed parsed(const QByteArray &svg)
{
    Parsed result;
    QXmlStreamReader reader(svg);
    while (!reader.atEnd()) {
        reader.readNext();
        if (!reader.isStartElement())
            continue;
        if (reader.name() == u"g") {
            ++result.groups;
            result.ids << reader.attributes().value(QStringLiteral("id")).toString();
        } else if (reader.name() == u"title") {
            ++result.titles;
        } else if (reader.name() == u"text") {
            result.text += reader.readElementText() + u'\n';
        }
    }
    if (reader.hasError())
        result.error = reader.errorString();
    return result;
}

} // namespace

class TestSvgWriter final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyNodeHasOneTitleAndItsOwnId()
    {
        Pictured shallow = Pictured::example(QStringLiteral("shallow.py"));
        const Scene scene = shallow.compared(QStringLiteral("x"), QStringLiteral("y"));
        const Parsed svg = parsed(writeSvg(scene.list, lightTheme(), areaOf(scene.bounds)));
        QCOMPARE(svg.error, QString());
        QVERIFY(svg.groups > 8);
        QCOMPARE(svg.titles, svg.groups + 1); // the picture has its own
        QCOMPARE(svg.ids.size(), svg.groups);
        QVERIFY(svg.text.contains(QStringLiteral("tags\n")));
    }

    void theSamePictureGivesTheSameBytes()
    {
        const auto svg = [] {
            Pictured views = Pictured::example(QStringLiteral("views.py"));
            const Scene scene = views.scene(views.last());
            return writeSvg(scene.list, darkTheme(), areaOf(scene.bounds));
        };
        QCOMPARE(svg(), svg());
    }

    void hostileTextIsEscaped()
    {
        DisplayList list;
        list.begin({NodeKey::Kind::Name, {}, {}, QStringLiteral("\"<")},
                   QStringLiteral("a < b & \"c\""));
        list.add(TextRun {{0, 0}, QStringLiteral("<script>&\x01\"")});
        const Parsed svg = parsed(writeSvg(list, lightTheme(), areaOf({0, 0, 10, 10})));
        QCOMPARE(svg.error, QString());
        QVERIFY(svg.text.contains(QStringLiteral("<script>&")));
    }
};

QTEST_MAIN(TestSvgWriter)
#include "tst_svgwriter.moc"
