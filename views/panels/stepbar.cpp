// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "views/panels/stepbar.h"

#include "app/document/document.h"
#include "views/theme/plainlabel.h"
#include "views/theme/theme.h"

#include <QAction>
#include <QHBoxLayout>
#include <QSlider>
#include <QToolButton>

namespace clonescope::views
{

StepBar::StepBar(app::Document &document, const QList<QAction *> &steps, QAction *stop,
                 QWidget *parent)
    : QWidget(parent)
    , m_document(document)
    , m_slider(new QSlider(Qt::Horizontal, this))
    , m_where(new PlainLabel(this))
{
    setObjectName(QStringLiteral("stepBar"));
    const QStringList signs {QStringLiteral("|◀"), QStringLiteral("◀"), QStringLiteral("▶"),
                             QStringLiteral("▶|"), QStringLiteral("↘"), QStringLiteral("↗")};
    auto *row = new QHBoxLayout;
    row->setSpacing(4);
    const auto add = [&](QAction *action, const QString &sign) {
        auto *button = new QToolButton(this);
        action->setIconText(sign); // what buttons show
        button->setDefaultAction(action);
        button->setAccessibleName(action->statusTip());
        button->setMinimumSize(24, 28); // in a narrow window they give way, and do not overlap
        button->setMaximumSize(36, 28);
        button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        row->addWidget(button, 1);
        return button;
    };
    for (qsizetype i = 0; i < steps.size(); ++i)
        add(steps[i], signs.value(i));
    // A program that runs for a while can be stopped where one sees it run.
    QToolButton *stopButton = add(stop, QStringLiteral("■"));
    stopButton->setVisible(stop->isEnabled());
    connect(stop, &QAction::changed, stopButton,
            [stop, stopButton] { stopButton->setVisible(stop->isEnabled()); });
    row->addStretch(0);
    m_where->setFont(views::font(Face::Small));
    m_where->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_where->setMinimumWidth( // or the slider would give way at every tenth line
        int(textWidth(Face::Small, tr("after line %1").arg(100))));
    auto *track = new QHBoxLayout;
    track->setSpacing(10);
    track->addWidget(m_slider, 1);
    track->addWidget(m_where);

    m_slider->setAccessibleName(tr("Step"));
    m_slider->setPageStep(5);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 10, 16, 10);
    layout->addLayout(row);
    layout->addLayout(track);

    connect(m_slider, &QSlider::valueChanged, this,
            [this](int step) { m_document.setStep(static_cast<std::size_t>(step)); });
    connect(&document, &app::Document::changed, this, [this](const app::Change &change) {
        if (change.has(app::Change::Step) || change.has(app::Change::Run)
            || change.has(app::Change::Text))
            refresh();
    });
    refresh();
}

void StepBar::setTheme(const Theme &theme)
{
    QPalette colours = m_where->palette();
    colours.setColor(QPalette::WindowText, theme.colour(Ink::Quiet));
    m_where->setPalette(colours);
}

void StepBar::refresh()
{
    const QSignalBlocker quiet(m_slider);
    m_slider->setRange(0, static_cast<int>(m_document.stepCount()));
    m_slider->setValue(static_cast<int>(m_document.step()));
    m_slider->setEnabled(m_document.stepCount() > 0);
    const int line = m_document.lineOfStep(m_document.step());
    if (m_document.stepCount() == 0)
        m_where->setText(tr("no steps yet"));
    else if (m_document.step() == 0)
        m_where->setText(tr("before line 1"));
    else if (const model::Moment *moment = m_document.moment(); moment && moment->depth > 0)
        m_where->setText(
            tr("line %1 in %2")
                .arg(line)
                .arg(elided(Face::Small, QString::fromStdString(moment->calls.back()), 90)));
    else
        m_where->setText(line > 0 ? tr("after line %1").arg(line)
                                  : tr("after a line that is gone"));
}

} // namespace clonescope::views
