// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "app/itemmodels/badge.h"
#include "app/itemmodels/clonewaysmodel.h"
#include "app/itemmodels/copystorymodel.h"
#include "app/itemmodels/differencemodel.h"
#include "app/itemmodels/outputmodel.h"
#include "app/itemmodels/partsmodel.h"
#include "app/itemmodels/pathsmodel.h"
#include "app/itemmodels/sharingmodel.h"
#include "app/run/program.h"
#include "model/questions/pathfinder.h"
#include "model/questions/pathparser.h"
#include "model/questions/paths.h"

#include <QAbstractItemModelTester>
#include <QtTest>

using namespace clonescope;
using namespace clonescope::app;

namespace
{

const QByteArray program = "import copy\n"
                           "import torch\n"
                           "x = torch.arange(300.)\n"
                           "x.tags = [1, [2], (3, 4)]\n"
                           "x.notes = {'unit': 'cm', 7: None}\n"
                           "y = copy.copy(x)\n"
                           "y.tags.append(5)\n"
                           "z = x.clone()\n"
                           "print('done')\n"
                           "z.tags\n";

// Everything that an item model shows, as text.
QStringList rows(const QAbstractItemModel &model, const QModelIndex &parent = {})
{
    QStringList all;
    for (int row = 0; row < model.rowCount(parent); ++row) {
        QStringList cells;
        for (int column = 0; column < model.columnCount(parent); ++column)
            cells << model.index(row, column, parent).data().toString();
        all << cells.join(QLatin1Char('|')) << rows(model, model.index(row, 0, parent));
    }
    return all;
}

std::vector<SharingModel::Group> sharingGroups(const model::Run &run, std::size_t step,
                                               const char *a, const char *b)
{
    const ComparePair pair {QString::fromLatin1(a), QString::fromLatin1(b)};
    return SharingModel::groupsOf(run, step, sharingOf(run, step, pair));
}

} // namespace

// Every model of the panels keeps Qt's contract while it shows one thing after another.
class TestItemModels final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_run = runProgram(program, {}).run; }
    void twoTextsStandSideBySide()
    {
        DifferenceModel model(QStringLiteral("1\n2\n3\n4\n5\n6\na\nb\n7\n"),
                              QStringLiteral("1\n2\n3\n4\n5\n6\nc\n7"), QStringLiteral("left"),
                              QStringLiteral("right"));
        const QAbstractItemModelTester tester(&model);
        QCOMPARE(rows(model),
                 QStringList({QStringLiteral("|3 equal lines||"), QStringLiteral("4|4|4|4"),
                              QStringLiteral("5|5|5|5"), QStringLiteral("6|6|6|6"),
                              QStringLiteral("7|a|7|c"), QStringLiteral("8|b||"),
                              QStringLiteral("9|7|8|7")}));
        QCOMPARE(model.firstDifference(), 4);
        const auto kind = [&model](int row, int column) {
            return DifferenceModel::Kind(
                model.index(row, column).data(DifferenceModel::KindRole).toInt());
        };
        QCOMPARE(kind(0, DifferenceModel::Before), DifferenceModel::Kind::LeftOut);
        QCOMPARE(kind(1, DifferenceModel::Before), DifferenceModel::Kind::Same);
        QCOMPARE(kind(5, DifferenceModel::Before), DifferenceModel::Kind::Different);
        QCOMPARE(kind(5, DifferenceModel::After), DifferenceModel::Kind::Same);
        QCOMPARE(DifferenceModel({}, {}, {}, {}).firstDifference(), -1);
    }
    void partsOfATensorAreItsElementsThenItsAttributes();
    void partsOfAListOfferAnAppend();
    void aTuplesItemsSayWhyTheyStay();
    void whatAStepWroteIsMarked();
    void waysToReachMarkTheOneInUse();
    void sharingListsEverySideAndWhatWasLost();
    void aPathWithACommaStaysWhole();
    void outputGoesAsFarAsTheStep();
    void storiesAndWaysToCloneKeepTheContract();

private:
    [[nodiscard]] const model::Heap &heap(std::size_t step) const { return m_run->heapAfter(step); }
    [[nodiscard]] model::Slot at(std::size_t step, const char *text) const
    {
        return model::resolve(heap(step), *model::parsePath(text));
    }
    RunPtr m_run;
};

