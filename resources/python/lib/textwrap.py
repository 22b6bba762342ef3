# SPDX-FileCopyrightText: 2026 The Clonescope authors
# SPDX-License-Identifier: MIT
"""textwrap, as in Python 3.11: TextWrapper, wrap, fill, shorten, dedent, indent."""

__all__ = ["TextWrapper", "wrap", "fill", "dedent", "indent", "shorten"]

_whitespace = "\t\n\x0b\x0c\r "


def _is_word(character):
    return character == "_" or character.isalnum()


def _is_letter(text, place):
    return 0 <= place < len(text) and _is_word(text[place]) and not text[place].isdecimal()


def _ends_word(text, place):
    """Whether two hyphens or more may be a dash after this character."""
    return 0 <= place < len(text) and (_is_word(text[place]) or text[place] in "!\"'&.,?")


def _dash(text, place):
    """The end of a dash of two hyphens or more with a word behind it; `place` where there is none."""
    end = place
    while text[end:end + 1] == "-":
        end += 1
    return end if end - place >= 2 and end < len(text) and _is_word(text[end]) else place


def _may_break_after_hyphen(text, place):
    """Whether the hyphen at this place is one within a word of letters."""
    before = _is_letter(text, place - 1) and (
        _is_letter(text, place - 2) or text[place - 2:place - 1] == "-" and _is_letter(text, place - 3))
    after = place + 1
    if not before or not _is_letter(text, after):
        return False
    return _is_letter(text, after + 1) or text[after + 1:after + 2] == "-" and _is_letter(text, after + 2)


def _run_end(text, start):
    end = start
    while end < len(text) and text[end] in _whitespace:
        end += 1
    return end


