# What a nested scope sees, when.
x = 'module'


def outer():
    x = 'outer'

    class Inner:
        y = x
        x = 'class'
        z = [x for _ in range(1)]
        w = (lambda: x)()

        def read(self):
            return x

    def later():
        return x
    x = 'changed'
    return Inner.y, Inner.x, Inner.z, Inner.w, Inner().read(), later()


print(outer())


class Body:
    x = x
    y = [x for x in [x]]


print(Body.x, Body.y, x)
