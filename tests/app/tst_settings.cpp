// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "app/settings.h"

#include <QTemporaryDir>
#include <QTest>

using namespace clonescope;
using namespace clonescope::app;

class TestSettings final : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;

private Q_SLOTS:
    void whatIsSetIsReadBackByTheNextSession()
    {
        const QString ini = m_folder.filePath(QStringLiteral("a.ini"));
        {
            Settings settings(ini);
            QCOMPARE(settings.theme(), Settings::Theme::System);
            QCOMPARE(settings.torchVersion(), model::TorchVersion::V2_1);
            QVERIFY(!settings.reducedMotion());
            settings.setTheme(Settings::Theme::Dark);
            settings.setTorchVersion(model::TorchVersion::V1_13);
            settings.setReducedMotion(true);
            settings.setWindowGeometry("geometry");
            settings.setWindowState("state");
        }
        const Settings settings(ini);
        QCOMPARE(settings.theme(), Settings::Theme::Dark);
        QCOMPARE(settings.torchVersion(), model::TorchVersion::V1_13);
        QVERIFY(settings.reducedMotion());
        QCOMPARE(settings.windowGeometry(), QByteArray("geometry"));
        QCOMPARE(settings.windowState(), QByteArray("state"));
    }

    void recentFilesAreTheNewestTenAndEachOnce()
    {
        Settings settings(m_folder.filePath(QStringLiteral("b.ini")));
        for (int i = 0; i < 12; ++i)
            settings.addRecentFile(QStringLiteral("/tmp/%1.py").arg(i));
        settings.addRecentFile(QStringLiteral("/tmp/5.py"));
        QCOMPARE(settings.recentFiles().size(), 10);
        QCOMPARE(settings.recentFiles()[0], QStringLiteral("/tmp/5.py"));
        QCOMPARE(settings.recentFiles()[1], QStringLiteral("/tmp/11.py"));
        settings.removeRecentFile(QStringLiteral("/tmp/5.py"));
        QVERIFY(!settings.recentFiles().contains(QStringLiteral("/tmp/5.py")));
    }

    void nonsenseFallsBackToTheDefault()
    {
        const QString ini = m_folder.filePath(QStringLiteral("c.ini"));
        QSettings raw(ini, QSettings::IniFormat);
        raw.setValue(QStringLiteral("theme"), QStringLiteral("pink"));
        raw.setValue(QStringLiteral("torch"), 17);
        raw.setValue(QStringLiteral("recentFiles"), QStringLiteral(""));
        raw.sync();
        const Settings settings(ini);
        QCOMPARE(settings.theme(), Settings::Theme::System);
        QCOMPARE(settings.torchVersion(), model::TorchVersion::V2_1);
        QVERIFY(settings.recentFiles().isEmpty());
    }

    void noValueOfAnyKeyIsTooStrange_data()
    {
        QTest::addColumn<QVariant>("value");
        QTest::newRow("words") << QVariant(QStringLiteral("maybe"));
        QTest::newRow("number") << QVariant(-1.5);
        QTest::newRow("list") << QVariant(QStringList {QStringLiteral("a"), QString()});
        QTest::newRow("bytes") << QVariant(QByteArray("\0\xff\x01", 3));
        QTest::newRow("long") << QVariant(QString(100'000, u'x'));
        QTest::newRow("map") << QVariant(QVariantMap {{QStringLiteral("a"), 1}});
        QTest::newRow("nothing") << QVariant();
    }
    void noValueOfAnyKeyIsTooStrange()
    {
        QFETCH(QVariant, value);
        const QString ini = m_folder.filePath(QStringLiteral("d.ini"));
        {
            QSettings raw(ini, QSettings::IniFormat);
            for (const char *key : {"theme", "torch", "reducedMotion", "recentFiles",
                                    "window/geometry", "window/state"})
                raw.setValue(QString::fromLatin1(key), value);
        }
        Settings settings(ini);
        QCOMPARE(settings.theme(), Settings::Theme::System);
        QCOMPARE(settings.torchVersion(), model::TorchVersion::V2_1);
        QVERIFY(!settings.reducedMotion());
        QVERIFY(settings.recentFiles().size() <= 1);
        settings.addRecentFile(QStringLiteral("/tmp/a.py"));
        QCOMPARE(settings.recentFiles()[0], QStringLiteral("/tmp/a.py"));
    }

    void aFileThatIsNoSettingsFileIsTheDefault()
    {
        QFile file(m_folder.filePath(QStringLiteral("e.ini")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray("\0[[[\xff=\n]theme=dark\n@Variant(\0", 28));
        file.close();
        QCOMPARE(Settings(file.fileName()).theme(), Settings::Theme::System);
        QCOMPARE(Settings(m_folder.path()).theme(), Settings::Theme::System);
    }
};

QTEST_GUILESS_MAIN(TestSettings)
#include "tst_settings.moc"
