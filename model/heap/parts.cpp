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

// 2j, (1+2j): an imaginary part alone has no brackets; whole numbers no fraction.
std::string complexText(const Complex &c)
{
    const auto part = [](double value) {
        std::string text = floatText(value);
        if (text.ends_with(".0"))
            text.resize(text.size() - 2);
        return text;
    };
    const std::string imaginary = part(c.imaginary) + "j";
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

const Class *classOf(const Heap &heap, Slot slot)
{
    return slot == noSlot ? nullptr : heap.as<Class>(heap[slot].type);
}

Slot dictOf(const Heap &heap, Slot slot)
{
    if (const auto *tensor = heap.as<Tensor>(slot))
        return tensor->dict;
    if (const auto *recorded = heap.as<Recorded>(slot))
        return recorded->dict;
    return slot == noSlot || heap.as<Class>(slot) ? noSlot : heap[slot].dict;
}

const PersistentVector<Slot> *slotValues(const Heap &heap, Slot slot)
{
    if (const auto *instance = heap.as<Instance>(slot))
        return &instance->slots;
    const auto *values = heap.as<SlotValues>(heap[slot].slots);
    return values ? &values->slots : nullptr;
}

bool isOfProgram(const Heap &heap, Slot slot)
{
    const auto *function = heap.as<Function>(slot);
    const auto *type = heap.as<Class>(slot);
    return (function && function->names->module == "__main__")
        || (type && type->names->module == "__main__");
}

bool isNode(const Heap &heap, Slot slot)
{
    const Object &object = heap[slot];
    if (std::holds_alternative<Function>(object.payload)
        || std::holds_alternative<Class>(object.payload))
        return isOfProgram(heap, slot);
    if (object.type != noSlot)
        return true;
    return std::visit(
        Overload {[](const Tuple &tuple) { return !tuple.isSize; },
                  [&](const Builtin &function) {
                      return function.self != noSlot && function.type != "method-wrapper"
                          && isObject(heap, function.self);
                  },
                  [](const List &) { return true; }, [](const Dict &) { return true; },
                  [](const Set &) { return true; }, [](const Deque &) { return true; },
                  [](const Buffer &) { return true; }, [](const Tensor &) { return true; },
                  [](const GradNode &) { return true; }, [](const BoundMethod &) { return true; },
                  [](const Instance &) { return true; }, [](const Exception &) { return true; },
                  [](const WeakReference &) { return true; }, [](const Partial &) { return true; },
                  [](const Recorded &) { return true; }, [](const ByteArray &) { return true; },
                  [](const MemoryView &) { return true; }, [](const auto &) { return false; }},
        object.payload);
}

bool isObject(const Heap &heap, Slot slot)
{
    return isNode(heap, slot)
        || std::visit(
               Overload {
                   [](const Slice &) { return true; }, [](const Iterator &) { return true; },
                   [](const DictView &) { return true; }, [](const RandomState &) { return true; },
                   [](const Property &) { return true; }, [](const ClassMethod &) { return true; },
                   [](const StaticMethod &) { return true; },
                   [](const SlotDescriptor &) { return true; }, [](const Super &) { return true; },
                   [](const Generator &) { return true; }, [](const Walk &) { return true; },
                   [](const MappingProxy &) { return true; },
                   [](const GenericAlias &) { return true; },
                   [](const Traceback &) { return true; },
                   [](const CodeReference &) { return true; },
                   [](const Builtin &b) { return b.type == "method-wrapper"; },
                   [](const auto &) { return false; }},
               heap[slot].payload);
}

bool hasLabels(const Heap &heap, Slot slot)
{
    return slot != noSlot && isNode(heap, slot)
        && std::visit(
               Overload {[](const List &) { return false; }, [](const Tuple &) { return false; },
                         [](const Deque &) { return false; }, [](const Dict &) { return false; },
                         [](const Tensor &) { return false; }, [](const Buffer &) { return false; },
                         [](const Builtin &) { return false; }, [](const auto &) { return true; }},
               heap[slot].payload);
}

bool isClassData(const Heap &heap, const Dict::Entry &attribute)
{
    const std::string_view name = *heap.as<Str>(attribute.key)->utf8;
    const Slot value = attribute.value;
    return !(name.starts_with("__") && name.ends_with("__")) && !heap.as<Function>(value)
        && !heap.as<ClassMethod>(value) && !heap.as<StaticMethod>(value)
        && !heap.as<Property>(value) && !heap.as<SlotDescriptor>(value);
}

std::vector<Slot> sortedMembers(const Heap &heap, const Set &set)
{
    std::vector<std::pair<std::string, Slot>> atoms;
    std::vector<Slot> members, objects;
    for (const Dict::Entry &entry : set.members.entries) {
        if (entry.key == noSlot)
            continue;
        if (isObject(heap, entry.key))
            objects.push_back(entry.key);
        else
            atoms.emplace_back(std::string(typeName(heap, entry.key)) + '\0'
                                   + atomText(heap, entry.key),
                               entry.key);
    }
    std::ranges::sort(atoms);
    for (const auto &[text, slot] : atoms)
        members.push_back(slot);
    members.insert(members.end(), objects.begin(), objects.end());
    return members;
}

std::string_view typeName(const Heap &heap, Slot slot)
{
    if (const Slot type = heap[slot].type; type != noSlot) {
        const Class *own = heap.as<Class>(type);
        return own ? std::string_view(own->names->name) : heap.as<Type>(type)->name;
    }
    return payloadTypeName(heap[slot].payload);
}

std::string_view payloadTypeName(const Payload &payload)
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
            [](const Recorded &r) -> std::string_view { return *r.type; },
            [](const Complex &) -> std::string_view { return "complex"; },
            [](const ByteString &) -> std::string_view { return "bytes"; },
            [](const Set &s) -> std::string_view { return s.isFrozen ? "frozenset" : "set"; },
            [](const Deque &) -> std::string_view { return "deque"; },
            [](const Cell &) -> std::string_view { return "cell"; },
            [](const Function &f) -> std::string_view {
                return f.isBuiltin ? "builtin_function_or_method" : "function";
            },
            [](const BoundMethod &) -> std::string_view { return "method"; },
            [](const ClassMethod &) -> std::string_view { return "classmethod"; },
            [](const StaticMethod &) -> std::string_view { return "staticmethod"; },
            [](const Property &) -> std::string_view { return "property"; },
            [](const SlotDescriptor &) -> std::string_view { return "member_descriptor"; },
            [](const Class &) -> std::string_view { return "type"; },
            [](const Instance &) -> std::string_view { return "object"; },
            [](const Exception &) -> std::string_view { return "BaseException"; },
            [](const Super &) -> std::string_view { return "super"; },
            [](const Generator &) -> std::string_view { return "generator"; },
            [](const WeakReference &w) -> std::string_view {
                return w.isProxy ? "ProxyType" : "ReferenceType";
            },
            [](const ByteArray &) -> std::string_view { return "bytearray"; },
            [](const MemoryView &) -> std::string_view { return "memoryview"; },
            [](const Traceback &) -> std::string_view { return "traceback"; },
            [](const CodeReference &) -> std::string_view { return "code"; },
            [](const SlotValues &) -> std::string_view { return "SlotValues"; },
            [](const Partial &) -> std::string_view { return "partial"; },
            [](const MappingProxy &) -> std::string_view { return "mappingproxy"; },
            [](const GenericAlias &a) -> std::string_view {
                return a.origin == noSlot ? "UnionType" : "GenericAlias";
            },
            [](const Walk &w) -> std::string_view { return w.type; }},
        payload);
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

