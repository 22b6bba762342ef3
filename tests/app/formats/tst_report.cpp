// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "app/formats/report.h"
#include "app/run/program.h"
#include "model/questions/pathparser.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>

using namespace clonescope;
using namespace clonescope::app;

class TestReport final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aShallowCopySharesItsListAndItsStorage();
    void aDeepCopySharesNothing();
    void tensorFlowsCopiesAreOneObject();
    void theLastEditNamesTheViewsThatContainTheElement();
    void aCloneLoses();
    void aCycleIsReported();
    void theTextSaysTheSame();
    void pathsThatLeadNowhereAreRefused();
};

namespace
{

RunOutcome example(const char *name)
{
    QFile file(QStringLiteral(RESOURCES_DIR "/examples/%1.py").arg(QLatin1String(name)));
    return file.open(QIODevice::ReadOnly) ? runProgram(file.readAll(), {}) : RunOutcome {};
}

QByteArray report(const RunOutcome &outcome, const char *a, const char *b, ReportFormat format,
                  std::size_t step = 0)
{
    const std::size_t last = outcome.run->steps.size();
    const auto made = sharingReport(outcome.at(step == 0 ? last : step), *model::parsePath(a),
                                    *model::parsePath(b), format);
    return made.value_or(QByteArray());
}

QJsonObject json(const char *name, const char *a, const char *b)
{
    return QJsonDocument::fromJson(report(example(name), a, b, ReportFormat::Json)).object();
}

QString compact(const QJsonValue &value)
{
    const QJsonDocument document
        = value.isArray() ? QJsonDocument(value.toArray()) : QJsonDocument(value.toObject());
    return QString::fromUtf8(document.toJson(QJsonDocument::Compact));
}

// The names that see the last edit, then those that look elsewhere.
QString lastEdit(const QJsonObject &all)
{
    QString text;
    const QJsonArray names
        = all[QStringLiteral("last_edit")][QStringLiteral("edits")][0][QStringLiteral("names")]
              .toArray();
    for (const auto &value : names)
        if (value[QStringLiteral("sees")].toBool())
            text += value[QStringLiteral("name")].toString() + QLatin1Char(' ');
    text += QLatin1Char('|');
    for (const auto &value : names)
        if (value[QStringLiteral("looks_elsewhere")].toBool())
            text += QLatin1Char(' ') + value[QStringLiteral("name")].toString();
    return text;
}

} // namespace

void TestReport::aShallowCopySharesItsListAndItsStorage()
{
    const QJsonObject all = json("shallow", "x", "y");
    QCOMPARE(compact(all[QStringLiteral("shared_objects")]),
             QString::fromUtf8(R"x([{"kind":"list","more":false,"paths":["x.tags","y.tags"]},)x"
                               R"x({"bytes":48,"kind":"storage","more":false,)x"
                               R"x("paths":["x.storage()","y.storage()"]}])x"));
    QCOMPARE(compact(all[QStringLiteral("shared")]),
             QString::fromUtf8(R"x({"bytes":48,"objects":1})x"));
    QCOMPARE(compact(all[QStringLiteral("only_a")]),
             QString::fromUtf8(R"x({"bytes":0,"objects":2})x"));
    QCOMPARE(lastEdit(all), QStringLiteral("x y |"));
    QVERIFY(!all[QStringLiteral("reasons")].toArray().isEmpty());
}

void TestReport::aDeepCopySharesNothing()
{
    const QJsonObject all = json("deep", "x", "y");
    QCOMPARE(all[QStringLiteral("shared_objects")].toArray().size(), 0);
    QCOMPARE(compact(all[QStringLiteral("shared")]),
             QString::fromUtf8(R"x({"bytes":0,"objects":0})x"));
    QCOMPARE(lastEdit(all), QStringLiteral("y |"));
}

