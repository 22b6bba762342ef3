// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "views/dialogs/differencedialog.h"

#include "app/itemmodels/differencemodel.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QStyledItemDelegate>
#include <QTableView>
#include <QVBoxLayout>
#include <utility>

namespace clonescope::views
{

namespace
{

using app::DifferenceModel;

class Tinted final : public QStyledItemDelegate
{
public:
    Tinted(Theme theme, QObject *parent)
        : QStyledItemDelegate(parent)
        , m_theme(std::move(theme))
    {
    }

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        const auto kind = DifferenceModel::Kind(index.data(DifferenceModel::KindRole).toInt());
        const bool isLine = index.column() == DifferenceModel::LineBefore
            || index.column() == DifferenceModel::LineAfter;
        if (kind == DifferenceModel::Kind::Different)
            option->backgroundBrush
                = m_theme.colour(index.column() <= DifferenceModel::Before ? Ink::ChangedGround
                                                                           : Ink::SelectedGround);
        else if (kind == DifferenceModel::Kind::LeftOut)
            option->backgroundBrush = m_theme.colour(Ink::Well);
        if (isLine || kind == DifferenceModel::Kind::LeftOut)
            option->palette.setColor(QPalette::Text, m_theme.colour(Ink::Quiet));
    }

private:
    Theme m_theme;
};

} // namespace

DifferenceDialog::DifferenceDialog(const QString &fileName, const QString &inFile,
                                   const QString &here, const Theme &theme, QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(tr("Compare with the file"));
    resize(960, 560);
    auto *model = new DifferenceModel(inFile, here, tr("%1, in the file").arg(fileName),
                                      tr("Here, not saved"), this);
    auto *table = new QTableView(this);
    table->setModel(model);
    table->setItemDelegate(new Tinted(theme, table));
    table->setFont(views::font(Face::CodeSmall));
    table->setShowGrid(false);
    table->setSelectionMode(QAbstractItemView::NoSelection); // it would hide what differs
    table->setAccessibleName(tr("The file at the left, the text that is edited at the right"));
    table->verticalHeader()->hide();
    // Long lines are wrapped, so that no difference is out of sight; of very many, each has its
    // one.
    constexpr int mostWrapped = 2000;
    table->verticalHeader()->setDefaultSectionSize(table->fontMetrics().height() + 4);
    if (model->rowCount() <= mostWrapped)
        table->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    QHeaderView *columns = table->horizontalHeader();
    columns->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    columns->setHighlightSections(false);
    for (const auto line : {DifferenceModel::LineBefore, DifferenceModel::LineAfter})
        columns->setSectionResizeMode(line, QHeaderView::ResizeToContents);
    for (const auto text : {DifferenceModel::Before, DifferenceModel::After})
        columns->setSectionResizeMode(text, QHeaderView::Stretch);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    const int first = model->firstDifference();
    if (first < 0) {
        auto *same = new QLabel(tr("The lines are the same; only what is seen of them differs."));
        same->setTextFormat(Qt::PlainText);
        layout->addWidget(same);
    }
    layout->addWidget(table);
    layout->addWidget(buttons);
    if (first >= 0)
        table->setCurrentIndex(model->index(first, DifferenceModel::Before));
    table->setFocus();
}

} // namespace clonescope::views
