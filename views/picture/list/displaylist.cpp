// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "views/picture/list/displaylist.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace clonescope::views
{

namespace
{

QRectF grown(const QRectF &rect, double by)
{
    return rect.adjusted(-by, -by, by, by);
}

QRectF of(const Box &box)
{
    return grown(box.rect, box.stroke == Ink::None ? 0 : box.width / 2);
}

// Where one coordinate of a cubic curve is least and greatest: at its ends, or where it turns.
void stretch(double a, double b, double c, double d, double &low, double &high)
{
    const auto take = [&](double t) {
        if (!(t > 0 && t < 1))
            return;
        const double u = 1 - t;
        const double at = a * u * u * u + 3 * b * u * u * t + 3 * c * u * t * t + d * t * t * t;
        low = std::min(low, at);
        high = std::max(high, at);
    };
    low = std::min({low, a, d});
    high = std::max({high, a, d});
    const double p = -a + 3 * b - 3 * c + d, q = 2 * (a - 2 * b + c), r = b - a;
    if (std::abs(p) < 1e-9) {
        take(q == 0 ? -1 : -r / q);
        return;
    }
    const double root = q * q - 4 * p * r;
    if (root < 0)
        return;
    take((-q + std::sqrt(root)) / (2 * p));
    take((-q - std::sqrt(root)) / (2 * p));
}

QRectF of(const Curve &curve)
{
    if (curve.points.empty())
        return {};
    const std::vector<QPointF> &c = curve.points;
    double left = c[0].x(), right = left, top = c[0].y(), bottom = top;
    for (std::size_t i = 0; i + 3 < c.size(); i += 3) {
        stretch(c[i].x(), c[i + 1].x(), c[i + 2].x(), c[i + 3].x(), left, right);
        stretch(c[i].y(), c[i + 1].y(), c[i + 2].y(), c[i + 3].y(), top, bottom);
    }
    const double reach = curve.arrow ? 12 : std::max(curve.width, doubleCurve) / 2;
    return grown({left, top, right - left, bottom - top}, reach);
}

QRectF of(const TextRun &run)
{
    const double width = textWidth(run.face, run.text), size = pixelSize(run.face);
    const double back = run.anchor == Anchor::Start ? 0
        : run.anchor == Anchor::Middle              ? width / 2
                                                    : width;
    return {run.at.x() - back, run.at.y() - size * 0.8, width, size * 1.05};
}

QRectF of(const Pip &pip)
{
    return {pip.centre.x() - pip.size / 2, pip.centre.y() - pip.size / 2, pip.size, pip.size};
}

void move(Box &box, const QPointF &by)
{
    box.rect.translate(by);
}
void move(TextRun &run, const QPointF &by)
{
    run.at += by;
}
void move(Pip &pip, const QPointF &by)
{
    pip.centre += by;
}
void move(Curve &curve, const QPointF &by)
{
    for (QPointF &p : curve.points)
        p += by;
}

std::vector<QPointF> polygon(const Pip &pip, const std::vector<std::pair<double, double>> &units)
{
    std::vector<QPointF> points;
    points.reserve(units.size());
    for (const auto &[x, y] : units)
        points.emplace_back(pip.centre.x() + x * pip.size, pip.centre.y() + y * pip.size);
    return points;
}

std::vector<QPointF> star(const Pip &pip)
{
    std::vector<std::pair<double, double>> units;
    for (int i = 0; i < 10; ++i) {
        const double angle = std::numbers::pi * (i / 5.0 - 0.5), radius = i % 2 == 0 ? 0.56 : 0.24;
        units.emplace_back(radius * std::cos(angle), radius * std::sin(angle));
    }
    return polygon(pip, units);
}

QString plain(const QString &text)
{
    QString out;
    for (const QChar c : text) {
        if ((c.unicode() < 128 && c.isLetterOrNumber()) || c == u'_')
            out += c;
        else
            out += u"-" + QString::number(c.unicode(), 16);
    }
    return out;
}

QString referenceName(const NodeKey &key, const QString &holder)
{
    constexpr std::size_t formerRows = 100'000; // as identifiers number them, beyond all others
    if (!key.name.isEmpty())
        return plain(key.isFormer ? key.name + u"-was" : key.name);
    const std::size_t row = key.row.number() + (key.isFormer ? formerRows : 0);
    return holder + u'-' + QString::number(row);
}

} // namespace

void DisplayList::begin(NodeKey key, QString title)
{
    m_groups.push_back({std::move(key), std::move(title), m_primitives.size(), 0, {}});
}

void DisplayList::add(Primitive primitive)
{
    Group &group = m_groups.back();
    const QRectF covered = boundsOf(primitive);
    group.bounds = group.count == 0 ? covered : group.bounds.united(covered);
    ++group.count;
    m_primitives.push_back(std::move(primitive));
    m_spans.push_back(m_span);
}

void DisplayList::append(const DisplayList &other, const QPointF &offset)
{
    for (const Group &group : other.m_groups)
        append(other, group, offset);
}

void DisplayList::append(const DisplayList &other, const Group &group, const QPointF &offset)
{
    m_groups.push_back(group);
    m_groups.back().first = m_primitives.size();
    m_groups.back().bounds.translate(offset);
    for (std::size_t i = group.first; i < group.first + group.count; ++i) {
        m_primitives.push_back(other[i]);
        m_spans.push_back(other.span(i));
        moveBy(m_primitives.back(), offset);
    }
}

QRectF DisplayList::bounds() const
{
    QRectF all;
    for (const Group &group : m_groups)
        all = all.united(group.bounds);
    return all;
}

DisplayList DisplayList::at(Stage stage) const
{
    DisplayList list;
    for (const Group &group : m_groups) {
        list.begin(group.key, group.title);
        for (std::size_t i = group.first; i < group.first + group.count; ++i)
            if (m_spans[i].holds(stage))
                list.add(m_primitives[i]);
    }
    return list;
}

std::vector<Stage> DisplayList::stages() const
{
    std::vector<Stage> stages;
    for (const Span &span : m_spans)
        for (const Stage stage : {span.from, span.until})
            if (stage != Stage::Line && stage != Stage::End)
                stages.push_back(stage);
    std::sort(stages.begin(), stages.end());
    stages.erase(std::unique(stages.begin(), stages.end()), stages.end());
    return stages;
}

void moveBy(Primitive &primitive, const QPointF &by)
{
    std::visit([&](auto &part) { move(part, by); }, primitive);
}

QRectF boundsOf(const Primitive &primitive)
{
    return std::visit([](const auto &part) { return of(part); }, primitive);
}

QString identifier(const NodeKey &key)
{
    const QString origin
        = QString::number(key.origin.step) + u'-' + QString::number(key.origin.nth);
    switch (key.kind) {
    case NodeKey::Kind::Frame:
        return u"frame-" + plain(key.name);
    case NodeKey::Kind::Name:
        return u"name-" + plain(key.name);
    case NodeKey::Kind::Card:
        return u"object-" + origin + (key.name.isEmpty() ? QString() : u'-' + plain(key.name));
    case NodeKey::Kind::Reference:
        return u"reference-" + referenceName(key, origin);
    }
    return {};
}

std::vector<QPointF> outline(const Pip &pip)
{
    switch (pip.shape) {
    case PipShape::Circle:
        return {};
    case PipShape::Diamond:
        return polygon(pip, {{0, -0.58}, {0.58, 0}, {0, 0.58}, {-0.58, 0}});
    case PipShape::Square:
        return polygon(pip, {{-0.44, -0.44}, {0.44, -0.44}, {0.44, 0.44}, {-0.44, 0.44}});
    case PipShape::Triangle:
        return polygon(pip, {{0, -0.52}, {0.54, 0.44}, {-0.54, 0.44}});
    case PipShape::Inverted:
        return polygon(pip, {{0, 0.52}, {0.54, -0.44}, {-0.54, -0.44}});
    case PipShape::Star:
        return star(pip);
    case PipShape::Cross:
        return polygon(pip,
                       {{-0.17, -0.5},
                        {0.17, -0.5},
                        {0.17, -0.17},
                        {0.5, -0.17},
                        {0.5, 0.17},
                        {0.17, 0.17},
                        {0.17, 0.5},
                        {-0.17, 0.5},
                        {-0.17, 0.17},
                        {-0.5, 0.17},
                        {-0.5, -0.17},
                        {-0.17, -0.17}});
    case PipShape::Bar:
        return polygon(pip, {{-0.22, -0.5}, {0.22, -0.5}, {0.22, 0.5}, {-0.22, 0.5}});
    }
    return {};
}

std::vector<QPointF> arrowhead(const Curve &curve)
{
    const QPointF end = curve.points.back();
    QPointF from = end;
    // Control points may fall together; the direction is that of the last point apart from the end.
    for (std::size_t i = curve.points.size() - 1; i-- > 0 && from == end;)
        from = curve.points[i];
    const double length = std::hypot(end.x() - from.x(), end.y() - from.y());
    const QPointF along = length > 0 ? (end - from) / length : QPointF(1, 0);
    const QPointF across(-along.y(), along.x());
    const double size = 6.5 + curve.width * 1.6, half = size * 0.46;
    return {end + along * size, end + across * half, end - across * half};
}

std::vector<double> dashes(LineStyle style, double width)
{
    switch (style) {
    case LineStyle::Dashed:
        return width > 1.5 ? std::vector<double> {7, 3.5} : std::vector<double> {4, 3};
    case LineStyle::Dotted:
        return width > 1.5 ? std::vector<double> {2, 3} : std::vector<double> {1.5, 3};
    case LineStyle::Solid:
    case LineStyle::Double:
        return {};
    }
    return {};
}

} // namespace clonescope::views
