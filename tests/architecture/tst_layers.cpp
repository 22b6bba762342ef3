// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "tests/architecture/sources.h"

#include <QDir>
#include <QRegularExpression>
#include <QtTest>

using namespace architecture;

// The layers as ARCHITECTURE.md draws them, read from the sources' own includes.
class TestLayers final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyIncludePointsDownwards_data();
    void everyIncludePointsDownwards();
    void frameworksKnowNoOther_data();
    void frameworksKnowNoOther();
    void everyFolderHasItsPlace();
    void onlyFrameworksAskForOne();
    void fewWriteHeaps();
    void everySourceSaysItsLicence();
    void everyTestIsRegistered();
};

// What each folder may include beside itself. The folders of a layer are libraries, linked to just
// these; those of the picture are one.
void TestLayers::everyIncludePointsDownwards_data()
{
    QTest::addColumn<QStringList>("allowed");
    const auto row = [](const char *folder, const QByteArray &allowed) {
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
    const auto appRow
        = [&](const char *folder, const QByteArray &below) { row(folder, "model " + below); };
    appRow("app/text", "");
    appRow("app/files", "app/text");
    appRow("app/run", "app/text");
    appRow("app/recordings", "app/text app/run");
    appRow("app/words", "app/text");
    appRow("app/settings", "app/files");
    appRow("app/document", "app/text app/files app/run app/recordings");
    appRow("app/edit", "app/text app/run app/document");
    appRow("app/itemmodels", "app/text app/run app/words app/document app/edit");
    appRow("app/formats", "app/text app/words");
    appRow("app/cli", "app/text app/files app/run app/recordings app/document app/formats");
    const auto viewsRow
        = [&](const char *folder, const QByteArray &below) { row(folder, "model app " + below); };
    viewsRow("views/theme", "");
    viewsRow("views/picture/list", "views/theme");
    viewsRow("views/picture/cards", "views/theme views/picture/list");
    viewsRow("views/picture/places", "views/theme views/picture/list views/picture/cards");
    viewsRow("views/picture/draw",
             "views/theme views/picture/list views/picture/cards views/picture/places");
    viewsRow("views/picture/output", "views/theme views/picture");
    viewsRow("views/canvas", "views/theme views/picture");
    viewsRow("views/editor", "views/theme");
    viewsRow("views/panels", "views/theme views/picture views/canvas views/editor");
    viewsRow("views/dialogs", "views/theme");
    viewsRow("views/controllers",
             "views/theme views/picture views/canvas views/editor views/panels views/dialogs");
    viewsRow("views/window", "views");
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

// What a framework's folder may include of the others beside its own: what Python is to all, and
// what tensors are made of.
void TestLayers::frameworksKnowNoOther_data()
{
    QTest::addColumn<QStringList>("allowed");
    QTest::newRow("tensors") << QStringList {};
    QTest::newRow("numpy") << QStringList {};
    QTest::newRow("python") << QStringList {};
    QTest::newRow("torch") << QStringList {QStringLiteral("python"), QStringLiteral("tensors"),
                                           QStringLiteral("numpy")};
    QTest::newRow("tensorflow") << QStringList {QStringLiteral("tensors"), QStringLiteral("numpy")};
}

void TestLayers::frameworksKnowNoOther()
{
    QFETCH(QStringList, allowed);
    const QString own = QString::fromLatin1(QTest::currentDataTag());
    static const QRegularExpression other(QStringLiteral("#include \"model/frameworks/([a-z]+)/"));
    const QStringList files = sources(QStringLiteral("model/frameworks/") + own,
                                      {QStringLiteral("*.h"), QStringLiteral("*.cpp")});
    QVERIFY(!files.isEmpty());
    for (const QString &path : files) {
        const QString source = text(path);
        auto includes = other.globalMatch(source);
        while (includes.hasNext()) {
            const QString included = includes.next().captured(1);
            QVERIFY2(included == own || allowed.contains(included),
                     qPrintable(path + QStringLiteral(" includes ") + included));
        }
    }
}

// A new folder needs a row above, and a library.
void TestLayers::everyFolderHasItsPlace()
{
    const QString rows = text(QStringLiteral("tests/architecture/tst_layers.cpp"));
    for (const auto *layer : {"model", "app", "views"}) {
        const QString name = QString::fromLatin1(layer);
        const QDir folders(QStringLiteral(SOURCE_DIR "/") + name);
        const QString lists = text(name + QStringLiteral("/CMakeLists.txt"));
        for (const QString &folder : folders.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
            QVERIFY2(rows.contains(QStringLiteral("ow(\"%1/%2").arg(name, folder)),
                     qPrintable(folder));
            QVERIFY2(lists.contains(QStringLiteral("add_subdirectory(%1)").arg(folder)),
                     qPrintable(folder));
        }
        QStringList loose = folders.entryList({QStringLiteral("*.h"), QStringLiteral("*.cpp")});
        loose.removeOne(QStringLiteral("main.cpp"));
        QVERIFY2(loose.isEmpty(), qPrintable(loose.join(QLatin1Char(' '))));
    }
}

// Others ask for its traits, so that a new framework is a folder and a row: model/heap/traits.cpp
// holds the rows. Python's own copies say that they are Python's.
void TestLayers::onlyFrameworksAskForOne()
{
    const QStringList asking {QStringLiteral("model/frameworks/torch/"),
                              QStringLiteral("model/frameworks/tensorflow/"),
                              QStringLiteral("model/heap/traits.cpp")};
    for (const auto *layer : {"app", "views", "model"}) {
        for (const QString &path : sources(QString::fromLatin1(layer),
                                           {QStringLiteral("*.h"), QStringLiteral("*.cpp")})) {
            if (std::any_of(asking.begin(), asking.end(),
                            [&](const QString &one) { return path.contains(one); }))
                continue;
            QString source = text(path);
            if (path.contains(QStringLiteral("model/frameworks/python/")))
                source.remove(QStringLiteral("Framework::Python"));
            QVERIFY2(!source.contains(QStringLiteral("Framework::")), qPrintable(path));
        }
    }
}

// Store, which counts references, and what makes heaps before or beside programs.
void TestLayers::fewWriteHeaps()
{
    const QStringList writers {
        QStringLiteral("model/heap/writableheap.cpp"), QStringLiteral("model/heap/store.h"),
        QStringLiteral("model/engine/language.h"), QStringLiteral("model/engine/moments.cpp"),
        QStringLiteral("app/recordings/traceatoms.h")};
    QStringList found;
    for (const auto *layer : {"app", "views", "model"})
        for (const QString &path :
             sources(QString::fromLatin1(layer), {QStringLiteral("*.h"), QStringLiteral("*.cpp")}))
            if (text(path).contains(QStringLiteral("#include \"model/heap/writableheap.h\"")))
                found << QDir(QStringLiteral(SOURCE_DIR)).relativeFilePath(path);
    QCOMPARE(QSet<QString>(found.begin(), found.end()),
             QSet<QString>(writers.begin(), writers.end()));
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
