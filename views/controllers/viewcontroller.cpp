// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "views/controllers/viewcontroller.h"

#include "app/document/document.h"
#include "app/settings/settings.h"
#include "views/controllers/actions.h"
#include "views/dialogs/comparedialog.h"

#include <QActionGroup>

namespace clonescope::views
{

ViewController::ViewController(app::Document &document, app::Settings &settings,
                               const Actions &actions, QWidget *window)
    : QObject(window)
    , m_document(document)
    , m_settings(settings)
    , m_actions(actions)
    , m_window(window)
{
    connectSteps();
    connectCompare();
    connectChoices();
    connect(&document, &app::Document::changed, this,
            [this](const app::Change &) { refreshEnabled(); });
    refreshEnabled();
}

void ViewController::connectSteps()
{
    const auto go = [this](Do what, auto step) {
        connect(m_actions[what], &QAction::triggered, this,
                [this, step] { m_document.setStep(step(m_document)); });
    };
    go(Do::FirstStep, [](const app::Document &) { return std::size_t {0}; });
    go(Do::PreviousStep, [](const app::Document &d) { return d.step() > 0 ? d.step() - 1 : 0; });
    go(Do::NextStep, [](const app::Document &d) { return d.step() + 1; });
    go(Do::LastStep, [](const app::Document &d) { return d.stepCount(); });
    const auto within = [this](Do what, void (app::Document::*step)()) {
        connect(m_actions[what], &QAction::triggered, &m_document, step);
    };
    within(Do::StepInto, &app::Document::stepInto);
    within(Do::StepOver, &app::Document::stepOver);
    within(Do::StepOut, &app::Document::stepOut);
    within(Do::LeaveStatement, &app::Document::leaveStatement);
    connect(m_actions[Do::StopRun], &QAction::triggered, &m_document, &app::Document::stopRun);
    connect(m_actions[Do::RunAgain], &QAction::triggered, &m_document, &app::Document::runAgain);
}

void ViewController::connectCompare()
{
    connect(m_actions[Do::Compare], &QAction::triggered, this, [this] {
        CompareDialog dialog(m_document, m_window);
        if (dialog.exec() == QDialog::Accepted)
            m_document.setCompare(dialog.pair());
    });
    connect(m_actions[Do::SwapCompare], &QAction::triggered, this, [this] {
        m_document.setCompare({m_document.compare().b, m_document.compare().a});
    });
    connect(m_actions[Do::StopComparing], &QAction::triggered, this,
            [this] { m_document.setCompare({}); });
}

void ViewController::connectChoices()
{
    auto *themes = new QActionGroup(this);
    const auto theme = [&](Do what, app::Settings::Theme choice) {
        themes->addAction(m_actions[what]);
        m_actions[what]->setChecked(m_settings.theme() == choice);
        connect(m_actions[what], &QAction::triggered, this, [this, choice] {
            m_settings.setTheme(choice);
            Q_EMIT themeChosen();
        });
    };
    theme(Do::ThemeSystem, app::Settings::Theme::System);
    theme(Do::ThemeLight, app::Settings::Theme::Light);
    theme(Do::ThemeDark, app::Settings::Theme::Dark);

    m_actions[Do::ReduceMotion]->setChecked(m_settings.reducedMotion());
    connect(m_actions[Do::ReduceMotion], &QAction::toggled, this, [this](bool on) {
        m_settings.setReducedMotion(on);
        Q_EMIT motionReduced(on);
    });

    auto *versions = new QActionGroup(this);
    versions->addAction(m_actions[Do::Torch26]);
    versions->addAction(m_actions[Do::Torch113]);
    connect(m_actions[Do::Torch26], &QAction::triggered, this, [this] { chooseVersion(false); });
    connect(m_actions[Do::Torch113], &QAction::triggered, this, [this] { chooseVersion(true); });
}

void ViewController::chooseVersion(bool is113)
{
    model::Semantics semantics = m_document.semantics();
    semantics.torch = is113 ? model::TorchVersion::V1_13 : model::TorchVersion::V2_6;
    m_document.setSemantics(semantics);
    m_settings.setTorchVersion(semantics.torch);
}

QString ViewController::whyNotInto() const
{
    if (m_document.isRecording())
        return tr("A recording tells whole statements alone");
    if (m_document.step() >= m_document.stepCount())
        return tr("There is no next statement");
    return m_document.isStale() || m_document.isRunning() || m_document.isEntering()
        ? tr("The program has not run as it stands")
        : QString();
}

void ViewController::refreshEnabled()
{
    const bool isComparing = bool(m_document.compare());
    m_actions[Do::SwapCompare]->setEnabled(isComparing);
    m_actions[Do::StopComparing]->setEnabled(isComparing);
    m_actions[Do::Compare]->setEnabled(m_document.stepCount() > 0);
    const bool is113 = m_document.semantics().torch == model::TorchVersion::V1_13;
    m_actions[is113 ? Do::Torch113 : Do::Torch26]->setChecked(true);
    m_actions[Do::StopRun]->setEnabled(m_document.isRunning() || m_document.isEntering());
    m_actions[Do::RunAgain]->setEnabled(m_document.isStopped());
    m_actions[Do::PreviousStep]->setEnabled(m_document.step() > 0);
    m_actions[Do::FirstStep]->setEnabled(m_document.step() > 0);
    m_actions[Do::NextStep]->setEnabled(m_document.step() < m_document.stepCount());
    m_actions[Do::LastStep]->setEnabled(m_document.step() < m_document.stepCount());
    const bool goesOn = m_document.step() < m_document.stepCount();
    m_actions.offer(Do::StepInto, whyNotInto());
    m_actions[Do::StepOver]->setEnabled(goesOn);
    m_actions[Do::StepOut]->setEnabled(m_document.moment() != nullptr);
    m_actions[Do::LeaveStatement]->setEnabled(m_document.isWithin());
}

} // namespace clonescope::views
