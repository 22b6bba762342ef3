# Inside a class body only the first iterable sees the class.
class Box:
    sizes = [1, 2, 3]
    doubled = [s * 2 for s in sizes]
    try:
        crossed = [s * t for s in sizes for t in sizes]
    except NameError as error:
        problem = str(error)


print(Box.doubled, Box.problem)
