# A matrix by pairs, walked over by rows.
class Matrix:
    def __init__(self, rows, columns, fill=0):
        self.cells = [[fill] * columns for _ in range(rows)]

    def __getitem__(self, at):
        row, column = at
        return self.cells[row][column]

    def __setitem__(self, at, value):
        row, column = at
        self.cells[row][column] = value

    def __iter__(self):
        return iter(self.cells)

    def __matmul__(self, other):
        new = Matrix(len(self.cells), len(other.cells[0]))
        for i, row in enumerate(self):
            for j in range(len(other.cells[0])):
                new[i, j] = sum(a * other[k, j] for k, a in enumerate(row))
        return new


m = Matrix(2, 2)
m[0, 0], m[0, 1], m[1, 0], m[1, 1] = 1, 2, 3, 4
print(list(m), list(m @ m), m[1, 0])
first = next(iter(m))
first[0] = 'changed'
print(m.cells)
