# One with arguments, and several in their order.
log = []


def tag(name):
    log.append('make ' + name)

    def decorate(f):
        log.append('apply ' + name)

        def wrapper():
            return '<' + name + '>' + f() + '</' + name + '>'
        return wrapper
    return decorate


@tag('b')
@tag('i')
def text():
    return 'x'


print(text(), log)
