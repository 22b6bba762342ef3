// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/heap/setplaces.h"

#include "model/base/bigint.h"
#include "model/base/texthash.h"

#include <cmath>

// What is here of CPython 3.11's hashes and of the table of its sets was found by comparing with
// it: tests/model/programs/cpython/set_order.py.
namespace clonescope::model
{

namespace
{

constexpr std::uint64_t modulus = (std::uint64_t {1} << 61U) - 1; // numbers are hashed modulo it

std::int64_t signedHash(std::uint64_t hash)
{
    const auto value = static_cast<std::int64_t>(hash);
    return value == -1 ? -2 : value;
}

std::int64_t withSign(std::uint64_t magnitude, bool isNegative)
{
    return signedHash(isNegative ? 0 - magnitude : magnitude);
}

std::int64_t hashInteger(const Int &integer)
{
    if (integer.big) {
        const BigInt &value = integer.big->value;
        const BigInt magnitude = abs(value);
        return withSign(static_cast<std::uint64_t>(magnitude % modulus), value < 0);
    }
    const bool isNegative = integer.small < 0;
    const auto bits = static_cast<std::uint64_t>(integer.small);
    return withSign((isNegative ? 0 - bits : bits) % modulus, isNegative);
}

// mantissa · 2^exponent modulo 2^61 - 1, by turning the 61 bits round.
std::optional<std::int64_t> hashReal(double value)
{
    if (std::isnan(value))
        return std::nullopt;
    if (std::isinf(value))
        return value > 0 ? 314159 : -314159;
    int exponent = 0;
    const double fraction = std::frexp(std::fabs(value), &exponent);
    auto mantissa = static_cast<std::uint64_t>(std::ldexp(fraction, 53)) % modulus;
    const int turn = (((exponent - 53) % 61) + 61) % 61;
    if (turn > 0)
        mantissa = ((mantissa << static_cast<unsigned>(turn)) & modulus)
            | (mantissa >> static_cast<unsigned>(61 - turn));
    return withSign(mantissa % modulus, std::signbit(value));
}

// xxHash's mixing of one lane.
std::optional<std::int64_t> hashTuple(const Heap &heap, const Tuple &tuple)
{
    constexpr std::uint64_t first = 11400714785074694791ULL, second = 14029467366897019727ULL,
                            fifth = 2870177450012600261ULL;
    std::uint64_t hash = fifth;
    for (const Slot item : tuple.items) {
        const auto lane = stableHash(heap, item);
        if (!lane)
            return std::nullopt;
        hash += static_cast<std::uint64_t>(*lane) * second;
        hash = (hash << 31U) | (hash >> 33U);
        hash *= first;
    }
    hash += tuple.items.size() ^ (fifth ^ 3527539ULL);
    return hash == ~std::uint64_t {0} ? 1546275796 : static_cast<std::int64_t>(hash);
}

std::optional<std::int64_t> hashMembers(const Heap &heap, const Set &set)
{
    const auto shuffled
        = [](std::uint64_t hash) { return ((hash ^ 89869747ULL) ^ (hash << 16U)) * 3644798167ULL; };
    std::uint64_t hash = 0;
    for (const Dict::Entry &entry : set.members.entries) {
        if (entry.key == noSlot)
            continue;
        const auto own = stableHash(heap, entry.key);
        if (!own)
            return std::nullopt;
        hash ^= shuffled(static_cast<std::uint64_t>(*own));
    }
    hash ^= (std::uint64_t {set.members.live} + 1) * 1927868237ULL;
    hash ^= (hash >> 11U) ^ (hash >> 25U);
    hash = hash * 69069ULL + 907133923ULL;
    return hash == ~std::uint64_t {0} ? 590923713 : static_cast<std::int64_t>(hash);
}

constexpr std::uint64_t markBegin = 44, mark = 0x1a5e5; // below the modulus of numbers' hashes

} // namespace

std::uint64_t unsteady(std::uint64_t hash)
{
    return (hash & ((std::uint64_t {1} << markBegin) - 1)) | (mark << markBegin);
}

std::int64_t answeredHash(const Heap &heap, Slot answer)
{
    const auto *integer = heap.as<Int>(answer);
    return integer && !integer->big ? signedHash(static_cast<std::uint64_t>(integer->small))
                                    : *stableHash(heap, answer);
}

std::optional<std::int64_t> stableHash(double value)
{
    return hashReal(value);
}

std::optional<std::int64_t> stableHash(const Heap &heap, Slot value)
{
    if (const auto *b = heap.as<Bool>(value))
        return b->value ? 1 : 0;
    if (const auto *i = heap.as<Int>(value))
        return hashInteger(*i);
    if (const auto *f = heap.as<Float>(value))
        return hashReal(f->value);
    if (const auto *c = heap.as<Complex>(value)) {
        const auto real = hashReal(c->real), imaginary = hashReal(c->imaginary);
        if (!real || !imaginary)
            return std::nullopt;
        return signedHash(static_cast<std::uint64_t>(*real)
                          + 1000003ULL * static_cast<std::uint64_t>(*imaginary));
    }
    if (const auto *s = heap.as<Str>(value))
        return hashOfText(*s->utf8);
    if (const auto *b = heap.as<ByteString>(value))
        return hashOfBytes(*b->bytes);
    if (const auto *t = heap.as<Tuple>(value))
        return hashTuple(heap, *t);
    if (const auto *s = heap.as<Set>(value); s && s->isFrozen)
        return hashMembers(heap, *s);
    if (const auto *i = heap.as<Instance>(value); i && i->hash && *i->hash >> markBegin != mark)
        return signedHash(*i->hash);
    return std::nullopt;
}

namespace
{

constexpr std::size_t leastPlaces = 8;

// Ten places in a row are looked at where they fit, then it goes on elsewhere.
class Probe
{
public:
    Probe(std::int64_t hash, std::size_t places)
        : m_perturb(static_cast<std::uint64_t>(hash))
        , m_mask(places - 1)
        , m_start(m_perturb & m_mask)
    {
        begin();
    }
    [[nodiscard]] std::size_t place() const { return m_start + m_step; }
    void advance()
    {
        if (m_step++ < m_last)
            return;
        m_perturb >>= 5U;
        m_start = (m_start * 5 + 1 + m_perturb) & m_mask;
        begin();
    }

private:
    void begin()
    {
        constexpr std::size_t row = 9;
        m_step = 0;
        m_last = m_start + row <= m_mask ? row : 0;
    }
    std::uint64_t m_perturb;
    std::size_t m_mask;
    std::size_t m_start;
    std::size_t m_step = 0, m_last = 0;
};

// Where nothing is equal to it and no member has been removed.
void putInto(std::vector<Slot> &places, const Heap &heap, Slot member)
{
    Probe probe(stableHash(heap, member).value_or(0), places.size());
    while (places[probe.place()] != noSlot)
        probe.advance();
    places[probe.place()] = member;
}

void resize(const Heap &heap, Set &set, std::size_t more)
{
    std::size_t size = leastPlaces;
    while (size <= more)
        size *= 2;
    std::vector<Slot> places(size, noSlot);
    std::uint32_t taken = 0;
    for (const Slot member : set.places->table) {
        if (member == noSlot || member == Set::removed)
            continue;
        putInto(places, heap, member);
        ++taken;
    }
    set.places.edit().table = PersistentVector<Slot>(places.begin(), places.end());
    set.places.edit().taken = taken;
}

// How far a set of that size grows when it is too full.
std::size_t grown(std::size_t used)
{
    constexpr std::size_t large = 50'000;
    return used > large ? used * 2 : used * 4;
}

} // namespace

void dropPlaces(Set &set)
{
    if (set.places->table.empty())
        return;
    set.places.edit().table = {};
    set.places.edit().taken = 0;
}

bool hasPlaces(const Set &set)
{
    return set.members.live == 0 || !set.places->table.empty();
}

void placeMember(const Heap &heap, Set &set, Slot member)
{
    const bool isFirst = set.members.live == 1;
    if (!isFirst && set.places->table.empty())
        return;
    const auto hash = stableHash(heap, member);
    if (!hash)
        return dropPlaces(set);
    if (set.places->table.empty())
        resize(heap, set, 0);
    // What was seen last of the places of removed members is taken before one that was never used.
    std::optional<std::size_t> vacant;
    Probe probe(*hash, set.places->table.size());
    for (; set.places->table[probe.place()] != noSlot; probe.advance())
        if (set.places->table[probe.place()] == Set::removed)
            vacant = probe.place();
    set.places.edit().table.set(vacant ? *vacant : probe.place(), member);
    if (vacant)
        return;
    ++set.places.edit().taken;
    if (std::size_t {5} * set.places->taken >= (set.places->table.size() - 1) * 3)
        resize(heap, set, grown(set.members.live));
}

std::size_t placesLookedAt(const Heap &heap, const Set &set, Slot member)
{
    const PersistentVector<Slot> &table = set.places->table;
    const auto hash = table.empty() ? std::nullopt : stableHash(heap, member);
    if (!hash)
        return 0;
    std::size_t count = 0;
    for (Probe probe(*hash, table.size());
         count < table.size() && table[probe.place()] != noSlot && table[probe.place()] != member;
         probe.advance())
        ++count;
    return count;
}

void unplaceMember(const Heap &heap, Set &set, Slot member)
{
    if (set.places->table.empty())
        return;
    Probe probe(stableHash(heap, member).value_or(0), set.places->table.size());
    std::size_t left = set.places->table.size();
    while (left > 0 && set.places->table[probe.place()] != member) {
        probe.advance();
        --left;
    }
    std::size_t place = probe.place();
    if (left == 0) // its own __hash__ has answered something else since
        for (place = 0; place < set.places->table.size() && set.places->table[place] != member;)
            ++place;
    if (place < set.places->table.size())
        set.places.edit().table.set(place, Set::removed);
}

void makePlaces(const Heap &heap, Set &set, std::size_t joining)
{
    if (!hasPlaces(set) || joining == 0)
        return;
    const std::size_t mask
        = set.places->table.empty() ? leastPlaces - 1 : set.places->table.size() - 1;
    if ((set.places->taken + joining) * 5 >= mask * 3)
        resize(heap, set, (set.members.live + joining) * 2);
}

bool isLaidOutAs(const Set &set, const Set &other)
{
    const std::size_t size = std::max(set.places->table.size(), leastPlaces);
    return set.members.live == 0 && set.places->taken == 0 && !other.places->table.empty()
        && other.places->table.size() == size && other.places->taken == other.members.live;
}

void takePlaces(const Heap &heap, Set &set, const Set &other)
{
    const bool isLike = isLaidOutAs(set, other);
    set.members = other.members;
    if (!hasPlaces(other))
        return dropPlaces(set);
    if (other.members.live == 0)
        return;
    if (isLike) {
        set.places.edit().table = other.places->table;
        set.places.edit().taken = other.places->taken;
        return;
    }
    if (set.places->table.empty())
        resize(heap, set, 0);
    std::vector<Slot> places(set.places->table.size(), noSlot);
    for (const Slot member : other.places->table)
        if (member != noSlot && member != Set::removed)
            putInto(places, heap, member);
    set.places.edit().table = PersistentVector<Slot>(places.begin(), places.end());
    set.places.edit().taken = other.members.live;
}

void tidyPlaces(const Heap &heap, Set &set)
{
    if (!set.places->table.empty()
        && set.places->taken - set.members.live > (set.places->table.size() - 1) / 4)
        resize(heap, set, grown(set.members.live));
}

Slot memberFrom(const Set &set, std::size_t &place)
{
    const bool isTable = !set.places->table.empty();
    const std::size_t size = isTable ? set.places->table.size() : set.members.entries.size();
    for (; place < size; ++place) {
        const Slot member = isTable ? set.places->table[place] : set.members.entries[place].key;
        if (member != noSlot && member != Set::removed)
            return member;
    }
    return noSlot;
}

} // namespace clonescope::model
