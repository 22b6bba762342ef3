// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QtTest>

// The layers as ARCHITECTURE.md draws them, read from the sources' own includes.
class TestLayering final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyIncludePointsDownwards_data();
    void everyIncludePointsDownwards();
    void everySourceSaysItsLicence();
    void everyTestIsRegistered();

private:
    static QStringList sources(const QString &folder, const QStringList &names);
    static QString text(const QString &path);
};

QStringList TestLayering::sources(const QString &folder, const QStringList &names)
{
    QStringList found;
    QDirIterator files(QStringLiteral(SOURCE_DIR "/") + folder, names, QDir::Files,
                       QDirIterator::Subdirectories);
    while (files.hasNext())
        found.append(files.next());
    found.sort();
    return found;
}

QString TestLayering::text(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

void TestLayering::everyIncludePointsDownwards_data()
{
    QTest::addColumn<QString>("folder");
    QTest::addColumn<QStringList>("allowed");
    const QString model = QStringLiteral("model");
    const QString app = QStringLiteral("app");
    const QString views = QStringLiteral("views");
    QTest::newRow("model") << model << QStringList {model};
    QTest::newRow("app") << app << QStringList {model, app};
    QTest::newRow("views") << views << QStringList {model, app, views};
}

void TestLayering::everyIncludePointsDownwards()
{
    QFETCH(QString, folder);
    QFETCH(QStringList, allowed);
    static const QRegularExpression ours(QStringLiteral("#include \"([a-z]+)/"));
    static const QRegularExpression qt(QStringLiteral("#include <Q"));
    const QStringList files = sources(folder, {QStringLiteral("*.h"), QStringLiteral("*.cpp")});
    QVERIFY(!files.isEmpty());
    for (const QString &path : files) {
        if (path.endsWith(QStringLiteral("app/main.cpp")))
            continue;
        const QString source = text(path);
        auto includes = ours.globalMatch(source);
        while (includes.hasNext()) {
            const QString layer = includes.next().captured(1);
            QVERIFY2(allowed.contains(layer),
                     qPrintable(path + QStringLiteral(" includes ") + layer));
        }
        if (folder == QStringLiteral("model"))
            QVERIFY2(!source.contains(qt), qPrintable(path + QStringLiteral(" includes Qt")));
    }
}

void TestLayering::everySourceSaysItsLicence()
{
    const QStringList kinds {QStringLiteral("*.h"), QStringLiteral("*.cpp"), QStringLiteral("*.py"),
                             QStringLiteral("CMakeLists.txt")};
    for (const auto *folder : {"app", "model", "views", "tests", "resources"}) {
        for (const QString &path : sources(QString::fromLatin1(folder), kinds)) {
            // Programs that are shown or compared are the user's kind of file, not ours.
            if (path.endsWith(QStringLiteral(".py"))
                && !path.contains(QStringLiteral("resources/python")))
                continue;
            QVERIFY2(text(path).left(200).contains(QStringLiteral("SPDX-License-Identifier: MIT")),
                     qPrintable(path));
        }
    }
}

void TestLayering::everyTestIsRegistered()
{
    QString lists;
    for (const QString &path : sources(QStringLiteral("tests"), {QStringLiteral("CMakeLists.txt")}))
        lists += text(path);
    for (const QString &path : sources(QStringLiteral("tests"), {QStringLiteral("tst_*.cpp")})) {
        const QString unit = QFileInfo(path).baseName().mid(4);
        const QRegularExpression word(QStringLiteral("\\b") + unit + QStringLiteral("\\b"));
        QVERIFY2(lists.contains(word) || lists.contains(QStringLiteral("tst_") + unit),
                 qPrintable(path));
    }
}

QTEST_APPLESS_MAIN(TestLayering)
#include "tst_layering.moc"
