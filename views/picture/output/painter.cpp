// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "views/picture/output/painter.h"

#include <QPainter>
#include <QPainterPath>

#include <cmath>

namespace clonescope::views
{

namespace
{

QPen pen(const QColor &colour, double width, LineStyle style)
{
    QPen made(colour, width);
    made.setCapStyle(Qt::FlatCap);
    made.setJoinStyle(Qt::MiterJoin);
    const auto pattern = dashes(style, width);
    if (!pattern.empty()) {
        QList<qreal> scaled;
        for (const double length : pattern)
            scaled << length / width; // Qt counts in widths of the pen
        made.setDashPattern(scaled);
    }
    return made;
}

// A lane may be a million units high: beyond the view its edges are cut, or the rasteriser's
// coordinates overflow.
QRectF cut(const QRectF &rect, const QRectF &exposed)
{
    constexpr auto reach = 200.0;
    const QRectF window = exposed.adjusted(-reach, -reach, reach, reach);
    return rect.height() > 8000 || rect.width() > 8000 ? rect.intersected(window) : rect;
}

void hatch(QPainter &painter, const QRectF &rect, double radius, const Theme &theme,
           const QRectF &exposed)
{
    painter.save();
    QPainterPath clip;
    clip.addRoundedRect(rect, radius, radius);
    painter.setClipPath(clip, Qt::IntersectClip);
    painter.setPen(pen(theme.colour(Ink::HatchStripe), hatchWidth, LineStyle::Solid));
    const QRectF seen = rect.intersected(exposed.adjusted(-1, -1, 1, 1));
    const double step = hatchPeriod * std::sqrt(2.0);
    const double first = std::floor((seen.left() + seen.top()) / step) * step;
    for (double sum = first; sum < seen.right() + seen.bottom() + step; sum += step)
        painter.drawLine(QPointF(sum - seen.top() + 2, seen.top() - 2),
                         QPointF(sum - seen.bottom() - 2, seen.bottom() + 2));
    painter.restore();
}

void draw(QPainter &painter, const Box &box, const Theme &theme, const QRectF &exposed)
{
    const QRectF rect = cut(box.rect, exposed);
    const auto shape = [&](const QRectF &r, double radius) {
        if (radius > 0)
            painter.drawRoundedRect(r, radius, radius);
        else
            painter.drawRect(r);
    };
    painter.setPen(Qt::NoPen);
    if (box.shade >= 0 || box.fill != Ink::None) {
        painter.setBrush(box.shade >= 0 ? theme.shade(box.shade) : theme.colour(box.fill));
        shape(rect, box.radius);
    }
    if (box.hatched)
        hatch(painter, rect, box.radius, theme, exposed);
    if (box.stroke == Ink::None)
        return;
    painter.setBrush(Qt::NoBrush);
    painter.setPen(pen(theme.colour(box.stroke), box.width, box.style));
    shape(rect, box.radius);
    if (box.style == LineStyle::Double) {
        painter.setPen(pen(theme.colour(box.stroke), doubleInner, LineStyle::Solid));
        shape(rect.adjusted(doubleInset, doubleInset, -doubleInset, -doubleInset),
              std::max(0.0, box.radius - 2));
    }
}

void draw(QPainter &painter, const Curve &curve, const Theme &theme, const QRectF &)
{
    QPainterPath path(curve.points.front());
    for (std::size_t i = 1; i + 2 < curve.points.size(); i += 3)
        path.cubicTo(curve.points[i], curve.points[i + 1], curve.points[i + 2]);
    const QColor colour = theme.colour(curve.ink);
    painter.setBrush(Qt::NoBrush);
    if (curve.style == LineStyle::Double) {
        painter.strokePath(path, pen(colour, doubleCurve, LineStyle::Solid));
        painter.strokePath(path, pen(theme.colour(Ink::Panel), doubleCore, LineStyle::Solid));
    } else {
        painter.strokePath(path, pen(colour, curve.width, curve.style));
    }
    if (curve.arrow) {
        const auto head = arrowhead(curve);
        painter.setPen(Qt::NoPen);
        painter.setBrush(colour);
        painter.drawPolygon(head.data(), static_cast<int>(head.size()));
    }
}

void draw(QPainter &painter, const TextRun &run, const Theme &theme, const QRectF &)
{
    const QRectF covered = boundsOf(run);
    painter.setFont(font(run.face));
    painter.setPen(theme.colour(run.ink));
    painter.drawText(QPointF(covered.left(), run.at.y()), run.text);
    if (run.struck) {
        const double y = run.at.y() - pixelSize(run.face) * 0.3;
        painter.setPen(pen(theme.colour(run.ink), 1.3, LineStyle::Solid));
        painter.drawLine(QPointF(covered.left() - 2, y), QPointF(covered.right() + 2, y));
    }
}

void draw(QPainter &painter, const Pip &pip, const Theme &theme, const QRectF &)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.colour(pip.ink));
    const auto points = outline(pip);
    if (points.empty())
        painter.drawEllipse(pip.centre, pip.size / 2, pip.size / 2);
    else
        painter.drawPolygon(points.data(), static_cast<int>(points.size()));
}

