// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "app/recordings/tracedata.h"

#include "model/heap/keptnames.h"
#include "model/heap/traits.h"
#include "model/kernels/element.h"

#include <QBuffer>
#include <charconv>
#include <limits>

namespace clonescope::app
{

using namespace model;

namespace
{

__extension__ using Wide = __int128;

constexpr std::size_t highestRank = 64; // as frameworks have it

double elementValue(std::string_view text)
{
    double value = 0;
    const auto [rest, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc::result_out_of_range ? std::numeric_limits<double>::infinity()
                                                   : value;
}

double realElement(JsonReader &in)
{
    if (in.peek() != '"')
        return elementValue(in.number());
    const std::string word = in.string();
    constexpr double infinity = std::numeric_limits<double>::infinity();
    return word == "inf" ? infinity
        : word == "-inf" ? -infinity
                         : std::numeric_limits<double>::quiet_NaN();
}

Scalar element(JsonReader &in)
{
    if (in.peek() == '[') {
        in.beginArray();
        double parts[2] {};
        for (double &part : parts)
            part = in.nextItem() ? realElement(in) : 0;
        while (in.nextItem())
            in.skip();
        return std::complex<double> {parts[0], parts[1]};
    }
    if (in.peek() == 't' || in.peek() == 'f')
        return in.boolean();
    if (in.peek() == '"')
        return realElement(in);
    const std::string text = in.number();
    if (const auto whole = wholeNumber(text))
        return *whole;
    std::uint64_t large = 0; // of an unsigned type: its bits
    const auto [rest, error] = std::from_chars(text.data(), text.data() + text.size(), large);
    if (error == std::errc() && rest == text.data() + text.size())
        return static_cast<std::int64_t>(large);
    return elementValue(text);
}

std::vector<Scalar> scalars(std::string_view json)
try {
    QByteArray bytes = QByteArray::fromRawData(json.data(), static_cast<qsizetype>(json.size()));
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    JsonReader in(buffer);
    std::vector<Scalar> all;
    in.beginArray();
    while (in.nextItem())
        all.push_back(element(in));
    return all;
} catch (const NotReadable &) { // no elements as a trace has them
    return {};
}

// Unsigned integers that the engine does not know, by the size of one.
std::size_t unsignedSize(std::string_view dtype)
{
    return dtype == "uint16" ? 2 : dtype == "uint32" ? 4 : dtype == "uint64" ? 8 : 0;
}

bool setLayout(const TraceObject &told, std::string_view strideField, Tensor &tensor)
{
    const auto shape = wholeNumbers(told.field("shape"));
    const bool isShape = shape && shape->size() <= highestRank
        && std::ranges::all_of(*shape, [](std::int64_t size) { return size >= 0; });
    if (!isShape)
        return false;
    Wide count = 1;
    for (const std::int64_t size : *shape)
        if (count = count * size; count > std::numeric_limits<std::int64_t>::max() / 16)
            return false;
    StridedLayout layout = StridedLayout::contiguous(*shape);
    if (!strideField.empty()) {
        const auto strides = wholeNumbers(told.field(strideField));
        const auto offset = wholeNumber(told.field("offset"));
        const std::int64_t unit
            = strideField == "strides" ? static_cast<std::int64_t>(itemSize(tensor.dtype)) : 1;
        if (!strides || strides->size() != shape->size() || !offset || *offset % unit != 0)
            return false;
        layout.stride = *strides;
        layout.offset = *offset / unit;
        for (std::int64_t &stride : layout.stride) {
            if (stride % unit != 0)
                return false;
            stride /= unit;
        }
    }
    tensor.layout = std::move(layout);
    return true;
}

} // namespace

std::optional<Tensor> tensorHeader(const TraceObject &told, const std::string &type)
{
    const std::string_view strides = !told.field("stride").empty() ? "stride"
        : !told.field("strides").empty()                           ? "strides"
                                                                   : "";
    const auto framework = frameworkOf(type, strides);
    const std::string_view quoted = told.field("dtype");
    if (!framework || quoted.size() < 2)
        return std::nullopt;
    const auto dtype = dtypeNamed(quoted.substr(1, quoted.size() - 2));
    const auto name = keptName(type);
    if (!dtype || !name)
        return std::nullopt;
    Tensor tensor;
    tensor.framework = *framework;
    tensor.dtype = *dtype;
    if (type != traits(*framework).tensorClass)
        tensor.className = *name;
    tensor.isReadOnly = told.field("writeable") == "false";
    return setLayout(told, strides, tensor) ? std::optional(std::move(tensor)) : std::nullopt;
}

Fit whatItReads(const Tensor &tensor, std::uint64_t nbytes)
{
    const StridedLayout &layout = *tensor.layout;
    if (layout.count() == 0)
        return Fit::Within;
    Wide lowest = layout.offset, highest = layout.offset, runs = 1;
    for (std::size_t d = 0; d < layout.rank(); ++d) {
        const Wide reach = Wide {layout.stride[d]} * (layout.shape[d] - 1);
        (reach < 0 ? lowest : highest) += reach;
        runs *= layout.stride[d] == 0 ? 1 : layout.shape[d];
    }
    const Wide size = static_cast<Wide>(itemSize(tensor.dtype));
    if (lowest < 0 || (highest + 1) * size > static_cast<Wide>(nbytes))
        return Fit::Beyond;
    constexpr std::int64_t most = 4'000'000;
    return runs > most && runsOf(layout).starts.count() > most ? Fit::TooManyRuns : Fit::Within;
}

std::optional<Bytes> bytesOf(std::string_view elements, std::size_t nbytes, std::string_view dtype)
{
    if (elements.empty() || elements.front() != '[')
        return std::nullopt;
    const std::vector<Scalar> all = scalars(elements);
    const std::size_t unsignedItem = unsignedSize(dtype);
    const DType read = dtypeNamed(dtype).value_or(DType::UInt8);
    const std::size_t size = unsignedItem > 0 ? unsignedItem : itemSize(read);
    if (all.size() != nbytes / size)
        return std::nullopt;
    Bytes bytes(nbytes);
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (unsignedItem == 0) {
            storeElement(bytes, i * size, read, all[i]);
            continue;
        }
        const auto value = static_cast<std::uint64_t>(asInt(all[i]));
        bytes.write(i * size, std::as_bytes(std::span(&value, 1)).first(size)); // the lowest first
    }
    return bytes;
}

} // namespace clonescope::app
