// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/frameworks/copyrules.h"
#include "model/questions/pathparser.h"
#include "tests/support/programrun.h"

#include "model/heap/gradstate.h"
#include "model/questions/paths.h"

#include <QtTest>

using namespace clonescope::model;
using namespace clonescope::tests;

// What the engine does to each part of a tensor is what the table of copying says, row by row.
class TestCopying final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theEngineDoesWhatTheTableSays_data();
    void theEngineDoesWhatTheTableSays();
    void everyWayIsLoggedAsItself_data();
    void everyWayIsLoggedAsItself();
};

Q_DECLARE_METATYPE(const CopyRule *)

namespace
{

Run runIn(const std::string &text, TorchVersion version)
{
    const auto tree = clonescope::syntax::parse(text);
    return execute(text, tree.body, Semantics {version});
}

std::string codeOf(const CopyRule &rule, const std::string &source)
{
    std::string code(rule.code);
    for (std::size_t at = 0; (at = code.find("{}", at)) != std::string::npos; at += source.size())
        code.replace(at, 2, source);
    return code;
}

// What can be copied in each framework: of PyTorch a leaf that requires grad, with a gradient,
// attributes and a version of its own.
std::string sourceOf(Framework framework)
{
    switch (framework) {
    case Framework::Torch:
        return "import copy, torch\nx = torch.ones(2, 3)\nx += 1\nx.requires_grad_()\n"
               "x.grad = torch.zeros(2, 3)\nx.tags = [1]\n";
    case Framework::TensorFlow:
        return "import copy\nimport tensorflow as tf\nx = tf.constant([1, 2])\nx.tags = [1]\n";
    case Framework::Python:
        return "import copy\nx = {'tags': [1]}\n";
    case Framework::NumPy:
    case Framework::Jax:
        break; // no rows yet
    }
    return {};
}

Run cloned(const CopyRule &rule, TorchVersion version)
{
    return runIn(sourceOf(rule.framework) + "y = " + codeOf(rule, "x") + "\n", version);
}

// What became of a dict, and of the list in it.
Outcome ofContainer(const Heap &heap, CopyPart part)
{
    if (heap.name("x") == heap.name("y"))
        return Outcome::Same;
    if (part == CopyPart::Object)
        return Outcome::New;
    if (part != CopyPart::Attributes)
        return Outcome::None;
    const bool isOne
        = resolve(heap, *parsePath("x['tags']")) == resolve(heap, *parsePath("y['tags']"));
    return isOne ? Outcome::Shared : Outcome::Copied;
}

// The two tensors after the step, and what became of each part of the first.
class Pair
{
public:
    explicit Pair(const Heap &heap)
        : m_heap(heap)
        , m_x(heap.name("x"))
        , m_y(heap.name("y"))
        , m_from(*heap.as<Tensor>(m_x))
        , m_to(*heap.as<Tensor>(m_y))
    {
    }

    [[nodiscard]] Outcome outcome(CopyPart part) const
    {
        if (m_x == m_y)
            return Outcome::Same;
        switch (part) {
        case CopyPart::Object:
            return Outcome::New;
        case CopyPart::Dict: // one that is empty is not there yet
            return m_to.dict == m_from.dict ? Outcome::Shared : Outcome::New;
        case CopyPart::Attributes:
            return held("x.tags", "y.tags");
        case CopyPart::Bytes:
            return held("x.storage()", "y.storage()");
        case CopyPart::Geometry:
            return *m_from.layout == *m_to.layout ? Outcome::Kept : Outcome::New;
        case CopyPart::RequiresGrad:
            return gradState(m_heap, m_to).requiresGrad ? Outcome::Kept : Outcome::Lost;
        case CopyPart::Grad:
            return held("x.grad", "y.grad");
        case CopyPart::GradFn:
            return gradState(m_heap, m_to).isLeaf() ? Outcome::None : Outcome::New;
        case CopyPart::Hooks:
            return m_to.hooks == 0 ? Outcome::Lost : Outcome::Kept;
        case CopyPart::Version:
            return m_to.version == m_from.version ? Outcome::Shared : Outcome::New;
        case CopyPart::Base:
            return m_to.base == m_x ? Outcome::New : Outcome::None;
        }
        return Outcome::Error;
    }

private:
    [[nodiscard]] Outcome held(const char *from, const char *to) const
    {
        const Slot before = resolve(m_heap, *parsePath(from));
        const Slot after = resolve(m_heap, *parsePath(to));
        if (after == noSlot || after == Heap::none)
            return Outcome::Lost;
        return before == after ? Outcome::Shared : Outcome::Copied;
    }

