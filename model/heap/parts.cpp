// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/heap/parts.h"
#include "model/base/bigint.h"
#include "model/base/overload.h"
#include "model/heap/traits.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace clonescope::model
{

namespace
{

bool isPrintable(char32_t c)
{
    // The ranges in which str.isprintable() changes, as Python 3.11 has them.
    static constexpr char32_t changes[] = {
#include "model/heap/printable.inc"
    };
    if (c < 0x7f)
        return c >= 0x20;
    const auto *const after = std::upper_bound(std::begin(changes), std::end(changes), c);
    return (after - std::begin(changes)) % 2 == 1; // the first begins what is printable
}

char32_t decode(std::string_view text, std::size_t &at)
{
    const auto byte
        = [&](std::size_t i) { return static_cast<unsigned char>(i < text.size() ? text[i] : 0); };
    const unsigned char lead = byte(at);
    const int extra = lead < 0x80 ? 0 : lead < 0xe0 ? 1 : lead < 0xf0 ? 2 : 3;
    char32_t c = extra == 0 ? lead : lead & (0x3fU >> static_cast<unsigned>(extra));
    for (int i = 1; i <= extra; ++i)
        c = (c << 6U) | (byte(at + static_cast<std::size_t>(i)) & 0x3fU);
    at += static_cast<std::size_t>(extra) + 1;
    return c;
}

// The beginning of the character that a byte belongs to.
std::size_t characterStart(std::string_view utf8, std::size_t at)
{
    while (at > 0 && at < utf8.size() && (static_cast<unsigned char>(utf8[at]) & 0xc0U) == 0x80U)
        --at;
    return at;
}

void appendEscaped(std::string &out, char32_t c)
{
    std::array<char, 16> buffer {};
    const char *form = c < 0x100 ? "\\x%02x" : c < 0x10000 ? "\\u%04x" : "\\U%08x";
    const int n = std::snprintf(buffer.data(), buffer.size(), form, static_cast<unsigned>(c));
    out.append(buffer.data(), static_cast<std::size_t>(n));
}

std::string tupleText(const Heap &heap, const Tuple &tuple)
{
    std::string text = "torch.Size([";
    for (std::size_t i = 0; i < tuple.items.size(); ++i)
        text += (i > 0 ? ", " : "") + atomText(heap, tuple.items[i]);
    return text + "])";
}

std::string rangeText(const Range &r)
{
    std::string text = "range(" + std::to_string(r.start) + ", " + std::to_string(r.stop);
    return text + (r.step == 1 ? ")" : ", " + std::to_string(r.step) + ")");
}

std::string shapeText(const TensorShape &shape)
{
    std::string text = "(";
    for (std::size_t i = 0; i < shape.sizes.size(); ++i)
        text += (i > 0 ? ", " : "") + std::to_string(shape.sizes[i]);
    return text + (shape.sizes.size() == 1 ? ",)" : ")");
}

} // namespace

bool isNode(const Heap &heap, Slot slot)
{
    const Payload &payload = heap[slot].payload;
    if (const auto *tuple = std::get_if<Tuple>(&payload))
        return !tuple->isSize;
    if (const auto *function = std::get_if<Builtin>(&payload))
        return function->self != noSlot && isObject(heap, function->self);
    return std::holds_alternative<List>(payload) || std::holds_alternative<Dict>(payload)
        || std::holds_alternative<Buffer>(payload) || std::holds_alternative<Tensor>(payload)
        || std::holds_alternative<GradNode>(payload) || std::holds_alternative<Recorded>(payload);
}

Slot dictOf(const Heap &heap, Slot slot)
{
    if (const auto *tensor = heap.as<Tensor>(slot))
        return tensor->dict;
    const auto *recorded = heap.as<Recorded>(slot);
    return recorded ? recorded->dict : noSlot;
}

bool isObject(const Heap &heap, Slot slot)
{
    const Payload &payload = heap[slot].payload;
    return isNode(heap, slot) || std::holds_alternative<Slice>(payload)
        || std::holds_alternative<Iterator>(payload) || std::holds_alternative<DictView>(payload)
        || std::holds_alternative<RandomState>(payload);
}

std::string_view typeName(const Heap &heap, Slot slot)
{
    return std::visit(
        Overload {
            [](const Singleton &s) -> std::string_view {
                switch (s.which) {
                case Singleton::Which::None:
                    return "NoneType";
                case Singleton::Which::Ellipsis:
                    return "ellipsis";
                case Singleton::Which::NotImplemented:
                    return "NotImplementedType";
                }
                return "";
            },
            [](const Bool &) -> std::string_view { return "bool"; },
            [](const Int &) -> std::string_view { return "int"; },
            [](const Float &) -> std::string_view { return "float"; },
            [](const Str &) -> std::string_view { return "str"; },
            [](const Range &) -> std::string_view { return "range"; },
            [](const Slice &) -> std::string_view { return "slice"; },
            [](const Type &) -> std::string_view { return "type"; },
            [](const Builtin &b) -> std::string_view { return b.type; },
            [](const Module &) -> std::string_view { return "module"; },
            [](const DTypeObject &d) -> std::string_view { return traits(d.framework).dtypeClass; },
            [](const Device &) -> std::string_view { return "device"; },
            [](const TensorShape &) -> std::string_view { return "TensorShape"; },
            [](const Iterator &) -> std::string_view { return "iterator"; },
            [](const DictView &v) -> std::string_view {
                constexpr std::array<std::string_view, 3> names {"dict_keys", "dict_values",
                                                                 "dict_items"};
                return names[static_cast<std::size_t>(v.which)];
            },
            [](const RandomState &) -> std::string_view { return "Generator"; },
            [](const List &) -> std::string_view { return "list"; },
            [](const Tuple &t) -> std::string_view { return t.isSize ? "Size" : "tuple"; },
            [](const Dict &) -> std::string_view { return "dict"; },
            [](const Buffer &) -> std::string_view { return "storage"; },
            [](const StorageImpl &) -> std::string_view { return "StorageImpl"; },
            [](const VersionCounter &) -> std::string_view { return "VersionCounter"; },
            [](const GradNode &n) -> std::string_view { return n.name; },
            [](const Tensor &t) -> std::string_view {
                return t.className.empty() ? traits(t.framework).tensorClass : t.className;
            },
            [](const RecordedAtom &a) -> std::string_view { return *a.type; },
            [](const Recorded &r) -> std::string_view { return *r.type; }},
        heap[slot].payload);
}

std::string atomText(const Heap &heap, Slot slot)
{
    return std::visit(
        Overload {[](const Singleton &s) -> std::string {
                      switch (s.which) {
                      case Singleton::Which::None:
                          return "None";
                      case Singleton::Which::Ellipsis:
                          return "Ellipsis";
                      case Singleton::Which::NotImplemented:
                          return "NotImplemented";
                      }
                      return "";
                  },
                  [](const Bool &b) -> std::string { return b.value ? "True" : "False"; },
                  [](const Int &i) -> std::string {
                      return i.big ? i.big->value.str() : std::to_string(i.small);
                  },
                  [](const Float &f) -> std::string { return floatText(f.value); },
                  [](const Str &s) -> std::string { return quotedText(*s.utf8); },
                  [](const Range &r) -> std::string { return rangeText(r); },
                  [](const Type &t) -> std::string { return std::string(t.name); },
                  [](const Builtin &b) -> std::string { return std::string(b.name); },
                  [](const Module &m) -> std::string { return std::string(m.name); },
                  [](const DTypeObject &d) -> std::string {
                      return std::string(traits(d.framework).dtypePrefix)
                          + std::string(name(d.dtype));
                  },
                  [](const Device &d) -> std::string { return d.name; },
                  [](const TensorShape &s) -> std::string { return shapeText(s); },
                  [](const RecordedAtom &a) -> std::string { return *a.repr; },
                  [&](const Tuple &t) -> std::string {
                      return t.isSize ? tupleText(heap, t) : std::string("tuple");
                  },
                  [&](const auto &) -> std::string { return std::string(typeName(heap, slot)); }},
        heap[slot].payload);
}

bool isShort(const Heap &heap, Slot slot, std::size_t most)
{
    if (const auto *text = heap.as<Str>(slot))
        return text->utf8->size() <= most;
    if (const auto *atom = heap.as<RecordedAtom>(slot))
        return atom->repr->size() <= most;
    const auto *number = heap.as<Int>(slot);
    constexpr std::size_t bitsInDigit = 3; // a little more, in truth
    return !number || !number->big || msb(abs(number->big->value)) / bitsInDigit <= most;
}

std::string shownText(const Heap &heap, Slot slot, std::size_t most)
{
    if (isShort(heap, slot, most))
        return atomText(heap, slot);
    constexpr auto mark = "\xe2\x80\xa6";
    const auto cut = [&](const std::string &all) {
        return all.substr(0, characterStart(all, most * 2 / 3)) + mark
            + all.substr(characterStart(all, all.size() - most / 3));
    };
    if (const auto *text = heap.as<Str>(slot))
        return quotedText(cut(*text->utf8));
    if (const auto *atom = heap.as<RecordedAtom>(slot))
        return cut(*atom->repr);
    const BigInt &number = heap.as<Int>(slot)->big->value;
    const BigInt size = abs(number);
    constexpr unsigned kept = 64; // bits, at either end
    const unsigned bitsBelow = (static_cast<unsigned>(msb(size)) / 4 + 1) * 4 - kept;
    const auto hexadecimal = [](const BigInt &bits) { return bits.str(0, std::ios_base::hex); };
    std::string low = hexadecimal(size & ((BigInt(1) << kept) - 1));
    low.insert(0, kept / 4 - low.size(), '0');
    return (number < 0 ? "-0x" : "0x") + hexadecimal(size >> bitsBelow) + mark + low;
}

std::string floatText(double value)
{
    if (std::isnan(value))
        return "nan";
    if (std::isinf(value))
        return value < 0 ? "-inf" : "inf";
    std::array<char, 40> buffer {};
    const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value,
                                   std::chars_format::scientific);
    const std::string_view text(buffer.data(), static_cast<std::size_t>(end.ptr - buffer.data()));
    const std::size_t e = text.find('e');
    const int exponent = std::stoi(std::string(text.substr(e + 1)));
    if (exponent < -4 || exponent >= 16)
        return std::string(text);
    const auto fixed = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value,
                                     std::chars_format::fixed);
    std::string plain(buffer.data(), static_cast<std::size_t>(fixed.ptr - buffer.data()));
    return plain.find('.') == std::string::npos ? plain + ".0" : plain;
}