void TestReport::tensorFlowsCopiesAreOneObject()
{
    for (const char *other : {"y", "z"}) {
        const QJsonObject all = json("nested_tensorflow", "x", other);
        QCOMPARE(all[QStringLiteral("relations")][0][QStringLiteral("is")].toBool(), true);
        QCOMPARE(all[QStringLiteral("only_a")][QStringLiteral("objects")].toInt(), 0);
        QCOMPARE(lastEdit(all), QStringLiteral("x y z |"));
        QVERIFY(!QJsonDocument(all).toJson().contains("storage()")); // which it does not have
    }
}

void TestReport::theLastEditNamesTheViewsThatContainTheElement()
{
    const QJsonObject all = json("views", "v", "w");
    QCOMPARE(lastEdit(all), QStringLiteral("a w | v"));
    QCOMPARE(all[QStringLiteral("reasons")][0].toString(), QStringLiteral("Both are views of a."));
    const RunOutcome outcome = example("views");
    const QByteArray before
        = report(outcome, "v", "w", ReportFormat::Json, outcome.run->steps.size() - 1);
    QCOMPARE(lastEdit(QJsonDocument::fromJson(before).object()), QStringLiteral("a v w |"));
}

void TestReport::aCloneLoses()
{
    const QJsonObject all = json("clone_loses", "x", "y");
    QCOMPARE(compact(all[QStringLiteral("lost")]),
             QString::fromUtf8(R"x([{"attribute":"unit","by":"clone()","clone":"y"},)x"
                               R"x({"attribute":"history","by":"clone()","clone":"y"}])x"));
    QCOMPARE(lastEdit(all), QStringLiteral("y |"));
}

void TestReport::aCycleIsReported()
{
    const QJsonObject all = json("cycle", "y", "y.me");
    QCOMPARE(all[QStringLiteral("relations")][0][QStringLiteral("is")].toBool(), false);
    QCOMPARE(all[QStringLiteral("relations")][1][QStringLiteral("a")].toString(),
             QStringLiteral("y.__dict__"));
    QCOMPARE(all[QStringLiteral("relations")][1][QStringLiteral("is")].toBool(), true);
    QCOMPARE(lastEdit(all), QStringLiteral("y |"));
}

void TestReport::theTextSaysTheSame()
{
    const QString text
        = QString::fromUtf8(report(example("shallow"), "x", "y", ReportFormat::Text));
    const QString expected = QStringLiteral(
        "Sharing of x and y after line 13\n"
        "  x is y            no\n"
        "  same bytes        yes\n"
        "  equal values      yes\n"
        "  x.tags is y.tags  yes\n"
        "\n"
        "  x, not y  2 objects\n"
        "  shared    1 object, 48 bytes\n"
        "  y, not x  2 objects\n"
        "\n"
        "Shared by both\n"
        "  list     x.tags, y.tags\n"
        "  storage  x.storage(), y.storage(): 48 bytes that both read\n"
        "  copy.copy gives the copy the same bytes.\n"
        "  copy.copy gives the copy the same attribute values; y.tags = … would point y.tags "
        "elsewhere.\n"
        "\n"
        "Last edit: line 13, y += 1\n"
        "  y += 1 changed bytes that x also reads.\n"
        "  copy.copy gives the copy the same bytes. y += … writes into the existing bytes; y = y "
        "+ … "
        "would have made another tensor.\n"
        "  x  seen as x\n"
        "  y  written as y\n");
    QCOMPARE(text, expected);
}

void TestReport::pathsThatLeadNowhereAreRefused()
{
    QVERIFY(report(example("shallow"), "x", "nothing", ReportFormat::Text).isEmpty());
    QVERIFY(report(example("shallow"), "x.tags[0]", "y", ReportFormat::Text).isEmpty());
    QVERIFY(!report(example("shallow"), "x.tags", "y", ReportFormat::Text).isEmpty());
}

QTEST_APPLESS_MAIN(TestReport)
#include "tst_report.moc"
