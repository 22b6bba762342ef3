// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/engine/constants.h"

#include "model/base/bigint.h"
#include "model/engine/language.h"

#include <algorithm>
#include <bit>

namespace clonescope::model
{

namespace
{

// The limits of CPython's constant folding (ast_opt.c).
constexpr std::uint64_t maxIntBits = 128;
constexpr std::int64_t maxTupleItems = 256;
constexpr std::int64_t maxStringLength = 4096;
constexpr std::size_t maxTotalItems = 1024;

// Boost writes no negative number in hexadecimal, and decimal digits of a long one take long.
std::string bigKey(const BigInt &value)
{
    return (value < 0 ? "-" : "") + digitsOfBits(abs(value), 4);
}

// Type and value as text. Floats go by their bits: 0.0 and -0.0 are two.
std::string keyOf(const Payload &payload)
{
    if (const auto *s = std::get_if<Singleton>(&payload))
        return "n" + std::to_string(static_cast<int>(s->which));
    if (const auto *b = std::get_if<Bool>(&payload))
        return b->value ? "b1" : "b0";
    if (const auto *i = std::get_if<Int>(&payload))
        return "i" + (i->big ? bigKey(i->big->value) : std::to_string(i->small));
    if (const auto *f = std::get_if<Float>(&payload))
        return "f" + std::to_string(std::bit_cast<std::uint64_t>(f->value));
    if (const auto *bytes = std::get_if<ByteString>(&payload))
        return "y" + *bytes->bytes;
    if (const auto *c = std::get_if<Complex>(&payload))
        return "c" + std::to_string(std::bit_cast<std::uint64_t>(c->real)) + ","
            + std::to_string(std::bit_cast<std::uint64_t>(c->imaginary));
    return "s" + *std::get<Str>(payload).utf8;
}

std::uint64_t bits(const Int &value)
{
    if (value.big)
        return msb(abs(value.big->value)) + 1;
    const auto magnitude = value.small < 0 ? 0 - static_cast<std::uint64_t>(value.small)
                                           : static_cast<std::uint64_t>(value.small);
    return static_cast<std::uint64_t>(std::bit_width(magnitude));
}

template <typename T> const T *as(const CodeConstant &constant)
{
    const auto *atom = std::get_if<Payload>(&constant);
    return atom ? std::get_if<T>(atom) : nullptr;
}

std::int64_t characters(const std::string &utf8)
{
    return std::count_if(utf8.begin(), utf8.end(),
                         [](char c) { return (static_cast<unsigned char>(c) & 0xc0U) != 0x80U; });
}

} // namespace

Constants::Constants(const Language &language)
    : m_store(language.bootHeap())
    , m_interp(language, m_store, {}, {.instructions = 1'000'000}, nullptr)
{
}

std::uint32_t Constants::add(const std::string &key, CodeConstant constant)
{
    const auto [at, isNew] = m_index.emplace(key, static_cast<std::uint32_t>(m_constants.size()));
    if (isNew)
        m_constants.push_back(std::move(constant));
    return at->second;
}

std::uint32_t Constants::atom(Payload payload)
{
    const std::string key = keyOf(payload);
    return add(key, std::move(payload));
}

std::uint32_t Constants::tuple(const std::vector<std::uint32_t> &items)
{
    std::string key = "t";
    for (const std::uint32_t item : items)
        key += std::to_string(item) + ",";
    return add(key, items);
}

std::optional<std::uint32_t> Constants::unary(UnaryOp op, std::uint32_t operand)
{
    return fold([&] { return m_interp.unary(op, object(operand)); });
}

std::optional<std::uint32_t> Constants::binary(BinaryOp op, std::uint32_t left, std::uint32_t right)
{
    if (!mayFold(op, left, right))
        return std::nullopt;
    return fold([&] {
        const Ref l = object(left);
        return m_interp.binary(op, l, object(right));
    });
}

std::optional<std::uint32_t> Constants::item(std::uint32_t container, std::uint32_t key)
{
    return fold([&] {
        const Ref c = object(container);
        return m_interp.item(c, object(key));
    });
}

// What fails is left to the run, which fails in its turn.
template <typename Compute> std::optional<std::uint32_t> Constants::fold(Compute compute)
{
    try {
        const Ref result = compute();
        return constantOf(result);
    } catch (const PyError &) {
    } catch (const Unsupported &) {
    } catch (const LimitReached &) {
    }
    return std::nullopt;
}

namespace
{

// The atom as a running program has it: None is the one None.
Ref canonical(Store &store, const Payload &atom)
{
    using Which = model::Singleton::Which;
    if (const auto *singleton = std::get_if<Singleton>(&atom))
        return store.hold(singleton->which == Which::None           ? Heap::none
                              : singleton->which == Which::Ellipsis ? Heap::ellipsis
                                                                    : Heap::notImplemented);
    if (const auto *truth = std::get_if<Bool>(&atom))
        return store.hold(Heap::boolean(truth->value));
    if (const auto *integer = std::get_if<Int>(&atom); integer && !integer->big)
        return store.makeInt(integer->small);
    if (const auto *text = std::get_if<Str>(&atom))
        return store.makeStr(*text->utf8);
    return store.make(atom);
}

} // namespace

Ref Constants::object(std::uint32_t constant)
{
    if (const auto *atom = std::get_if<Payload>(&m_constants[constant]))
        return canonical(m_store, *atom);
    std::vector<Ref> held;
    Tuple tuple;
    for (const std::uint32_t item : std::get<std::vector<std::uint32_t>>(m_constants[constant])) {
        held.push_back(object(item));
        tuple.items.push_back(held.back());
    }
    return m_store.make(std::move(tuple));
}

std::optional<std::uint32_t> Constants::constantOf(Slot object)
{
    const Payload payload = m_store.heap()[object].payload;
    if (const auto *tuple = std::get_if<Tuple>(&payload)) {
        std::vector<std::uint32_t> items;
        for (const Slot item : tuple->items) {
            const auto constant = constantOf(item);
            if (!constant)
                return std::nullopt;
            items.push_back(*constant);
        }
        return this->tuple(items);
    }
    if (std::holds_alternative<Singleton>(payload) || std::holds_alternative<Bool>(payload)
        || std::holds_alternative<Int>(payload) || std::holds_alternative<Float>(payload)
        || std::holds_alternative<Str>(payload) || std::holds_alternative<Complex>(payload))
        return atom(payload);
    return std::nullopt;
}

bool Constants::mayFold(BinaryOp op, std::uint32_t left, std::uint32_t right) const
{
    const auto *l = as<Int>(m_constants[left]);
    const auto *r = as<Int>(m_constants[right]);
    switch (op) {
    case BinaryOp::Multiply:
        if (l && r)
            return bits(*l) == 0 || bits(*r) == 0 || bits(*l) + bits(*r) <= maxIntBits;
        return mayRepeat(right, left) && mayRepeat(left, right);
    case BinaryOp::Power:
        if (!l || !r || r->small <= 0 || bits(*l) == 0)
            return !r || !r->big;
        return !r->big && static_cast<std::uint64_t>(r->small) <= maxIntBits / bits(*l);
    case BinaryOp::LeftShift:
        if (!l || !r || bits(*l) == 0 || bits(*r) == 0)
            return true;
        return !r->big && r->small >= 0 && bits(*l) <= maxIntBits
            && static_cast<std::uint64_t>(r->small) <= maxIntBits - bits(*l);
    case BinaryOp::Modulo:
        return !as<Str>(m_constants[left]);
    default:
        return true;
    }
}

bool Constants::mayRepeat(std::uint32_t sequence, std::uint32_t count) const
{
    const auto *n = as<Int>(m_constants[count]);
    if (!n)
        return true;
    if (n->big)
        return false;
    std::int64_t size = 0;
    std::int64_t most = maxStringLength;
    if (const auto *items = std::get_if<std::vector<std::uint32_t>>(&m_constants[sequence])) {
        size = static_cast<std::int64_t>(items->size());
        most = maxTupleItems;
        if (n->small != 0 && totalItems(sequence) > maxTotalItems)
            return false;
    } else if (const auto *string = as<Str>(m_constants[sequence])) {
        size = characters(*string->utf8);
    }
    return size == 0 || (n->small >= 0 && n->small <= most / size);
}

std::size_t Constants::totalItems(std::uint32_t constant) const
{
    const auto *items = std::get_if<std::vector<std::uint32_t>>(&m_constants[constant]);
    if (!items)
        return 0;
    std::size_t total = items->size();
    for (const std::uint32_t item : *items)
        total += total > maxTotalItems ? 0 : totalItems(item);
    return total;
}

} // namespace clonescope::model
