// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/run/program.h"
#include "views/picture/draw/buildscene.h"
#include "views/picture/places/scene.h"

#include <QFile>

// A program that ran, ready to be pictured.
struct Pictured {
    clonescope::app::RunOutcome outcome;
    clonescope::app::Origins origins;
    clonescope::views::Placements placements;

    explicit Pictured(const QByteArray &text)
        : outcome(clonescope::app::runProgram(text, {}))
        , origins(*outcome.run)
    {
    }
    static Pictured example(const QString &name)
    {
        QFile file(QStringLiteral(RESOURCES_DIR "/examples/") + name);
        if (!file.open(QIODevice::ReadOnly))
            qFatal("no example %s", qPrintable(name));
        return Pictured(file.readAll());
    }

    [[nodiscard]] std::size_t last() const { return outcome.run->steps.size(); }
    [[nodiscard]] clonescope::views::Program program() const
    {
        return {*outcome.run,
                std::string_view(outcome.text.constData(),
                                 static_cast<std::size_t>(outcome.text.size())),
                origins};
    }
    clonescope::views::Scene scene(std::size_t step,
                                   const clonescope::views::SceneOptions &options = {})
    {
        return clonescope::views::buildScene(program(), step, options, placements);
    }
    clonescope::views::Scene compared(const QString &a, const QString &b)
    {
        clonescope::views::SceneOptions options;
        options.compare = {a, b};
        return scene(last(), options);
    }
};
