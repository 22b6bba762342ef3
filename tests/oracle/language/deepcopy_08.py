# A tree whose children know their parent.
import copy


class Tree:
    def __init__(self, name, parent=None):
        self.name, self.parent, self.children = name, parent, []
        if parent:
            parent.children.append(self)


root = Tree('root')
left, right = Tree('left', root), Tree('right', root)
leaf = Tree('leaf', left)
part = copy.deepcopy(left)
print(part.parent is root, part.parent.name, part.parent.children[0] is part, part.parent.children[1] is right)
flat = copy.copy(left)
print(flat.parent is root, flat in root.children, flat.children is left.children)
