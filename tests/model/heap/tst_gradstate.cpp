// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/heap/gradstate.h"

#include "tests/support/programrun.h"

#include <QtTest>

using namespace clonescope::model;
using namespace clonescope::tests;

// That views tell their history as PyTorch does; what programs see of it is compared with the real
// one in programs/torch/histories.lines.
class TestGradState final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aViewAnswersForItsBase();
    void aViewWrittenSinceHasANewHistory();
    void lookingIsNoWrite();
    void oneViewOfManyIsRefusedOnceWritten();
    void whatIsNoViewKeepsItsHistory();
};

namespace
{

GradState stateOf(const Run &run, std::size_t step, std::string_view name)
{
    const Heap &heap = run.heapAfter(step);
    return gradState(heap, *heap.as<Tensor>(heap.name(name)));
}

} // namespace

void TestGradState::aViewAnswersForItsBase()
{
    const Run run = runProgram("import torch\nb = torch.ones(3)\nv = b[1:]\nb.requires_grad_()\n"
                               "b.requires_grad_(False)\n");
    QVERIFY(!stateOf(run, 3, "v").requiresGrad);
    QVERIFY(stateOf(run, 4, "v").requiresGrad && stateOf(run, 4, "v").isLeaf());
    QVERIFY(!stateOf(run, 5, "v").requiresGrad);
}

void TestGradState::aViewWrittenSinceHasANewHistory()
{
    const Run run = runProgram("import torch\nb = torch.ones(3, requires_grad=True) * 1\n"
                               "v = b[1:]\nb += 1\nw = v[0:1]\nv += 1\n");
    QCOMPARE(stateOf(run, 3, "v").node, std::string_view("SliceBackward0"));
    QCOMPARE(stateOf(run, 4, "v").node, std::string_view("AsStridedBackward0"));
    QCOMPARE(stateOf(run, 5, "w").node, std::string_view("SliceBackward0"));
    QCOMPARE(stateOf(run, 6, "b").node, std::string_view("CopySlices"));
    QCOMPARE(stateOf(run, 6, "w").node, std::string_view("AsStridedBackward0"));
}

// The history that is made anew is what an earlier look would have shown.
void TestGradState::lookingIsNoWrite()
{
    const Run run = runProgram("import torch\nb = torch.ones(3, requires_grad=True) * 1\n"
                               "v = b[1:]\nb += 1\nv.is_leaf\n");
    QVERIFY(run.steps.back().writes.empty());
    QCOMPARE(stateOf(run, 5, "v").node, stateOf(run, 4, "v").node);
}

void TestGradState::oneViewOfManyIsRefusedOnceWritten()
{
    const Run run = runProgram("import torch\nb = torch.ones(2, 2, requires_grad=True) * 1\n"
                               "v, w = b\nu = v.view(-1)\nb += 1\nv.grad_fn\n");
    QCOMPARE(stateOf(run, 3, "w").node, std::string_view("UnbindBackward0"));
    for (const char *name : {"v", "w", "u"})
        QVERIFY(stateOf(run, 5, name).isRefused && !stateOf(run, 5, name).isLeaf());
    QCOMPARE(run.steps.back().error->type, std::string("RuntimeError"));
}

void TestGradState::whatIsNoViewKeepsItsHistory()
{
    const Run run = runProgram("import torch\nb = torch.ones(3, requires_grad=True) * 1\n"
                               "d = b.detach()\nd += 1\nb.data += 1\n");
    QCOMPARE(stateOf(run, 5, "b").node, std::string_view("MulBackward0"));
    QVERIFY(stateOf(run, 5, "d").isLeaf());
}

QTEST_APPLESS_MAIN(TestGradState)
#include "tst_gradstate.moc"
