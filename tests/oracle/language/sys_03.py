# Where print() goes.
import sys
print("out", file=sys.stdout)
print("err", file=sys.stderr)
print(sys.stdout.write("three\n"))


class Counting:
    def __init__(self):
        self.written = []

    def write(self, text):
        self.written.append(text)


counting = Counting()
before, sys.stdout = sys.stdout, counting
print("x", "y")
sys.stdout = before
print(counting.written)