bool isMadeOut(const Primitive &primitive, const Detail &detail)
{
    if (const auto *run = std::get_if<TextRun>(&primitive))
        return pixelSize(run->face) >= detail.leastText;
    if (const auto *pip = std::get_if<Pip>(&primitive))
        return pip->size >= detail.leastMark;
    if (const auto *box = std::get_if<Box>(&primitive))
        return std::min(box->rect.width(), box->rect.height()) * 4 >= detail.leastMark
            && std::max(box->rect.width(), box->rect.height()) >= detail.leastMark;
    return true;
}

// Where a card's round corners cannot be made out, nor can dashes and inner lines: boxes are blocks
// in their colours, with a line that is still seen.
constexpr auto blocksFrom = 18.0; // the least mark, in scene units

void drawBlock(QPainter &painter, const Box &box, const Theme &theme, const QRectF &exposed,
               const Detail &detail)
{
    const bool isFilled = box.fill != Ink::None || box.shade >= 0;
    const QColor fill = box.shade >= 0 ? theme.shade(box.shade) : theme.colour(box.fill);
    if (box.stroke == Ink::None)
        return isFilled ? painter.fillRect(cut(box.rect, exposed), fill) : void();
    const double line = std::max(box.width, detail.leastMark / 3), half = line / 2;
    const QRectF outer = cut(box.rect.adjusted(-half, -half, half, half), exposed),
                 inner = outer.adjusted(line, line, -line, -line);
    const QColor stroke = theme.colour(box.stroke);
    if (isFilled) {
        painter.fillRect(outer, stroke);
        painter.fillRect(inner, fill);
        return;
    }
    painter.fillRect(QRectF(outer.topLeft(), QSizeF(outer.width(), line)), stroke);
    painter.fillRect(QRectF(outer.left(), inner.bottom(), outer.width(), line), stroke);
    painter.fillRect(QRectF(outer.left(), inner.top(), line, inner.height()), stroke);
    painter.fillRect(QRectF(inner.right(), inner.top(), line, inner.height()), stroke);
}

void paintDetailed(QPainter &painter, const Primitive &primitive, const Theme &theme,
                   const QRectF &exposed, const Detail &detail)
{
    const auto *box = std::get_if<Box>(&primitive);
    if (box && detail.leastMark >= blocksFrom)
        drawBlock(painter, *box, theme, exposed, detail);
    else
        paintPrimitive(painter, primitive, theme, exposed);
}

} // namespace

void paintPrimitive(QPainter &painter, const Primitive &primitive, const Theme &theme,
                    const QRectF &exposed)
{
    std::visit([&](const auto &part) { draw(painter, part, theme, exposed); }, primitive);
}

void paintGroup(QPainter &painter, const DisplayList &list, const Group &group, const Theme &theme,
                const QRectF &exposed, const Detail &detail)
{
    const bool whole = exposed.contains(group.bounds);
    for (std::size_t i = group.first; i < group.first + group.count; ++i)
        if (list.span(i).holds(detail.stage) && isMadeOut(list[i], detail)
            && (whole || boundsOf(list[i]).intersects(exposed)))
            paintDetailed(painter, list[i], theme, exposed, detail);
}

void paint(QPainter &painter, const DisplayList &list, const Theme &theme, const QRectF &exposed,
           const Detail &detail)
{
    for (const Group &group : list.groups())
        if (group.bounds.intersects(exposed))
            paintGroup(painter, list, group, theme, exposed, detail);
}

} // namespace clonescope::views
