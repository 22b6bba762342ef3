// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/heap/atomtext.h"

#include "model/base/bigint.h"
#include "model/base/overload.h"
#include "model/base/reprtext.h"
#include "model/heap/traits.h"
#include "model/heap/typenames.h"

#include <array>
#include <cmath>
#include <cstdio>

namespace clonescope::model
{

namespace
{

// The beginning of the character that a byte belongs to.
std::size_t characterStart(std::string_view utf8, std::size_t at)
{
    while (at > 0 && at < utf8.size() && (static_cast<unsigned char>(utf8[at]) & 0xc0U) == 0x80U)
        --at;
    return at;
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

// 2j, (1+2j): an imaginary part alone has no brackets; whole numbers no fraction.
std::string complexText(const Complex &c)
{
    const auto part = [](double value) {
        std::string text = floatText(value);
        if (text.ends_with(".0"))
            text.resize(text.size() - 2);
        return text;
    };
    std::string imaginary = part(c.imaginary) + "j";
    if (c.real == 0 && !std::signbit(c.real))
        return imaginary;
    const bool hasSign = imaginary.front() == '-' || imaginary.front() == '+';
    return "(" + part(c.real) + (hasSign ? "" : "+") + imaginary + ")";
}

std::string shapeText(const TensorShape &shape)
{
    std::string text = "(";
    for (std::size_t i = 0; i < shape.sizes.size(); ++i)
        text += (i > 0 ? ", " : "") + std::to_string(shape.sizes[i]);
    return text + (shape.sizes.size() == 1 ? ",)" : ")");
}

} // namespace

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
                  [](const Complex &c) -> std::string { return complexText(c); },
                  [](const ByteString &b) -> std::string { return quotedBytes(*b.bytes); },
                  [](const Function &f) -> std::string { return f.names->name; },
                  [](const Class &c) -> std::string { return c.names->name; },
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
    const auto hexadecimal = [](const BigInt &bits) { return digitsOfBits(bits, 4); };
    std::string low = hexadecimal(size & ((BigInt(1) << kept) - 1));
    low.insert(0, kept / 4 - low.size(), '0');
    return (number < 0 ? "-0x" : "0x") + hexadecimal(size >> bitsBelow) + mark + low;
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
