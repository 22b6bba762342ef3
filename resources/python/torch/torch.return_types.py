# SPDX-FileCopyrightText: 2026 The Clonescope authors
# SPDX-License-Identifier: MIT
"""torch.return_types: what operations answer that have several results."""
from _types import builtin_class


def _field(place):
    return property(lambda self: self[place])


def _made(name, *fields):
    def __repr__(self):
        parts = ",\n".join(f"{field}={part!r}" for field, part in zip(fields, self))
        return f"torch.return_types.{name}(\n{parts})"

    body = {"__slots__": (), "__module__": "torch.return_types", "__repr__": __repr__,
            "n_fields": len(fields), "n_sequence_fields": len(fields), "n_unnamed_fields": 0}
    body.update((field, _field(place)) for place, field in enumerate(fields))
    return builtin_class(type(name, (tuple,), body))


max = _made("max", "values", "indices")
min = _made("min", "values", "indices")
sort = _made("sort", "values", "indices")
topk = _made("topk", "values", "indices")
