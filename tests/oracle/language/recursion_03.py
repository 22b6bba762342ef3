# A tree whose branches share a leaf.
def build(depth, leaf):
    if depth == 0:
        return leaf
    return {'left': build(depth - 1, leaf), 'right': build(depth - 1, leaf)}


leaf = ['shared']
tree = build(2, leaf)
tree['left']['left'].append('changed')
print(tree['right']['right'], tree)
