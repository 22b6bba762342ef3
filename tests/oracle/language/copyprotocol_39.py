# Keys and members that hash by their own parts.
import copy


class Key:
    def __init__(self, name):
        self.name = name

    def __hash__(self):
        return hash(len(self.name))

    def __eq__(self, other):
        return self.name == other.name


k = Key('ab')
table = {k: [1]}
new = copy.deepcopy(table)
print(k in new, list(new)[0] is k, new[Key('ab')], new[k] is table[k])


def at_home():
    k.home = {k}
    try:
        copy.deepcopy(k)
    except AttributeError as error:
        return str(error)
    finally:
        del k.home


print(at_home())
