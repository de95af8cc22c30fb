"""Word orders: the patterns of a language table compiled to regular expressions over roles.

Every token becomes one character that stands for the set of roles it can play, so that a pattern is a short regular expression over characters,
without repetition: matching one at a place costs a bounded number of steps. See ``languages/time.py`` for how patterns are written.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import TypeAlias, TypeVar

import attrs

from factcheck.errors import TableError

T = TypeVar("T")
LONGEST_ROW, MOST_ROWS = 24, 1 << 14
"""How long and how many the rows of characters are whose plans are remembered."""
ELEMENT = re.compile(r"\{(?P<role>[a-z_]+)(?P<again>\d?)\}")
_LETTERS = re.compile(r"\[([^]]*)\]")


@attrs.define
class Alphabet:
    """One character per set of roles. A role is a name ("month") or, with ``=`` before it, a very word ("=of")."""

    letters: dict[frozenset[str], str] = attrs.field(factory=dict)

    def letter(self, roles: Iterable[str]) -> str:
        """The character of a set of roles; the same for equal sets."""
        key = frozenset(roles)
        found = self.letters.get(key)
        if found is None:
            found = self.letters[key] = chr(0x4E00 + len(self.letters))
        return found

    def playing(self, roles: Iterable[str]) -> str:
        """All characters whose set has one of the roles, in the order of their making."""
        wanted = set(roles)
        return "".join(letter for key, letter in self.letters.items() if key & wanted)


@attrs.frozen(slots=True)
class Piece:
    """A part of a pattern: its regular expression, what can stand first and second in it, whether it may be missing or one character; ``longest``
    is the most characters that it takes.
    """

    regex: str
    first: frozenset[str] = frozenset()
    second: frozenset[str] = frozenset()
    empty: bool = True
    single: bool = False
    longest: int = 0

    def then(self, after: Piece) -> Piece:
        """One part and another one behind it."""
        return Piece(
            self.regex + after.regex,
            self.first | (after.first if self.empty else frozenset()),
            self.second | (after.first if self.single else frozenset()) | (after.second if self.empty else frozenset()),
            empty=self.empty and after.empty,
            single=(self.single and after.empty) or (self.empty and after.single),
            longest=self.longest + after.longest,
        )

    def optional(self) -> Piece:
        """The part as one that may be missing."""
        return Piece(f"(?:{self.regex})?", self.first, self.second, empty=True, single=self.single, longest=self.longest)


def either(branches: list[Piece]) -> Piece:
    """One of several parts."""
    if len(branches) == 1:
        return branches[0]
    return Piece(
        f"(?:{'|'.join(branch.regex for branch in branches)})",
        frozenset().union(*(branch.first for branch in branches)),
        frozenset().union(*(branch.second for branch in branches)),
        empty=any(branch.empty for branch in branches),
        single=any(branch.single for branch in branches),
        longest=max(branch.longest for branch in branches),
    )


@functools.cache
def _compiled(regex: str) -> re.Pattern[str]:
    return re.compile(regex)


@attrs.frozen(slots=True)
class Pattern:
    """A word order: ``reader`` names what makes a value of its slots; ``slots`` are its groups, each with the name and the role of the slot.

    A slot may stand in several branches of an alternative.
    """

    reader: str
    source: str
    slots: tuple[tuple[str, str, str], ...]
    piece: Piece

    @property
    def regex(self) -> re.Pattern[str]:
        """Its expression over letters of roles, compiled when a text first shows a beginning of it: few texts do, of most word orders."""
        return _compiled(self.piece.regex)

    def can_begin(self, letters: str) -> bool:
        """Whether it can match where these one or two characters stand."""
        return letters[0] in self.piece.first and (self.piece.single or letters[1:] in self.piece.second)


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


def compile_pattern(source: str, reader: str, alphabet: Alphabet, place: str) -> Pattern:
    """The compiled pattern.

    Raises TableError for parentheses that do not match, an unknown role or a pattern that may be empty.
    """
    elements = elements_of(source)
    slots: list[tuple[str, str, str]] = []
    piece, rest = _sequence(elements, 0, alphabet, slots, f"{place}: {source!r}")
    if rest != len(elements) or piece.empty:
        raise TableError(f"{place}: {source!r}: parentheses do not match, or nothing is required")
    return Pattern(reader, source, tuple(slots), piece)


def _sequence(elements: list[str], at: int, alphabet: Alphabet, slots: list[tuple[str, str, str]], place: str) -> tuple[Piece, int]:
    branches: list[Piece] = []
    whole = Piece("")
    while at < len(elements) and elements[at] not in (")", ")?"):
        if elements[at] == "|":
            branches.append(whole)
            whole = Piece("")
        elif elements[at] == "(":
            piece, at = _sequence(elements, at + 1, alphabet, slots, place)
            if at >= len(elements):
                raise TableError(f"{place}: a parenthesis is not closed")
            whole = whole.then(piece.optional() if elements[at] == ")?" else piece)
        else:
            whole = whole.then(_element(elements[at], alphabet, slots, place))
        at += 1
    return either([*branches, whole]), at


def _element(element: str, alphabet: Alphabet, slots: list[tuple[str, str, str]], place: str) -> Piece:
    optional = element.endswith("?")
    body = element.removesuffix("?")
    slot = ELEMENT.fullmatch(body)
    roles = [slot["role"]] if slot else ["=" + word for word in body.split("|")]
    letters = alphabet.playing(roles)
    if not letters:
        if slot and not optional:
            raise TableError(f"{place}: no word has the role {body}")
        return Piece("")
    regex = f"[{letters}]"
    if slot:
        name = slot["role"] + slot["again"]
        group = f"{name}_{len(slots)}"
        slots.append((group, name, slot["role"]))
        regex = f"(?P<{group}>{regex})"
    piece = Piece(regex, frozenset(letters), empty=False, single=True, longest=1)
    return piece.optional() if optional else piece


@attrs.frozen(slots=True)
class Candidate:
    """A word order that matches at a place of a row of characters: its reader, how many characters it takes, which slots are filled, and for each
    of them the place of the character that fills it, counted from the first, and the role that it does it in.
    """

    reader: str
    size: int
    slots: tuple[str, ...]
    fillers: tuple[tuple[int, str], ...]


Plan: TypeAlias = tuple[tuple[int, tuple[Candidate, ...]], ...]
"""The places of a row where word orders match, ascending, each with what matches there: the longest first, of equally long ones the earlier."""


@attrs.frozen(slots=True)
class Stage:
    """The patterns of one stage; earlier ones win among equally long. ``opening`` finds the characters that one can start with, ``reach`` is how many
    the longest takes, ``alike`` gives for each character the one that stands for all that every pattern takes or leaves alike.
    """

    patterns: tuple[Pattern, ...]
    opening: re.Pattern[str]
    reach: int
    alike: Mapping[int, str]
    _known: dict[str, tuple[tuple[Pattern, re.Pattern[str]], ...]] = attrs.field(factory=dict, init=False)
    _matching: dict[str, tuple[Candidate, ...]] = attrs.field(factory=dict, init=False)
    _plans: dict[str, Plan] = attrs.field(factory=dict, init=False)

    def beginning(self, letters: str) -> tuple[tuple[Pattern, re.Pattern[str]], ...]:
        """The patterns that can match where these one or two characters stand, with their expressions."""
        found = self._known.get(letters)
        if found is None:
            found = self._known[letters] = tuple((pattern, pattern.regex) for pattern in self.patterns if pattern.can_begin(letters))
        return found

    def plan(self, letters: str) -> Plan:
        """What matches where in a row of characters. Many texts have few rows, so short ones are remembered, and of long ones what they hold."""
        found = self._plans.get(letters)
        if found is None:
            row = letters.translate(self.alike)
            found = self._plans.get(row)
            if found is None:
                found = tuple(self._places(row))
            if len(letters) <= LONGEST_ROW:
                _remember(self._plans, row, found)
                _remember(self._plans, letters, found)
        return found

    def _places(self, row: str) -> Iterator[tuple[int, tuple[Candidate, ...]]]:
        for place in self.opening.finditer(row):
            at = place.start()
            if not self.beginning(row[at : at + 2]):
                continue
            reached = row[at : at + self.reach]
            candidates = self._matching.get(reached)
            if candidates is None:
                candidates = self._matched(reached)
            if candidates:
                yield at, candidates

    def _matched(self, letters: str) -> tuple[Candidate, ...]:
        """What matches at the first of some characters, which are as many as the longest pattern takes; remembered."""
        found = tuple(sorted(self._candidates(letters), key=lambda candidate: -candidate.size))
        _remember(self._matching, letters, found)
        return found

    def _candidates(self, letters: str) -> Iterator[Candidate]:
        for pattern, regex in self.beginning(letters[:2]):
            match = regex.match(letters)
            if match is not None:
                filled = [(name, match.start(group), role) for group, name, role in pattern.slots if match.start(group) >= 0]
                slots = tuple(name for name, _, _ in filled)
                yield Candidate(pattern.reader, match.end(), slots, tuple((index, role) for _, index, role in filled))


def _remember(known: dict[str, T], key: str, value: T) -> None:
    """Keep a value; a memory that is full is emptied first."""
    if len(known) >= MOST_ROWS:
        known.clear()
    known[key] = value


def compile_stage(patterns: Mapping[str, list[str]], alphabet: Alphabet, place: str) -> Stage:
    """All patterns of a stage."""
    made = tuple(compile_pattern(source, reader, alphabet, f"{place}.{reader}") for reader, sources in patterns.items() for source in sources)
    firsts = "".join(sorted(frozenset().union(*(pattern.piece.first for pattern in made))))
    longest = max((pattern.piece.longest for pattern in made), default=0)
    return Stage(made, re.compile(f"[{firsts}]" if firsts else r"(?!)"), longest, _alike(made, alphabet))


def _alike(patterns: Iterable[Pattern], alphabet: Alphabet) -> dict[int, str]:
    """For each character the first of those that stand in the same sets of the patterns."""
    sets = dict.fromkeys(letters for pattern in patterns for letters in _LETTERS.findall(pattern.piece.regex))
    standing: dict[str, list[int]] = {letter: [] for letter in alphabet.letters.values()}
    for number, letters in enumerate(sets):
        for letter in letters:
            standing[letter].append(number)
    first: dict[tuple[int, ...], str] = {}
    return {ord(letter): first.setdefault(tuple(numbers), letter) for letter, numbers in standing.items()}
