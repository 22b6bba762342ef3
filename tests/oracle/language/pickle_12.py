# What is no pickle.
import pickle
for data in (b"", b"hello", b"\x80\x04K", "text", b"\x80\x04."):
    try:
        pickle.loads(data)
    except Exception as error:
        print(type(error).__name__, error)
try:
    pickle.dumps(1, protocol=9)
except ValueError as error:
    print(error)
