// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/frameworks/torch/viewlayouts.h"

#include "model/engine/pyerror.h"
#include "model/frameworks/torch/checks.h"
#include "model/heap/store.h"
#include "tests/support/kerneltable.h"

using namespace clonescope::model;
using namespace clonescope::model::torch;

class TestViews final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void layOutAsPyTorch_data() { clonescope::tests::addKernelRows("views.txt"); }
    void layOutAsPyTorch() { clonescope::tests::compareKernelRow(); }
    void onlyStrideZeroForbidsWriting();
    void aDenseTargetMustNotMeetItsSourceInPart();
    void shapesThatDoNotFitNameTheDimension();
    void expandNamesTheTypeAsPyTorchDoes();
    void aViewHasAsManyElementsAsCanBeCounted();
    void anOffsetBeyondAllNumbersIsALimit();
};

namespace
{

template <typename Call> QString errorOf(Call call)
{
    try {
        call();
    } catch (const PyError &error) {
        return QString::fromStdString(error.type + ": " + error.message);
    }
    return {};
}

} // namespace

void TestViews::onlyStrideZeroForbidsWriting()
{
    QVERIFY(errorOf([] {
                requireWritable({{2, 3}, {0, 1}, 0});
            }).startsWith(u"RuntimeError: unsupported operation: more than one element"));
    QCOMPARE(errorOf([] { requireWritable({{1, 3}, {0, 1}, 0}); }), QString());
    QCOMPARE(errorOf([] {
                 requireWritable({{3, 3}, {1, 1}, 0});
             }),
             QString()); // as PyTorch: too hard
}

void TestViews::aDenseTargetMustNotMeetItsSourceInPart()
{
    const StridedLayout front {{5}, {1}, 0}, back {{5}, {1}, 1}, apart {{5}, {1}, 5};
    QVERIFY(errorOf([&] {
                requireApart(back, front);
            }).startsWith(u"RuntimeError: unsupported operation: some elements of the input"));
    QCOMPARE(errorOf([&] { requireApart(front, front); }), QString());
    QCOMPARE(errorOf([&] { requireApart(front, apart); }), QString());
    QVERIFY(!errorOf([] { requireApart({{3, 3}, {3, 1}, 0}, {{3, 3}, {1, 3}, 0}); }).isEmpty());
}

void TestViews::shapesThatDoNotFitNameTheDimension()
{
    QCOMPARE(
        errorOf([] {
            std::ignore = broadcastShape({3, 2}, {4, 2});
        }),
        QStringLiteral("RuntimeError: The size of tensor a (3) must match the size of tensor b "
                       "(4) at non-singleton dimension 0"));
    QVERIFY((broadcastShape({3, 1}, {4}) == Sizes {3, 4}));
    QVERIFY((broadcastShape({}, {0, 2}) == Sizes {0, 2}));
}

void TestViews::expandNamesTheTypeAsPyTorchDoes()
{
    const auto message = [](DType dtype) {
        return errorOf([&] { std::ignore = expanded({{1, 4}, {4, 1}, 0}, {4}, dtype); });
    };
    QVERIFY(message(DType::Float32)
                .startsWith(u"RuntimeError: expand(torch.FloatTensor{[1, 4]}, size=[4])"));
    QVERIFY(
        message(DType::Bool).startsWith(u"RuntimeError: expand(CPUBoolType{[1, 4]}, size=[4])"));
    QVERIFY(message(DType::BFloat16).startsWith(u"RuntimeError: expand(CPUBFloat16Type{"));
}

void TestViews::aViewHasAsManyElementsAsCanBeCounted()
{
    const auto message = [](const Sizes &shape) {
        return errorOf([&] { std::ignore = expanded({{1}, {1}, 0}, shape, DType::Float32); });
    };
    constexpr std::int64_t huge = std::int64_t {1} << 62;
    const auto uncounted = QStringLiteral("RuntimeError: numel: integer multiplication overflow");
    QCOMPARE(message({4, huge}), uncounted);
    QCOMPARE(message({huge, 8, 0}), uncounted); // counted from the first dimension on
    QCOMPARE(message({huge, 2, 1}), uncounted);
    QCOMPARE(message({huge, 2, 0}), QString());
    QCOMPARE(message({huge}), QString());
    QCOMPARE(countOf({}), 1);
    QCOMPARE(countOf({huge, 0, huge}), 0);
    QCOMPARE(countOf({huge, 1}), huge);
}

void TestViews::anOffsetBeyondAllNumbersIsALimit()
{
    constexpr std::int64_t huge = std::int64_t {1} << 62;
    const StridedLayout empty = StridedLayout::contiguous({0, huge, 4});
    QVERIFY_EXCEPTION_THROWN(std::ignore = selected(empty, 1, huge / 2), LimitReached);
    QVERIFY_EXCEPTION_THROWN(std::ignore = sliced(empty, 1, huge / 2, huge, 1), LimitReached);
    QCOMPARE(selected(empty, 1, 2).offset, 8);
}

QTEST_APPLESS_MAIN(TestViews)
#include "tst_views.moc"
