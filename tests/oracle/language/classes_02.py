# __init__ and a method.
class Account:
    def __init__(self, owner, balance=0):
        self.owner = owner
        self.balance = balance
        self.log = []

    def deposit(self, amount):
        self.balance += amount
        self.log.append(amount)
        return self


a = Account('Ann')
b = Account('Bob', 10)
a.deposit(5).deposit(7)
print(a.balance, a.log, b.balance, b.log)
