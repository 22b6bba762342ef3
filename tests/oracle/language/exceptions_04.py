# A class of one's own.
class TooFull(Exception):
    def __init__(self, size, most):
        super().__init__(f'{size} is more than {most}')
        self.size, self.most = size, most


class Spilled(TooFull):
    pass


try:
    raise Spilled(5, 3)
except TooFull as error:
    kept = error
print(kept, kept.size, kept.args, isinstance(kept, TooFull), type(kept).__name__)
