// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "views/picture/output/svgwriter.h"

#include <QXmlStreamWriter>

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
QString carried(QString text)
{
    for (QChar &c : text)
        if (c.unicode() < 0x20 && c != u'\n' && c != u'\t')
            c = QChar(0xfffd);
    return text;
}

QString point(const QPointF &p)
{
    return number(p.x()) + u',' + number(p.y());
}

QString polygon(const std::vector<QPointF> &points)
{
    QString d;
    for (const QPointF &p : points)
        d += (d.isEmpty() ? u"M" : u" L") + point(p);
    return d + u'Z';
}

class Writer
{
public:
    Writer(const Theme &theme, QByteArray &out)
        : m_theme(theme)
        , m_xml(&out)
    {
        m_xml.setAutoFormattingIndent(0);
    }

    void begin(const SvgOptions &options)
    {
        const QRectF &area = options.area;
        m_xml.writeStartElement(QStringLiteral("svg"));
        m_xml.setAutoFormatting(true); // lines begin with the second element
        m_xml.writeDefaultNamespace(QStringLiteral("http://www.w3.org/2000/svg"));
        attribute(u"width", area.width() * options.scale);
        attribute(u"height", area.height() * options.scale);
        attribute(u"viewBox",
                  number(area.x()) + u' ' + number(area.y()) + u' ' + number(area.width()) + u' '
                      + number(area.height()));
        attribute(u"role", QStringLiteral("img"));
        words(u"title", options.title);
        words(u"desc", options.describes);
        hatch();
        if (options.background == Ink::None)
            return;
        place(area);
        attribute(u"fill", options.background);
    }

    void group(const DisplayList &list, const Group &group)
    {
        m_xml.writeStartElement(QStringLiteral("g"));
        attribute(u"id", identifier(group.key));
        words(u"title", group.title);
        for (std::size_t i = group.first; i < group.first + group.count; ++i)
            std::visit(*this, list[i]);
        m_xml.writeEndElement();
    }

    void end()
    {
        m_xml.writeEndElement();
        m_xml.writeEndDocument();
    }

    void operator()(const Box &box)
    {
        if (box.shade >= 0 || box.fill != Ink::None) {
            place(box.rect, box.radius);
            attribute(
                u"fill",
                (box.shade >= 0 ? m_theme.shade(box.shade) : m_theme.colour(box.fill)).name());
        }
        if (box.hatched) {
            place(box.rect, box.radius);
            attribute(u"fill", QStringLiteral("url(#hatch)"));
        }
        if (box.stroke == Ink::None)
            return;
        place(box.rect, box.radius);
        outline(box.stroke, box.width, box.style);
        if (box.style != LineStyle::Double)
            return;
        place(box.rect.adjusted(doubleInset, doubleInset, -doubleInset, -doubleInset),
              std::max(0.0, box.radius - 2));
        outline(box.stroke, doubleInner, LineStyle::Solid);
    }

    void operator()(const Curve &curve)
    {
        QString d = u'M' + point(curve.points.front());
        for (std::size_t i = 1; i + 2 < curve.points.size(); i += 3)
            d += u" C" + point(curve.points[i]) + u' ' + point(curve.points[i + 1]) + u' '
                + point(curve.points[i + 2]);
        if (curve.style == LineStyle::Double) {
            path(d);
            outline(curve.ink, doubleCurve, LineStyle::Solid);
            path(d);
            outline(Ink::Panel, doubleCore, LineStyle::Solid);
        } else {
            path(d);
            outline(curve.ink, curve.width, curve.style);
        }
        if (curve.arrow) {
            path(polygon(arrowhead(curve)));
            attribute(u"fill", curve.ink);
        }
    }

