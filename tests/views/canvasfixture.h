// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "tests/views/pictured.h"
#include "views/canvas/canvas.h"

#include <QSignalSpy>
#include <QTest>

inline clonescope::views::SceneOptions comparing()
{
    clonescope::views::SceneOptions options;
    options.compare = {QStringLiteral("x"), QStringLiteral("y")};
    return options;
}

inline clonescope::views::ScenePtr sceneOf(Pictured &program, std::size_t step,
                                           const clonescope::views::SceneOptions &options = {})
{
    return std::make_shared<const clonescope::views::Scene>(program.scene(step, options));
}

inline clonescope::views::ScenePtr lastOf(const QByteArray &text)
{
    Pictured program(text);
    return sceneOf(program, program.last());
}

// A canvas that shows the step before an edit through a clone.
class CanvasFixture
{
protected:
    const QByteArray m_edited
        = "import copy\nimport torch\n\nx = torch.arange(4.)\nx.tags = [1, 2, 3]\n"
          "y = copy.copy(x)\ny.tags.append(4)\n";
    clonescope::views::ScenePtr m_before, m_scene; // compared: the step before, and the edit
    clonescope::views::ScenePtr m_tree; // the edit, not compared
    std::unique_ptr<clonescope::views::Canvas> m_canvas;

    CanvasFixture()
    {
        Pictured program(m_edited);
        m_before = sceneOf(program, program.last() - 1, comparing());
        m_scene = sceneOf(program, program.last(), comparing());
        m_tree = sceneOf(program, program.last());
    }
    void begin() // each test
    {
        m_canvas = std::make_unique<clonescope::views::Canvas>();
        m_canvas->resize(1000, 800);
        m_canvas->setScene(m_before);
        m_canvas->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_canvas.get()));
    }
    QImage picture() { return m_canvas->grab().toImage(); }
    // What a canvas shows that knows no motion.
    QImage finishedPicture()
    {
        clonescope::views::Canvas still;
        still.motion().setReduced(true);
        still.resize(m_canvas->size());
        still.setScene(m_canvas->scene());
        still.show();
        return still.grab().toImage();
    }
    // As if it had been shown for long.
    void show(clonescope::views::ScenePtr scene)
    {
        m_canvas->setScene(std::move(scene));
        m_canvas->motion().finish();
    }
    void tell()
    {
        show(m_scene);
        m_canvas->tellEdit();
    }
};
