# while, with an else and a break.
n = 5
while n:
    n -= 1
    if n == 7:
        break
else:
    print('counted down')
while True:
    n += 1
    if n > 3:
        break
print(n)
