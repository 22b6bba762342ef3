# Copying what cannot be copied.
import copy

things = {'good': [1], 'bad': (x for x in [1])}
flat = copy.copy(things)
copy.deepcopy(things)
