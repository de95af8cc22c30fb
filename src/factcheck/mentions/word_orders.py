"""Word orders: the patterns of a language table compiled to regular expressions over roles.

Every token becomes one character that stands for the set of roles it can play, so that a pattern is a short regular expression over characters, without
repetition: matching one at a place costs a bounded number of steps. See ``languages/time.py`` for how patterns are written.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

import attrs

from factcheck.errors import TableError

ELEMENT = re.compile(r"\{(?P<role>[a-z_]+)(?P<again>\d?)\}")


@attrs.define
class Alphabet:
    """One character per set of roles. A role is a name ("month") or, with ``=`` before it, a very word ("=of")."""

    letters: dict[frozenset[str], str] = attrs.field(factory=dict)

    def letter(self, roles: Iterable[str]) -> str:
        """The character of a set of roles; the same for equal sets."""
        key = frozenset(roles)
        if key not in self.letters:
            self.letters[key] = chr(0x4E00 + len(self.letters))
        return self.letters[key]

    def playing(self, roles: Iterable[str]) -> str:
        """All characters whose set has one of the roles, in the order of their making."""
        wanted = set(roles)
        return "".join(letter for key, letter in self.letters.items() if key & wanted)


@attrs.frozen(slots=True)
class Piece:
    """A part of a pattern: the characters it can start with, its regular expression, whether it may be missing."""

    first: str
    regex: str
    empty: bool


@attrs.frozen(slots=True)
class Pattern:
    """A compiled word order: ``reader`` names what makes a value of its slots; ``slots`` are its groups, each with the name and the role of the slot. A slot may stand in several branches of an alternative."""

    reader: str
    source: str
    regex: re.Pattern[str]
    slots: tuple[tuple[str, str, str], ...]


def elements_of(source: str) -> list[str]:
    """The elements of a pattern, parentheses apart.

    >>> elements_of("( the|this )? {unit}")
    ['(', 'the|this', ')?', '{unit}']
    """
    return source.split()


def literals(source: str) -> Iterable[str]:
    """The very words of a pattern."""
    for element in elements_of(source):
        if element in ("(", ")", ")?", "|") or element.startswith("{"):
            continue
        yield from element.removesuffix("?").split("|")


def compile_pattern(source: str, reader: str, alphabet: Alphabet, place: str) -> tuple[Pattern, str]:
    """The pattern and the characters it can start with.

    Raises TableError for parentheses that do not match, an unknown role or a pattern that may be empty.
    """
    elements = elements_of(source)
    slots: list[tuple[str, str, str]] = []
    piece, rest = _sequence(elements, 0, alphabet, slots, f"{place}: {source!r}")
    if rest != len(elements) or piece.empty:
        raise TableError(f"{place}: {source!r}: parentheses do not match, or nothing is required")
    return Pattern(reader, source, re.compile(piece.regex), tuple(slots)), piece.first


def _sequence(elements: list[str], at: int, alphabet: Alphabet, slots: list[tuple[str, str, str]], place: str) -> tuple[Piece, int]:
    branches: list[Piece] = []
    first, empty, regex = "", True, ""
    while at < len(elements) and elements[at] not in (")", ")?"):
        if elements[at] == "|":
            branches.append(Piece(first, regex, empty))
            first, empty, regex = "", True, ""
            at += 1
            continue
        if elements[at] == "(":
            piece, at = _sequence(elements, at + 1, alphabet, slots, place)
            if at >= len(elements):
                raise TableError(f"{place}: a parenthesis is not closed")
            if elements[at] == ")?":
                piece = Piece(piece.first, f"(?:{piece.regex})?", empty=True)
        else:
            piece = _element(elements[at], alphabet, slots, place)
        at += 1
        first += piece.first if empty else ""
        empty = empty and piece.empty
        regex += piece.regex
    branches.append(Piece(first, regex, empty))
    if len(branches) == 1:
        return branches[0], at
    joined = "|".join(branch.regex for branch in branches)
    return Piece("".join(branch.first for branch in branches), f"(?:{joined})", any(branch.empty for branch in branches)), at


def _element(element: str, alphabet: Alphabet, slots: list[tuple[str, str, str]], place: str) -> Piece:
    optional = element.endswith("?")
    body = element.removesuffix("?")
    slot = ELEMENT.fullmatch(body)
    roles = [slot["role"]] if slot else ["=" + word for word in body.split("|")]
    letters = alphabet.playing(roles)
    if not letters:
        if slot and not optional:
            raise TableError(f"{place}: no word has the role {body}")
        return Piece("", "", empty=True)
    regex = f"[{letters}]"
    if slot:
        name = slot["role"] + slot["again"]
        group = f"{name}_{len(slots)}"
        slots.append((group, name, slot["role"]))
        regex = f"(?P<{group}>{regex})"
    return Piece(letters, regex + ("?" if optional else ""), optional)


@attrs.frozen(slots=True)
class Stage:
    """The patterns of one stage by the character they can start with."""

    starting: Mapping[str, tuple[Pattern, ...]]


def compile_stage(patterns: Mapping[str, list[str]], alphabet: Alphabet, place: str) -> Stage:
    """All patterns of a stage, indexed by first character; earlier ones win among equally long."""
    starting: dict[str, list[Pattern]] = {}
    for reader, sources in patterns.items():
        for source in sources:
            pattern, first = compile_pattern(source, reader, alphabet, f"{place}.{reader}")
            for letter in dict.fromkeys(first):
                starting.setdefault(letter, []).append(pattern)
    return Stage({letter: tuple(found) for letter, found in starting.items()})
