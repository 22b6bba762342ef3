a = []
for i in range(995):
    a = [a]
print(len(f'{a}'))
for i in range(5):
    a = [a]
    print(i, len(f'{a}'))
