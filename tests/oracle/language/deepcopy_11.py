# Objects and containers that hold one another.
import copy


class Team:
    def __init__(self):
        self.members = []
        self.by_name = {}

    def add(self, person):
        self.members.append(person)
        self.by_name[person.name] = person
        person.team = self


class Person:
    def __init__(self, name):
        self.name = name


team = Team()
ann, bob = Person('Ann'), Person('Bob')
team.add(ann)
team.add(bob)
new = copy.deepcopy(ann)
print(new.team.by_name['Ann'] is new, new.team.members[1].team is new.team, new.team is team, new.team.by_name['Bob'] is bob)
