# SPDX-FileCopyrightText: 2026 The Clonescope authors
# SPDX-License-Identifier: MIT
"""What is left of a program when only a part of it matters."""
import contextlib
import io
import unittest

from shrink import shorter, shrunk

PROGRAM = """\
import copy
def mark(f):
    return f
class Base:
    pass
class Box(Base):
    def __init__(self, n):
        # says nothing
        self.n = n
        self.items = []
    @mark
    def work(self):
        try:
            for i in range(3):
                if i == 1:
                    print('here', self.n)
                else:
                    self.n += 1
        except ValueError:
            print('never')
        finally:
            self.items.append(1)
a = Box(1)
b = copy.copy(a)
b.work()
print('there')
"""


def printed(text):
    out = io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.suppress(Exception):
        exec(compile(text, "program", "exec"), {"__name__": "__main__"})
    return out.getvalue()


class ShrinkTest(unittest.TestCase):
    def test_only_the_statement_that_matters_is_left(self):
        self.assertEqual("print('there')\n", shrunk(PROGRAM, lambda text: "there" in printed(text), 20))

    def test_what_stands_around_a_statement_goes_at_any_depth(self):
        left = shrunk(PROGRAM, lambda text: "here 2" in printed(text), 20)
        self.assertIn("here 2", printed(left))
        for gone in ("mark", "Base", "try", "except", "finally", "there", "items"):
            self.assertNotIn(gone, left)
        self.assertLessEqual(len([line for line in left.splitlines() if line]), 13)

    def test_every_candidate_is_shorter_and_compiles(self):
        candidates = list(shorter(PROGRAM))
        self.assertGreater(len(candidates), 30)
        for text in candidates:
            compile(text, "candidate", "exec")
            self.assertLess(len(text), len(PROGRAM))

    def test_a_program_that_shows_nothing_stays_whole(self):
        self.assertEqual(PROGRAM, shrunk(PROGRAM, lambda text: False, 20))


if __name__ == "__main__":
    unittest.main()
