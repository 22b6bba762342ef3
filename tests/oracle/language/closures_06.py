# A cell is shared between siblings, and a new one is made at each call.
def account(balance):
    def deposit(n):
        nonlocal balance
        balance += n
        return balance

    def read():
        return balance
    return deposit, read


d1, r1 = account(10)
d2, r2 = account(100)
d1(5)
d2(1)
print(r1(), r2())