void TestItemModels::partsOfATensorAreItsElementsThenItsAttributes()
{
    PartsModel model;
    const QAbstractItemModelTester tester(&model);
    for (std::size_t step = 3; step <= 5; ++step)
        model.show(heap(step), at(step, "x"), QStringLiteral("x"));
    const QStringList shown = rows(model);
    QCOMPARE(shown.first(), QStringLiteral("[0]|0"));
    QVERIFY2(shown.contains(QStringLiteral(".tags|list of 3")),
             qPrintable(shown.join(QLatin1Char('\n'))));
    QVERIFY(shown.contains(QStringLiteral(".notes|dict of 2")));
    QCOMPARE(model.rowCount(), PartsModel::mostElements + 4); // the rest, two attributes, the offer

    const QModelIndex element = model.index(3, PartsModel::Value);
    const auto edit = model.editFor(element, QStringLiteral("7"));
    QVERIFY(edit && std::holds_alternative<edit::SetElement>(*edit));
    QCOMPARE(std::get<edit::SetElement>(*edit).index, std::vector<qint64> {3});
    const QModelIndex rest = model.index(PartsModel::mostElements, PartsModel::Value);
    QVERIFY(!rest.flags().testFlag(Qt::ItemIsEditable));

    const QModelIndex offer = model.index(model.rowCount() - 1, PartsModel::Value);
    QVERIFY(offer.data(IsGhostRole).toBool());
    const auto added = model.editFor(offer, QStringLiteral("note = [1, 2]"));
    QVERIFY(added && std::get<edit::SetAttribute>(*added).name == QStringLiteral("note"));
    QVERIFY(!model.editFor(offer, QStringLiteral("note")));
    model.show(heap(5), model::noSlot, {});
    QCOMPARE(model.rowCount(), 0);
}

void TestItemModels::partsOfAListOfferAnAppend()
{
    PartsModel model;
    const QAbstractItemModelTester tester(&model);
    model.show(heap(4), at(4, "x.tags"), QStringLiteral("x.tags"));
    QCOMPARE(rows(model),
             (QStringList {QStringLiteral("0|1"), QStringLiteral("1|list of 1"),
                           QStringLiteral("2|tuple of 2"), QStringLiteral("+ append|")}));
    QSignalSpy asked(&model, &PartsModel::editRequested);
    QVERIFY(model.setData(model.index(0, PartsModel::Value), QStringLiteral("9"), Qt::EditRole));
    QCOMPARE(asked.count(), 1);
    QVERIFY(!model.setData(model.index(0, PartsModel::Value), QStringLiteral("1"),
                           Qt::EditRole)); // as it is
    const QModelIndex inner = model.index(1, PartsModel::Value);
    QCOMPARE(model.targetPath(inner), QStringLiteral("x.tags[1]"));
}

void TestItemModels::aTuplesItemsSayWhyTheyStay()
{
    PartsModel model;
    const QAbstractItemModelTester tester(&model);
    model.show(heap(4), at(4, "x.tags[2]"), QStringLiteral("x.tags[2]"));
    const QModelIndex item = model.index(0, PartsModel::Value);
    QVERIFY(!item.flags().testFlag(Qt::ItemIsEditable));
    QVERIFY(item.data(Qt::ToolTipRole).toString().contains(QStringLiteral("tuple")));
    QCOMPARE(model.rowCount(), 2); // and no offer
}

void TestItemModels::whatAStepWroteIsMarked()
{
    PartsModel model;
    const QAbstractItemModelTester tester(&model);
    model.show(heap(7), at(7, "x.tags"), QStringLiteral("x.tags"));
    model.markWritten(m_run->steps[6].writes);
    const auto badge = [&](int row) { return model.index(row, 0).data(BadgeRole).value<Badge>(); };
    QCOMPARE(int(badge(3)), int(Badge::Error));
    QCOMPARE(int(badge(0)), int(Badge::Plain));
}

void TestItemModels::waysToReachMarkTheOneInUse()
{
    PathsModel model;
    const QAbstractItemModelTester tester(&model);
    const model::Slot list = at(7, "x.tags");
    model.show({}, {});
    model.show(model::pathsTo(heap(7), std::span(&list, 1)), QStringLiteral("y.tags"));
    QCOMPARE(rows(model),
             (QStringList {QStringLiteral("x.tags|"), QStringLiteral("y.tags|edit through this")}));
    QCOMPARE(model.path(model.index(0, 0)), QStringLiteral("x.tags"));
}

