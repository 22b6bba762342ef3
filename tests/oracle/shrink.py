# SPDX-FileCopyrightText: 2026 The Clonescope authors
# SPDX-License-Identifier: MIT
"""Cuts a program down to what still shows a difference."""
import ast
import time

STATEMENTS = ("body", "orelse", "finalbody")
PIECES = STATEMENTS + ("handlers", "cases", "decorator_list", "bases")


def shrunk(text, still_differs, seconds):
    """The shortest program found in that time for which still_differs(program) holds."""
    end = time.monotonic() + seconds
    smaller = True
    while smaller:
        smaller = False
        for candidate in shorter(text):
            if time.monotonic() > end:
                return text
            if still_differs(candidate):
                text, smaller = candidate, True
                break
    return text


def shorter(text):
    """Every program that is a piece shorter at any depth: a run of statements, the longest first, a branch, a
    handler, a decorator, a base; or has the inside of a statement in its place. All of them compile."""
    tree = ast.parse(text)
    lists = [(node, name) for node in ast.walk(tree) for name in PIECES if isinstance(getattr(node, name, None), list)]
    for node, name in lists:
        whole = getattr(node, name)
        for fewer in fewer_of(whole):
            if not fewer and name == "body" and node is not tree:
                fewer = [ast.Pass()]
            setattr(node, name, fewer)
            candidate = ast.unparse(ast.fix_missing_locations(tree)) + "\n"
            if len(candidate) < len(text) and candidate.strip() and compiles(candidate):
                yield candidate
        setattr(node, name, whole)


def fewer_of(whole):
    size = len(whole)
    while size > 0:
        for start in range(len(whole) - size, -1, -size):
            yield whole[:start] + whole[start + size:]
        size //= 2
    for place, one in enumerate(whole):
        if isinstance(one, (ast.If, ast.For, ast.While, ast.With, ast.Try)):
            yield whole[:place] + one.body + whole[place + 1:]


def compiles(text):
    try:
        compile(text, "candidate", "exec")
    except (SyntaxError, ValueError):
        return False
    return True
