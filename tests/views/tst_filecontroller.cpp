// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "windowfixture.h"

#include <QDragEnterEvent>
#include <QMessageBox>
#include <QMimeData>

using namespace clonescope;

namespace
{

// Drags the urls over a widget and lets go of them there; whether they were taken.
bool dropOn(QWidget &widget, const QList<QUrl> &urls)
{
    QMimeData data;
    data.setUrls(urls);
    const QPoint at = widget.rect().center();
    QDragEnterEvent enter(at, Qt::CopyAction, &data, Qt::LeftButton, {});
    QApplication::sendEvent(&widget, &enter);
    if (!enter.isAccepted())
        return false;
    QDropEvent drop(at, Qt::CopyAction, &data, Qt::LeftButton, {});
    QApplication::sendEvent(&widget, &drop);
    return drop.isAccepted();
}

} // namespace

class TestFileController final : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    [[nodiscard]] QUrl written(const char *name, const QByteArray &bytes) const
    {
        QFile out(m_folder.filePath(QString::fromLatin1(name)));
        out.open(QIODevice::WriteOnly);
        out.write(bytes);
        return QUrl::fromLocalFile(out.fileName());
    }

private Q_SLOTS:
    void aDroppedFileIsOpened();
    void whatIsNoFileIsNotTaken();
    void whatCannotBeOpenedIsToldAndLosesNothing();
    void aDropAsksAboutUnsavedChanges();
};

void TestFileController::aDroppedFileIsOpened()
{
    const QUrl url = written("dropped.py", "a = [1]\n");
    WindowFixture person;
    for (QWidget *widget : {static_cast<QWidget *>(&person.canvas()),
                            person.window.programPanel().editor().viewport(),
                            static_cast<QWidget *>(&person.window)}) {
        person.type(QStringLiteral("b = 2\n"));
        QVERIFY(dropOn(*widget, {url}));
        person.settle();
        QCOMPARE(person.text(), QStringLiteral("a = [1]\n"));
        QCOMPARE(person.window.document().path(), url.toLocalFile());
        QVERIFY(person.window.document().isClean());
    }
}

void TestFileController::whatIsNoFileIsNotTaken()
{
    const QUrl url = written("one.py", "a = [1]\n");
    WindowFixture person;
    person.type(QStringLiteral("b = 2\n"));
    QVERIFY(!dropOn(person.canvas(), {}));
    QVERIFY(!dropOn(person.canvas(), {url, url}));
    QVERIFY(!dropOn(person.canvas(), {QUrl(QStringLiteral("https://example.org/a.py"))}));
    person.settle();
    QCOMPARE(person.text(), QStringLiteral("b = 2\n"));
}

void TestFileController::whatCannotBeOpenedIsToldAndLosesNothing()
{
    const QUrl folder = QUrl::fromLocalFile(m_folder.path());
    const QUrl missing = QUrl::fromLocalFile(m_folder.filePath(QStringLiteral("<b>none.py")));
    WindowFixture person;
    person.type(QStringLiteral("b = 2\n"));
    for (const QUrl &url : {written("other.py", "s = '\xe4'\n"), folder, missing}) {
        QVERIFY(dropOn(person.canvas(), {url}));
        person.settle();
        QVERIFY2(person.window.message().contains(url.toLocalFile()),
                 qPrintable(person.window.message()));
        QCOMPARE(person.text(), QStringLiteral("b = 2\n"));
    }
}

void TestFileController::aDropAsksAboutUnsavedChanges()
{
    const QUrl url = written("other.py", "a = [1]\n");
    WindowFixture person;
    person.type(QStringLiteral("b = 2\n"));
    person.window.document().replace(0, 0, QStringLiteral("c = 3\n"));
    person.settle();
    for (const auto answer : {QMessageBox::Cancel, QMessageBox::Discard}) {
        bool wasAsked = false;
        QTimer watch;
        connect(&watch, &QTimer::timeout, &person.window, [&] {
            auto *box = qobject_cast<QMessageBox *>(QApplication::activeModalWidget());
            if (!box)
                return;
            wasAsked = true;
            watch.stop();
            box->button(answer)->click();
        });
        watch.start(0);
        QVERIFY(dropOn(person.canvas(), {url}));
        person.settle();
        QVERIFY(wasAsked);
        QCOMPARE(person.text(),
                 answer == QMessageBox::Cancel ? QStringLiteral("c = 3\nb = 2\n")
                                               : QStringLiteral("a = [1]\n"));
    }
}

QTEST_MAIN(TestFileController)
#include "tst_filecontroller.moc"
