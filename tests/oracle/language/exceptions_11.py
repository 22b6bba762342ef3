# What the objects of an error hold stays shared.
data = [1]
try:
    raise ValueError(data, {'k': data})
except ValueError as error:
    kept = error
data.append(2)
kept.note = data
print(kept.args, kept.args[0] is data, kept)
