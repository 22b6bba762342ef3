// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "views/dialogs/savedialog.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QPushButton>

namespace clonescope::views
{

namespace
{

struct SaveDialog {
    Q_DECLARE_TR_FUNCTIONS(SaveDialog)
};

// "svg" of "Pictures (*.svg)"
QString suffixOf(const QString &filter)
{
    const qsizetype star = filter.indexOf(QStringLiteral("*."));
    const QString rest = star < 0 ? QString() : filter.mid(star + 2);
    return rest.left(rest.indexOf(QLatin1Char(')')));
}

} // namespace

QString askSaveName(QWidget *window, const QString &title, const QString &proposal,
                    const QStringList &filters)
{
    const QFileInfo proposed(proposal);
    QFileDialog dialog(window, title, proposed.path());
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    dialog.setNameFilters(filters);
    dialog.setDefaultSuffix(suffixOf(filters.first()));
    QObject::connect(&dialog, &QFileDialog::filterSelected, &dialog,
                     [&](const QString &filter) { dialog.setDefaultSuffix(suffixOf(filter)); });
    dialog.selectFile(proposed.fileName());
    return dialog.exec() == QDialog::Accepted ? dialog.selectedFiles().value(0) : QString();
}

Overwrite askOverwrite(QWidget *window, const QString &path)
{
    const QFileInfo file(path);
    QMessageBox box(
        QMessageBox::Warning, SaveDialog::tr("Changed outside"),
        SaveDialog::tr("%1 holds something else than what was last read or written here.")
            .arg(file.fileName()),
        QMessageBox::Cancel, window);
    box.setTextFormat(Qt::PlainText);
    box.setInformativeText(
        SaveDialog::tr("Another program or window has changed it in %1. Overwriting it "
                       "loses that change.")
            .arg(QDir::toNativeSeparators(file.absolutePath())));
    const QAbstractButton *overwrite
        = box.addButton(SaveDialog::tr("Overwrite"), QMessageBox::DestructiveRole);
    QPushButton *saveAs = box.addButton(SaveDialog::tr("Save as…"), QMessageBox::ActionRole);
    box.setDefaultButton(saveAs);
    box.exec();
    if (box.clickedButton() == overwrite)
        return Overwrite::Agreed;
    return box.clickedButton() == saveAs ? Overwrite::SaveAs : Overwrite::Cancelled;
}

bool askInPlace(QWidget *window, const QString &why)
{
    QMessageBox box(QMessageBox::Warning, SaveDialog::tr("Write in place"), why,
                    QMessageBox::Cancel, window);
    box.setTextFormat(Qt::PlainText);
    box.setInformativeText(SaveDialog::tr(
        "Written in place, every name of the file leads to the new text. If the computer stops "
        "or the disk is full half way, the file is left in pieces; a recovery copy of the text "
        "is kept until all is written."));
    const QAbstractButton *write
        = box.addButton(SaveDialog::tr("Write in place"), QMessageBox::DestructiveRole);
    box.setDefaultButton(QMessageBox::Cancel);
    box.exec();
    return box.clickedButton() == write;
}

} // namespace clonescope::views
