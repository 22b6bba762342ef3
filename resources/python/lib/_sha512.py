# SPDX-FileCopyrightText: 2026 The Clonescope authors
# SPDX-License-Identifier: MIT
"""SHA-512 (FIPS 180-4), by which `random` makes seeds of texts."""
_WORD = 2 ** 64 - 1


def _primes(count):
    found, candidate = [], 2
    while len(found) < count:
        if all(candidate % prime for prime in found):
            found.append(candidate)
        candidate += 1
    return found


def _root_fraction(number, degree):
    """The first 64 bits after the point of a root of a number."""
    target, root = number << 64 * degree, 0
    for bit in range(67, -1, -1):
        if (root | 1 << bit) ** degree <= target:
            root |= 1 << bit
    return root & _WORD


_ROUND = [_root_fraction(prime, 3) for prime in _primes(80)]
_START = [_root_fraction(prime, 2) for prime in _primes(8)]


def _turned(word, places):
    return (word >> places | word << 64 - places) & _WORD


def _words(block):
    words = [int.from_bytes(block[place:place + 8], "big") for place in range(0, 128, 8)]
    for place in range(16, 80):
        near, far = words[place - 2], words[place - 15]
        words.append(words[place - 16] + words[place - 7] + (_turned(near, 19) ^ _turned(near, 61) ^ near >> 6)
                     + (_turned(far, 1) ^ _turned(far, 8) ^ far >> 7) & _WORD)
    return words


def digest(message):
    length = len(message)
    message += b"\x80" + bytes((111 - length) % 128) + (8 * length).to_bytes(16, "big")
    state = _START[:]
    for start in range(0, len(message), 128):
        a, b, c, d, e, f, g, h = state
        for word, constant in zip(_words(message[start:start + 128]), _ROUND):
            first = h + (_turned(e, 14) ^ _turned(e, 18) ^ _turned(e, 41)) + (e & f ^ ~e & g) + constant + word
            second = (_turned(a, 28) ^ _turned(a, 34) ^ _turned(a, 39)) + (a & b ^ a & c ^ b & c)
            a, b, c, d, e, f, g, h = first + second & _WORD, a, b, c, d + first & _WORD, e, f, g
        state = [one + other & _WORD for one, other in zip(state, (a, b, c, d, e, f, g, h))]
    return b"".join(word.to_bytes(8, "big") for word in state)
