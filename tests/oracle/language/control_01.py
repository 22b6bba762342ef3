# break, continue and a loop's else.
for n in range(10):
    if n % 2:
        continue
    if n > 5:
        break
    print(n)
else:
    print('never said')
for n in range(2):
    pass
else:
    print('ran through')
