// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "tests/views/windowfixture.h"

#include "views/panels/outputpanel.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QHelpEvent>
#include <QTextDocumentFragment>
#include <QToolTip>

#include <sys/inotify.h>
#include <unistd.h>

using namespace clonescope;
using views::CardHit;
using views::CardKind;
using views::Do;

namespace
{

// Tells whether anybody opened a file.
class OpenWatch
{
public:
    explicit OpenWatch(const QString &path)
        : m_watch(inotify_init1(IN_NONBLOCK))
    {
        inotify_add_watch(m_watch, QFile::encodeName(path).constData(), IN_OPEN | IN_ACCESS);
    }
    ~OpenWatch() { close(m_watch); }
    Q_DISABLE_COPY_MOVE(OpenWatch)
    [[nodiscard]] bool wasOpened() const
    {
        std::array<char, 4096> events {};
        return read(m_watch, events.data(), events.size()) > 0;
    }

private:
    int m_watch;
};

// What a tool tip shows of its text.
QString shownOf(const QString &tip)
{
    return Qt::mightBeRichText(tip)
        ? QTextDocumentFragment::fromHtml(tip).toPlainText().replace(QChar::Nbsp, QLatin1Char(' '))
        : tip;
}

template <typename Check>
void forEachIndex(const QAbstractItemModel &model, const QModelIndex &parent, const Check &check)
{
    for (int row = 0; row < model.rowCount(parent); ++row)
        for (int column = 0; column < model.columnCount(parent); ++column) {
            const QModelIndex index = model.index(row, column, parent);
            check(index);
            if (column == 0)
                forEachIndex(model, index, check);
        }
}

} // namespace

// A program of a stranger, full of markup: nothing of it is read as such anywhere in the window.
class TestPlainText final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void noTextOfAProgramIsMarkup_data();
    void noTextOfAProgramIsMarkup();
    void aTipShowsEveryLetter();

private:
    QTemporaryDir m_folder;
    QString m_probe;
};

void TestPlainText::initTestCase()
{
    m_probe = m_folder.filePath(QStringLiteral("probe.png"));
    QImage picture(8, 8, QImage::Format_RGB32);
    picture.fill(Qt::red);
    QVERIFY(picture.save(m_probe));
    const OpenWatch watch(m_probe);
    QFile file(m_probe);
    QVERIFY(!watch.wasOpened() && file.open(QIODevice::ReadOnly) && watch.wasOpened());
}

void TestPlainText::noTextOfAProgramIsMarkup_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("image") << QStringLiteral("<img src=\"file://%1\">").arg(m_probe);
    QTest::newRow("bold") << QStringLiteral("<b>bold</b>");
    QTest::newRow("entity") << QStringLiteral("<i>&amp;</i>");
    QTest::newRow("link") << QStringLiteral("<a href=\"file://%1\">link</a>").arg(m_probe);
    QTest::newRow("document") << QStringLiteral("<html><body>&lt;</body></html>");
}

void TestPlainText::noTextOfAProgramIsMarkup()
{
    QFETCH(const QString, text);
    WindowFixture person;
    const OpenWatch watch(m_probe);
    const QString program
        = QStringLiteral("import torch, copy\n"
                         "x = torch.arange(3.)\n"
                         "x.tags = {'%1': ['%1', (1, '%1')], 'more': {'%1': [1]}}\n"
                         "y = copy.copy(x)\n"
                         "print('%1')\n"
                         "y.tags['%1'].append('%1')\n"
                         "y.tags['%1'][1]\n"
                         "t = x.tags['%1'][1]\n"
                         "k = x.tags['%1']\n"
                         "y.tags['nowhere %1']\n")
              .arg(text);
    person.type(program);
    QVERIFY2(person.window.document().problems().empty(),
             qPrintable(QString::number(person.window.document().stepCount())));
    person.window.document().setCompare({QStringLiteral("x"), QStringLiteral("y")});
    person.settle();
    int hostile = 0, hovered = 0;
    const auto checkTip = [&](const QString &tip, const QString &where) {
        const bool isAsItIs = !Qt::mightBeRichText(tip) || shownOf(tip).contains(text);
        QVERIFY2(isAsItIs, qPrintable(where + QStringLiteral(": ") + tip));
        hostile += shownOf(tip).contains(text) ? 1 : 0;
    };
    const auto checkWindow = [&] {
        for (const auto *label : person.window.findChildren<QLabel *>())
            QVERIFY2(label->textFormat() == Qt::PlainText || label->inherits("QTipLabel"),
                     qPrintable(label->text()));
        for (const auto *widget : person.window.findChildren<QWidget *>())
            for (const QString &tip : {widget->toolTip(), widget->statusTip(), widget->whatsThis()})
                checkTip(tip, QString::fromLatin1(widget->metaObject()->className()));
        QMenu *ways = person.window.actions()[Do::MoreWays]->menu();
        Q_EMIT ways->aboutToShow();
        for (const auto *action : person.window.findChildren<QAction *>()) {
            checkTip(action->toolTip(), action->text());
            QVERIFY2(!action->text().remove(QStringLiteral("&&")).contains(QStringLiteral("&amp")),
                     qPrintable(action->text()));
        }
        for (auto *view : person.window.findChildren<QAbstractItemView *>()) {
            if (!view->model() || !view->isVisible())
                continue;
            if (auto *tree = qobject_cast<QTreeView *>(view))
                tree->expandAll();
            forEachIndex(*view->model(), {}, [&](const QModelIndex &index) {
                for (const int role :
                     {int(Qt::ToolTipRole), int(Qt::StatusTipRole), int(Qt::WhatsThisRole)})
                    checkTip(index.data(role).toString(), view->accessibleName());
                view->scrollTo(index);
                const QPoint at = view->visualRect(index).center();
                QHelpEvent help(QEvent::ToolTip, at, view->viewport()->mapToGlobal(at));
                QCoreApplication::sendEvent(view->viewport(), &help);
                ++hovered;
            });
        }
    };
    for (const CardKind kind :
         {CardKind::Tensor, CardKind::Dict, CardKind::List, CardKind::Tuple}) {
        const auto card = person.cardNumber(kind);
        QVERIFY(card);
        person.click(CardHit {card});
        checkWindow();
        QVERIFY(!QTest::currentTestFailed());
    }
    QVERIFY2(hostile > 4 && hovered > 40, qPrintable(QString::number(hostile)));
    QToolTip::hideText();
    QCoreApplication::processEvents();
    QVERIFY2(!watch.wasOpened(), "a file was opened that the program named");
}

void TestPlainText::aTipShowsEveryLetter()
{
    WindowFixture person;
    const QString path = QStringLiteral("x['<b>bold</b> &amp; more']");
    person.type(QStringLiteral("x = {'<b>bold</b> &amp; more': [1]}\ny = x\n"));
    person.click(CardHit {person.cardNumber(CardKind::List)});
    bool isFound = false;
    for (auto *view : person.window.findChildren<QAbstractItemView *>())
        if (view->isVisible() && view->model() && view->model()->rowCount() > 0) {
            const QString tip = view->model()->index(0, 0).data(Qt::ToolTipRole).toString();
            isFound = isFound || shownOf(tip).contains(path.mid(1));
        }
    QVERIFY(isFound);
}

QTEST_MAIN(TestPlainText)
#include "tst_plaintext.moc"
