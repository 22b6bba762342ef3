# Files in memory, picklers with a memo of their own, persistent ids, tables.
import copyreg
import io
import pickle

file = io.BytesIO()
pickle.dump([1, 2], file)
pickle.dump({"a": 1}, file)
print(file.getvalue())
file.seek(0)
print(pickle.load(file), pickle.load(file), file.tell())
try:
    pickle.load(file)
except EOFError as error:
    print("end:", error)

shared = ["s"]
out = io.BytesIO()
pickler = pickle.Pickler(out, 4)
pickler.dump(shared)
pickler.dump([shared, 1])
print(out.getvalue())
out.seek(0)
unpickler = pickle.Unpickler(out)
first, second = unpickler.load(), unpickler.load()
print(first, second, second[0] is first)
pickler.clear_memo()


class Record:
    def __init__(self, key):
        self.key = key


records = {"k": Record("k")}


class ByKey(pickle.Pickler):
    def persistent_id(self, obj):
        return ("Record", obj.key) if isinstance(obj, Record) else None


class FromKey(pickle.Unpickler):
    def persistent_load(self, pid):
        return records[pid[1]]


stream = io.BytesIO()
ByKey(stream).dump([records["k"], 3])
print(stream.getvalue())
print(FromKey(io.BytesIO(stream.getvalue())).load()[0] is records["k"])
try:
    pickle.loads(stream.getvalue())
except pickle.UnpicklingError as error:
    print(error)


class Strict(pickle.Unpickler):
    def find_class(self, module, name):
        raise pickle.UnpicklingError(f"{module}.{name} is forbidden")


try:
    Strict(io.BytesIO(pickle.dumps(Record("z")))).load()
except pickle.UnpicklingError as error:
    print(error)


class Point:
    def __init__(self, x):
        self.x = x


def reduce_point(point):
    print("reduced")
    return Point, (point.x * 10,)


copyreg.pickle(Point, reduce_point)
print(pickle.loads(pickle.dumps(Point(4))).x)


class Overriding(pickle.Pickler):
    def reducer_override(self, obj):
        if isinstance(obj, Record):
            return Record, ("overridden",)
        return NotImplemented


stream = io.BytesIO()
Overriding(stream).dump((Record("a"), {1}))
print(pickle.loads(stream.getvalue())[0].key)
for wrong in (pickle.Pickler, pickle.Unpickler):
    try:
        wrong(5)
    except TypeError as error:
        print(error)
