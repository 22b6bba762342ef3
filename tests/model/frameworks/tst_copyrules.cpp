// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/frameworks/copyrules.h"

#include <QtTest>

using namespace clonescope::model;

class TestCopyRules final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyTorchMethodHasOneRowForEveryVersion()
    {
        for (int m = 0; m <= static_cast<int>(CopyMethod::Compact); ++m) {
            for (const TorchVersion version : {TorchVersion::V1_13, TorchVersion::V2_6}) {
                const auto method = static_cast<CopyMethod>(m);
                const auto applies = [&](const CopyRule &rule) {
                    return rule.framework == Framework::Torch && rule.method == method
                        && rule.version.value_or(version) == version;
                };
                const auto rows = copyRules();
                QCOMPARE(std::count_if(rows.begin(), rows.end(), applies), 1);
                QVERIFY(copyRule(Framework::Torch, version, method));
            }
        }
    }

    void everyRowNamesItsSourceAndItsCode()
    {
        for (const CopyRule &rule : copyRules()) {
            QVERIFY(!rule.source.empty());
            QVERIFY(rule.code.find("{}") != std::string_view::npos);
        }
    }

    void versionsDifferOnlyInWhatAShallowCopyDoesToAttributes()
    {
        const auto *old = copyRule(Framework::Torch, TorchVersion::V1_13, CopyMethod::ShallowCopy);
        const auto *now = copyRule(Framework::Torch, TorchVersion::V2_6, CopyMethod::ShallowCopy);
        QCOMPARE(old->of(CopyPart::Attributes), Outcome::Lost);
        QCOMPARE(now->of(CopyPart::Attributes), Outcome::Shared);
        for (std::size_t i = 0; i < copyPartCount; ++i)
            if (const auto part = static_cast<CopyPart>(i); part != CopyPart::Attributes)
                QCOMPARE(old->of(part), now->of(part));
    }

    void bytesAreSharedOrCopiedAsTheFactsSay_data()
    {
        QTest::addColumn<CopyMethod>("method");
        QTest::addColumn<Outcome>("bytes");
        QTest::addColumn<Outcome>("version");
        QTest::newRow("copy.copy") << CopyMethod::ShallowCopy << Outcome::Shared << Outcome::New;
        QTest::newRow("deepcopy") << CopyMethod::DeepCopy << Outcome::Copied << Outcome::New;
        QTest::newRow("clone") << CopyMethod::Clone << Outcome::Copied << Outcome::New;
        QTest::newRow("detach") << CopyMethod::Detach << Outcome::Shared << Outcome::Shared;
        QTest::newRow("data") << CopyMethod::Data << Outcome::Shared << Outcome::New;
        QTest::newRow("view") << CopyMethod::View << Outcome::Shared << Outcome::Shared;
        QTest::newRow("to") << CopyMethod::To << Outcome::Same << Outcome::Same;
    }
    void bytesAreSharedOrCopiedAsTheFactsSay()
    {
        QFETCH(CopyMethod, method);
        QFETCH(Outcome, bytes);
        QFETCH(Outcome, version);
        const auto *rule = copyRule(Framework::Torch, TorchVersion::V1_13, method);
        QCOMPARE(rule->of(CopyPart::Bytes), bytes);
        QCOMPARE(rule->of(CopyPart::Version), version);
    }

    void onlyDeepCopyCarriesAttributesAndGradIn1_13()
    {
        for (const CopyRule &rule : copyRules()) {
            if (rule.framework != Framework::Torch || rule.version == TorchVersion::V2_6)
                continue;
            const bool deep = rule.method == CopyMethod::DeepCopy;
            const bool same = rule.of(CopyPart::Object) == Outcome::Same;
            QCOMPARE(rule.of(CopyPart::Attributes) == Outcome::Lost, !deep && !same);
            QCOMPARE(rule.of(CopyPart::Grad) == Outcome::Lost, !deep && !same);
        }
    }

    void aTensorFlowTensorIsItsOwnCopy()
    {
        for (const auto method : {CopyMethod::ShallowCopy, CopyMethod::DeepCopy})
            QCOMPARE(
                copyRule(Framework::TensorFlow, TorchVersion::V2_6, method)->of(CopyPart::Object),
                Outcome::Same);
        QVERIFY(!copyRule(Framework::TensorFlow, TorchVersion::V2_6, CopyMethod::Clone));
    }
};

QTEST_APPLESS_MAIN(TestCopyRules)
#include "tst_copyrules.moc"