std::string quotedBytes(std::string_view bytes)
{
    const bool doubles
        = bytes.find('\'') != std::string_view::npos && bytes.find('"') == std::string_view::npos;
    const char quote = doubles ? '"' : '\'';
    std::string out = {'b', quote};
    for (const char c : bytes) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '\\' || c == quote)
            out += {'\\', c};
        else if (c == '\n')
            out += "\\n";
        else if (c == '\r')
            out += "\\r";
        else if (c == '\t')
            out += "\\t";
        else if (byte >= 0x20 && byte < 0x7f)
            out += c;
        else
            appendEscaped(out, byte);
    }
    return out + quote;
}

std::string asciiText(std::string_view repr)
{
    std::string out;
    for (std::size_t at = 0; at < repr.size();) {
        const char32_t c = decode(repr, at);
        if (c < 0x80)
            out += static_cast<char>(c);
        else
            appendEscaped(out, c);
    }
    return out;
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
    const Class *made = heap.as<Class>(heap[object].type); // standing for one of C, or not
    if (made && made->isBuiltin && made->names->module != "builtins")
        return made->names->module + "." + name;
    const auto *dtype = heap.as<DTypeObject>(object);
    if (dtype)
        return std::string(traits(dtype->framework).dtypePrefix) + name;
    if (heap.as<Device>(object) || (heap.as<Tuple>(object) && name == "Size"))
        return "torch." + name;
    if (heap.as<RandomState>(object))
        return "torch._C.Generator";
    const Type *own = heap.as<Type>(heap[object].type); // defaultdict
    if (own && own->module == "types")
        return "types." + name;
    if ((own && own->module == "collections") || heap.as<Deque>(object))
        return "collections." + name;
    if (heap.as<Partial>(object))
        return "functools." + name;
    const auto *walk = heap.as<Walk>(object);
    if (walk && name.starts_with("_deque"))
        return "_collections." + name;
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
