// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QMetaType>
#include <Qt>

namespace clonescope::app
{

// How a word about sharing is drawn: state is told by the word, the border and the ground together.
enum class Badge : std::uint8_t { Plain, Strong, Quiet, Shared, Lost, Error };

// What item models answer beside Qt's own roles.
enum ModelRole {
    BadgeRole = Qt::UserRole, // Badge
    IsCodeRole, // bool: Python's word, in the code's font
    IsNestedRole, // bool: indented, below the row above
    IsGhostRole, // bool: "+ append", an offer rather than a thing
    IsIndexRole, // bool: the index of an element, beside what stands there
    ShortTextRole, // QString: what tells the row from others where there is no room for its text
    OwnerRole, // int: number of the compared path it belongs to (0, 1), or -1
};

} // namespace clonescope::app

Q_DECLARE_METATYPE(clonescope::app::Badge)
