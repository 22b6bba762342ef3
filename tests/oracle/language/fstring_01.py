# Expressions inside a text.
a, b, name = 3, [1, 2], 'Ann'
print(f'{a} {a + 1} {b[0]} {name!r} {name.upper()} {len(b)} {{}} {a if a > 2 else 0} {[x * 2 for x in b]}')
print(f'{a=} {a + 1 = } {name=!s} {b=}', f'{a:>5}|{a:<5}|{a:^5}|', f'{3.14159:.2f} {1000000:,} {255:#x} {0.5:%}')
w, p = 8, 2
print(f'{name:*^{w}}|{2.71828:{w}.{p}f}|', f'{"nested " + f"{a}"}', f'a' 'b' f'{a}', rf'\n{a}', f'''{
    a}''', f'{ {"k": 1}["k"] }', f'{(lambda x: x * 2)(4)}', f'{a!r:>4}', f'{None} {True}')
