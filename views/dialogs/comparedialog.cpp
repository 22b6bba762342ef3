// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "views/dialogs/comparedialog.h"

#include "app/document/document.h"
#include "model/heap/parts.h"
#include "model/questions/paths.h"
#include "views/theme/plainlabel.h"
#include "views/theme/theme.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QPushButton>

namespace clonescope::views
{

QStringList comparableNames(const app::Document &document)
{
    QStringList names;
    const model::Heap &heap = document.heap();
    const auto addFrom = [&](model::Slot dict) {
        model::forEachPart(heap, dict, [&](const model::Part &part) {
            const auto *name = heap.as<model::Str>(part.key);
            if (name && model::isNode(heap, part.value) && !name->utf8->starts_with('_'))
                names.append(QString::fromStdString(*name->utf8));
        });
    };
    addFrom(model::Heap::globals);
    if (heap.callNames() != model::noSlot)
        addFrom(heap.callNames());
    return names;
}

CompareDialog::CompareDialog(const app::Document &document, QWidget *parent)
    : QDialog(parent)
    , m_document(document)
    , m_a(new QComboBox(this))
    , m_b(new QComboBox(this))
    , m_problem(new PlainLabel(this))
    , m_buttons(new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this))
{
    setWindowTitle(tr("Compare"));
    const QStringList names = comparableNames(document);
    for (QComboBox *box : {m_a, m_b}) {
        box->setEditable(true);
        box->addItems(names);
        box->setFont(views::font(Face::Code));
        box->setMinimumWidth(260);
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        connect(box, &QComboBox::editTextChanged, this, &CompareDialog::check);
    }
    const app::ComparePair &now = document.compare();
    m_a->setEditText(now ? now.a : names.value(0));
    m_b->setEditText(now ? now.b : names.value(1));
    m_problem->setWordWrap(true);
    m_problem->setMinimumHeight(2 * m_problem->fontMetrics().lineSpacing());
    auto *form = new QFormLayout(this);
    form->addRow(tr("&First"), m_a);
    form->addRow(tr("&Second"), m_b);
    form->addRow(m_problem);
    form->addRow(m_buttons);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    check();
}

app::ComparePair CompareDialog::pair() const
{
    return {m_a->currentText().trimmed(), m_b->currentText().trimmed()};
}

QString CompareDialog::problem(const QString &path) const
{
    const auto parsed = model::parsePath(path.toStdString());
    if (!parsed)
        return tr("Write a name or a path such as x.tags[0].");
    const QString shown = elided(Face::Small, path, 240); // or the dialog would grow with it
    const model::Slot slot = model::resolve(m_document.heap(), *parsed);
    if (slot == model::noSlot)
        return tr("%1 leads nowhere at this step.").arg(shown);
    return model::isNode(m_document.heap(), slot)
        ? QString()
        : tr("%1 is a plain value; there is nothing to share.").arg(shown);
}

void CompareDialog::check()
{
    QString words = problem(pair().a);
    if (words.isEmpty())
        words = problem(pair().b);
    m_problem->setText(words);
    m_buttons->button(QDialogButtonBox::Ok)->setEnabled(words.isEmpty());
}

} // namespace clonescope::views
