// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "views/picture/cards/elements.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <limits>
#include <numeric>
#include <optional>

namespace clonescope::views
{

namespace
{

using model::DType;

double half(std::uint16_t bits)
{
    const int exponent = int((bits >> 10U) & 0x1fU), fraction = int(bits & 0x3ffU);
    const double sign = (bits & 0x8000U) != 0 ? -1 : 1;
    if (exponent == 31)
        return fraction != 0 ? std::numeric_limits<double>::quiet_NaN()
                             : sign * std::numeric_limits<double>::infinity();
    return exponent == 0 ? sign * std::ldexp(fraction, -24)
                         : sign * std::ldexp(1024 + fraction, exponent - 25);
}

// The value at a byte; of a complex number the real part, or the imaginary one.
double load(const model::Bytes &bytes, std::size_t at, DType dtype, bool imaginary = false)
{
    switch (dtype) {
    case DType::Bool:
    case DType::UInt8:
        return bytes.load<std::uint8_t>(at);
    case DType::Int8:
        return bytes.load<std::int8_t>(at);
    case DType::Int16:
        return bytes.load<std::int16_t>(at);
    case DType::Int32:
        return bytes.load<std::int32_t>(at);
    case DType::Int64:
        return static_cast<double>(bytes.load<std::int64_t>(at));
    case DType::Float16:
        return half(bytes.load<std::uint16_t>(at));
    case DType::BFloat16:
        return std::bit_cast<float>(std::uint32_t {bytes.load<std::uint16_t>(at)} << 16U);
    case DType::Float32:
        return bytes.load<float>(at);
    case DType::Float64:
        return bytes.load<double>(at);
    case DType::Complex64:
        return bytes.load<float>(at + (imaginary ? 4 : 0));
    case DType::Complex128:
        return bytes.load<double>(at + (imaginary ? 8 : 0));
    }
    return 0;
}

// A float as tensors are printed, short: "3." on a strip, "3" in a grid.
QString realText(double value, bool point)
{
    if (std::isnan(value))
        return QStringLiteral("nan");
    if (std::isinf(value))
        return value < 0 ? QStringLiteral("-inf") : QStringLiteral("inf");
    if (value == std::floor(value) && std::abs(value) < 1e5)
        return QString::number(value, 'f', 0) + (point ? u"." : u"");
    return QString::number(value, 'g', 4);
}

QString valueText(const model::Bytes &bytes, std::size_t at, DType dtype, bool point)
{
    const double value = load(bytes, at, dtype);
    if (dtype == DType::Bool)
        return value != 0 ? QStringLiteral("T") : QStringLiteral("F");
    if (dtype == DType::Int64)
        return QString::number(bytes.load<std::int64_t>(at));
    if (model::isIntegral(dtype))
        return QString::number(value, 'f', 0);
    if (!model::isComplex(dtype))
        return realText(value, point);
    const double imaginary = load(bytes, at, dtype, true);
    return realText(value, false) + (imaginary < 0 ? u"" : u"+") + realText(imaginary, false)
        + u'j';
}

struct Scale {
    double low = std::numeric_limits<double>::infinity();
    double high = -low;
    void take(double value)
    {
        if (!std::isfinite(value))
            return;
        low = std::min(low, value);
        high = std::max(high, value);
    }
    [[nodiscard]] double share(double value) const
    {
        if (!std::isfinite(value))
            return 1;
        return high > low ? (value - low) / (high - low) : 0.25;
    }
};

constexpr std::size_t wholeScale = 65'536; // bytes that are read for the scale

Scale scaleOf(const model::Bytes &bytes, DType dtype)
{
    Scale scale;
    const std::size_t size = model::itemSize(dtype), end = std::min(bytes.size(), wholeScale);
    for (std::size_t at = 0; at + size <= end; at += size)
        scale.take(load(bytes, at, dtype));
    return scale;
}

bool meets(const model::ByteRanges &ranges, std::int64_t begin, std::int64_t end)
{
    const auto &all = ranges.ranges();
    const auto after = std::upper_bound(all.begin(), all.end(), begin,
                                        [](std::int64_t at, const auto &r) { return at < r.end; });
    return after != all.end() && after->begin < end;
}

// Makes cells of one buffer.
struct CellMaker {
    const model::Bytes &bytes;
    DType dtype;
    bool point; // floats are written with their point
    const WrittenBytes *written;
    Scale scale;

    [[nodiscard]] Cell operator()(std::int64_t element) const
    {
        const std::size_t size = model::itemSize(dtype),
                          at = static_cast<std::size_t>(element) * size;
        Cell cell;
        cell.text = valueText(bytes, at, dtype, point);
        cell.shade = cell.shadeBefore = scale.share(load(bytes, at, dtype));
        cell.index = element;
        const auto begin = static_cast<std::int64_t>(at);
        cell.changed
            = written && meets(written->ranges, begin, begin + static_cast<std::int64_t>(size));
        if (cell.changed && written->before) {
            const QString before = valueText(written->before->bytes, at, dtype, point);
            if (before != cell.text)
                cell.before = before;
            cell.shadeBefore
                = std::clamp(scale.share(load(written->before->bytes, at, dtype)), 0.0, 1.0);
        }
        return cell;
    }
};

Cell cutCell(std::int64_t count)
{
    Cell cell;
    cell.cut = count;
    return cell;
}

// So many cells are shown at the beginning and at the end of a line that is cut: fewer where the
// numbers are long.
struct LineEnds {
    std::int64_t head = 0, tail = 0;

