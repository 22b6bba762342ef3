# out= writes the result into a tensor that is there, and whoever looks at it sees that.
import torch

x = torch.arange(6.).reshape(2, 3)
buffer = torch.zeros(2, 3)
seen = buffer[0]
result = torch.add(x, 1, out=buffer)
print(result is buffer, seen, buffer._version, seen._version)
torch.mul(buffer, 2, out=buffer)
torch.sub(buffer, x, alpha=2, out=buffer)
torch.exp(x[:, ::2], out=torch.zeros(2, 2))
print(buffer, seen, torch.clamp(x, 1, 3, out=x), x)
sums = torch.zeros(3)
print(torch.sum(x, dim=0, out=sums) is sums, sums, torch.mean(x, 1, out=torch.zeros(2)), torch.cumsum(x, 1, out=buffer))
board = torch.zeros(4, 3)
torch.cat([x, x], out=board)
torch.stack([x[0], x[1], sums, sums], out=board)
print(board, torch.matmul(x, x.t(), out=torch.zeros(2, 2)), torch.mm(x, board.t(), out=torch.zeros(2, 4)))
columns = torch.zeros(3, 2).t()
torch.add(x, 10, out=columns)
print(columns, columns.stride(), torch.eq(x, 3, out=torch.zeros(2, 3, dtype=torch.int32)))
print(torch.add(torch.tensor([1, 2]), 1, out=torch.zeros(2)), torch.add(x, 1, out=None))
try:
    torch.add(torch.ones(2, requires_grad=True), 1, out=torch.zeros(2))
except RuntimeError as error:
    print(error)
try:
    torch.add(torch.ones(2), 1, out=torch.zeros(2, dtype=torch.int64))
except RuntimeError as error:
    print(error)
