# An object with attributes.
class Point:
    pass


p = Point()
p.x = 1
p.y = [2]
q = p
q.x = 10
print(p.x, p.y, p is q, p.__dict__)
