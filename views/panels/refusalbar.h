// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "views/panels/barframe.h"

class QAction;
class QToolButton;

namespace clonescope::app
{
class Document;
}

namespace clonescope::views
{

// Shown under the program while it needs what the language lacks: the first such line, and the one
// click to real Python, which has it all.
class RefusalBar final : public BarFrame
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RefusalBar)

public:
    RefusalBar(app::Document &document, QAction *record, QWidget *parent = nullptr);
    [[nodiscard]] QString words() const { return m_words->text(); }

private:
    void refresh();

    app::Document &m_document;
    QLabel *m_words;
    QToolButton *m_button;
};

} // namespace clonescope::views
