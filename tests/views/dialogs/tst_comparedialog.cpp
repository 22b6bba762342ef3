// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "tests/app/documentfixture.h"
#include "views/dialogs/comparedialog.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

using namespace clonescope;
using namespace clonescope::app;

class TestCompareDialog final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onlyWaysToObjectsAreAccepted_data();
    void onlyWaysToObjectsAreAccepted();
};

void TestCompareDialog::onlyWaysToObjectsAreAccepted_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("says"); // nothing: accepted
    const auto row = [](const char *name, const QString &typed, const char *says) {
        QTest::newRow(name) << typed << u(says);
    };
    row("name", u("y"), "");
    row("path", u(" x.tags[1] "), "");
    row("empty", {}, "Write a name");
    row("blanks", u("   "), "Write a name");
    row("operator", u("x +"), "Write a name");
    row("call", u("x.tags.append(4)"), "Write a name");
    row("open bracket", u("x["), "Write a name");
    row("quote", u("x['"), "Write a name");
    row("two lines", u("x\ny"), "Write a name");
    row("statement", u("import os"), "Write a name");
    row("nul", QString(1, QChar()), "Write a name");
    row("half a character", QString(QChar(0xd800)), "");
    row("brackets", u("x[") + QString(10'000, u'('), "Write a name");
    row("long", QString(10'000, u'x'), "leads nowhere");
    row("no name", u("größe"), "größe leads nowhere");
    row("no item", u("x.tags[99]"), "leads nowhere");
    row("item far away", u("x.tags[99999999999999999999]"), "");
    row("no key", u("x.d['<b>%1</b>']"), "x.d['<b>%1</b>'] leads nowhere");
    row("value", u("x.tags[0]"), "plain value");
}

void TestCompareDialog::onlyWaysToObjectsAreAccepted()
{
    QFETCH(QString, typed);
    QFETCH(QString, says);
    Document document;
    load(document, "import torch\nx = torch.ones(2)\nx.tags = [1, [2]]\nx.d = {}\ny = x\n");
    views::CompareDialog dialog(document);
    dialog.show();
    const QSize size = dialog.size();
    const auto fields = dialog.findChildren<QComboBox *>();
    QCOMPARE(fields.size(), 2);
    const QPushButton *ok = dialog.findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok);
    for (QComboBox *field : fields) {
        fields[0]->setEditText(u("x"));
        fields[1]->setEditText(u("y"));
        QVERIFY(ok->isEnabled());
        field->lineEdit()->selectAll();
        field->lineEdit()->insert(typed);
        const bool isAccepted = QTest::currentDataTag() == QByteArray("name")
            || QTest::currentDataTag() == QByteArray("path");
        QCOMPARE(ok->isEnabled(), isAccepted);
        QString words;
        for (const QLabel *label : dialog.findChildren<QLabel *>())
            if (label->wordWrap()) {
                QCOMPARE(label->textFormat(), Qt::PlainText);
                words = label->text();
            }
        QVERIFY2(words.contains(says), qPrintable(words));
        QCOMPARE(words.isEmpty(), isAccepted);
        QCOMPARE(dialog.size(), size); // it does not grow beyond the screen
    }
}

QTEST_MAIN(TestCompareDialog)
#include "tst_comparedialog.moc"
