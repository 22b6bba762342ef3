# An assertion that holds and one that does not.
assert 1 + 1 == 2
assert [0], 'not empty'
try:
    assert [] , 'it is empty'
except AssertionError as error:
    print(error.args)
try:
    assert not 1
except AssertionError as error:
    print(error.args, str(error) == '')
