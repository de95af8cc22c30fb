"""Where the tables and keys of a TOML file stand: the parser of the standard library does not say."""

from __future__ import annotations

import re
from collections.abc import Iterator

import attrs

_HEADER = re.compile(r"[ \t]*\[\[[ \t]*([A-Za-z0-9_-]{1,40})[ \t]*\]\]")
_SUBTABLE = re.compile(r"[ \t]*\[[ \t]*([A-Za-z0-9_.-]{1,80})[ \t]*\][ \t]*(?:#|$)")
_KEY = re.compile(r"[ \t]*[\"']?([A-Za-z0-9_-]{1,40})[\"']?[ \t]*(?:[.=])")
_FENCES = ('"""', "'''")


@attrs.frozen(slots=True)
class Block:
    """One table of a file: ``name`` is empty for the top, ``line`` counts from 1, ``keys`` leads to lines and where they begin."""

    name: str
    line: int
    start: int
    end: int
    keys: dict[str, tuple[int, int]]

    def line_of(self, key: str) -> int:
        """The line of a key, or of the table when the key is not written on a line of its own."""
        return self.keys.get(key, (self.line, self.start))[0]

    def start_of(self, key: str) -> int:
        """The offset at which the line of a key begins, or the table."""
        return self.keys.get(key, (self.line, self.start))[1]


def blocks(text: str) -> tuple[Block, ...]:
    """The top of a TOML file and its arrays of tables, in order. A sub-table such as ``[fact.valid]`` belongs to the table before it."""
    found = [Block("", 1, 0, len(text), {})]
    for number, start, line in _lines(text):
        header = _HEADER.match(line)
        if header:
            found[-1] = attrs.evolve(found[-1], end=start)
            found.append(Block(header[1], number, start, len(text), {}))
        elif subtable := _SUBTABLE.match(line):
            found[-1].keys.setdefault(subtable[1].rpartition(".")[2], (number, start))
        elif key := _KEY.match(line):
            found[-1].keys.setdefault(key[1], (number, start))
    return tuple(found)


def _lines(text: str) -> Iterator[tuple[int, int, str]]:
    """Number, offset and words of each line that does not begin inside a string of several lines."""
    inside = ""
    start = 0
    for number, line in enumerate(text.split("\n"), 1):
        if not inside:
            yield number, start, line
        inside = _fence_after(line, inside)
        start += len(line) + 1


def _fence_after(line: str, inside: str) -> str:
    """The quotation marks of the string that is open at the end of the line, or nothing."""
    at = 0
    while True:
        if inside:
            at = line.find(inside, at)
            if at < 0:
                return inside
            at, inside = at + 3, ""
        opened = [(place, fence) for fence in _FENCES if (place := line.find(fence, at)) >= 0]
        comment = line.find("#", at)
        if not opened or (0 <= comment < min(opened)[0] and '"' not in line[at:comment]):
            return ""
        at, inside = min(opened)
        at += 3