std::string quotedText(std::string_view utf8)
{
    const bool doubles
        = utf8.find('\'') != std::string_view::npos && utf8.find('"') == std::string_view::npos;
    const char quote = doubles ? '"' : '\'';
    std::string out(1, quote);
    for (std::size_t at = 0; at < utf8.size();) {
        const std::size_t begin = at;
        const char32_t c = decode(utf8, at);
        if (c == '\\' || c == static_cast<char32_t>(quote))
            out += {'\\', static_cast<char>(c)};
        else if (c == '\n')
            out += "\\n";
        else if (c == '\r')
            out += "\\r";
        else if (c == '\t')
            out += "\\t";
        else if (isPrintable(c))
            out += utf8.substr(begin, at - begin);
        else
            appendEscaped(out, c);
    }
    return out + quote;
}

StridedLayout layoutInBuffer(const Heap &heap, const Tensor &tensor)
{
    StridedLayout layout = *tensor.layout;
    const auto &storage = *heap.as<StorageImpl>(tensor.storage);
    layout.offset += static_cast<std::int64_t>(storage.offset / itemSize(tensor.dtype));
    return layout;
}

std::string errorTypeName(const Heap &heap, Slot object)
{
    std::string name(typeName(heap, object));
    const auto *dtype = heap.as<DTypeObject>(object);
    if (dtype)
        return std::string(traits(dtype->framework).dtypePrefix) + name;
    if (heap.as<Device>(object) || (heap.as<Tuple>(object) && name == "Size"))
        return "torch." + name;
    if (heap.as<RandomState>(object))
        return "torch._C.Generator";
    const auto *type = heap.as<Type>(object); // torch.Tensor has a class of its own
    if (type && type->module == "torch" && type->name == "Tensor")
        return "torch._C._TensorMeta";
    return name;
}

std::string addressText(const Heap &heap, Slot object)
{
    std::array<char, 32> address {};
    std::snprintf(address.data(), address.size(), "0x%012llx",
                  0x7f0000000000ULL
                      + 16ULL * static_cast<unsigned long long>(heap.uid(object).value));
    return address.data();
}

} // namespace clonescope::model
