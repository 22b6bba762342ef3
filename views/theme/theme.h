// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QColor>
#include <QFont>
#include <QString>

#include <array>

namespace clonescope::views
{

// What a colour is for. Display lists name inks, only a theme knows colours.
enum class Ink : std::uint8_t {
    None,
    Window,
    Canvas,
    Panel,
    Well,
    Text,
    Quiet,
    Outline, // shapes that must be seen, 3:1 on every ground
    Divider, // hairlines, decoration only
    First, // the first compared path, or the first name
    Second,
    Third,
    Other, // every further name: told by its pip
    Shared,
    SharedBadge,
    HatchGround,
    HatchStripe,
    HatchEdge,
    Changed,
    ChangedGround,
    OnColour, // text on a ground of First, Second, Third, Other, Shared or Changed
    Selected,
    SelectedGround,
};
constexpr std::size_t inkCount = 23;

// The kinds of text there are. Sizes are whole pixels, as QFont has no others.
enum class Face : std::uint8_t {
    Headline,
    Title,
    Body,
    Strong,
    Small,
    SmallStrong,
    Tiny,
    Code,
    CodeStrong,
    CodeSmall,
    CodeSmallStrong,
    CodeTiny
};

// All colours of one appearance, as a value.
struct Theme {
    QString name;
    bool isDark = false;
    std::array<QColor, inkCount> colours;
    QColor shadeLow, shadeHigh; // the greys of a tensor's least and greatest value

    [[nodiscard]] QColor colour(Ink ink) const { return colours[static_cast<std::size_t>(ink)]; }
    [[nodiscard]] QColor shade(double share) const; // share 0 … 1
    bool operator==(const Theme &) const = default;
};

[[nodiscard]] const Theme &lightTheme();
[[nodiscard]] const Theme &darkTheme();

// The packaged fonts, unhinted, so that widths scale.
[[nodiscard]] QFont font(Face face);
[[nodiscard]] int pixelSize(Face face);
[[nodiscard]] bool isBold(Face face);
[[nodiscard]] bool isMono(Face face);

// Width in scene units; linear in the size. Cached by the thread.
[[nodiscard]] double textWidth(Face face, const QString &text);

// The text cut in the middle with an ellipsis where it is wider than `width`.
[[nodiscard]] QString elided(Face face, const QString &text, double width);

} // namespace clonescope::views
