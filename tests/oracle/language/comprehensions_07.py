# Members are shared, not copied.
rows = [[1], [2]]
same = [row for row in rows]
fresh = [list(row) for row in rows]
by_name = {str(row): row for row in rows}
rows[0].append('x')
print(same, fresh, by_name, same[0] is rows[0])
