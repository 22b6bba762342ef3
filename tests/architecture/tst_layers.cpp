// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QtTest>

// The layers as ARCHITECTURE.md draws them, read from the sources' own includes.
class TestLayers final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyIncludePointsDownwards_data();
    void everyIncludePointsDownwards();
    void everyFolderOfTheModelHasItsPlace();
    void everySourceSaysItsLicence();
    void everyTestIsRegistered();

private:
    static QStringList sources(const QString &folder, const QStringList &names);
    static QString text(const QString &path);
};

QStringList TestLayers::sources(const QString &folder, const QStringList &names)
{
    QStringList found;
    QDirIterator files(QStringLiteral(SOURCE_DIR "/") + folder, names, QDir::Files,
                       QDirIterator::Subdirectories);
    while (files.hasNext())
        found.append(files.next());
    found.sort();
    return found;
}

QString TestLayers::text(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

// What each folder may include beside itself. A folder of the model is a library, linked to just
// these.
void TestLayers::everyIncludePointsDownwards_data()
{
    QTest::addColumn<QStringList>("allowed");
    const auto row = [](const char *folder, const char *allowed) {
        QTest::newRow(folder) << QString::fromLatin1(allowed).split(QLatin1Char(' '),
                                                                    Qt::SkipEmptyParts);
    };
    row("model/base", "");
    row("model/layout", "model/base");
    row("model/syntax", "model/base");
    row("model/heap", "model/base");
    row("model/kernels", "model/base model/heap");
    row("model/questions", "model/base model/heap model/kernels");
    row("model/engine", "model/base model/heap model/syntax");
    row("model/frameworks", "model/base model/heap model/syntax model/kernels model/engine");
    row("app", "model");
    row("views", "model app");
}

void TestLayers::everyIncludePointsDownwards()
{
    QFETCH(QStringList, allowed);
    const QString folder = QString::fromLatin1(QTest::currentDataTag());
    static const QRegularExpression ours(QStringLiteral("#include \"([a-z]+/[^\"]+)\""));
    static const QRegularExpression qt(QStringLiteral("#include <Q"));
    const QStringList files = sources(folder, {QStringLiteral("*.h"), QStringLiteral("*.cpp")});
    QVERIFY(!files.isEmpty());
    allowed.append(folder);
    for (const QString &path : files) {
        if (path.endsWith(QStringLiteral("app/main.cpp")))
            continue;
        const QString source = text(path);
        auto includes = ours.globalMatch(source);
        while (includes.hasNext()) {
            const QString included = includes.next().captured(1);
            const bool isAllowed
                = std::any_of(allowed.begin(), allowed.end(), [&](const QString &below) {
                      return included.startsWith(below + QLatin1Char('/'));
                  });
            QVERIFY2(isAllowed, qPrintable(path + QStringLiteral(" includes ") + included));
        }
        if (folder.startsWith(QStringLiteral("model/")))
            QVERIFY2(!source.contains(qt), qPrintable(path + QStringLiteral(" includes Qt")));
    }
}

// A new folder needs a row above, and a library.
void TestLayers::everyFolderOfTheModelHasItsPlace()
{
    const QDir model(QStringLiteral(SOURCE_DIR "/model"));
    const QString lists = text(model.filePath(QStringLiteral("CMakeLists.txt")));
    for (const QString &folder : model.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        QVERIFY2(text(QStringLiteral(SOURCE_DIR "/tests/architecture/tst_layers.cpp"))
                     .contains(QStringLiteral("row(\"model/") + folder + QLatin1Char('"')),
                 qPrintable(folder));
        QVERIFY2(lists.contains(QStringLiteral("add_subdirectory(") + folder + QLatin1Char(')')),
                 qPrintable(folder));
    }
    const QStringList loose = model.entryList({QStringLiteral("*.h"), QStringLiteral("*.cpp")});
    QVERIFY2(loose.isEmpty(), qPrintable(loose.join(QLatin1Char(' '))));
}

void TestLayers::everySourceSaysItsLicence()
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

void TestLayers::everyTestIsRegistered()
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

QTEST_APPLESS_MAIN(TestLayers)
#include "tst_layers.moc"
