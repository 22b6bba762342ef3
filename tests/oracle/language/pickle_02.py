# What is the same object twice is so in the copy, too, and cycles close.
import pickle
row = [1]
grid = [row, row, (row,)]
copied = pickle.loads(pickle.dumps(grid))
copied[0].append(2)
print(copied, copied[0] is copied[1] is copied[2][0], grid)
loop = {"self": None}
loop["self"] = loop
again = pickle.loads(pickle.dumps(loop))
print(again["self"] is again, again is loop)
