// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "views/picture/output/figure.h"

#include "views/picture/draw/drawheader.h"
#include "views/picture/list/picturewords.h"
#include "views/picture/output/painter.h"
#include "views/picture/output/svgwriter.h"

#include <QBuffer>
#include <QImage>
#include <QPainter>

#include <cmath>

namespace clonescope::views
{

namespace
{

constexpr auto margin = 16.0;
constexpr auto leastWidth = 640.0;

QByteArray renderPng(const DisplayList &list, const QRectF &area, const Theme &theme, QSizeF size,
                     double scale, const QPointF &shift)
{
    QImage image(QSize(static_cast<int>(std::ceil(size.width())),
                       static_cast<int>(std::ceil(size.height()))),
                 QImage::Format_ARGB32_Premultiplied);
    image.fill(theme.colour(Ink::Canvas));
    QPainter painter(&image);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    painter.translate(shift);
    painter.scale(scale, scale);
    paint(painter, list, theme, area);
    painter.end();
    return pngBytes(image);
}

} // namespace

bool canBePainted(const QSizeF &pixels)
{
    constexpr auto longest = 32'000.0; // beyond, the rasteriser's coordinates overflow
    constexpr auto largest = 100e6; // of four bytes each, packed in a few seconds
    return std::max(pixels.width(), pixels.height()) <= longest
        && pixels.width() * pixels.height() <= largest;
}

QByteArray pngBytes(const QImage &image)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

DisplayList composeFigure(const Scene &scene)
{
    DisplayList list;
    const double width = std::max(leastWidth, scene.bounds.width());
    const double header = drawHeader(list, scene.cards, {margin, margin}, width);
    const double top = margin + header + (header > 0 ? 4 : 0);
    const QPointF offset
        = QPointF(margin + (width - scene.bounds.width()) / 2, top) - scene.bounds.topLeft();
    const std::size_t undrawn = undrawnReferences(scene, scene.bounds);
    list.append(scene.list, offset);
    for (const ReferenceIndex i : drawnReferences(scene, undrawn == 0))
        list.append(scene.references, scene.references.groups()[i.number()], offset);
    list.append(scene.marks, offset);
    drawLegend(list, scene.cards, {margin + 4, top + scene.bounds.height() + 16}, width - 8,
               undrawn);
    return list.at(finished);
}

QByteArray renderFigure(const Scene &scene, const QString &suffix, const FigureOptions &options,
                        QString &error)
{
    const Theme &theme = options.theme ? *options.theme : lightTheme();
    const DisplayList list = composeFigure(scene);
    const QRectF covered = list.bounds();
    const QRectF area(0, 0, std::ceil(covered.right() + margin),
                      std::ceil(covered.bottom() + margin));
    double scale = options.scale;
    QSizeF size = area.size() * scale;
    QPointF shift;
    if (!options.size.isEmpty()) {
        size = options.size;
        scale = std::min(size.width() / area.width(), size.height() / area.height());
        shift = {(size.width() - area.width() * scale) / 2,
                 (size.height() - area.height() * scale) / 2};
    }
    if (suffix == u"svg") {
        const QSizeF view = size / scale;
        return writeSvg(
            list, theme,
            {{-shift / scale, view}, scale, Ink::Canvas, options.title, toText(scene.cards)});
    }
    if (suffix != u"png") {
        error = Picture::tr("cannot draw a picture as .%1: use .png or .svg").arg(suffix);
        return {};
    }
    if (!canBePainted(size)) {
        error = QStringLiteral(
                    "the picture would be %1 x %2 pixels: give a smaller --scale, or a --size")
                    .arg(size.width(), 0, 'f', 0)
                    .arg(size.height(), 0, 'f', 0);
        return {};
    }
    return renderPng(list, area, theme, size, scale, shift);
}

} // namespace clonescope::views
