// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "views/dialogs/recoverdialog.h"

#include "views/theme/theme.h"

#include <QDialogButtonBox>
#include <QDir>
#include <QFileInfo>
#include <QLabel>
#include <QListWidget>
#include <QLocale>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace clonescope::views
{

namespace
{

constexpr qsizetype shownLines = 40, shownCharacters = 4000; // of the text

QString beginningOf(const QString &text)
{
    const QString cut = text.left(shownCharacters);
    QString shown = cut.section(QLatin1Char('\n'), 0, shownLines - 1);
    if (shown.size() < text.trimmed().size())
        shown += QStringLiteral("\n…");
    return shown;
}

} // namespace

QString recoveredTitle(const app::Recovered &one)
{
    const QString when = QLocale().toString(one.when, QLocale::ShortFormat);
    if (one.work.path.isEmpty())
        return RecoverDialog::tr("A program that was never saved, %1").arg(when);
    const QFileInfo file(one.work.path);
    return RecoverDialog::tr("%1 in %2, %3")
        .arg(file.fileName(), QDir::toNativeSeparators(file.path()), when);
}

RecoverDialog::RecoverDialog(app::Recovery &recovery, const QList<app::Recovered> &left,
                             QWidget *parent)
    : QDialog(parent)
    , m_recovery(recovery)
    , m_left(left)
    , m_list(new QListWidget(this))
    , m_beginning(new QPlainTextEdit(this))
{
    setWindowTitle(tr("Recover"));
    resize(640, 440);
    auto *words = new QLabel(tr("You have unsaved work from last time."), this);
    words->setFont(views::font(Face::Title));
    auto *after = new QLabel(
        tr("Recovering it changes no file: it is shown with its changes unsaved. What you do not "
           "choose now is offered again at the next start."),
        this);
    for (QLabel *label : {words, after}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    for (const app::Recovered &one : m_left)
        m_list->addItem(recoveredTitle(one));
    m_list->setAccessibleName(tr("Unsaved work"));
    m_list->setWordWrap(true);
    m_beginning->setReadOnly(true);
    m_beginning->setFont(views::font(Face::CodeSmall));
    m_beginning->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_beginning->setAccessibleName(tr("How it begins"));
    m_beginning->setTabChangesFocus(true);

    auto *buttons = new QDialogButtonBox(this);
    m_recover = new QPushButton(tr("Recover"));
    m_recover->setObjectName(QStringLiteral("primary")); // before it is polished
    buttons->addButton(m_recover, QDialogButtonBox::AcceptRole);
    m_recover->setDefault(true);
    auto *discard = buttons->addButton(tr("Discard…"), QDialogButtonBox::DestructiveRole);
    buttons->addButton(tr("Ask again later"), QDialogButtonBox::RejectRole);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(discard, &QPushButton::clicked, this, &RecoverDialog::throwAway);
    connect(m_list, &QListWidget::itemActivated, this, &QDialog::accept);
    connect(m_list, &QListWidget::currentRowChanged, this, &RecoverDialog::showChosen);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(10);
    layout->addWidget(words);
    layout->addWidget(after);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_beginning, 2);
    layout->addWidget(buttons);
    m_list->setCurrentRow(0);
    m_list->setFocus();
}

std::optional<app::Recovered> RecoverDialog::chosen() const
{
    const int row = m_list->currentRow();
    return result() == Accepted && row >= 0 ? std::optional(m_left[row]) : std::nullopt;
}

void RecoverDialog::showChosen()
{
    const int row = m_list->currentRow();
    m_beginning->setPlainText(row >= 0 ? beginningOf(m_left[row].work.content.text) : QString());
    m_recover->setEnabled(row >= 0);
}

void RecoverDialog::throwAway()
{
    const int row = m_list->currentRow();
    if (row < 0)
        return;
    QMessageBox box(QMessageBox::Warning, tr("Discard"),
                    tr("Discard %1?").arg(recoveredTitle(m_left[row])),
                    QMessageBox::Discard | QMessageBox::Cancel, this);
    box.setTextFormat(Qt::PlainText);
    box.setInformativeText(tr("Discarding it cannot be undone."));
    box.setDefaultButton(QMessageBox::Cancel);
    if (box.exec() != QMessageBox::Discard)
        return;
    m_recovery.discard(m_left[row].id);
    delete m_list->takeItem(row); // which still looks its neighbour up
    m_left.removeAt(row);
    showChosen();
    if (m_left.isEmpty())
        reject();
}

} // namespace clonescope::views
