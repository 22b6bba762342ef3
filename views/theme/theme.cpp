// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "views/theme/theme.h"

#include <QFontMetricsF>
#include <QHash>

#include <cmath>

namespace clonescope::views
{

namespace
{

using Colours = std::array<QRgb, inkCount>;

Theme make(const QString &name, bool isDark, const Colours &colours, QRgb low, QRgb high)
{
    Theme theme {name, isDark, {}, QColor(low), QColor(high)};
    for (std::size_t i = 0; i < inkCount; ++i)
        theme.colours[i] = QColor(colours[i]);
    theme.colours[0] = Qt::transparent;
    return theme;
}

// In the order of Ink.
constexpr Colours light {0,        0xF4F5F7, 0xFBFBFC, 0xFFFFFF, 0xF4F5F7, 0x1B1F27,
                         0x565D69, 0x8A919E, 0xDDE1E7, 0x0A5A9C, 0xA33C00, 0x2F6B3A,
                         0x565D69, 0x3D3A34, 0xFFF3CC, 0xFFFCF3, 0xF1E3B8, 0xB9A96C,
                         0xA8005C, 0xFCE4F0, 0xFFFFFF, 0x3D3A34, 0xE6EBF3};
constexpr Colours dark {0,        0x14171C, 0x171A20, 0x1E222A, 0x262B34, 0xE9ECF1,
                        0xA9B1BE, 0x6B7482, 0x343B47, 0x7CB8EC, 0xF0A06A, 0x8FCB9B,
                        0xA9B1BE, 0xE8DFC8, 0x4A3F16, 0x2A271C, 0x453C1E, 0x7A6B35,
                        0xFF7AB8, 0x3D1B2D, 0x14171C, 0xE8DFC8, 0x2E3644};

struct FaceSpec {
    int size;
    bool bold;
    bool mono;
};

// In the order of Face.
constexpr std::array<FaceSpec, 12> faces {{{15, true, false},
                                           {14, true, false},
                                           {12, false, false},
                                           {12, true, false},
                                           {11, false, false},
                                           {11, true, false},
                                           {9, false, false},
                                           {12, false, true},
                                           {13, true, true},
                                           {11, false, true},
                                           {11, true, true},
                                           {9, false, true}}};

const FaceSpec &spec(Face face)
{
    return faces[static_cast<std::size_t>(face)];
}

QFont fontOfSize(const FaceSpec &face, int size)
{
    QFont font(face.mono ? QStringLiteral("DejaVu Sans Mono") : QStringLiteral("DejaVu Sans"));
    font.setPixelSize(size);
    font.setBold(face.bold);
    font.setHintingPreference(QFont::PreferNoHinting);
    font.setStyleStrategy(QFont::PreferAntialias);
    return font;
}

} // namespace

QColor Theme::shade(double share) const
{
    const auto between = [&](int low, int high) {
        return static_cast<int>(std::lround(low + (high - low) * std::clamp(share, 0.0, 1.0)));
    };
    return {between(shadeLow.red(), shadeHigh.red()), between(shadeLow.green(), shadeHigh.green()),
            between(shadeLow.blue(), shadeHigh.blue())};
}

const Theme &lightTheme()
{
    static const Theme theme = make(QStringLiteral("light"), false, light, 0xF4F5F7, 0x949699);
    return theme;
}

const Theme &darkTheme()
{
    static const Theme theme = make(QStringLiteral("dark"), true, dark, 0x2A303A, 0x5C6574);
    return theme;
}

QFont font(Face face)
{
    return fontOfSize(spec(face), spec(face).size);
}

int pixelSize(Face face)
{
    return spec(face).size;
}

bool isBold(Face face)
{
    return spec(face).bold;
}

bool isMono(Face face)
{
    return spec(face).mono;
}

double textWidth(Face face, const QString &text)
{
    // Measured large: at text sizes some platforms round each glyph's advance.
    constexpr auto measured = 512;
    thread_local std::array<QHash<QString, double>, faces.size()> cache;
    auto &known = cache[static_cast<std::size_t>(face)];
    if (const auto found = known.constFind(text); found != known.constEnd())
        return *found;
    if (known.size() > 20'000)
        known.clear();
    const double width = QFontMetricsF(fontOfSize(spec(face), measured)).horizontalAdvance(text)
        * spec(face).size / measured;
    return known.insert(text, width).value();
}

QString elided(Face face, const QString &text, double width)
{
    // What cannot fit is not measured whole: of some million characters the width overflows.
    const auto most = static_cast<qsizetype>(4 * width) + 16;
    if (text.size() <= most && textWidth(face, text) <= width)
        return text;
    const QString mark(QChar(0x2026));
    qsizetype low = 0, high = std::min(text.size(), most);
    const auto cut = [&](qsizetype kept) -> QString {
        const qsizetype head = kept - kept / 3;
        return text.left(head) + mark + text.right(kept - head);
    };
    while (low < high) {
        const qsizetype middle = (low + high + 1) / 2;
        if (textWidth(face, cut(middle)) <= width)
            low = middle;
        else
            high = middle - 1;
    }
    return cut(low);
}

} // namespace clonescope::views
