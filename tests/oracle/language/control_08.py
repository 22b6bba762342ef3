# The order in which things are evaluated.
log = []


def n(x):
    log.append(x)
    return x


things = {}
things[n('key')] = n('value')
result = n(1) + n(2) * n(3)
call = max(n(4), n(5), key=n(lambda x: -x))
pair = {n('a'): n('b'), n('c'): n('d')}
print(log[:2], log[2:5], call, list(pair))
log.clear()
things[n('x')], things[n('y')] = n(1), n(2)
print(log)
