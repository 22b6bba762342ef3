# A memo that is given by hand.
import copy


def with_memo(x, keep):
    memo = {id(one): one for one in keep}
    size = len(memo)
    new = copy.deepcopy(x, memo)
    return new, len(memo) > size


shared, own = [1], [2]
new, grew = with_memo([shared, own, (shared,)], [shared])
print(new[0] is shared, new[1] is own, new[2][0] is shared, grew)


def replaced():
    memo = {id(own): 'instead'}
    return copy.deepcopy([own, {'k': own}], memo)


print(replaced())
