from typing import TypedDict, Required, NotRequired

class Movie(TypedDict):
    title: str
    year: int

class Rated(Movie, total=False):
    stars: int
    by: Required[str]

m: Movie = {"title": "A", "year": 1}
n = Movie(title="B", year=2)
r = Rated(m, stars=3)
Alt = TypedDict("Alt", {"a": int, "b": NotRequired[str]})
print(m, n, type(n), r, Alt(a=1), Movie.__annotations__, Rated.__required_keys__ == {"title", "year", "by"}, Rated.__optional_keys__, Movie.__total__)
n["more"] = []
print(Rated.__mro__, type(Movie).__name__, Alt.__optional_keys__)
try:
    isinstance(m, Movie)
except TypeError as error:
    print(error)
try:
    class Bad(Movie, dict):
        pass
except TypeError as error:
    print(error)