class TextWrapper:
    def __init__(self, width=70, initial_indent="", subsequent_indent="", expand_tabs=True, replace_whitespace=True,
                 fix_sentence_endings=False, break_long_words=True, drop_whitespace=True, break_on_hyphens=True,
                 tabsize=8, *, max_lines=None, placeholder=" [...]"):
        self.width = width
        self.initial_indent = initial_indent
        self.subsequent_indent = subsequent_indent
        self.expand_tabs = expand_tabs
        self.replace_whitespace = replace_whitespace
        self.fix_sentence_endings = fix_sentence_endings
        self.break_long_words = break_long_words
        self.drop_whitespace = drop_whitespace
        self.break_on_hyphens = break_on_hyphens
        self.tabsize = tabsize
        self.max_lines = max_lines
        self.placeholder = placeholder

    def _munge_whitespace(self, text):
        if self.expand_tabs:
            text = text.expandtabs(self.tabsize)
        if self.replace_whitespace:
            text = "".join([" " if character in _whitespace else character for character in text])
        return text

    def _word_end(self, text, start):
        for end in range(start + 1, len(text)):
            if text[end] in _whitespace:
                return end
            if not self.break_on_hyphens:
                continue
            if end > start + 1 and text[end - 1] == "-" and _may_break_after_hyphen(text, end - 1):
                return end
            if _ends_word(text, end - 1) and _dash(text, end) > end:
                return end
        return len(text)

    def _split(self, text):
        """Words, the whitespace between them, and dashes."""
        chunks, start = [], 0
        while start < len(text):
            end = _run_end(text, start)
            if end == start and self.break_on_hyphens and _ends_word(text, start - 1):
                end = _dash(text, start)
            if end == start:
                end = self._word_end(text, start)
            chunks.append(text[start:end])
            start = end
        return chunks

    def _fix_sentence_endings(self, chunks):
        for place in range(len(chunks) - 1):
            ending = chunks[place]
            if ending[-1:] in ("'", '"'):
                ending = ending[:-1]
            ends = ending[-1:] in (".", "!", "?") and "a" <= ending[-2:-1] <= "z"
            if ends and chunks[place + 1] == " ":
                chunks[place + 1] = "  "

    def _break_long(self, chunk, room):
        """Where the first part of a word that fits no line ends."""
        if not self.break_long_words:
            return None
        if self.break_on_hyphens and len(chunk) > room:
            hyphen = chunk.rfind("-", 0, room)
            if hyphen > 0 and chunk[:hyphen].strip("-"):
                return hyphen + 1
        return room

    def _take_line(self, chunks, width, is_first):
        """Takes what fits a line off the end of the reversed chunks."""
        line, length = [], 0
        if self.drop_whitespace and not is_first and chunks[-1].strip() == "":
            chunks.pop()
        while chunks and length + len(chunks[-1]) <= width:
            length += len(chunks[-1])
            line.append(chunks.pop())
        if chunks and len(chunks[-1]) > width:
            end = self._break_long(chunks[-1], width - length if width > 0 else 1)
            if end is not None:
                line.append(chunks[-1][:end])
                chunks[-1] = chunks[-1][end:]
            elif not line:
                line.append(chunks.pop())
        if self.drop_whitespace and line and line[-1].strip() == "":
            line.pop()
        return line

    def _end_with_placeholder(self, lines, line, indent, width):
        """The last line that may be, cut short for the placeholder."""
        length = sum(map(len, line))
        while line:
            if line[-1].strip() and length + len(self.placeholder) <= width:
                lines.append(indent + "".join(line) + self.placeholder)
                return
            length -= len(line.pop())
        if lines:
            before = lines[-1].rstrip()
            if len(before) + len(self.placeholder) <= self.width:
                lines[-1] = before + self.placeholder
                return
        lines.append(indent + self.placeholder.lstrip())

    def _wrap_chunks(self, chunks):
        if self.width <= 0:
            raise ValueError(f"invalid width {self.width!r} (must be > 0)")
        if self.max_lines is not None:
            indent = self.subsequent_indent if self.max_lines > 1 else self.initial_indent
            if len(indent) + len(self.placeholder.lstrip()) > self.width:
                raise ValueError("placeholder too large for max width")
        lines = []
        chunks = chunks[::-1]
        while chunks:
            indent = self.subsequent_indent if lines else self.initial_indent
            width = self.width - len(indent)
            line = self._take_line(chunks, width, not lines)
            if not line:
                continue
            rest = [chunk for chunk in chunks if chunk.strip()] if self.drop_whitespace else chunks
            is_whole = not chunks or self.drop_whitespace and len(chunks) == 1 and not rest
            fits = is_whole and sum(map(len, line)) <= width
            if self.max_lines is None or len(lines) + 1 < self.max_lines or fits:
                lines.append(indent + "".join(line))
            else:
                self._end_with_placeholder(lines, line, indent, width)
                break
        return lines

    def wrap(self, text):
        chunks = self._split(self._munge_whitespace(text))
        if self.fix_sentence_endings:
            self._fix_sentence_endings(chunks)
        return self._wrap_chunks(chunks)

    def fill(self, text):
        return "\n".join(self.wrap(text))


def wrap(text, width=70, **kwargs):
    return TextWrapper(width=width, **kwargs).wrap(text)


def fill(text, width=70, **kwargs):
    return TextWrapper(width=width, **kwargs).fill(text)


def shorten(text, width, **kwargs):
    return TextWrapper(width=width, max_lines=1, **kwargs).fill(" ".join(text.strip().split()))


def dedent(text):
    lines = text.split("\n")
    lines = [line if line.strip(" \t") else "" for line in lines]
    margin = None
    for line in lines:
        if not line:
            continue
        indent = line[:len(line) - len(line.lstrip(" \t"))]
        if margin is None:
            margin = indent
        while not indent.startswith(margin):
            margin = margin[:-1]
    return "\n".join([line[len(margin or ""):] for line in lines])


def indent(text, prefix, predicate=None):
    made = []
    for line in text.splitlines(True):
        wanted = predicate(line) if predicate is not None else line.strip()
        made.append(prefix + line if wanted else line)
    return "".join(made)
