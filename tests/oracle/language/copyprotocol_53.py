# A tree with an undo: snapshots that share what did not change.
import copy


class Document:
    def __init__(self):
        self.lines = []
        self.history = []

    def save(self):
        self.history.append(copy.copy(self))
        self.history[-1].lines = list(self.lines)

    def undo(self):
        self.__dict__.update(self.history.pop().__dict__)


d = Document()
for text in ('one', 'two'):
    d.save()
    d.lines.append([text])
print(d.lines, len(d.history), d.history[1].lines[0] is d.lines[0], d.history[0].history is d.history)
d.undo()
print(d.lines, len(d.history))
deep = copy.deepcopy(d)
print(deep.history[0].history is deep.history, deep.history is d.history)
