// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "app/settings/settings.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>
#include <sys/stat.h>

using namespace clonescope;
using namespace clonescope::app;

class TestSettings final : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    static void put(const QString &path, const QByteArray &bytes)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
    }

private Q_SLOTS:
    void whatIsSetIsReadBackByTheNextSession()
    {
        const QString file = m_folder.filePath(QStringLiteral("a.json"));
        {
            Settings settings(file);
            QCOMPARE(settings.theme(), Settings::Theme::System);
            QCOMPARE(settings.torchVersion(), model::TorchVersion::V2_6);
            QVERIFY(!settings.reducedMotion());
            settings.setTheme(Settings::Theme::Dark);
            settings.setTorchVersion(model::TorchVersion::V1_13);
            settings.setReducedMotion(true);
            settings.setWindowGeometry("geometry");
            settings.setWindowState("state");
        }
        const Settings settings(file);
        QCOMPARE(settings.theme(), Settings::Theme::Dark);
        QCOMPARE(settings.torchVersion(), model::TorchVersion::V1_13);
        QVERIFY(settings.reducedMotion());
        QCOMPARE(settings.windowGeometry(), QByteArray("geometry"));
        QCOMPARE(settings.windowState(), QByteArray("state"));
    }

    void recentFilesAreTheNewestTenAndEachOnce()
    {
        Settings settings(m_folder.filePath(QStringLiteral("b.json")));
        for (int i = 0; i < 12; ++i)
            settings.addRecentFile(QStringLiteral("/tmp/%1.py").arg(i));
        settings.addRecentFile(QStringLiteral("/tmp/5.py"));
        QCOMPARE(settings.recentFiles().size(), 10);
        QCOMPARE(settings.recentFiles()[0], QStringLiteral("/tmp/5.py"));
        QCOMPARE(settings.recentFiles()[1], QStringLiteral("/tmp/11.py"));
        settings.removeRecentFile(QStringLiteral("/tmp/5.py"));
        QVERIFY(!settings.recentFiles().contains(QStringLiteral("/tmp/5.py")));
    }

    void noValueOfAnyKeyIsTooStrange_data()
    {
        QTest::addColumn<QByteArray>("value");
        QTest::newRow("words") << QByteArray("\"maybe\"");
        QTest::newRow("no words") << QByteArray("\"\"");
        QTest::newRow("number") << QByteArray("-1.5");
        QTest::newRow("list") << QByteArray("[\"a\", \"\", 3, []]");
        QTest::newRow("bytes") << QByteArray("\"AP8B\\u0000\"");
        QTest::newRow("long") << '"' + QByteArray(100'000, 'x') + '"';
        QTest::newRow("map") << QByteArray("{\"a\": 1}");
        QTest::newRow("nothing") << QByteArray("null");
        QTest::newRow("deep") << QByteArray(1000, '[') + QByteArray(1000, ']');
    }
    void noValueOfAnyKeyIsTooStrange()
    {
        QFETCH(QByteArray, value);
        const QString file = m_folder.filePath(QStringLiteral("d.json"));
        QByteArray text = "{\"more\": 1";
        for (const char *key :
             {"theme", "torch", "reducedMotion", "recentFiles", "windowGeometry", "windowState"})
            text += ", \"" + QByteArray(key) + "\": " + value;
        put(file, text + '}');
        Settings settings(file);
        QCOMPARE(settings.theme(), Settings::Theme::System);
        QCOMPARE(settings.torchVersion(), model::TorchVersion::V2_6);
        QVERIFY(!settings.reducedMotion());
        QVERIFY(settings.recentFiles().size() <= 1);
        settings.addRecentFile(QStringLiteral("/tmp/a.py"));
        QCOMPARE(settings.recentFiles()[0], QStringLiteral("/tmp/a.py"));
    }

    void aFileThatIsNoSettingsFileIsTheDefault()
    {
        const QString file = m_folder.filePath(QStringLiteral("e.json"));
        for (const QByteArray &bytes :
             {QByteArrayLiteral("\0[[[\xff=\n]theme=dark\n"), QByteArray("[\"dark\"]"),
              QByteArray(), QByteArray(QByteArray(2 << 20U, ' ') + "{\"theme\": \"dark\"}")}) {
            put(file, bytes);
            QCOMPARE(Settings(file).theme(), Settings::Theme::System);
        }
        QCOMPARE(Settings(m_folder.path()).theme(), Settings::Theme::System);
    }

    void twoWindowsKeepEachOthersSettings()
    {
        const QString file = m_folder.filePath(QStringLiteral("new/folder/f.json"));
        Settings one(file), other(file);
        one.setTheme(Settings::Theme::Dark);
        other.setReducedMotion(true);
        const Settings next(file);
        QCOMPARE(next.theme(), Settings::Theme::Dark);
        QVERIFY(next.reducedMotion());
    }

    // What stands there may be a stranger's, and must neither be waited for nor be written to.
    void whatIsNoOrdinaryFileIsLeftAlone()
    {
        const QString pipe = m_folder.filePath(QStringLiteral("pipe")),
                      link = m_folder.filePath(QStringLiteral("link"));
        QVERIFY(mkfifo(pipe.toUtf8().constData(), 0600) == 0);
        QVERIFY(QFile::link(QStringLiteral("/dev/null"), link));
        for (const QString &file : {pipe, link}) {
            Settings settings(file);
            settings.setTheme(Settings::Theme::Dark);
            QCOMPARE(settings.theme(), Settings::Theme::Dark); // for this session
            QCOMPARE(Settings(file).theme(), Settings::Theme::System);
            QVERIFY(!QFileInfo(file).isFile());
        }
        QCOMPARE(QFileInfo(link).symLinkTarget(), QStringLiteral("/dev/null"));
    }

    void aFullDiskLeavesTheSettingsThatWere()
    {
        const QString file = m_folder.filePath(QStringLiteral("g.json"));
        Settings settings(file);
        settings.setTheme(Settings::Theme::Dark);
        qputenv("CLONESCOPE_FAULTS_IN", m_folder.path().toUtf8());
        qputenv("CLONESCOPE_FAULTS", "write:28");
        settings.setReducedMotion(true);
        qunsetenv("CLONESCOPE_FAULTS");
        QCOMPARE(Settings(file).theme(), Settings::Theme::Dark);
        QVERIFY(!Settings(file).reducedMotion());
    }
};

QTEST_GUILESS_MAIN(TestSettings)
#include "tst_settings.moc"