    LineEnds(std::int64_t count, double widest, double room, std::int64_t most)
    {
        constexpr auto cut = 72.0; // the words in the place of what is left out
        const auto fitting = [&](double width) {
            return std::clamp(static_cast<std::int64_t>(width / (widest + 5)), std::int64_t {4},
                              most);
        };
        const std::int64_t whole = fitting(room),
                           shown = count <= whole ? whole : fitting(room - cut);
        head = shown * 2 / 3;
        tail = shown - 1 - head;
    }
};

double widestOf(const std::vector<Cell> &cells)
{
    double width = 0;
    for (const Cell &cell : cells)
        width = std::max(width, textWidth(Face::Tiny, cell.text));
    return width;
}

// A line of numbers: where its first stands, how many there are, and which are never cut out.
struct Line {
    std::int64_t first, count, stride;
    const std::vector<std::int64_t> &kept;
};

std::vector<Cell> cellsOf(const CellMaker &make, const Line &line, const LineEnds &ends)
{
    const auto &[first, count, stride, kept] = line;
    std::vector<Cell> cells;
    for (const auto &[i, cut] : shownOf(count, ends.head, ends.tail, kept))
        cells.push_back(cut > 0 ? cutCell(cut) : make(first + i * stride));
    return cells;
}

std::vector<std::int64_t> lineStarts(const model::StridedLayout &layout,
                                     const std::vector<Shown> &lines)
{
    std::vector<std::int64_t> starts;
    for (const Shown &shown : lines) {
        std::int64_t at = layout.offset, line = shown.index;
        for (std::size_t d = layout.rank() - 1; line > 0 && d-- > 0; line /= layout.shape[d])
            at += line % layout.shape[d] * layout.stride[d];
        starts.push_back(at);
    }
    return starts;
}

// Where in a tensor an element of its buffer stands, one index a dimension; nullopt where the
// tensor does not read it, or by strides that overlap.
std::optional<std::vector<std::int64_t>> placeOf(std::int64_t element,
                                                 const model::StridedLayout &layout)
{
    std::vector<std::size_t> dims(layout.rank());
    std::iota(dims.begin(), dims.end(), std::size_t {0});
    std::sort(dims.begin(), dims.end(),
              [&](std::size_t a, std::size_t b) { return layout.stride[a] > layout.stride[b]; });
    std::int64_t rest = element - layout.offset;
    std::vector<std::int64_t> place(layout.rank(), 0);
    for (const std::size_t d : dims)
        if (layout.stride[d] > 0 && rest > 0) {
            place[d] = std::min(rest / layout.stride[d], layout.shape[d] - 1);
            rest -= place[d] * layout.stride[d];
        }
    return rest == 0 ? std::optional(place) : std::nullopt;
}

// The lines and columns of a grid that the first changed elements stand in.
struct Kept {
    std::vector<std::int64_t> lines, columns;

