# What a format does not know.
for value, spec in ((5, 's'), (5, '.2'), (5.5, 'd'), (5.5, 'x'), ('a', '='), ('a', ','), ('a', '+'), (None, '5'), ([], '5'), (5, 'zz'), (True, 'd'), (True, ''), (True, '5'), (1j, '.1f'), (5, 'f'),
                    (10 ** 25, ','), (10 ** 25, 'e'), (float('nan'), '5'), (float('inf'), '+'), (-0.0, 'z.1f'), (0.00001, ''), (1e16, ''), (5, '<<5'), ('a', '5d'), (5, '-')):
    try:
        print(value, repr(spec), '|' + format(value, spec) + '|')
    except Exception as error:
        print(type(error).__name__, error)
