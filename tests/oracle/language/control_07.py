# Conditions of every kind of value.
for value in (0, 0.0, 0j, '', b'', [], (), {}, set(), None, False, range(0)):
    print(type(value).__name__, bool(value))
for value in (1, -0.5, 1j, ' ', [0], (None,), {0: 0}, {''}, ..., range(1)):
    print(type(value).__name__, bool(value))
