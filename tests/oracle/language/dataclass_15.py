# Methods, properties and class variables beside the fields.
from dataclasses import dataclass
from typing import ClassVar


@dataclass
class Account:
    made: ClassVar[list] = []
    owner: str
    balance: float = 0.0

    def __post_init__(self):
        Account.made.append(self.owner)

    def deposit(self, n):
        self.balance += n
        return self

    @property
    def empty(self):
        return self.balance == 0


a, b = Account('Ann'), Account('Bob', 5.5)
print(a.empty, a.deposit(2).balance, Account.made, b, a.made is b.made)
