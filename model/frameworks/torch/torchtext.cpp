// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/frameworks/torch/torchtext.h"

#include "model/frameworks/numpy/numbertext.h"

#include <algorithm>
#include <cmath>

namespace clonescope::model::torch
{

namespace
{

// How one column of numbers is written: all alike, wide enough for the widest. Zeros and what is
// not finite have no say in it.
class NumberFormat
{
public:
    NumberFormat(const std::vector<Scalar> &values, const TextOptions &options)
        : m_precision(options.precision)
    {
        m_isFloating = !values.empty() && std::holds_alternative<double>(values.front());
        if (m_isFloating)
            chooseForFloats(values);
        else
            for (const Scalar &value : values)
                m_width = std::max(m_width, numpy::pythonText(value).size());
        m_isScientific = options.scientific.value_or(m_isScientific); // the width stays
    }
    [[nodiscard]] std::size_t width() const { return m_width; }
    [[nodiscard]] std::string operator()(const Scalar &value) const
    {
        return numpy::padded(
            m_isFloating ? number(std::get<double>(value)) : numpy::pythonText(value), m_width);
    }

private:
    void chooseForFloats(const std::vector<Scalar> &values)
    {
        double least = INFINITY, greatest = 0;
        std::vector<double> telling;
        for (const Scalar &value : values)
            if (const double v = std::get<double>(value); std::isfinite(v) && v != 0)
                telling.push_back(v);
        for (const double v : telling) {
            least = std::min(least, std::abs(v));
            greatest = std::max(greatest, std::abs(v));
            m_isWhole = m_isWhole && v == std::ceil(v);
        }
        if (telling.empty())
            return;
        m_isScientific = greatest / least > 1000 || greatest > 1e8 || (!m_isWhole && least < 1e-4);
        for (const double v : telling)
            m_width = std::max(m_width, number(v).size());
    }
    [[nodiscard]] std::string number(double value) const
    {
        if (m_isScientific)
            return numpy::scientificText(value, m_precision);
        if (!m_isWhole)
            return numpy::fixedText(value, m_precision);
        return numpy::fixedText(value, 0) + (std::isfinite(value) ? "." : "");
    }

    int m_precision;
    bool m_isFloating = false;
    bool m_isWhole = true;
    bool m_isScientific = false;
    std::size_t m_width = 1;
};

// The text between the parentheses, walking the shown elements in order.
class TensorText
{
public:
    TensorText(const ArrayRef &tensor, bool summarized, const TextOptions &options)
        : m_shape(tensor.layout.shape)
        , m_isSummarized(summarized)
        , m_values(numpy::shownElements(tensor, summarized))
        , m_isComplex(isComplex(tensor.dtype))
        , m_real(part(false), options)
        , m_imaginary(part(true), options)
        , m_lineWidth(options.lineWidth)
    {
    }

    // Brackets of all dimensions but the last around its rows; `indent` is that of the first.
    std::string text(std::size_t indent)
    {
        const std::size_t rank = m_shape.size();
        if (rank == 0)
            return element();
        std::string text(rank - 1, '[');
        std::vector<std::int64_t> at(rank - 1, 0);
        for (;;) {
            text += row(indent + rank - 1);
            std::size_t d = rank - 1;
            for (; d > 0; --d) {
                const numpy::Shown shown = numpy::shownMembers(m_shape[d - 1], m_isSummarized);
                if (++at[d - 1] < shown.leading + shown.trailing) {
                    const std::string between
                        = "," + std::string(rank - d, '\n') + std::string(indent + d, ' ');
                    text += between;
                    if (at[d - 1] == shown.leading)
                        text += "..." + between;
                    break;
                }
                at[d - 1] = 0;
                text += "]";
            }
            if (d == 0)
                return text;
            text.append(rank - 1 - d, '[');
        }
    }

private:
    // The real or imaginary parts, which have a column each; all values where they are not complex.
    [[nodiscard]] std::vector<Scalar> part(bool imaginary) const
    {
        std::vector<Scalar> parts;
        for (const Scalar &value : m_values) {
            if (!m_isComplex && !imaginary)
                parts.push_back(value);
            else if (m_isComplex)
                parts.emplace_back(imaginary ? asComplex(value).imag() : asComplex(value).real());
        }
        return parts;
    }
    std::string element()
    {
        const Scalar &value = m_values[m_next++];
        if (!m_isComplex)
            return m_real(value);
        std::string imaginary = m_imaginary(asComplex(value).imag()) + "j";
        imaginary.erase(0, imaginary.find_first_not_of(' '));
        return m_real(asComplex(value).real()) + (imaginary.front() == '-' ? "" : "+") + imaginary;
    }
    std::string row(std::size_t indent)
    {
        const std::size_t each = m_real.width() + 2 + (m_isComplex ? m_imaginary.width() + 1 : 0);
        const std::size_t room = m_lineWidth > indent ? (m_lineWidth - indent) / each : 0;
        const std::size_t perLine = std::max<std::size_t>(room, 1);
        const numpy::Shown shown = numpy::shownMembers(m_shape.back(), m_isSummarized);
        std::string text;
        std::size_t written = 0;
        const auto append = [&](const std::string &word) {
            if (written > 0)
                text += written % perLine == 0 ? ",\n" + std::string(indent + 1, ' ') : ", ";
            text += word;
            ++written;
        };
        for (std::int64_t i = 0; i < shown.leading + shown.trailing; ++i) {
            if (i == shown.leading)
                append(" ...");
            append(element());
        }
        return "[" + text + "]";
    }

