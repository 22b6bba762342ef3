# A text from __reduce__ means: it is itself.
import copy


class Single:
    def __reduce__(self):
        return 'the_one'


the_one = Single()
the_one.parts = [1]
print(copy.copy(the_one) is the_one, copy.deepcopy(the_one) is the_one, copy.deepcopy([the_one])[0] is the_one)
