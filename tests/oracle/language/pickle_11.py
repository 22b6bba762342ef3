# Through a file in memory; the same memo over two dumps.
import io
import pickle
file = io.BytesIO()
shared = ["s"]
pickler = pickle.Pickler(file)
pickler.dump(shared)
pickler.dump({"again": shared})
file.seek(0)
unpickler = pickle.Unpickler(file)
first = unpickler.load()
second = unpickler.load()
print(second["again"] is first, first is shared, file.read())