    void operator()(const TextRun &run)
    {
        static constexpr std::array<QStringView, 3> anchors {u"start", u"middle", u"end"};
        m_xml.writeStartElement(QStringLiteral("text"));
        attribute(u"x", run.at.x());
        attribute(u"y", run.at.y());
        attribute(u"font-family",
                  isMono(run.face) ? QStringLiteral("'DejaVu Sans Mono', monospace")
                                   : QStringLiteral("'DejaVu Sans', sans-serif"));
        attribute(u"font-size", pixelSize(run.face));
        attribute(u"text-anchor", anchors[static_cast<std::size_t>(run.anchor)].toString());
        attribute(u"textLength", textWidth(run.face, run.text));
        attribute(u"lengthAdjust", QStringLiteral("spacingAndGlyphs"));
        if (isBold(run.face))
            attribute(u"font-weight", QStringLiteral("700"));
        attribute(u"fill", run.ink);
        attribute(u"xml:space", QStringLiteral("preserve"));
        m_xml.writeCharacters(carried(run.text));
        m_xml.writeEndElement();
        if (!run.struck)
            return;
        const QRectF covered = boundsOf(run);
        const double y = run.at.y() - pixelSize(run.face) * 0.3;
        path(u'M' + point({covered.left() - 2, y}) + u" L" + point({covered.right() + 2, y}));
        stroke(run.ink, 1.3, LineStyle::Solid);
    }

    void operator()(const Pip &pip)
    {
        const auto points = views::outline(pip);
        if (points.empty()) {
            m_xml.writeEmptyElement(QStringLiteral("circle"));
            attribute(u"cx", pip.centre.x());
            attribute(u"cy", pip.centre.y());
            attribute(u"r", pip.size / 2);
        } else {
            path(polygon(points));
        }
        attribute(u"fill", pip.ink);
    }

private:
    void attribute(QStringView name, const QString &value)
    {
        m_xml.writeAttribute(name.toString(), value);
    }
    void attribute(QStringView name, double value) { attribute(name, number(value)); }
    void attribute(QStringView name, Ink ink) { attribute(name, m_theme.colour(ink).name()); }

    void words(QStringView element, const QString &text)
    {
        m_xml.writeTextElement(element.toString(), carried(text));
    }

    // The stripes fall to the left, as the other painter draws them: from (sum, 0) to (0, sum).
    void hatch()
    {
        m_xml.writeStartElement(QStringLiteral("defs"));
        m_xml.writeStartElement(QStringLiteral("pattern"));
        attribute(u"id", QStringLiteral("hatch"));
        attribute(u"width", hatchPeriod);
        attribute(u"height", hatchPeriod);
        attribute(u"patternUnits", QStringLiteral("userSpaceOnUse"));
        attribute(u"patternTransform", QStringLiteral("rotate(45)"));
        m_xml.writeEmptyElement(QStringLiteral("rect"));
        attribute(u"width", hatchWidth);
        attribute(u"height", hatchPeriod);
        attribute(u"fill", Ink::HatchStripe);
        m_xml.writeEndElement();
        m_xml.writeEndElement();
    }

    // A rectangle, whose look is to follow, as that of the path below.
    void place(const QRectF &r, double radius = 0)
    {
        m_xml.writeEmptyElement(QStringLiteral("rect"));
        attribute(u"x", r.x());
        attribute(u"y", r.y());
        attribute(u"width", r.width());
        attribute(u"height", r.height());
        if (radius > 0)
            attribute(u"rx", radius);
    }

    void path(const QString &d)
    {
        m_xml.writeEmptyElement(QStringLiteral("path"));
        attribute(u"d", d);
    }

    void stroke(Ink ink, double width, LineStyle style)
    {
        attribute(u"stroke", ink);
        attribute(u"stroke-width", width);
        QStringList pattern;
        for (const double length : dashes(style, width))
            pattern << number(length);
        if (!pattern.isEmpty())
            attribute(u"stroke-dasharray", pattern.join(u' '));
    }

    void outline(Ink ink, double width, LineStyle style)
    {
        attribute(u"fill", QStringLiteral("none"));
        stroke(ink, width, style);
    }

    const Theme &m_theme;
    QXmlStreamWriter m_xml;
};

} // namespace

QByteArray writeSvg(const DisplayList &list, const Theme &theme, const SvgOptions &options)
{
    QByteArray out;
    Writer writer(theme, out);
    writer.begin(options);
    for (const Group &group : list.groups())
        if (group.count > 0)
            writer.group(list, group);
    writer.end();
    return out;
}

} // namespace clonescope::views
