import io
with io.StringIO() as file:
    file.writelines(["1\n", "2\n"])
    file.seek(0)
    print([int(line) for line in file], file.closed)
try:
    file.read()
except ValueError as error:
    print(error, file.closed)
try:
    io.StringIO().write(b"x")
except TypeError as error:
    print(error)
