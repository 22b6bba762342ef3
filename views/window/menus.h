// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "views/controllers/actions.h"

class QMainWindow;
class QPoint;
class QToolButton;

namespace clonescope::views
{

class EditController;
struct Place;

// Where a window offers its actions.

void fillMenuBar(QMainWindow &window, const Actions &actions);

// Answers the button that chooses the version of PyTorch, which has no words yet.
QToolButton *addTools(QMainWindow &window, const Actions &actions);

// What is possible at a place, and only that: the actions themselves, with their keys.
void showMenu(QWidget &over, const Actions &actions, const EditController &edits,
              const Place &place, const QPoint &at);

} // namespace clonescope::views
