// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "app/formats/traceevents.h"

#include "app/formats/tracefile.h"
#include "app/run/program.h"

#include <QBuffer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>

using namespace clonescope;

namespace
{

QString u(const char *text)
{
    return QString::fromUtf8(text);
}

// The steps of the program's trace.
QJsonArray traced(const QByteArray &program, bool withEvents = true)
{
    const app::RunOutcome outcome = app::runProgram(program, {});
    QBuffer out;
    out.open(QIODevice::WriteOnly);
    if (app::writeTrace(out, *outcome.run,
                        {.text = std::string_view(program.constData(), std::size_t(program.size())),
                         .withEvents = withEvents}))
        qFatal("the trace is too large");
    return QJsonDocument::fromJson(out.data()).object()[u("steps")].toArray();
}

// The number of what labels lead to from a name.
int uid(const QJsonObject &step, const char *name, const QStringList &labels = {})
{
    const QJsonArray objects = step[u("objects")].toArray();
    int at = step[u("names")].toObject()[u(name)].toObject()[u("ref")].toInt();
    for (const QString &label : labels)
        for (const QJsonValue item : objects[at].toObject()[u("items")].toArray())
            if (item.toArray()[0].toVariant().toString() == label) {
                at = item.toArray()[1].toObject()[u("ref")].toInt();
                break;
            }
    return objects[at].toObject()[u("uid")].toInt();
}

QByteArray text(const QJsonValue &value)
{
    return QJsonDocument(value.toArray()).toJson(QJsonDocument::Compact);
}

} // namespace

class TestTraceEvents final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aCopyTellsItsMethodAndWhatBecameOfEachPart()
    {
        const QJsonArray steps = traced("import torch, copy\nx = torch.ones(2)\nx.tags = [1]\n"
                                        "y = copy.deepcopy(x)\nz = x.clone()\n");
        const QJsonObject deep = steps[3].toObject();
        const QJsonObject copy = deep[u("events")].toArray()[0].toObject()[u("copy")].toObject();
        QCOMPARE(copy[u("method")].toString(), u("copy.deepcopy"));
        QCOMPARE(copy[u("source")].toInt(), uid(deep, "x"));
        QCOMPARE(copy[u("result")].toInt(), uid(deep, "y"));
        const QJsonArray pairs = copy[u("pairs")].toArray();
        QCOMPARE(pairs[0], QJsonArray({uid(deep, "x"), uid(deep, "y")}));
        for (const QStringList &part : {QStringList {u("storage")}, QStringList {u("__dict__")},
                                        QStringList {u("__dict__"), u("'tags'")}})
            QVERIFY2(pairs.contains(QJsonArray({uid(deep, "x", part), uid(deep, "y", part)})),
                     text(pairs).constData());
        const QJsonObject event = steps[4].toObject()[u("events")].toArray()[0].toObject();
        QCOMPARE(event[u("copy")].toObject()[u("method")].toString(), u("clone"));
    }

    void aWriteTellsWhere()
    {
        const QJsonArray steps
            = traced("import torch\nx = torch.ones(2, 3)\nx[:, 1] = 5\nx.tags = [1]\n"
                     "x.tags.append(2)\nx.tags.sort()\ny = {(1, 2): 1}\ny[(1, 2)] = 3\nz = 1\n");
        const auto writes = [&](int step) { return text(steps[step].toObject()[u("events")]); };
        const auto number = [&](int step, const QStringList &labels) {
            return QByteArray::number(uid(steps[step].toObject(), "x", labels));
        };
        QCOMPARE(
            writes(2),
            R"([{"write":{"layout":{"dtype":"float32","offset":1,"shape":[2],"stride":[3]},"uid":)"
                + number(2, {u("storage")}) + "}}]");
        QCOMPARE(writes(3),
                 R"([{"write":{"key":"'tags'","uid":)" + number(3, {u("__dict__")}) + "}}]");
        const QStringList tags {u("__dict__"), u("'tags'")};
        QCOMPARE(writes(4), R"([{"write":{"key":"1","uid":)" + number(4, tags) + "}}]");
        QCOMPARE(writes(5), R"([{"write":{"uid":)" + number(5, tags) + "}}]");
        QVERIFY2(!writes(7).contains("key"), writes(7).constData()); // of an object it has no label
        QCOMPARE(writes(8), QByteArray("[]")); // names are no object
    }

    void theyAreThereWhereTheyAreAskedForAlone()
    {
        QVERIFY(!traced("x = [1]\n", false)[0].toObject().contains(u("events")));
    }

    void theyCountAmongTheBytes()
    {
        const app::RunOutcome outcome
            = app::runProgram("x = []\nfor i in range(2000):\n    x.append(i)\n", {});
        QBuffer out;
        out.open(QIODevice::WriteOnly);
        QCOMPARE(app::writeTrace(out, *outcome.run, {}, 150'000), std::optional<std::size_t>());
        const app::TraceForm withEvents {.text = {}, .withEvents = true};
        QCOMPARE(app::writeTrace(out, *outcome.run, withEvents, 150'000),
                 std::optional<std::size_t>(1));
    }
};

QTEST_GUILESS_MAIN(TestTraceEvents)
#include "tst_traceevents.moc"
