// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "views/picture/output/svgwriter.h"

#include <cmath>

namespace clonescope::views
{

namespace
{

QString number(double value)
{
    const double rounded = std::round(value * 100) / 100;
    return QString::number(rounded == 0 ? 0 : rounded, 'g', 12); // no "-0"
}

// Characters that XML 1.0 cannot carry even escaped are replaced.
QString escaped(const QString &text)
{
    QString out;
    for (const QChar c : text)
        out += c.unicode() < 0x20 && c != u'\n' && c != u'\t' ? QChar(0xfffd) : c;
    return out.toHtmlEscaped();
}

class Writer
{
public:
    Writer(const Theme &theme, QString &out)
        : m_theme(theme)
        , m_out(out)
    {
    }

    void operator()(const Box &box)
    {
        if (box.shade >= 0 || box.fill != Ink::None)
            rect(box.rect, box.radius,
                 u"fill=\""
                     + (box.shade >= 0 ? m_theme.shade(box.shade) : m_theme.colour(box.fill)).name()
                     + u'"');
        if (box.hatched)
            rect(box.rect, box.radius, QStringLiteral("fill=\"url(#hatch)\""));
        if (box.stroke == Ink::None)
            return;
        rect(box.rect, box.radius, u"fill=\"none\" " + stroke(box.stroke, box.width, box.style));
        if (box.style == LineStyle::Double)
            rect(box.rect.adjusted(doubleInset, doubleInset, -doubleInset, -doubleInset),
                 std::max(0.0, box.radius - 2),
                 u"fill=\"none\" " + stroke(box.stroke, doubleInner, LineStyle::Solid));
    }

    void operator()(const Curve &curve)
    {
        QString d = u'M' + point(curve.points.front());
        for (std::size_t i = 1; i + 2 < curve.points.size(); i += 3)
            d += u" C" + point(curve.points[i]) + u' ' + point(curve.points[i + 1]) + u' '
                + point(curve.points[i + 2]);
        if (curve.style == LineStyle::Double) {
            path(d, u"fill=\"none\" " + stroke(curve.ink, doubleCurve, LineStyle::Solid));
            path(d, u"fill=\"none\" " + stroke(Ink::Panel, doubleCore, LineStyle::Solid));
        } else {
            path(d, u"fill=\"none\" " + stroke(curve.ink, curve.width, curve.style));
        }
        if (curve.arrow)
            path(polygon(arrowhead(curve)), fill(curve.ink));
    }

    void operator()(const TextRun &run)
    {
        static constexpr std::array<QStringView, 3> anchors {u"start", u"middle", u"end"};
        m_out += u"<text x=\"" + number(run.at.x()) + u"\" y=\"" + number(run.at.y())
            + u"\" font-family=\""
            + (isMono(run.face) ? u"'DejaVu Sans Mono', monospace" : u"'DejaVu Sans', sans-serif")
            + u"\" font-size=\"" + QString::number(pixelSize(run.face)) + u"\" text-anchor=\""
            + anchors[static_cast<std::size_t>(run.anchor)] + u"\" textLength=\""
            + number(textWidth(run.face, run.text)) + u"\" lengthAdjust=\"spacingAndGlyphs\" ";
        if (isBold(run.face))
            m_out += u"font-weight=\"700\" ";
        m_out += fill(run.ink) + u" xml:space=\"preserve\">" + escaped(run.text) + u"</text>\n";
        if (run.struck) {
            const QRectF covered = boundsOf(run);
            const double y = run.at.y() - pixelSize(run.face) * 0.3;
            path(u'M' + point({covered.left() - 2, y}) + u" L" + point({covered.right() + 2, y}),
                 stroke(run.ink, 1.3, LineStyle::Solid));
        }
    }

    void operator()(const Pip &pip)
    {
        const auto points = outline(pip);
        if (points.empty())
            m_out += u"<circle cx=\"" + number(pip.centre.x()) + u"\" cy=\""
                + number(pip.centre.y()) + u"\" r=\"" + number(pip.size / 2) + u"\" "
                + fill(pip.ink) + u"/>\n";
        else
            path(polygon(points), fill(pip.ink));
    }

private:
    static QString point(const QPointF &p) { return number(p.x()) + u',' + number(p.y()); }

    static QString polygon(const std::vector<QPointF> &points)
    {
        QString d;
        for (const QPointF &p : points)
            d += (d.isEmpty() ? u"M" : u" L") + point(p);
        return d + u'Z';
    }

    [[nodiscard]] QString fill(Ink ink) const
    {
        return u"fill=\"" + m_theme.colour(ink).name() + u'"';
    }

    [[nodiscard]] QString stroke(Ink ink, double width, LineStyle style) const
    {
        QString text = u"stroke=\"" + m_theme.colour(ink).name() + u"\" stroke-width=\""
            + number(width) + u'"';
        QStringList pattern;
        for (const double length : dashes(style, width))
            pattern << number(length);
        return pattern.isEmpty() ? text
                                 : text + u" stroke-dasharray=\"" + pattern.join(u' ') + u'"';
    }

    void rect(const QRectF &r, double radius, const QString &style)
    {
        m_out += u"<rect x=\"" + number(r.x()) + u"\" y=\"" + number(r.y()) + u"\" width=\""
            + number(r.width()) + u"\" height=\"" + number(r.height()) + u"\" ";
        if (radius > 0)
            m_out += u"rx=\"" + number(radius) + u"\" ";
        m_out += style + u"/>\n";
    }

    void path(const QString &d, const QString &style)
    {
        m_out += u"<path d=\"" + d + u"\" " + style + u"/>\n";
    }

    const Theme &m_theme;
    QString &m_out;
};

QString head(const Theme &theme, const SvgOptions &options)
{
    const QRectF &a = options.area;
    const QString width = number(a.width() * options.scale),
                  height = number(a.height() * options.scale);
    QString out = u"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"" + width + u"\" height=\""
        + height + u"\" viewBox=\"" + number(a.x()) + u' ' + number(a.y()) + u' '
        + number(a.width()) + u' ' + number(a.height()) + u"\" role=\"img\">\n<title>"
        + escaped(options.title) + u"</title>\n<desc>" + escaped(options.describes) + u"</desc>\n";
    // The stripes fall to the left, as the other painter draws them: from (sum, 0) to (0, sum).
    out += u"<defs><pattern id=\"hatch\" width=\"" + number(hatchPeriod) + u"\" height=\""
        + number(hatchPeriod)
        + u"\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\"><rect width=\""
        + number(hatchWidth) + u"\" height=\"" + number(hatchPeriod) + u"\" fill=\""
        + theme.colour(Ink::HatchStripe).name() + u"\"/></pattern></defs>\n";
    if (options.background != Ink::None)
        out += u"<rect x=\"" + number(a.x()) + u"\" y=\"" + number(a.y()) + u"\" width=\""
            + number(a.width()) + u"\" height=\"" + number(a.height()) + u"\" fill=\""
            + theme.colour(options.background).name() + u"\"/>\n";
    return out;
}

} // namespace

QByteArray writeSvg(const DisplayList &list, const Theme &theme, const SvgOptions &options)
{
    QString out = head(theme, options);
    Writer writer(theme, out);
    for (const Group &group : list.groups()) {
        if (group.count == 0)
            continue;
        out += u"<g id=\"" + identifier(group.key) + u"\"><title>" + escaped(group.title)
            + u"</title>\n";
        for (std::size_t i = group.first; i < group.first + group.count; ++i)
            std::visit(writer, list[i]);
        out += u"</g>\n";
    }
    out += u"</svg>\n";
    return out.toUtf8();
}

} // namespace clonescope::views
