// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "tests/views/windowfixture.h"

#include <QFile>

#include <random>

// Somebody without a plan: random keys, clicks and drags, typing, menus, whatever on the clipboard,
// and other programs at work on the same files, which all lie in `folder`. What asks is answered.
class Monkey final : public QObject
{
public:
    Monkey(clonescope::views::MainWindow &window, const QString &folder, std::uint64_t seed);

    void logTo(const QString &path); // each action before it is done; no path: none
    void act(); // once, until what it opened is closed
    void leave(); // answers no more
    [[nodiscard]] qint64 longest() const { return m_longest; } // milliseconds
    [[nodiscard]] const QString &longestAction() const { return m_longestAction; }

private:
    struct Habit {
        const char *name;
        int weight;
        void (Monkey::*act)();
    };
    static const std::vector<Habit> habits;

    [[nodiscard]] int below(int end);
    template <typename Values> [[nodiscard]] auto any(const Values &values)
    {
        return *std::next(std::begin(values), below(int(std::size(values))));
    }
    template <typename Value> [[nodiscard]] Value any(std::initializer_list<Value> values)
    {
        return *(values.begin() + below(int(values.size())));
    }
    [[nodiscard]] Qt::KeyboardModifiers anyModifiers();
    [[nodiscard]] QPoint anyPoint();
    [[nodiscard]] QString anyFile();
    [[nodiscard]] QPoint anythingDrawn();
    void press(int key, Qt::KeyboardModifiers modifiers);
    void note(const QString &detail);

    void fillClipboard();
    void pressKey();
    void pressEditing();
    void typeWords();
    void clickAnywhere();
    void clickButton();
    void clickDrawing();
    void drag();
    void turnWheel();
    void openMenu();
    void choose();
    void resizeWindow();
    void replaceProgram();
    void openFile();
    void changeOutside();
    void lookAtIt();

    void answerSoon();
    void answer();
    void answerFiles(QDialog &dialog);

    clonescope::views::MainWindow &m_window;
    QString m_folder;
    std::mt19937_64 m_random;
    QFile m_log;
    QString m_action, m_longestAction;
    qint64 m_longest = 0;
    bool m_answers = true;
};