    const std::vector<std::int64_t> &m_shape;
    bool m_isSummarized;
    std::vector<Scalar> m_values;
    bool m_isComplex;
    NumberFormat m_real;
    NumberFormat m_imaginary;
    std::size_t m_lineWidth;
    std::size_t m_next = 0;
};

std::vector<std::string> suffixes(const ArrayRef &tensor, const TorchSuffix &suffix)
{
    std::vector<std::string> result;
    const bool isEmpty = tensor.layout.count() == 0;
    if (isEmpty && tensor.layout.rank() != 1)
        result.push_back("size=" + numpy::tupleText(tensor.layout.shape));
    const bool impliedByValues = tensor.dtype == DType::Int64 || tensor.dtype == DType::Bool
        || tensor.dtype == DType::Complex64;
    if (tensor.dtype != DType::Float32 && (isEmpty || !impliedByValues))
        result.push_back("dtype=torch." + std::string(name(tensor.dtype)));
    if (!suffix.gradFn.empty())
        result.push_back("grad_fn=<" + std::string(suffix.gradFn) + ">");
    else if (suffix.requiresGrad)
        result.emplace_back("requires_grad=True");
    return result;
}

} // namespace

std::string torchText(const ArrayRef &tensor, const TorchSuffix &suffix, std::string_view className,
                      const TextOptions &options)
{
    const std::string prefix = std::string(className) + "(";
    const std::int64_t count = tensor.layout.count();
    std::string text = prefix;
    if (count == 0)
        text += "[]";
    else
        text += TensorText(tensor, count > numpy::summaryThreshold, options).text(prefix.size());
    const std::size_t lineStart = text.rfind('\n'); // the first line counts two columns more
    std::size_t column
        = lineStart == std::string::npos ? text.size() + 2 : text.size() - lineStart + 1;
    for (const std::string &part : suffixes(tensor, suffix)) {
        const bool fits = column + part.size() + 2 <= options.lineWidth;
        text += fits ? ", " + part : ",\n" + std::string(prefix.size(), ' ') + part;
        column = fits ? column + part.size() + 2 : prefix.size() + part.size();
    }
    return text + ")";
}

std::string_view torchTypeName(DType dtype)
{
    switch (dtype) {
    case DType::Bool:
        return "torch.BoolTensor";
    case DType::UInt8:
        return "torch.ByteTensor";
    case DType::Int8:
        return "torch.CharTensor";
    case DType::Int16:
        return "torch.ShortTensor";
    case DType::Int32:
        return "torch.IntTensor";
    case DType::Int64:
        return "torch.LongTensor";
    case DType::Float16:
        return "torch.HalfTensor";
    case DType::BFloat16:
        return "torch.BFloat16Tensor";
    case DType::Float32:
        return "torch.FloatTensor";
    case DType::Float64:
        return "torch.DoubleTensor";
    case DType::Complex64:
        return "torch.ComplexFloatTensor";
    case DType::Complex128:
        break;
    }
    return "torch.ComplexDoubleTensor";
}

} // namespace clonescope::model::torch
