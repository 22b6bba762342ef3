// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/base/ids.h"
#include "model/base/index.h"
#include "views/theme/theme.h"

#include <QPointF>
#include <QRectF>
#include <QString>

#include <cstdint>
#include <utility>
#include <variant>
#include <vector>

namespace clonescope::views
{

enum class LineStyle : std::uint8_t { Solid, Dashed, Dotted, Double };
enum class Anchor : std::uint8_t { Start, Middle, End };
enum class PipShape : std::uint8_t {
    Circle,
    Diamond,
    Square,
    Triangle,
    Inverted,
    Star,
    Cross,
    Bar
};
constexpr std::size_t pipShapeCount = 8;

// ---- Primitives, in scene units ----

struct Box {
    QRectF rect;
    double radius = 0;
    Ink fill = Ink::None;
    Ink stroke = Ink::None;
    double width = 1;
    LineStyle style = LineStyle::Solid;
    double shade = -1; // 0 … 1: filled with the theme's grey of that share instead
    bool hatched = false;
};

// A chain of cubic curves: 1 + 3n points. Double is two lines, for bytes.
struct Curve {
    std::vector<QPointF> points;
    Ink ink = Ink::Text;
    double width = 1.8;
    LineStyle style = LineStyle::Solid;
    bool arrow = false; // at the end; the curve ends at its base
};

// `at` is on the baseline.
struct TextRun {
    QPointF at;
    QString text;
    Face face = Face::Body;
    Ink ink = Ink::Text;
    Anchor anchor = Anchor::Start;
    bool struck = false;
};

// An owner's mark, `size` high around its centre.
struct Pip {
    QPointF centre;
    PipShape shape = PipShape::Circle;
    double size = 9;
    Ink ink = Ink::First;
};

using Primitive = std::variant<Box, Curve, TextRun, Pip>;

// ---- When they show ----

// The stages in which an edit is told, one after the other: its line, the path that it resolves
// along, what changed (the first three places one by one), and back to every name that sees it.
enum class Stage : std::uint8_t { Line, Path, Cell, SecondCell, ThirdCell, Seers, End };
constexpr auto finished = Stage::Seers; // the whole picture, as a figure has it

// From one stage on, and no longer once another has come.
struct StageSpan {
    Stage from = Stage::Line;
    Stage until = Stage::End;
    bool operator==(const StageSpan &) const = default;
    [[nodiscard]] bool holds(Stage stage) const { return from <= stage && stage < until; }
};

// ---- What the primitives belong to ----

// Of a card: its own rows, then its drawer's.
using RowIndex = model::Index<struct Row>;

struct NodeKey {
    enum class Kind : std::uint8_t { Frame, Name, Card, Reference } kind = Kind::Frame;
    model::OriginKey origin; // Card; Reference: the holder
    RowIndex row; // Reference: of the holder
    QString name; // Frame: which part; Name, and Reference from a name
    bool isFormer = false; // Reference: beside the one that there is now
    bool operator==(const NodeKey &) const = default;
};

// One node's primitives follow one another.
struct Group {
    NodeKey key;
    QString title; // the node in words
    std::size_t first = 0;
    std::size_t count = 0;
    QRectF bounds;
};

// A picture as a flat list, drawn from first to last.
class DisplayList
{
public:
    void begin(NodeKey key, QString title);
    void add(Primitive primitive);
    void append(const DisplayList &other, const QPointF &offset);
    void append(const DisplayList &other, const Group &group, const QPointF &offset);

    // What is added while the answer lives shows during that span.
    class During
    {
        Q_DISABLE_COPY_MOVE(During)
    public:
        During(DisplayList &list, StageSpan span)
            : m_list(list)
            , m_outer(std::exchange(list.m_span, span))
        {
        }
        ~During() { m_list.m_span = m_outer; }

    private:
        DisplayList &m_list;
        StageSpan m_outer;
    };
    [[nodiscard]] During during(StageSpan span) { return {*this, span}; }

    [[nodiscard]] const std::vector<Group> &groups() const { return m_groups; }
    [[nodiscard]] const Primitive &operator[](std::size_t i) const { return m_primitives[i]; }
    [[nodiscard]] StageSpan span(std::size_t i) const { return m_spans[i]; }
    [[nodiscard]] std::size_t size() const { return m_primitives.size(); }
    [[nodiscard]] QRectF bounds() const;
    [[nodiscard]] DisplayList at(Stage stage) const; // what shows then, always
    [[nodiscard]] std::vector<Stage> stages() const; // at which something comes or goes, in order

private:
    std::vector<Group> m_groups;
    std::vector<Primitive> m_primitives;
    std::vector<StageSpan> m_spans; // of each primitive
    StageSpan m_span; // of what is added next
};

void moveBy(Primitive &primitive, const QPointF &by);

// What a primitive covers, strokes and arrowheads included.
[[nodiscard]] QRectF boundsOf(const Primitive &primitive);

// An identifier for files: letters, digits, hyphens; the same for the same node whatever else is
// drawn.
[[nodiscard]] QString identifier(const NodeKey &key);

// The outline of a pip or an arrowhead, closed.
[[nodiscard]] std::vector<QPointF> outline(const Pip &pip); // empty for a circle
[[nodiscard]] std::vector<QPointF> arrowhead(const Curve &curve);

// Dashes and gaps in scene units; empty where the line is whole.
[[nodiscard]] std::vector<double> dashes(LineStyle style, double width);

// Geometry that both painters share.
constexpr auto doubleInset = 3.0; // from a double border's outer line to its inner one
constexpr auto doubleInner = 0.8;
constexpr auto hatchPeriod = 9.0;
constexpr auto hatchWidth = 1.6;
constexpr auto doubleCurve = 5.2; // of a double curve, from outer edge to outer edge
constexpr auto doubleCore = 2.6;

} // namespace clonescope::views
