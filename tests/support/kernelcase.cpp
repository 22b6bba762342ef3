// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "tests/support/kernelcase.h"

#include "model/engine/pyerror.h"
#include "model/frameworks/numpy/numpytext.h"
#include "model/frameworks/torch/arrays.h"
#include "model/frameworks/torch/draws.h"
#include "model/frameworks/torch/torchtext.h"
#include "model/frameworks/torch/viewlayouts.h"
#include "model/kernels/ranges.h"

#include <map>
#include <sstream>
#include <stdexcept>

namespace clonescope::tests
{

using namespace model;
using namespace model::numpy;
using namespace model::torch;

namespace
{

std::string shown(const Sizes &sizes)
{
    std::string text;
    for (const std::int64_t size : sizes)
        text += (text.empty() ? "" : ",") + std::to_string(size);
    return text.empty() ? "-" : text;
}

std::string shown(const StridedLayout &layout)
{
    return shown(layout.shape) + " " + shown(layout.stride) + " " + std::to_string(layout.offset);
}

std::string shown(const Bytes &bytes, std::size_t from = 0)
{
    constexpr std::string_view digits = "0123456789abcdef";
    std::string text;
    for (std::size_t at = from; at < bytes.size(); ++at) {
        const auto byte = bytes.load<std::uint8_t>(at);
        text += {digits[byte >> 4U], digits[byte & 15U]};
    }
    return text.empty() ? "-" : text;
}

std::string shown(const Array &array)
{
    return std::string(name(array.dtype)) + " " + shown(array.layout) + " " + shown(array.bytes);
}

class Question
{
public:
    explicit Question(const std::string &text)
        : m_in(text)
    {
    }
    std::string word()
    {
        std::string text;
        if (!(m_in >> text))
            throw std::invalid_argument("the question ends early: " + m_in.str());
        return text;
    }
    std::int64_t number() { return std::stoll(word()); }
    std::optional<std::int64_t> end()
    {
        const std::string text = word();
        return text == "none" ? std::nullopt : std::optional<std::int64_t>(std::stoll(text));
    }
    Sizes sizes()
    {
        Sizes result;
        std::istringstream parts(word());
        for (std::string part; std::getline(parts, part, ',');)
            if (part != "-")
                result.push_back(std::stoll(part));
        return result;
    }
    StridedLayout layout()
    {
        Sizes shape = sizes(), stride = sizes();
        return {std::move(shape), std::move(stride), number()};
    }
    DType dtype() { return dtypeNamed(word()).value(); }
    Bytes bytes()
    {
        const std::string text = word();
        Bytes result(text == "-" ? 0 : text.size() / 2);
        for (std::size_t at = 0; at < result.size(); ++at)
            result.store(at,
                         static_cast<std::uint8_t>(std::stoi(text.substr(2 * at, 2), nullptr, 16)));
        return result;
    }
    Array array()
    {
        const DType type = dtype();
        StridedLayout where = layout();
        return {bytes(), std::move(where), type};
    }
    Scalar scalar(const std::string &kind)
    {
        if (kind == "f")
            return std::stod(word());
        return kind == "b" ? Scalar(number() != 0) : Scalar(number());
    }

private:
    std::istringstream m_in;
};

// The second operand; `within` is another layout over the first one's bytes.
struct Second {
    Second(Question &in, const Array &first)
    {
        const std::string kind = in.word();
        if (kind == "within") {
            operand = ArrayRef {&first.bytes, in.layout(), first.dtype};
        } else if (kind == "array") {
            own = in.array();
            operand = own.ref();
        } else {
            operand = in.scalar(kind);
        }
    }
    Array own;
    Operand operand = false;
};

std::string arithmetic(const std::string &operation, Question &in)
{
    const auto code = operation == "copy" ? 0 : in.number();
    Scalar alpha = std::int64_t {1};
    if (operation == "binary" || operation == "inplace")
        alpha = in.scalar(in.word());
    Array a = in.array();
    const Second b(in, a);
    const MutableArrayRef to {&a.bytes, a.layout, a.dtype};
    if (operation == "compare")
        return shown(compared(static_cast<Comparison>(code), a.ref(), b.operand));
    if (operation == "binary")
        return shown(binary(static_cast<Arithmetic>(code), a.ref(), b.operand, alpha));
    if (operation == "inplace")
        binaryInPlace(static_cast<Arithmetic>(code), to, b.operand, alpha);
    else
        copyInto(to, std::get<ArrayRef>(b.operand));
    return shown(a.bytes);
}

std::string text(const std::string &operation, Question &in)
{
    const Array array = in.array();
    if (operation == "numpystr")
        return numpyStr(array.ref());
    if (operation == "numpyrepr")
        return numpyRepr(array.ref());
    const std::string suffix = in.word();
    const bool isLeaf = suffix == "-" || suffix == "requires_grad";
    return torchText(array.ref(), {suffix != "-", isLeaf ? std::string_view() : suffix});
}

using View = StridedLayout (*)(const StridedLayout &, Question &);

StridedLayout reshapedOrNew(const StridedLayout &x, const Sizes &shape)
{
    return reshaped(x, shape).value_or(StridedLayout::contiguous(inferShape(shape, x.count())));
}

StridedLayout flattened(const StridedLayout &x, Question &in)
{
    const std::int64_t start = in.number();
    const Sizes shape = flattenedShape(x, start, in.number());
    return shape == x.shape ? x : reshapedOrNew(x, shape);
}

StridedLayout slicedBy(const StridedLayout &x, Question &in)
{
    const auto start = in.end(), stop = in.end(), step = in.end();
    return sliced(x, 0, start, stop, step.value_or(1));
}

template <StridedLayout (*view)(const StridedLayout &, std::int64_t, std::int64_t)>
StridedLayout byTwo(const StridedLayout &x, Question &in)
{
    const std::int64_t first = in.number();
    return view(x, first, in.number());
}

const std::map<std::string, View> &viewOperations()
{
    static const std::map<std::string, View> all {
        {"view", [](const auto &x, Question &in) { return viewed(x, in.sizes()); }},
        {"reshape", [](const auto &x, Question &in) { return reshapedOrNew(x, in.sizes()); }},
        {"permute", [](const auto &x, Question &in) { return permuted(x, in.sizes()); }},
        {"transpose", byTwo<transposed>},
        {"t", [](const auto &x, Question &) { return transposed(x); }},
        {"squeeze", [](const auto &x, Question &) { return squeezed(x); }},
        {"squeezed", [](const auto &x, Question &in) { return squeezed(x, in.number()); }},
        {"unsqueeze", [](const auto &x, Question &in) { return unsqueezed(x, in.number()); }},
        {"expand",
         [](const auto &x, Question &in) { return expanded(x, in.sizes(), DType::Float32); }},
        {"select", byTwo<selected>},
        {"slice", slicedBy},
        {"flatten", flattened},
        {"clone", [](const auto &x, Question &) { return cloneLayout(x); }},
    };
    return all;
}

// One generator serves all questions of a table.
TorchGenerator &generator()
{
    static TorchGenerator one;
    return one;
}

std::string draw(Question &in)
{
    const DType dtype = in.dtype();
    Array drawn {{}, StridedLayout::contiguous(in.sizes()), dtype};
    drawn.bytes = Bytes(static_cast<std::size_t>(drawn.layout.count()) * itemSize(dtype));
    drawUniform(generator(), {&drawn.bytes, drawn.layout, dtype}, 0, 1);
    in.word();
    return shown(drawn.bytes, static_cast<std::size_t>(in.number()) * itemSize(dtype));
}

// start, step, dtype, number of elements
std::string range(Question &in)
{
    const Scalar start = in.scalar(in.word()), step = in.scalar(in.word());
    Array array {{}, {}, in.dtype()};
    array.layout = StridedLayout::contiguous({in.number()});
    array.bytes = Bytes(static_cast<std::size_t>(array.layout.count()) * itemSize(array.dtype));
    if (array.dtype == DType::Int64)
        fillRange(array, asInt(start), asInt(step));
    else
        fillRange(array, asDouble(start), asDouble(step));
    return shown(array.bytes);
}

std::string answered(const std::string &operation, Question &in)
{
    if (operation == "range")
        return range(in);
    if (operation == "rand")
        return draw(in);
    if (operation == "seed") {
        generator() = TorchGenerator(static_cast<std::uint64_t>(in.number()));
        return {};
    }
    if (operation == "convert") {
        const Array from = in.array();
        return shown(
            copied(from.ref(), StridedLayout::contiguous(from.layout.shape), in.dtype()).bytes);
    }
    if (operation == "torchtext" || operation == "numpystr" || operation == "numpyrepr")
        return text(operation, in);
    const auto view = viewOperations().find(operation);
    if (view == viewOperations().end())
        return arithmetic(operation, in);
    const StridedLayout layout = in.layout();
    return shown(view->second(layout, in));
}

} // namespace

std::string answerKernelCase(const std::string &question)
{
    Question in(question);
    const std::string operation = in.word();
    try {
        return answered(operation, in);
    } catch (const PyError &error) {
        return error.type + ": " + error.message;
    }
}

} // namespace clonescope::tests