void TestItemModels::sharingListsEverySideAndWhatWasLost()
{
    SharingModel model;
    const QAbstractItemModelTester tester(&model);
    QTest::failOnWarning(QRegularExpression(QStringLiteral("not valid")));
    model.show(sharingGroups(*m_run, 7, "x", "y"));
    QVERIFY(model.object({}) == model::noSlot && model.path({}).isEmpty());
    const QModelIndex shared = model.index(1, 0);
    QStringList listed = rows(model, shared);
    QVERIFY2(listed.contains(QStringLiteral("x.tags, y.tags|list")),
             qPrintable(listed.join(QLatin1Char('\n'))));
    QVERIFY(model.object(model.index(0, 0, shared)) != model::noSlot);
    QVERIFY(model.object(shared) == model::noSlot);
    model.show(sharingGroups(*m_run, 8, "x", "z"));
    const QModelIndex lost = model.index(3, 0);
    QCOMPARE(model.rowCount(lost), 2);
    QVERIFY(rows(model, lost).first().contains(QStringLiteral("clone()")));
    model.show(sharingGroups(*m_run, 1, "x", "y")); // neither is there yet
    QCOMPARE(model.rowCount(), 0);
}

void TestItemModels::aPathWithACommaStaysWhole()
{
    const RunPtr run = runProgram("d = {(1, 2): [3]}\ne = dict(d)\n", {}).run;
    SharingModel model;
    model.show(sharingGroups(*run, 2, "d", "e"));
    const QModelIndex shared = model.index(1, 0);
    QStringList paths;
    for (int row = 0; row < model.rowCount(shared); ++row)
        paths << model.path(model.index(row, 0, shared));
    QVERIFY2(paths.contains(QStringLiteral("d[(1, 2)]")), qPrintable(paths.join(u'\n')));
}

void TestItemModels::outputGoesAsFarAsTheStep()
{
    OutputModel model;
    const QAbstractItemModelTester tester(&model);
    model.show(m_run, 8);
    QCOMPARE(model.rowCount(), 0);
    model.show(m_run, 9);
    QCOMPARE(rows(model), QStringList {QStringLiteral("done")});
    QCOMPARE(model.step(model.index(0)), std::size_t {9});
    model.show(m_run, m_run->steps.size());
    QCOMPARE(rows(model).last(),
             QStringLiteral("✗ AttributeError: 'Tensor' object has no attribute 'tags'"));
}

void TestItemModels::storiesAndWaysToCloneKeepTheContract()
{
    CopyStoryModel story;
    const QAbstractItemModelTester storyTester(&story);
    story.show(copyStory({*m_run, 6}, at(6, "y"))->rows);
    QVERIFY2(rows(story).contains(QStringLiteral("tags|shared")),
             qPrintable(rows(story).join(QLatin1Char('\n'))));
    story.show({});
    QCOMPARE(story.rowCount(), 0);

    EditContext context;
    context.text = QString::fromUtf8(program);
    context.run = m_run;
    context.step = 5;
    CloneWaysModel ways;
    const QAbstractItemModelTester waysTester(&ways);
    ways.show(waysToClone(context, QStringLiteral("x")), true);
    QVERIFY2(rows(ways).contains(QStringLiteral("copy.copy(x)|new|shared|shared")),
             qPrintable(rows(ways).join(QLatin1Char('\n'))));
    QVERIFY(rows(ways).contains(QStringLiteral("x.clone()|new|new|lost")));
    // Where there is no room for the text, each way is told by what it does.
    QStringList inShort;
    for (int row = 0; row < ways.rowCount(); ++row)
        inShort.append(ways.index(row, 0).data(ShortTextRole).toString());
    QVERIFY(inShort.contains(QStringLiteral("deepcopy")));
    QVERIFY(inShort.contains(QStringLiteral(".detach")));
    const auto shown = inShort.size();
    QCOMPARE(inShort.removeDuplicates(), 0);
    QCOMPARE(shown, qsizetype(ways.rowCount()));
    ways.show({}, true);
    QCOMPARE(ways.rowCount(), 0);
}

QTEST_APPLESS_MAIN(TestItemModels)
#include "tst_itemmodels.moc"