    Kept(const model::StridedLayout &layout, std::int64_t itemSize, const WrittenBytes *written)
    {
        constexpr std::size_t mostKept = 2, mostTried = 64;
        if (!written)
            return;
        std::size_t tried = 0;
        for (const auto &range : written->ranges.ranges())
            for (std::int64_t i = range.begin / itemSize; i * itemSize < range.end; ++i) {
                if (lines.size() == mostKept || ++tried > mostTried)
                    return;
                if (const auto place = placeOf(i, layout))
                    take(*place, layout);
            }
    }

private:
    void take(const std::vector<std::int64_t> &place, const model::StridedLayout &layout)
    {
        std::int64_t line = 0;
        for (std::size_t d = 0; d + 1 < place.size(); ++d)
            line = line * layout.shape[d] + place[d];
        insert(lines, line);
        insert(columns, place.back());
    }
    static void insert(std::vector<std::int64_t> &sorted, std::int64_t value)
    {
        const auto at = std::lower_bound(sorted.begin(), sorted.end(), value);
        if (at == sorted.end() || *at != value)
            sorted.insert(at, value);
    }
};

} // namespace

std::vector<Shown> shownOf(std::int64_t count, std::int64_t head, std::int64_t tail,
                           const std::vector<std::int64_t> &kept)
{
    std::vector<Shown> shown;
    const auto take = [&](std::int64_t i) {
        const std::int64_t last = shown.empty() ? -1 : shown.back().index;
        if (i <= last || i >= count)
            return;
        if (i == last + 2)
            shown.push_back({last + 1}); // a cut of one says no more than the one
        else if (i > last + 1)
            shown.push_back({0, i - last - 1});
        shown.push_back({i});
    };
    const bool whole = count <= head + tail + 1;
    for (std::int64_t i = 0; i < (whole ? count : head); ++i)
        take(i);
    if (whole)
        return shown;
    for (const std::int64_t i : kept)
        take(i);
    for (std::int64_t i = count - tail; i < count; ++i)
        take(i);
    return shown;
}

std::vector<GridLine> gridOf(const model::Heap &heap, const model::Tensor &tensor,
                             const WrittenBytes *written)
{
    const auto *storage = heap.as<model::StorageImpl>(tensor.storage);
    const auto *buffer = storage ? heap.as<model::Buffer>(storage->buffer) : nullptr;
    const model::StridedLayout layout
        = buffer ? model::layoutInBuffer(heap, tensor) : *tensor.layout;
    if (!buffer || buffer->isUnknown || layout.count() == 0)
        return {};
    const CellMaker make {buffer->bytes, tensor.dtype, false, written,
                          scaleOf(buffer->bytes, tensor.dtype)};
    const std::size_t rank = layout.rank();
    if (rank == 0)
        return {{{make(layout.offset)}}};
    constexpr auto room = 330.0;
    constexpr std::int64_t most = 12;
    const std::int64_t columns = layout.shape[rank - 1], step = layout.stride[rank - 1];
    const std::int64_t height = rank > 1 ? layout.shape[rank - 2] : 1,
                       lines = layout.count() / columns;
    const Kept kept(layout, static_cast<std::int64_t>(model::itemSize(tensor.dtype)), written);
    const std::vector<Shown> shown = shownOf(lines, 5, 2, kept.lines);
    const std::vector<std::int64_t> starts = lineStarts(layout, shown);
    double widest = 0;
    for (std::size_t i = 0; i < shown.size(); ++i)
        if (shown[i].cut == 0)
            widest = std::max(widest,
                              widestOf(cellsOf(make, {starts[i], columns, step, kept.columns},
                                               {columns, 0, room, most})));
    const LineEnds ends(columns, widest, room, most);
    std::vector<GridLine> grid;
    for (std::size_t i = 0; i < shown.size(); ++i) {
        if (shown[i].cut > 0)
            grid.push_back({{cutCell(shown[i].cut)}});
        else
            grid.push_back({cellsOf(make, {starts[i], columns, step, kept.columns}, ends),
                            shown[i].index > 0 && shown[i].index % height == 0});
    }
    return grid;
}

std::vector<Cell> stripOf(const model::Buffer &buffer, DType dtype, const WrittenBytes *written)
{
    const CellMaker make {buffer.bytes, dtype, true, written, scaleOf(buffer.bytes, dtype)};
    const auto size = static_cast<std::int64_t>(model::itemSize(dtype));
    const std::int64_t count = static_cast<std::int64_t>(buffer.bytes.size()) / size;
    std::vector<std::int64_t> kept;
    if (written && !written->ranges.ranges().empty()) {
        const auto &ranges = written->ranges.ranges();
        for (std::size_t r = 0; r < ranges.size() && kept.size() < 4; ++r)
            for (std::int64_t i = ranges[r].begin / size;
                 i * size < ranges[r].end && kept.size() < 4; ++i)
                kept.push_back(i);
    }
    constexpr auto room = 400.0;
    constexpr std::int64_t most = 14;
    const auto cells = [&](const LineEnds &ends) {
        std::vector<Cell> strip;
        for (const auto &[i, cut] : shownOf(count, ends.head, ends.tail, kept))
            strip.push_back(cut > 0 ? cutCell(cut) : make(i));
        return strip;
    };
    return cells({count, widestOf(cells({count, 0, room, most})), room, most});
}

std::vector<char> readsOf(const std::vector<Cell> &strip, std::size_t stripSize,
                          const model::StridedLayout &layout, std::size_t itemSize)
{
    const model::ByteRanges ranges(layout, itemSize);
    const auto size = static_cast<std::int64_t>(stripSize);
    std::vector<char> reads;
    std::int64_t next = 0;
    for (const Cell &cell : strip) {
        const std::int64_t first = cell.cut > 0 ? next : cell.index,
                           count = std::max<std::int64_t>(cell.cut, 1);
        reads.push_back(meets(ranges, first * size, (first + count) * size) ? 1 : 0);
        next = first + count;
    }
    return reads;
}

QString rangeText(const model::StridedLayout &layout)
{
    const std::int64_t count = layout.count();
    if (count == 0)
        return QStringLiteral("none");
    QString low = QString::number(layout.lowest());
    if (count == 1 || layout.beyond() == layout.lowest() + 1)
        return low;
    QString text = low + QChar(0x2013) + QString::number(layout.beyond() - 1);
    if (layout.rank() == 1 && layout.stride[0] > 1)
        text += u" by " + QString::number(layout.stride[0]);
    return text;
}

} // namespace clonescope::views
