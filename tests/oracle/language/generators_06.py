# throw and close.
def careful():
    try:
        while True:
            try:
                got = yield 'ready'
                print('got', got)
            except ValueError as error:
                print('caught', error)
    finally:
        print('cleaned')


g = careful()
next(g)
g.send(1)
print(g.throw(ValueError('inside')))
g.close()
g.close()
print(next(g, 'over'))
