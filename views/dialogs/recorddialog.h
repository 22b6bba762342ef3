// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QDialog>
#include <QStringList>

class QLineEdit;

namespace clonescope::views
{

// Says plainly that the program's code will be executed, and asks by which Python and with which
// arguments. Only a click on its button, or that button's letter, agrees.
class RecordDialog final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RecordDialog)

public:
    enum class Purpose { Record, Compare };
    RecordDialog(Purpose purpose, const QString &program, QWidget *parent = nullptr);

    void setPython(const QString &python); // empty: the first python3 on PATH
    void setArguments(const QString &line);
    [[nodiscard]] QString python() const;
    [[nodiscard]] QString argumentLine() const;
    [[nodiscard]] QStringList arguments() const;

private:
    void choosePython();

    QLineEdit *m_python;
    QLineEdit *m_arguments;
};

} // namespace clonescope::views
