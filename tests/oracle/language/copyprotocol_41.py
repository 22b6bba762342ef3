# copy on the class as a method, beside copy.copy.
import copy


class Grid:
    def __init__(self, rows):
        self.rows = rows

    def copy(self):
        return Grid([row.copy() for row in self.rows])

    __copy__ = copy


a = Grid([[1, 2], [3]])
b, c, d = a.copy(), copy.copy(a), copy.deepcopy(a)
b.rows[0][0] = 'b'
c.rows[1].append('c')
print(a.rows, b.rows, c.rows, d.rows)
