// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "views/dialogs/recorddialog.h"

#include "views/theme/plainlabel.h"
#include "views/theme/theme.h"

#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QProcess>
#include <QPushButton>
#include <QStandardPaths>
#include <QToolButton>
#include <QVBoxLayout>

namespace clonescope::views
{

RecordDialog::RecordDialog(Purpose purpose, const QString &program, QWidget *parent)
    : QDialog(parent)
    , m_python(new QLineEdit(this))
    , m_arguments(new QLineEdit(this))
{
    const bool records = purpose == Purpose::Record;
    setWindowTitle(records ? tr("Record with real Python") : tr("Compare with real Python"));
    auto *words = new PlainLabel(this);
    words->setText(tr("This executes the code of %1.").arg(elided(Face::Title, program, 300)));
    words->setFont(views::font(Face::Title));
    auto *after = new PlainLabel(this);
    after->setText(
        tr("Your own Python runs it with everything that it may do: read, change and delete your "
           "files, use the network, start programs. Do this only with a program that you trust.")
        + QStringLiteral("\n\n")
        + (records ? tr("What each step did is then shown, and can be saved as a recording.")
                   : tr("Then you are told that Clonescope's own run agrees with it, or where the "
                        "two first differ.")));
    for (QLabel *label : {words, after})
        label->setWordWrap(true);

    m_python->setFont(views::font(Face::CodeSmall));
    m_python->setPlaceholderText(tr("there is no python3 on PATH"));
    m_arguments->setFont(views::font(Face::CodeSmall));
    m_arguments->setPlaceholderText(tr("none; one with spaces stands in \"double quotes\""));
    auto *choose = new QToolButton(this);
    choose->setText(tr("Choose…"));
    connect(choose, &QToolButton::clicked, this, &RecordDialog::choosePython);
    auto *python = new QHBoxLayout;
    python->addWidget(m_python, 1);
    python->addWidget(choose);
    auto *form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    form->addRow(tr("&Python"), python);
    form->addRow(tr("&Arguments"), m_arguments);
    static_cast<QLabel *>(form->labelForField(python))->setBuddy(m_python);

    auto *buttons = new QDialogButtonBox(this);
    auto *run = new QPushButton(records ? tr("&Execute and record") : tr("&Execute and compare"));
    run->setObjectName(QStringLiteral("primary")); // before it is polished
    run->setAutoDefault(false);
    buttons->addButton(run, QDialogButtonBox::AcceptRole);
    QPushButton *cancel = buttons->addButton(QDialogButtonBox::Cancel);
    cancel->setDefault(true); // Enter agrees to nothing
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_python, &QLineEdit::textChanged, run,
            [run](const QString &path) { run->setEnabled(!path.trimmed().isEmpty()); });

    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(12);
    layout->addWidget(words);
    layout->addWidget(after);
    layout->addLayout(form);
    layout->addStretch(1);
    layout->addWidget(buttons);
    resize(560, sizeHint().height());
    setPython({});
    run->setEnabled(!this->python().isEmpty());
    cancel->setFocus();
}

void RecordDialog::setPython(const QString &python)
{
    m_python->setText(python.isEmpty() ? QStandardPaths::findExecutable(QStringLiteral("python3"))
                                       : python);
}

void RecordDialog::setArguments(const QString &line)
{
    m_arguments->setText(line);
}

QString RecordDialog::python() const
{
    return m_python->text().trimmed();
}

QString RecordDialog::argumentLine() const
{
    return m_arguments->text();
}

QStringList RecordDialog::arguments() const
{
    return QProcess::splitCommand(m_arguments->text());
}

void RecordDialog::choosePython()
{
    const QString path
        = QFileDialog::getOpenFileName(this, tr("Choose a Python"), QFileInfo(python()).path());
    if (!path.isEmpty())
        setPython(path);
}

} // namespace clonescope::views
