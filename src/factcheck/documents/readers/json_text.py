"""JSON as text: where a value stands, and which character of a string was written as which escape."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from typing import Any

import attrs

from factcheck.errors import DocumentError

_STRING = re.compile(r'"[^"\\]*+(?:\\.[^"\\]*+)*+"')
_SPACE = re.compile(r"[ \t\n\r]*+")
_SCALAR = re.compile(r"[^\s,\]}]++")
_BRACKET = re.compile(r'"[^"\\]*+(?:\\.[^"\\]*+)*+"|[\[\]{}]')
_ESCAPE = re.compile(r"\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|\\u[0-9a-fA-F]{4}|\\.")


@attrs.frozen(slots=True)
class Failure:
    """Where a text stops being JSON; the offset does not depend on the version of the parser."""

    offset: int
    reason: str


def parse(text: str) -> Any | Failure:
    """The value that a JSON text holds, numbers as they are written; a Failure when it holds none."""
    try:
        return json.loads(text, parse_float=str, parse_int=str)
    except json.JSONDecodeError as error:
        offset = error.pos + 1 if text[error.pos : error.pos + 1] == "," else error.pos
        return Failure(min(_after_space(text, offset), len(text)), "is not valid JSON")
    except RecursionError:
        return Failure(0, "is nested too deeply")


def elements(text: str, start: int, deepest: int) -> Iterator[tuple[int, int]]:
    """The spans of the elements of the array that stands at ``start`` of a valid JSON text. Raises DocumentError beyond ``deepest`` levels."""
    at = _after_space(text, start + 1)
    while text[at] != "]":
        end = value_end(text, at, deepest)
        yield at, end
        at = _after_space(text, end)
        if text[at] == ",":
            at = _after_space(text, at + 1)


def members(text: str, start: int, deepest: int) -> Iterator[tuple[str, int, int]]:
    """The keys and the spans of the values of the object that stands at ``start`` of a valid JSON text. Raises DocumentError, as ``elements``."""
    at = _after_space(text, start + 1)
    while text[at] != "}":
        key = value_end(text, at, deepest)
        value = _after_space(text, _after_space(text, key) + 1)
        end = value_end(text, value, deepest)
        yield json.loads(text[at:key]), value, end
        at = _after_space(text, end)
        if text[at] == ",":
            at = _after_space(text, at + 1)


def value_end(text: str, start: int, deepest: int) -> int:
    """Where the value that stands at ``start`` ends. Raises DocumentError when it has more than ``deepest`` levels."""
    opening = text[start]
    if opening not in "[{":
        found = (_STRING if opening == '"' else _SCALAR).match(text, start)
        return found.end() if found is not None else start + 1
    depth = 0
    for token in _BRACKET.finditer(text, start):
        sign = text[token.start()]
        if sign in "[{":
            depth += 1
            if depth > deepest:
                raise DocumentError(f"more than {deepest} levels deep (limit nesting)")
        elif sign != '"':
            depth -= 1
            if not depth:
                return token.end()
    return len(text)


def find(text: str, start: int, path: Sequence[str], deepest: int) -> int | None:
    """The offset of the value that a path of keys and indices leads to, from the value at ``start``; None where it leads nowhere.

    Of keys that stand twice in an object the last counts, as for ``parse``.
    """
    at: int | None = _after_space(text, start)
    for part in path:
        if at is None:
            return None
        if text[at] == "{":
            at = next((value for key, value, _ in reversed([*members(text, at, deepest)]) if key == part), None)
        elif text[at] == "[" and part.isdigit() and part.isascii():
            wanted = int(part[:9])
            at = next((begin for index, (begin, _) in enumerate(elements(text, at, deepest)) if index == wanted), None)
        else:
            return None
    return at


def pointer(written: str) -> tuple[str, ...]:
    """The path of a JSON pointer (RFC 6901), or of a plain key.

    >>> pointer("/response/docs"), pointer("a/b"), pointer("/a~1b")
    (('response', 'docs'), ('a/b',), ('a/b',))
    """
    if not written.startswith("/"):
        return (written,) if written else ()
    return tuple(part.replace("~1", "/").replace("~0", "~") for part in written[1:].split("/"))


def follow(value: Any, path: Sequence[str]) -> Any:
    """The value that a path leads to; None where it leads nowhere."""
    for part in path:
        if isinstance(value, dict):
            value = value.get(part)
        elif isinstance(value, list) and part.isdigit() and part.isascii() and int(part[:9]) < len(value):
            value = value[int(part[:9])]
        else:
            return None
    return value


def anchors(text: str, start: int, end: int, offset: int = 0) -> Iterator[tuple[int, int]]:
    """The pieces of the string whose characters stand at ``text[start:end]``, as ``runs_of`` takes them: each escape is a piece of its own.

    ``offset`` is that of the value in a longer one.
    """
    taken = start  # what stands before is in pieces
    for escape in _ESCAPE.finditer(text, start, end):
        if escape.start() > taken:
            yield offset, taken
        offset += escape.start() - taken
        yield offset, escape.start()
        offset, taken = offset + 1, escape.end()
    yield offset, taken


def content(text: str, start: int) -> tuple[int, int]:
    """Where the characters stand of the string at ``start``, without its quotation marks."""
    return start + 1, value_end(text, start, 1) - 1


def _after_space(text: str, at: int) -> int:
    found = _SPACE.match(text, at)
    return found.end() if found is not None else at
