// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "views/panels/refusalbar.h"

#include "app/document/document.h"

#include <QAction>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>

namespace clonescope::views
{

RefusalBar::RefusalBar(app::Document &document, QAction *record, QWidget *parent)
    : BarFrame(Tone::Notice, parent)
    , m_document(document)
    , m_words(new BarWords(Face::SmallStrong, this))
    , m_button(new QToolButton(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 10, 12, 12);
    layout->setSpacing(8);
    layout->addWidget(m_words);
    layout->addWidget(m_button, 0, Qt::AlignLeft);
    m_button->setText(tr("Record with real Python instead…"));
    m_button->setFocusPolicy(Qt::StrongFocus);
    connect(m_button, &QToolButton::clicked, record, &QAction::trigger);
    const auto follow = [this, record] {
        m_button->setEnabled(record->isEnabled());
        m_button->setToolTip(record->toolTip());
        m_button->setAccessibleDescription(record->statusTip());
    };
    connect(record, &QAction::changed, this, follow);
    follow();
    connect(&document, &app::Document::changed, this, [this](const app::Change &change) {
        if (change.has(app::Change::Run))
            refresh();
    });
    refresh();
}

void RefusalBar::refresh()
{
    const auto &problems = m_document.problems();
    const auto lack = std::ranges::find(problems, model::RunProblem::Kind::Unsupported,
                                        &model::RunProblem::kind);
    const bool isShown = lack != problems.end() && !m_document.isRecording();
    if (isShown)
        m_words->setText(
            tr("Line %1 needs what is not in Clonescope's language yet. Real Python has it all.")
                .arg(lack->line));
    setVisible(isShown);
}

} // namespace clonescope::views
