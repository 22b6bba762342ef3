// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/document/viewstate.h"

#include <QDialog>

class QComboBox;
class QDialogButtonBox;
class QLabel;

namespace clonescope::app
{
class Document;
}

namespace clonescope::views
{

// Chooses the two names or paths that are compared. Any path can be typed; names are offered.
class CompareDialog final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CompareDialog)

public:
    explicit CompareDialog(const app::Document &document, QWidget *parent = nullptr);
    [[nodiscard]] app::ComparePair pair() const;

private:
    void check();
    [[nodiscard]] QString problem(const QString &path) const;

    const app::Document &m_document;
    QComboBox *m_a;
    QComboBox *m_b;
    QLabel *m_problem;
    QDialogButtonBox *m_buttons;
};

// The names bound to objects after the current step, in order of binding.
[[nodiscard]] QStringList comparableNames(const app::Document &document);

} // namespace clonescope::views