    const Heap &m_heap;
    Slot m_x, m_y;
    Tensor m_from, m_to;
};

// Whether what was seen is what the word of the table means. A part that stays as it is, of a
// tensor whose layout was packed to begin with, is both kept and made anew.
bool agrees(CopyPart part, Outcome said, Outcome seen)
{
    if (said == seen || (part == CopyPart::Dict && said == Outcome::Copied && seen == Outcome::New))
        return true;
    return part == CopyPart::Geometry && said == Outcome::New && seen == Outcome::Kept;
}

// Indexing with a list is refused, and so has nothing to agree with the table yet.
bool isKnown(const CopyRule &rule)
{
    return rule.method != CopyMethod::Advanced;
}

void listRules(bool (*isWanted)(const CopyRule &))
{
    QTest::addColumn<const CopyRule *>("rule");
    QTest::addColumn<TorchVersion>("version");
    for (const CopyRule &rule : copyRules())
        for (const TorchVersion version : {TorchVersion::V1_13, TorchVersion::V2_6})
            if (isWanted(rule) && rule.version.value_or(version) == version)
                QTest::newRow((std::to_string(static_cast<int>(rule.framework)) + " "
                               + std::string(rule.code)
                               + (version == TorchVersion::V2_6 ? " in 2.6" : " in 1.13"))
                                  .c_str())
                    << &rule << version;
}

} // namespace

void TestCopying::theEngineDoesWhatTheTableSays_data()
{
    listRules(isKnown);
}

void TestCopying::theEngineDoesWhatTheTableSays()
{
    QFETCH(const CopyRule *, rule);
    QFETCH(TorchVersion, version);
    const Run run = cloned(*rule, version);
    QVERIFY(run.problems.empty() && !run.steps.back().error);
    const Heap &heap = run.steps.back().heap;
    const bool isTensor = heap.as<Tensor>(heap.name("x"));
    for (std::size_t i = 0; i < copyPartCount; ++i) {
        const auto part = static_cast<CopyPart>(i);
        const Outcome seen = isTensor ? Pair(heap).outcome(part) : ofContainer(heap, part);
        QVERIFY2(agrees(part, rule->of(part), seen),
                 qPrintable(QStringLiteral("part %1: said %2, seen %3")
                                .arg(i)
                                .arg(static_cast<int>(rule->of(part)))
                                .arg(static_cast<int>(seen))));
    }
}

void TestCopying::everyWayIsLoggedAsItself_data()
{
    listRules([](const CopyRule &rule) {
        return isKnown(rule) && rule.framework == Framework::Torch
            && rule.method != CopyMethod::Assign && rule.method != CopyMethod::DetachClone
            && rule.method != CopyMethod::Compact;
    });
}

void TestCopying::everyWayIsLoggedAsItself()
{
    QFETCH(const CopyRule *, rule);
    QFETCH(TorchVersion, version);
    const Run run = cloned(*rule, version);
    const Step &step = run.steps.back();
    QCOMPARE(step.copies.size(), std::size_t {1});
    const CopyEvent &event = step.copies.front();
    QCOMPARE(event.method, rule->method);
    QCOMPARE(event.sourceUid, step.heap.uid(step.heap.name("x")));
    QCOMPARE(event.resultUid, step.heap.uid(step.heap.name("y")));
    const bool loses = rule->of(CopyPart::Attributes) == Outcome::Lost;
    const std::vector<std::pair<Uid, std::string>> lost {{event.resultUid, "tags"}};
    QCOMPARE(event.lost, loses ? lost : decltype(lost) {});
}

QTEST_APPLESS_MAIN(TestCopying)
#include "tst_copying.moc"
