# What a lambda, a local class and a generator answer.
import pickle


def maker():
    class Local:
        pass

    return Local()


for value in (maker(), (i for i in range(2)), {}.keys(), pickle):
    try:
        pickle.dumps(value)
    except Exception as error:
        print(type(error).__name__, error)
try:
    pickle.dumps([1, lambda: 0])
except pickle.PicklingError as error:
    print(str(error).split(" at ")[0], str(error).split(">: ")[1])
