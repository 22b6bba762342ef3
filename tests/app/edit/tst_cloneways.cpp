// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "app/edit/cloneways.h"

#include <QTest>

using namespace clonescope;
using namespace clonescope::app;

namespace
{

EditContext contextOf(const char *program, model::TorchVersion version = model::TorchVersion::V2_6)
{
    EditContext context;
    context.text = QString::fromUtf8(program);
    context.semantics.torch = version;
    context.run = runProgram(program, context.semantics).run;
    context.step = context.run->steps.size();
    return context;
}

const char *word(Fate fate)
{
    switch (fate) {
    case Fate::None:
        return "-";
    case Fate::New:
        return "new";
    case Fate::Shared:
        return "shared";
    case Fate::Same:
        return "same";
    case Fate::Lost:
        return "lost";
    case Fate::Error:
        return "error";
    }
    return "";
}

// "object bytes members" of the way that is written so.
QByteArray fates(const std::vector<CloneWay> &ways, const char *code)
{
    for (const CloneWay &way : ways)
        if (way.code == QLatin1String(code))
            return QByteArray(word(way.object)) + ' ' + word(way.bytes) + ' ' + word(way.members);
    return "no such way";
}

} // namespace

class TestCloneWays final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyWayIsReallyGone()
    {
        const auto ways
            = waysToClone(contextOf("import torch\nx = torch.arange(4.)\nx.tags = [1, 2]\n"),
                          QStringLiteral("x"));
        QCOMPARE(fates(ways, "x"), QByteArray("same same same"));
        QCOMPARE(fates(ways, "copy.copy(x)"), QByteArray("new shared shared"));
        QCOMPARE(fates(ways, "copy.deepcopy(x)"), QByteArray("new new new"));
        QCOMPARE(fates(ways, "x.clone()"), QByteArray("new new lost"));
        QCOMPARE(fates(ways, "x.detach()"), QByteArray("new shared lost"));
        QCOMPARE(fates(ways, "x[:]"), QByteArray("new shared lost"));
        QCOMPARE(fates(ways, "x.contiguous()"), QByteArray("same same same"));
    }

    void theVersionDecides()
    {
        const auto ways
            = waysToClone(contextOf("import torch\nx = torch.arange(4.)\nx.tags = [1]\n",
                                    model::TorchVersion::V1_13),
                          QStringLiteral("x"));
        QCOMPARE(fates(ways, "copy.copy(x)"), QByteArray("new shared lost"));
    }

    void anErrorIsARowOfItsOwn()
    {
        const auto ways
            = waysToClone(contextOf("import torch\nx = torch.ones(2, requires_grad=True) * 2\n"),
                          QStringLiteral("x"));
        QCOMPARE(fates(ways, "copy.deepcopy(x)"), QByteArray("error error error"));
        const auto deep = std::find_if(ways.begin(), ways.end(), [](const CloneWay &way) {
            return way.pattern == QLatin1String("copy.deepcopy({})");
        });
        QVERIFY2(deep->error.contains(QStringLiteral("graph leaves")), qPrintable(deep->error));
        QCOMPARE(fates(ways, "x.clone()"), QByteArray("new new -")); // those after it all the same
    }

    void attributesOfAtomsAreNeitherSharedNorNew()
    {
        const auto ways = waysToClone(contextOf("import torch\nx = torch.ones(2)\nx.n = 1\n"),
                                      QStringLiteral("x"));
        QCOMPARE(fates(ways, "copy.deepcopy(x)"), QByteArray("new new same"));
        QCOMPARE(fates(ways, "x.clone()"), QByteArray("new new lost"));
    }

    void tensorFlowsTensorsAreTheirOwnCopies()
    {
        const auto ways = waysToClone(
            contextOf("import tensorflow as tf\nx = tf.constant([1, 2])\nx.meta = {'a': [1]}\n"),
            QStringLiteral("x"));
        QCOMPARE(fates(ways, "copy.copy(x)"), QByteArray("same same same"));
        QCOMPARE(fates(ways, "copy.deepcopy(x)"), QByteArray("same same same"));
    }

    void containersHaveTheirWaysToo()
    {
        const EditContext context = contextOf("d = {'a': [1]}\nl = [[1], 2]\nt = (1, 2)\nn = 5\n");
        const auto ofDict = waysToClone(context, QStringLiteral("d"));
        QCOMPARE(fates(ofDict, "copy.copy(d)"), QByteArray("new - shared"));
        QCOMPARE(fates(ofDict, "copy.deepcopy(d)"), QByteArray("new - new"));
        QCOMPARE(fates(ofDict, "dict(d)"), QByteArray("new - shared"));
        const auto ofList = waysToClone(context, QStringLiteral("l"));
        QCOMPARE(fates(ofList, "list(l)"), QByteArray("new - shared"));
        QCOMPARE(fates(ofList, "l[:]"), QByteArray("new - shared"));
        QCOMPARE(fates(waysToClone(context, QStringLiteral("t")), "copy.deepcopy(t)"),
                 QByteArray("same - same"));
        QVERIFY(waysToClone(context, QStringLiteral("n")).empty());
        QVERIFY(waysToClone(context, QStringLiteral("nothing")).empty());
    }

    void anEarlierStepIsItsOwnStart()
    {
        EditContext context = contextOf("import torch\nx = torch.ones(2); x.tags = [1]\ndel x\n");
        context.step = 2;
        QCOMPARE(fates(waysToClone(context, QStringLiteral("x")), "copy.copy(x)"),
                 QByteArray("new shared -"));
        context.step = 3;
        QCOMPARE(fates(waysToClone(context, QStringLiteral("x")), "copy.copy(x)"),
                 QByteArray("new shared shared"));
        context.step = 4;
        QVERIFY(waysToClone(context, QStringLiteral("x")).empty());
    }

    void aNameCopyIsNotInTheWay()
    {
        const auto ways = waysToClone(contextOf("import torch\ncopy = [1]\nx = torch.ones(2)\n"),
                                      QStringLiteral("x"));
        QCOMPARE(fates(ways, "copy2.copy(x)"), QByteArray("new shared -"));
    }

    void cancellingGivesNothing()
    {
        const std::atomic<bool> cancelled = true;
        QVERIFY(waysToClone(contextOf("x = [1]\n"), QStringLiteral("x"), &cancelled).empty());
    }
};

QTEST_APPLESS_MAIN(TestCloneWays)
#include "tst_cloneways.moc"
