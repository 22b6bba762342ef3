# A class body's names are not seen from its methods.
size = 'module'


class Box:
    size = 'class'
    seen = size

    def read(self):
        return size, self.size, Box.size


print(Box().read(), Box.seen)
