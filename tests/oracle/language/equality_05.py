# Numbers of all kinds, and keys that are one.
print(1 == 1.0 == True == 1 + 0j, 0.1 + 0.2 == 0.3, 2 ** 53 == 2.0 ** 53, 2 ** 53 + 1 == 2.0 ** 53)
d = {1: 'int'}
d[1.0] = 'float'
d[True] = 'bool'
print(d, {0: 'a', False: 'b', 0.0: 'c'}, len({1, 1.0, True, 1 + 0j}))
nan = float('nan')
print(nan == nan, nan in [nan], [nan] == [nan], {nan: 1}[nan], float('nan') in [nan], nan != nan)
print('1' == 1, None == 0, [] == (), '' == b'', (1, 2) == (1.0, 2.0), {1, 2} == frozenset([2, 1]), range(3) == range(0, 3, 1))
