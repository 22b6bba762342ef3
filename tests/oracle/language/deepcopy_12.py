# bytearray, slice, range and complex.
import copy

raw = bytearray(b'abc')
s = slice(1, [2], None)
held = [raw, raw, s, range(2), 3 + 4j]
new = copy.deepcopy(held)
flat = copy.copy(raw)
raw[0] = 65
print(new[0], new[0] is new[1], flat, flat is raw, new[2] == s, new[2].stop is s.stop, new[3] is held[3])
