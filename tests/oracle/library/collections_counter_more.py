from collections import Counter
import copy

words = "the cat and the dog and the bird".split()
c = Counter(words)
print(c.most_common(1), c.most_common(-1), c.most_common(0), sum(c.values()), list(c), dict(c), set(c))
by_length = Counter(map(len, words))
shallow, deep = copy.copy(c), copy.deepcopy(c)
print(by_length, shallow == c, deep is c, type(deep), Counter(c) == c)
c["the"] -= 3
c["new"] += 2
print(c, +c, -c, c["the"], "the" in c, c.pop("cat"), c.get("nope"), c.setdefault("s", 7))
c.clear()
print(c, bool(c), c.total(), list(c.elements()))
votes = Counter()
for ballot in ["a b", "b c", "b"]:
    votes.update(ballot.split())
print(votes, votes.most_common()[0][0], max(votes, key=votes.get))
x = Counter(a=3, b=1)
y = Counter(a=1, b=2)
x &= y
print(x, x | y, y - x, x <= y, x < y, x == Counter(a=1, b=1, c=0), Counter(a=0) == Counter(), x != y)
for wrong in (lambda: Counter(1), lambda: Counter(a="x") + Counter(a=1), lambda: x + {"a": 1}, lambda: hash(x), lambda: Counter([[1]])):
    try:
        wrong()
    except TypeError as error:
        print(error)
nested = Counter({"k": Counter("aab")})
print(nested)
x.subtract(Counter(a=5), b=1)
x
