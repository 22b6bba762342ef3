// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QAbstractButton>
#include <QApplication>
#include <QFileDialog>
#include <QLineEdit>
#include <QMessageBox>
#include <QPointer>
#include <QProcess>
#include <QTimer>
#include <QtTest>
#include <functional>

// Answers the dialogs that open while it lives, one after the other, each in its way.
class Answers
{
public:
    using Answer = std::function<void(QDialog &)>;

    explicit Answers(QList<Answer> answers)
        : m_answers(std::move(answers))
    {
        QObject::connect(&m_watch, &QTimer::timeout, &m_watch, [this] {
            auto *dialog = qobject_cast<QDialog *>(QApplication::activeModalWidget());
            if (!dialog || m_seen.contains(dialog))
                return;
            m_seen.append(dialog);
            if (const auto *box = qobject_cast<QMessageBox *>(dialog)) {
                m_said << box->text();
                // Qt's own question, of the dialog of files, is none of ours.
                m_isWell &= box->textFormat() == Qt::PlainText
                    || qobject_cast<QFileDialog *>(box->parentWidget());
            }
            if (m_answers.isEmpty()) {
                m_isWell = false;
                dialog->reject();
            } else {
                // An answer may open a dialog itself, and a timer is not called within its call.
                QMetaObject::invokeMethod(
                    dialog, [dialog, answer = m_answers.takeFirst()] { answer(*dialog); },
                    Qt::QueuedConnection);
            }
        });
        m_watch.start(0);
    }
    [[nodiscard]] bool areGiven() const { return m_answers.isEmpty() && m_isWell; }
    [[nodiscard]] const QStringList &said() const { return m_said; } // by the boxes

    [[nodiscard]] static Answer click(const char *button)
    {
        return [text = QString::fromUtf8(button)](QDialog &dialog) {
            for (auto *each : dialog.findChildren<QAbstractButton *>())
                if (each->text().remove(QLatin1Char('&')) == text)
                    return QTest::mouseClick(each, Qt::LeftButton);
            dialog.reject();
            QFAIL(qPrintable(QStringLiteral("there is no ") + text));
        };
    }
    [[nodiscard]] static Answer escape()
    {
        return [](QDialog &dialog) { QTest::keyClick(&dialog, Qt::Key_Escape); };
    }
    // Types a name into the dialog of files; "" takes the one that is proposed.
    [[nodiscard]] static Answer name(const QString &path)
    {
        return [path](QDialog &dialog) {
            auto *field = dialog.findChild<QLineEdit *>(QStringLiteral("fileNameEdit"));
            QVERIFY(field);
            if (!path.isEmpty()) {
                field->clear();
                QTest::keyClicks(field, path);
            }
            QTest::keyClick(field, Qt::Key_Return);
        };
    }

private:
    QTimer m_watch;
    QList<QPointer<QDialog>> m_seen;
    QList<Answer> m_answers;
    QStringList m_said;
    bool m_isWell = true; // and no dialog was left without an answer
};

// What another program does in a folder.
inline void sh(const QString &folder, const QString &script)
{
    QProcess shell;
    shell.setWorkingDirectory(folder);
    shell.start(QStringLiteral("/bin/sh"), {QStringLiteral("-e"), QStringLiteral("-c"), script});
    QVERIFY(shell.waitForFinished());
    QCOMPARE(shell.exitCode(), 0);
}

[[nodiscard]] inline QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(nothing)");
}
