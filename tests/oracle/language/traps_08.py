# Removing while walking skips members.
numbers = [1, 2, 2, 3, 4, 4]
for n in numbers:
    if n % 2 == 0:
        numbers.remove(n)
print(numbers)
again = [1, 2, 2, 3, 4, 4]
for n in again[:]:
    if n % 2 == 0:
        again.remove(n)
print(again)
