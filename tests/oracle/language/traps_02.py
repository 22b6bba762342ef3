# Three rows that are one row.
board = [[' '] * 3] * 3
board[0][0] = 'X'
print(board)
fixed = [[' '] * 3 for _ in range(3)]
fixed[0][0] = 'X'
print(fixed)
