#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Clonescope authors
# SPDX-License-Identifier: MIT
"""Compares two traces of one program field by field and names the first place where they differ.

    compare.py EXPECTED.json ACTUAL.json

Everything is compared but `producer`, `source` and `uid`. Floats agree within 1e-5 relative plus
1e-8 absolute, also where they are part of a text; integers agree exactly; in what was printed,
addresses match each other, and so do integers of 2**32 and more.
"""
import json
import math
import re
import sys

NOT_COMPARED = {"producer", "source", "uid"}
PRINTED = {"stdout", "message"}
NUMBER = re.compile(r"0x[0-9a-fA-F]+|(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?")


def difference(expected, actual):
    """Where two trace documents first differ, as text; None where they agree."""
    expected, actual = expand(expected), expand(actual)
    steps = zip(expected["steps"], actual["steps"])
    for place, (one, other) in enumerate(steps):
        found = first_difference(one, other, "step %d (line %s)" % (place + 1, one.get("line")))
        if found:
            return found
    for key in ("error", "format", "version"):
        found = first_difference(expected.get(key), actual.get(key), key)
        if found:
            return found
    if len(expected["steps"]) != len(actual["steps"]):
        return "steps: expected %d, found %d" % (len(expected["steps"]), len(actual["steps"]))
    return None


def first_difference(one, other, path):
    """Depth first, in reading order; a trace's own nesting is shallow, so recursion is safe."""
    if isinstance(one, dict) and isinstance(other, dict):
        return dict_difference(one, other, path)
    if isinstance(one, list) and isinstance(other, list):
        for place, pair in enumerate(zip(one, other)):
            found = first_difference(*pair, path + entry_label(pair[0], place))
            if found:
                return found
        one_extra, other_extra = one[len(other):], other[len(one):]
        if one_extra or other_extra:
            extra = "missing %s" % short(one_extra) if one_extra else "unexpected %s" % short(other_extra)
            return "%s: expected %d entries, found %d; %s" % (path, len(one), len(other), extra)
        return None
    if agree(one, other, path.rsplit(".", 1)[-1]):
        return None
    return "%s: expected %s, found %s" % (path, short(one), short(other))


def dict_difference(one, other, path):
    for key in one:
        if key in NOT_COMPARED:
            continue
        if key not in other:
            return "%s.%s: expected %s, found no such field" % (path, key, short(one[key]))
        found = first_difference(one[key], other[key], "%s.%s" % (path, key))
        if found:
            return found
    for key in other:
        if key not in one and key not in NOT_COMPARED:
            return "%s.%s: no such field expected, found %s" % (path, key, short(other[key]))
    return None


def entry_label(entry, place):
    if isinstance(entry, dict) and "id" in entry and "type" in entry:
        return "[%d %s]" % (entry["id"], entry["type"])
    return "[%d]" % place


def agree(one, other, field):
    if isinstance(one, str) and isinstance(other, str):
        return one == other or texts_agree(one, other, field in PRINTED)
    if isinstance(one, bool) or isinstance(other, bool) or one is None or other is None:
        return one is other
    if isinstance(one, float) or isinstance(other, float):
        numbers = isinstance(one, (int, float)) and isinstance(other, (int, float))
        return numbers and floats_agree(float(one), float(other))
    return type(one) is type(other) and one == other


def floats_agree(one, other):
    if math.isnan(one) or math.isnan(other):
        return math.isnan(one) and math.isnan(other)
    return one == other or abs(one - other) <= 1e-5 * max(abs(one), abs(other)) + 1e-8


def texts_agree(one, other, printed):
    if NUMBER.split(one) != NUMBER.split(other):
        return False
    pairs = zip(NUMBER.findall(one), NUMBER.findall(other))
    return all(a == b or number_texts_agree(a, b, printed) for a, b in pairs)


def number_texts_agree(one, other, printed):
    if one.startswith("0x") or other.startswith("0x"):
        return printed and one.startswith("0x") and other.startswith("0x")
    if one.isdigit() and other.isdigit():
        return printed and int(one) >= 2 ** 32 and int(other) >= 2 ** 32
    if one.isdigit() or other.isdigit():
        return False
    return floats_agree(float(one), float(other))


def short(value, most=160):
    text = json.dumps(value, ensure_ascii=False)
    return text if len(text) <= most else text[:most] + " …"


# ---- The short form (`trace --delta`) -------------------------------------------------------------

def expand(document):
    """The document with every step in full: objects by uid are numbered anew in pre-order."""
    steps, objects = [], {}
    for step in document["steps"]:
        if "objects" in step:
            by_id = {o["id"]: o["uid"] for o in step["objects"] if "uid" in o}
            if len(by_id) == len(step["objects"]):
                objects = {o["uid"]: with_refs(o, by_id) for o in step["objects"]}
            steps.append(step)
        else:
            for uid in step["gone"]:
                objects.pop(uid, None)
            objects.update((o["uid"], o) for o in step["changed"])
            steps.append(full_step(step, objects))
    return dict(document, steps=steps)


def with_refs(obj, names):
    return dict(obj, items=[[label, renamed(value, names)] for label, value in obj["items"]])


def renamed(value, names):
    return {"ref": names[value["ref"]]} if "ref" in value else value


def full_step(step, objects):
    order = {}
    waiting = list(reversed(list(step["names"].values())))
    while waiting:
        uid = waiting.pop().get("ref")
        if uid is not None and uid not in order:
            order[uid] = len(order)
            waiting.extend(value for _, value in reversed(objects[uid]["items"]))
    full = {key: value for key, value in step.items() if key not in ("changed", "gone")}
    full["names"] = {name: renamed(value, order) for name, value in step["names"].items()}
    full["objects"] = [dict(with_refs(objects[uid], order), id=place) for uid, place in order.items()]
    return full


def main():
    if len(sys.argv) != 3:
        print(__doc__, file=sys.stderr)
        return 2
    documents = []
    for name in sys.argv[1:]:
        with open(name, encoding="utf-8") as file:
            documents.append(json.load(file))
    found = difference(*documents)
    print(found or "the traces agree")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
