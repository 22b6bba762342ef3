// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/frameworks/numpy/numpyfloats.h"

#include "model/base/reprtext.h"
#include "model/frameworks/numpy/numbertext.h"
#include "model/heap/parts.h"

#include <algorithm>
#include <cmath>

namespace clonescope::model::numpy
{

namespace
{

constexpr int precision = 8;

struct Digits {
    bool isNegative = false;
    std::string digits; // d.ddd without the point
    int exponent = 0; // of the first digit
};

Digits digitsOf(const std::string &scientific)
{
    Digits result;
    const std::size_t e = scientific.find('e');
    for (const char c : scientific.substr(0, e))
        if (c == '-')
            result.isNegative = true;
        else if (c != '.')
            result.digits += c;
    result.exponent = std::stoi(scientific.substr(e + 1));
    return result;
}

// Whole and fractional part, the latter with the fewest digits that mean the number, at most
// `precision` of them.
struct Fixed {
    std::string whole, fraction;
};

Fixed split(std::string text)
{
    const std::size_t point = text.find('.');
    if (point == std::string::npos)
        return {std::move(text), {}};
    Fixed result {text.substr(0, point), text.substr(point + 1)};
    result.fraction.erase(result.fraction.find_last_not_of('0') + 1);
    return result;
}

Fixed positional(double value, DType dtype, int digits)
{
    const Digits shortest = digitsOf(shortestText(value, dtype));
    const int places = static_cast<int>(shortest.digits.size()) - 1 - shortest.exponent;
    if (places > digits)
        return split(fixedText(value, digits));
    std::string text = shortest.digits;
    if (shortest.exponent < 0)
        text.insert(0, static_cast<std::size_t>(-shortest.exponent), '0');
    const auto whole = static_cast<std::size_t>(std::max(shortest.exponent, 0)) + 1;
    if (text.size() < whole)
        text.append(whole - text.size(), '0');
    text.insert(whole, ".");
    return split((shortest.isNegative ? "-" : "") + text);
}

// In an array whole numbers have all their digits, where a scalar has zeros behind the telling
// ones.
Fixed positionalInArray(double value, DType dtype)
{
    return value == std::trunc(value) ? split(fixedText(value, 0))
                                      : positional(value, dtype, precision);
}

struct Scientific {
    std::string whole, fraction, exponent; // exponent with its sign
};

Scientific scientific(double value, DType dtype, int digits)
{
    std::string text = shortestText(value, dtype);
    if (static_cast<int>(digitsOf(text).digits.size()) - 1 > digits)
        text = scientificText(value, digits);
    const std::size_t e = text.find('e');
    const Fixed mantissa = split(text.substr(0, e));
    return {mantissa.whole, mantissa.fraction, text.substr(e + 1)};
}

} // namespace

NumpyFloats::NumpyFloats(const std::vector<double> &values, DType dtype, bool isSigned)
    : m_dtype(dtype)
    , m_isSigned(isSigned)
{
    double least = INFINITY, greatest = 0;
    for (const double v : values) {
        if (!std::isfinite(v) || v == 0)
            continue;
        least = std::min(least, std::abs(v));
        greatest = std::max(greatest, std::abs(v));
    }
    m_isScientific = greatest > 0 && (greatest >= 1e8 || least < 1e-4 || spread(greatest, least));
    for (const double v : values)
        if (std::isfinite(v))
            measure(v);
    for (const double v : values)
        if (!std::isfinite(v) && signedText(floatText(v)).size() > m_right + 1)
            m_left = std::max(m_left, signedText(floatText(v)).size() - m_right - 1);
}

std::string NumpyFloats::operator()(double value) const
{
    if (!std::isfinite(value))
        return padded(signedText(floatText(value)), m_left + m_right + 1);
    if (m_isScientific) { // all to the same number of exact digits
        std::string text = scientificText(value, static_cast<int>(m_fraction));
        if (m_fraction == 0)
            text.insert(text.find('e'), ".");
        const std::size_t exponent = text.find('e') + 1;
        while (text.size() - exponent < m_exponent)
            text.insert(exponent + 1, "0");
        return padded(signedText(text), m_left + m_right + 1);
    }
    Fixed parts = positionalInArray(value, m_dtype);
    parts.fraction.resize(m_right, ' ');
    return padded(signedText(parts.whole), m_left) + "." + parts.fraction;
}

std::string NumpyFloats::signedText(const std::string &text) const
{
    return m_isSigned && text.front() != '-' ? "+" + text : text;
}

// NumPy divides in the array's own dtype.
bool NumpyFloats::spread(double greatest, double least) const
{
    if (m_dtype == DType::Float64 || m_dtype == DType::Complex128)
        return greatest / least > 1000;
    return static_cast<float>(greatest) / static_cast<float>(least) > 1000;
}

void NumpyFloats::measure(double value)
{
    if (m_isScientific) {
        const Scientific parts = scientific(value, m_dtype, precision);
        m_left = std::max(m_left, signedText(parts.whole).size());
        m_fraction = std::max(m_fraction, parts.fraction.size());
        m_exponent = std::max(m_exponent, parts.exponent.size());
        m_right = m_exponent + 1 + m_fraction;
    } else {
        const Fixed parts = positionalInArray(value, m_dtype);
        m_left = std::max(m_left, signedText(parts.whole).size());
        m_right = std::max(m_right, parts.fraction.size());
    }
}

std::string numpyScalarText(double value, DType dtype)
{
    if (!std::isfinite(value))
        return floatText(value);
    const double size = std::abs(value);
    if (size != 0 && (size < 1e-4 || size >= 1e16))
        return shortestText(value, dtype);
    const Fixed parts = positional(value, dtype, 400);
    return parts.whole + "." + (parts.fraction.empty() ? "0" : parts.fraction);
}

} // namespace clonescope::model::numpy
