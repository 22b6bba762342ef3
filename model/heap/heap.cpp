// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/heap/heap.h"
#include "model/base/bigint.h"
#include "model/base/texthash.h"
#include "model/heap/setplaces.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <random>

namespace clonescope::model
{

// Runs and their steps are made by the thousand, each with a heap: the fixed slots are made once.
Heap::Heap()
{
    static const Heap emptyState = makeEmptyState();
    *this = emptyState;
}

Slot Heap::name(std::string_view name) const
{
    const Slot dict = name.find('@') == std::string_view::npos ? globals : m_callNames;
    const auto *names = as<Dict>(dict);
    const auto entry = names ? findEntry(*this, *names, name) : std::nullopt;
    return entry ? names->entries[*entry].value : noSlot;
}

namespace
{

// Drawn anew in each process: a program that knows how its keys are hashed could choose keys that
// all meet in one place. Nothing but time depends on it.
struct HashKeys {
    std::uint64_t added, factor;
};
const HashKeys &hashKeys()
{
    static const HashKeys keys = [] {
        std::random_device device;
        const auto draw = [&] { return (std::uint64_t {device()} << 32U) | device(); };
        return HashKeys {draw(), draw() | 1U};
    }();
    return keys;
}

// Both halves of the product in one.
std::uint64_t mix(std::uint64_t x)
{
    __extension__ using Wide = unsigned __int128;
    const HashKeys &keys = hashKeys();
    const Wide product = Wide {x ^ keys.added} * keys.factor;
    return static_cast<std::uint64_t>(product) ^ static_cast<std::uint64_t>(product >> 64U);
}

// Of all its digits: integers that differ far beyond a double's precision are different keys.
std::uint64_t hashBig(const BigInt &value)
{
    const auto &backend = value.backend();
    std::uint64_t hash = backend.sign() ? 1 : 0;
    for (unsigned i = 0; i < backend.size(); ++i)
        hash = mix(hash ^ backend.limbs()[i]) + i;
    return hash;
}

// As hash() says it: a program's own __hash__ may pass it on.
std::uint64_t hashSmall(std::int64_t value)
{
    constexpr std::int64_t modulus = (std::int64_t {1} << 61U) - 1;
    const std::int64_t hash = value % modulus;
    return static_cast<std::uint64_t>(hash == -1 ? -2 : hash);
}

std::uint64_t hashDouble(double value)
{
    // Equal numbers of different types are one key.
    if (std::isfinite(value) && value == std::floor(value))
        return value >= -0x1p63 && value < 0x1p63 ? hashSmall(static_cast<std::int64_t>(value))
                                                  : unsteady(hashBig(BigInt(value)));
    return static_cast<std::uint64_t>(stableHash(value).value_or(0));
}

std::uint64_t hashIdentity(Slot slot)
{
    return unsteady(mix(slot.value + (std::uint64_t {1} << 63U)));
}

std::uint64_t hashText(std::string_view utf8)
{
    return static_cast<std::uint64_t>(hashOfText(utf8));
}

// A number as (exact integer or double), for keys: True == 1 == 1.0.
std::optional<std::variant<std::int64_t, double, const BigInt *>> number(const Heap &heap,
                                                                         Slot slot)
{
    if (const auto *b = heap.as<Bool>(slot))
        return static_cast<std::int64_t>(b->value);
    if (const auto *f = heap.as<Float>(slot))
        return f->value;
    if (const auto *i = heap.as<Int>(slot)) {
        if (i->big)
            return &i->big->value;
        return i->small;
    }
    return std::nullopt;
}

bool sameNumber(const auto &a, const auto &b)
{
    return std::visit(
        [](const auto &x, const auto &y) {
            using X = std::decay_t<decltype(x)>;
            using Y = std::decay_t<decltype(y)>;
            if constexpr (std::is_same_v<X, const BigInt *> && std::is_same_v<Y, const BigInt *>)
                return *x == *y;
            else if constexpr (std::is_same_v<X, const BigInt *>)
                return std::is_same_v<Y, double> && std::isfinite(static_cast<double>(y))
                    && *x == BigInt(y);
            else if constexpr (std::is_same_v<Y, const BigInt *>)
                return std::is_same_v<X, double> && std::isfinite(static_cast<double>(x))
                    && *y == BigInt(x);
            else if constexpr (std::is_same_v<X, Y>)
                return x == y;
            else {
                const auto exact = [](std::int64_t i, double d) {
                    return d >= -0x1p63 && d < 0x1p63 && d == std::floor(d)
                        && static_cast<std::int64_t>(d) == i;
                };
                if constexpr (std::is_same_v<X, double>)
                    return exact(y, x);
                else
                    return exact(x, y);
            }
        },
        a, b);
}

template <typename Matches>
std::optional<std::size_t> find(const Dict &dict, std::uint64_t hash, Matches matches)
{
    if (dict.index.empty()) {
        for (std::size_t i = 0; i < dict.entries.size(); ++i)
            if (dict.entries[i].key != noSlot && matches(dict.entries[i].key))
                return i;
        return std::nullopt;
    }
    const std::size_t mask = dict.index.size() - 1;
    const std::uint32_t mark = dictMark(hash);
    for (std::size_t at = mark & mask;; at = (at + 1) & mask) {
        const Dict::Place place = dict.index[at];
        if (place.entry == Dict::Place::empty)
            return std::nullopt;
        if (place.entry >= 0 && place.mark == mark
            && matches(dict.entries[static_cast<std::size_t>(place.entry)].key))
            return static_cast<std::size_t>(place.entry);
    }
}

} // namespace

std::uint32_t dictMark(std::uint64_t hash)
{
    return static_cast<std::uint32_t>(mix(hash));
}

namespace
{

// The numbers and texts that most keys are.
const Int *smallInteger(const Payload &payload)
{
    const auto *integer = std::get_if<Int>(&payload);
    return integer && !integer->big ? integer : nullptr;
}

// Whether it is the same function in each object that stands for it; a class's methods are not,
// which may share what they do with those of another class.
bool isOneFunction(const Builtin &function)
{
    return function.self != noSlot || function.type == "builtin_function_or_method";
}

} // namespace

std::uint64_t hashValue(const Heap &heap, Slot value)
{
    if (const Int *integer = smallInteger(heap[value].payload))
        return hashSmall(integer->small);
    if (const auto *text = heap.as<Str>(value))
        return hashText(*text->utf8);
    if (const auto n = number(heap, value)) {
        if (const auto *i = std::get_if<std::int64_t>(&*n))
            return hashSmall(*i);
        if (const auto *d = std::get_if<double>(&*n))
            return std::isnan(*d) ? hashIdentity(value) : hashDouble(*d); // each its own key
        return unsteady(hashBig(*std::get<const BigInt *>(*n)));
    }
    if (const auto *t = heap.as<Tuple>(value)) {
        std::uint64_t hash = t->items.size();
        for (const Slot item : t->items)
            hash = mix(hash * 31 + hashValue(heap, item));
        return unsteady(hash);
    }
    if (const auto *s = heap.as<Set>(value)) { // whatever their order
        std::uint64_t hash = s->members.live;
        for (const Dict::Entry &entry : s->members.entries)
            if (entry.key != noSlot)
                hash += mix(hashValue(heap, entry.key));
        return unsteady(mix(hash));
    }
    if (const auto *b = heap.as<ByteString>(value))
        return static_cast<std::uint64_t>(hashOfBytes(*b->bytes));
    if (const auto *c = heap.as<Complex>(value))
        return c->imaginary == 0
            ? hashDouble(c->real)
            : unsteady(mix(hashDouble(c->real) ^ mix(hashDouble(c->imaginary))));
    if (const auto *instance = heap.as<Instance>(value); instance && instance->hash)
        return *instance->hash;
    if (const auto *weak = heap.as<WeakReference>(value); weak && weak->hash)
        return *weak->hash;
    if (const auto *m = heap.as<BoundMethod>(value))
        return unsteady(mix(hashIdentity(m->function) ^ mix(hashIdentity(m->self))));
    if (const auto *f = heap.as<Builtin>(value); f && isOneFunction(*f)) // as methods compare
        return unsteady(mix(f->native + (std::uint64_t {f->self.value} << 32U)));
    if (const auto *r = heap.as<RecordedAtom>(value))
        return unsteady(hashText(*r->repr));
    return hashIdentity(value);
}

namespace
{

// Of as many members. Only members of one hash are compared: each with each, down through sets of
// sets, would take time without end.
bool haveSameMembers(const Heap &heap, const Dict &members, const Dict &others)
{
    const auto byHash = [&](const Dict &of) {
        std::vector<std::pair<std::uint64_t, Slot>> all;
        for (const Dict::Entry &entry : of.entries)
            if (entry.key != noSlot)
                all.emplace_back(of.live == 1 ? 0 : hashValue(heap, entry.key), entry.key);
        return all;
    };
    auto sought = byHash(others);
    const auto hashOf = [](const auto &other) { return other.first; };
    std::ranges::sort(sought, {}, hashOf);
    return std::ranges::all_of(byHash(members), [&](const auto &member) {
        auto at = std::ranges::lower_bound(sought, member.first, {}, hashOf);
        while (at != sought.end() && at->first == member.first
               && !sameKey(heap, member.second, at->second))
            ++at;
        return at != sought.end() && at->first == member.first;
    });
}

} // namespace

bool sameKey(const Heap &heap, Slot a, Slot b)
{
    if (a == b)
        return true;
    const Payload &left = heap[a].payload, &right = heap[b].payload;
    if (left.index() == right.index()) {
        if (const auto *text = std::get_if<Str>(&left))
            return text->utf8 == std::get<Str>(right).utf8;
        const Int *integer = smallInteger(left), *other = smallInteger(right);
        if (integer && other)
            return integer->small == other->small;
    }
    const auto real = [&](Slot slot) -> decltype(number(heap, slot)) {
        const auto *complex = heap.as<Complex>(slot);
        if (complex && complex->imaginary == 0)
            return complex->real;
        return number(heap, slot);
    };
    const auto x = real(a);
    const auto y = real(b);
    if (x || y)
        return x && y && sameNumber(*x, *y);
    if (const auto *f = heap.as<Builtin>(a)) {
        const auto *g = heap.as<Builtin>(b);
        return g && isOneFunction(*f) && f->native == g->native && f->self == g->self;
    }
    if (const auto *set = heap.as<Set>(a)) {
        const auto *other = heap.as<Set>(b);
        return other && set->members.live == other->members.live
            && haveSameMembers(heap, set->members, other->members);
    }
    if (const auto *bytes = heap.as<ByteString>(a)) {
        const auto *other = heap.as<ByteString>(b);
        return other && bytes->bytes == other->bytes;
    }
    if (const auto *complex = heap.as<Complex>(a))
        return heap.as<Complex>(b) && *complex == *heap.as<Complex>(b);
    if (const auto *bound = heap.as<BoundMethod>(a))
        return heap.as<BoundMethod>(b) && *bound == *heap.as<BoundMethod>(b);
    if (const auto *r = heap.as<RecordedAtom>(a)) {
        const auto *other = heap.as<RecordedAtom>(b);
        return other && *r == *other;
    }
    const auto *s = heap.as<Tuple>(a);
    const auto *t = heap.as<Tuple>(b);
    if (!s || !t || s->items.size() != t->items.size())
        return heap[a].payload.index() == heap[b].payload.index()
            && (heap.as<DTypeObject>(a) || heap.as<Device>(a))
            && heap[a].payload == heap[b].payload;
    for (std::size_t i = 0; i < s->items.size(); ++i)
        if (!sameKey(heap, s->items[i], t->items[i]))
            return false;
    return true;
}

std::optional<std::size_t> findEntry(const Heap &heap, const Dict &dict, Slot key)
{
    const std::uint64_t hash = dict.index.empty() ? 0 : hashValue(heap, key);
    return find(dict, hash, [&](Slot other) { return sameKey(heap, key, other); });
}

std::optional<std::size_t> findEntry(const Heap &heap, const Dict &dict, std::string_view key)
{
    const std::uint64_t hash = dict.index.empty() ? 0 : hashText(key);
    return find(dict, hash, [&](Slot other) {
        const auto *s = heap.as<Str>(other);
        return s && *s->utf8 == key;
    });
}

std::vector<Slot> keysHashedAs(const Heap &heap, const Dict &dict, Slot key)
{
    const std::uint64_t hash = hashValue(heap, key);
    std::vector<Slot> keys;
    static_cast<void>(find(dict, hash, [&](Slot other) {
        if (hashValue(heap, other) == hash)
            keys.push_back(other);
        return false;
    }));
    return keys;
}

void rebuildIndex(const Heap &heap, Dict &dict)
{
    std::vector<std::uint32_t> marks(dict.entries.size()); // as they were put in
    if (dict.index.empty())
        for (std::size_t i = 0; i < marks.size(); ++i)
            marks[i] = dict.entries[i].key == noSlot
                ? 0
                : dictMark(hashValue(heap, dict.entries[i].key));
    for (const Dict::Place &place : dict.index)
        if (place.entry >= 0)
            marks[static_cast<std::size_t>(place.entry)] = place.mark;
    // The last has no place yet where the index is rebuilt to make room for it.
    if (!dict.index.empty() && dict.entries.back().key != noSlot)
        marks.back() = dictMark(hashValue(heap, dict.entries.back().key));

    std::vector<Dict::Entry> entries;
    entries.reserve(dict.live);
    std::vector<Dict::Place> index(std::bit_ceil(std::size_t {dict.live} * 3));
    const std::size_t mask = index.size() - 1;
    std::size_t number = 0;
    for (const Dict::Entry &entry : dict.entries) {
        const std::uint32_t mark = marks[number++];
        if (entry.key == noSlot)
            continue;
        std::size_t at = mark & mask;
        while (index[at].entry >= 0)
            at = (at + 1) & mask;
        index[at] = {static_cast<std::int32_t>(entries.size()), mark};
        entries.push_back(entry);
    }
    dict.entries = PersistentVector<Dict::Entry>(entries.begin(), entries.end());
    dict.holes = 0;
    dict.index = {};
    if (dict.entries.size() > 8)
        dict.index = PersistentVector<Dict::Place>(index.begin(), index.end());
}

} // namespace clonescope::model
