# An assertion at the end.
def mean(values):
    assert values, 'mean of nothing'
    return sum(values) / len(values)


a = mean([1, 2])
b = mean([])
