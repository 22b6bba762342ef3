// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/frameworks/numpy/numpytext.h"

#include "model/frameworks/numpy/numbertext.h"
#include "model/frameworks/numpy/numpyfloats.h"

#include <algorithm>
#include <cmath>
#include <iterator>

namespace clonescope::model::numpy
{

namespace
{

constexpr std::size_t lineWidth = 75;

bool isFloatingOrComplex(DType dtype)
{
    return isFloating(dtype) || isComplex(dtype);
}

// The words of all shown elements, in C order, of one width but for complex ones.
std::vector<std::string> words(const ArrayRef &array, bool summarized)
{
    const std::vector<Scalar> values = shownElements(array, summarized);
    std::vector<std::string> result;
    if (isFloatingOrComplex(array.dtype)) {
        std::vector<double> reals, imaginaries;
        for (const Scalar &value : values) {
            reals.push_back(asComplex(value).real());
            imaginaries.push_back(asComplex(value).imag());
        }
        const NumpyFloats real(reals, array.dtype, false);
        const NumpyFloats imaginary(imaginaries, array.dtype, true);
        for (std::size_t i = 0; i < values.size(); ++i) {
            result.push_back(real(reals[i]));
            if (!isComplex(array.dtype))
                continue;
            std::string part = imaginary(imaginaries[i]);
            part.insert(part.find_last_not_of(' ') + 1, "j");
            result.back() += part;
        }
        return result;
    }
    std::size_t width = 0;
    for (const Scalar &value : values) {
        result.push_back(pythonText(value));
        width = std::max(width, result.back().size());
    }
    if (array.dtype == DType::Bool)
        width = 5; // as "False", whatever is there
    for (std::string &word : result)
        word = padded(std::move(word), width);
    return result;
}

class ArrayText
{
public:
    ArrayText(const ArrayRef &array, std::string_view separator)
        : m_shape(array.layout.shape)
        , m_isSummarized(array.layout.count() > summaryThreshold)
        , m_words(words(array, m_isSummarized))
        , m_separator(separator)
    {
    }

    std::string dimension(std::size_t d, const std::string &indent, std::size_t width)
    {
        const std::string stop = m_separator.substr(0, m_separator.find_last_not_of(' ') + 1);
        if (d + 1 == m_shape.size())
            return row(indent, width - std::max<std::size_t>(stop.size(), 1));
        const Shown shown = shownMembers(m_shape[d], m_isSummarized);
        const std::string between = stop + std::string(m_shape.size() - d - 1, '\n');
        std::string text;
        for (std::int64_t i = 0; i < shown.leading + shown.trailing; ++i) {
            if (i > 0)
                text += between;
            if (i == shown.leading)
                text += indent + "..." + between;
            text += indent + dimension(d + 1, indent + " ", width - 1);
        }
        return "[" + text.substr(indent.size()) + "]";
    }

private:
    std::string row(const std::string &indent, std::size_t width)
    {
        const Shown shown = shownMembers(m_shape.back(), m_isSummarized);
        std::string text, line = indent;
        const auto append = [&](const std::string &word) {
            if (line.size() + word.size() > width && line.size() > indent.size()) {
                line.erase(line.find_last_not_of(' ') + 1);
                text += line + "\n";
                line = indent;
            }
            line += word;
        };
        for (std::int64_t i = 0; i < shown.leading + shown.trailing; ++i) {
            if (i > 0)
                line += m_separator;
            if (i == shown.leading) {
                append("...");
                line += m_separator;
            }
            append(m_words[m_next++]);
        }
        text += line;
        return "[" + text.substr(indent.size()) + "]";
    }

    const std::vector<std::int64_t> &m_shape;
    bool m_isSummarized;
    std::vector<std::string> m_words;
    std::string m_separator;
    std::size_t m_next = 0;
};

std::string scalarText(const ArrayRef &array)
{
    const Scalar value = elements(array).front();
    if (isFloating(array.dtype))
        return numpyScalarText(std::get<double>(value), array.dtype);
    if (!isComplex(array.dtype))
        return pythonText(value);
    const auto number = asComplex(value);
    const auto part = [&](double half) {
        const std::string text = numpyScalarText(half, array.dtype);
        return text.ends_with(".0") ? text.substr(0, text.size() - 2) : text;
    };
    std::string imaginary = part(number.imag()) + "j";
    if (number.real() == 0 && !std::signbit(number.real()))
        return imaginary;
    return "(" + part(number.real()) + (imaginary.front() == '-' ? "" : "+") + imaginary + ")";
}

std::string arrayText(const ArrayRef &array, std::string_view separator, std::size_t prefix,
                      std::size_t suffix)
{
    if (array.layout.count() == 0)
        return "[]";
    return ArrayText(array, separator)
        .dimension(0, std::string(prefix + 1, ' '), lineWidth - suffix);
}

// What stands on a line of its own where the values take several.
} // namespace

std::string numpyStr(const ArrayRef &array)
{
    return array.layout.rank() == 0 ? scalarText(array) : arrayText(array, " ", 0, 0);
}

std::string numpyRepr(const ArrayRef &array)
{
    if (array.layout.rank() == 0)
        return scalarText(array);
    const std::string prefix = "array(";
    std::string text = prefix + arrayText(array, ", ", prefix.size(), 1);
    const bool isEmpty = array.layout.count() == 0;
    if (isEmpty && array.layout.rank() != 1)
        text += ", shape=" + tupleText(array.layout.shape);
    constexpr DType implied[] {DType::Bool, DType::Int64, DType::Float64, DType::Complex128};
    if (!isEmpty
        && std::find(std::begin(implied), std::end(implied), array.dtype) != std::end(implied))
        return text + ")";
    text += ",";
    const std::string dtype = "dtype=" + std::string(name(array.dtype)) + ")";
    const std::size_t line = text.size() - (text.rfind('\n') + 1);
    const bool fits = line + dtype.size() + 1 <= lineWidth;
    return text + (fits ? " " : "\n" + std::string(prefix.size(), ' ')) + dtype;
}

} // namespace clonescope::model::numpy
