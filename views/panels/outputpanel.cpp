// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "views/panels/outputpanel.h"

#include "app/document/document.h"
#include "views/panels/badgedelegate.h"
#include "views/theme/plainlabel.h"

#include <QListView>
#include <QStackedLayout>
#include <QVBoxLayout>

namespace clonescope::views
{

OutputPanel::OutputPanel(app::Document &document, QWidget *parent)
    : QWidget(parent)
    , m_document(document)
    , m_delegate(new BadgeDelegate(lightTheme(), this))
    , m_title(new PlainLabel(this))
    , m_list(new QListView(this))
    , m_empty(new PlainLabel(tr("(nothing printed yet)"), this))
    , m_pages(new QStackedLayout)
{
    m_title->setFont(views::font(Face::Title));
    m_title->setContentsMargins(4, 0, 0, 0);
    m_empty->setFont(views::font(Face::Small));
    m_empty->setContentsMargins(4, 0, 0, 0);
    m_empty->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setModel(&m_model);
    m_list->setItemDelegate(m_delegate);
    m_list->setWordWrap(true);
    m_list->setResizeMode(QListView::Adjust); // wrapped anew when the panel's width changes
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setAccessibleName(tr("Output"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 10, 8, 8);
    layout->addWidget(m_title);
    // One as large as the other, so that nothing moves when something is printed.
    m_pages->addWidget(m_empty);
    m_pages->addWidget(m_list);
    layout->addLayout(m_pages, 1);

    const auto goThere
        = [this](const QModelIndex &index) { m_document.setStep(m_model.step(index)); };
    connect(m_list, &QListView::clicked, this, goThere);
    connect(m_list, &QListView::activated, this, goThere);
    connect(&document, &app::Document::changed, this, [this](const app::Change &change) {
        if (change.has(app::Change::Run) || change.has(app::Change::Step))
            refresh();
    });
    refresh();
}

void OutputPanel::setTheme(const Theme &theme)
{
    m_delegate->setTheme(theme);
    QPalette colours = m_empty->palette();
    colours.setColor(QPalette::WindowText, theme.colour(Ink::Quiet));
    m_empty->setPalette(colours);
    m_list->viewport()->update();
}

void OutputPanel::refresh()
{
    const bool isStale = m_document.isStale();
    m_title->setText(isStale ? tr("Output of the text before") : tr("Output"));
    m_model.show(m_document.run(), m_document.step(), isStale);
    m_pages->setCurrentIndex(m_model.rowCount() == 0 ? 0 : 1);
    m_list->scrollToBottom();
}

} // namespace clonescope::views
