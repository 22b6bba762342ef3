# A list behind a property: shared, or copied each time.
class Team:
    def __init__(self):
        self._members = ['Ann']

    @property
    def members(self):
        return self._members

    @property
    def safe(self):
        return list(self._members)


t = Team()
t.members.append('Bob')
t.safe.append('nobody')
print(t.members, t.members is t.members, t.safe is t.safe)
