"""The vocabulary of time of one language, compiled: which roles a token can play, which tokens make a word, which word orders are read.

Built once per language from ``languages/<code>/time.toml``.
"""

from __future__ import annotations

import functools
import unicodedata
from collections.abc import Container, Mapping

import attrs

from factcheck.errors import TableError
from factcheck.languages.language import section
from factcheck.languages.time import ANNIVERSARIES, STAGES, Time
from factcheck.mentions.readers import NEEDS, READERS
from factcheck.mentions.tense_words import TenseWords
from factcheck.mentions.tokens import REMEMBERED, fold, tokenize
from factcheck.mentions.word_orders import Alphabet, Stage, compile_stage, literals

DASHES = ("-", "\u2010", "\u2011", "\u2012", "–", "—", "−")
UNKNOWN = "_"
PLAIN, TRIGGER, SMALL, TENS, YEAR, ENDING, SLASH = "p", "t", "d", "e", "y", "z", "s"

# Digits by what they can be: a sample of each set of roles.
SAMPLES = ("0", "00", "5", "05", "15", "45", "345", "1990", "9990", "12345")
MOMENT, PAIR, CLOCK, TIME_OF_DAY = (frozenset({role}) for role in ("moment", "pair", "clock", "time_of_day"))
BARE = {part: frozenset({"moment", part}) for part in ("year", "weekday", "month")}
FIRST_YEAR, LAST_YEAR = 1000, 2199
ROMAN = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV", "XVI", "XVII", "XVIII", "XIX", "XX", "XXI"]


@functools.lru_cache(maxsize=1 << 12)
def digit_roles(digits: str) -> frozenset[str]:
    """What a run of digits can be in a date.

    >>> sorted(digit_roles("12"))
    ['any_year', 'count', 'day', 'month_number', 'two_digits']
    """
    number, length = int(digits), len(digits)
    roles = set()
    if length <= 3:
        roles.add("count")
    if length <= 2 and 1 <= number <= 31:
        roles.add("day")
    if length <= 2 and 1 <= number <= 12:
        roles.add("month_number")
    if length == 2:
        roles.add("two_digits")
    if length <= 4 and number:
        roles.add("any_year")
    if length == 4 and FIRST_YEAR <= number <= LAST_YEAR:
        roles.add("year")
    return frozenset(roles)


def ordinal_roles(number: int) -> frozenset[str]:
    """What digits with an ordinal ending ("5th") can be."""
    return frozenset({"ordinal", "day"} if 1 <= number <= 31 else {"ordinal"})


@attrs.frozen(slots=True)
class Word:
    """A word or phrase of the vocabulary: its character and, per role, its value."""

    letter: str
    values: Mapping[str, int | str]


@attrs.frozen(slots=True)
class Surroundings:
    """The lists of ``time.toml`` as sets of look-up forms: what the words around a time say of it. See `factcheck.languages.time.Time`."""

    abbreviations: frozenset[str]
    ordinal_suffixes: frozenset[str]
    proper: frozenset[str]
    weak: frozenset[str]
    names: frozenset[str]
    leads: frozenset[str]
    dash_leads: frozenset[str]
    pair_leads: frozenset[str]
    year_leads: frozenset[str]
    month_leads: frozenset[str]
    counted: frozenset[str]
    gauges: frozenset[str]
    labels: frozenset[str]
    binders: frozenset[str]
    openers: frozenset[str]
    beside_digits: frozenset[str]
    records: frozenset[str]

    @classmethod
    def of(cls, time: Time) -> Surroundings:
        """The sets of a table."""
        return cls(**{field.name: frozenset(map(fold, getattr(time, field.name))) for field in attrs.fields(cls)})


@attrs.frozen(slots=True)
class Vocabulary:
    """The compiled table. ``phrases``: per first token the rest of longer words, longest first; ``plain``: the words that neither begin one nor ask
    what stands beside them. ``marks``: what a token is for the search of places.

    ``triggers``: the words with which alone a time may be told, years not among them; ``memorial``: those that anniversaries are looked for at.
    """

    time: Time
    alphabet: Alphabet
    words: Mapping[str, Word]
    plain: Mapping[str, Word]
    phrases: Mapping[str, tuple[tuple[tuple[str, ...], Word], ...]]
    stages: tuple[Stage, ...]
    anniversaries: Stage
    marks: Mapping[str, str]
    around: Surroundings
    triggers: frozenset[str]
    memorial: frozenset[str]
    tenses: TenseWords
    except_after: Mapping[str, frozenset[str]]
    record_endings: tuple[str, ...]


class Marks(dict[str, str]):
    """Token to mark; a token that is not in the vocabulary ends a place."""

    def __missing__(self, key: str) -> str:
        if len(self) >= REMEMBERED:
            return " "
        return self.setdefault(key, " ")


def plain(word: str) -> str:
    """A word without its diacritics."""
    return "".join(char for char in unicodedata.normalize("NFD", word) if not unicodedata.combining(char))


def dashless(token: str) -> str:
    """A look-up form with all dashes as the hyphen."""
    return "-" if token in DASHES else token


def _forms(time: Time, very_words: Container[str]) -> dict[tuple[str, ...], dict[str, int | str]]:
    """Every surface form as a tuple of tokens, with its value per role; spared diacritics make no other word (dès is not des)."""
    found: dict[tuple[str, ...], dict[str, int | str]] = {}
    for role, values in time.words.items():
        for value, surfaces in values.items():
            for surface in surfaces:
                spared = time.spare_diacritics and plain(surface) not in very_words
                for form in dict.fromkeys([surface, plain(surface)] if spared else [surface]):
                    key = tuple(dashless(token) for token in tokenize(form).folds)
                    found.setdefault(key, {})[role] = int(value) if value.lstrip("-").isdigit() else value
    for number, roman in enumerate(ROMAN, 1):
        for ending in ("", *time.ordinal_suffixes):
            if "{roman}" in str(time.patterns):
                found.setdefault((fold(roman + ending),), {})["roman"] = number
    for meanings in found.values():
        if "tens" in meanings:
            meanings.setdefault("count", meanings["tens"])
    return found


def _literals(time: Time) -> dict[str, set[str]]:
    """Every very word of the patterns with its role, and without diacritics where the language spares them."""
    found: dict[str, set[str]] = {}
    for readers in time.patterns.values():
        for sources in readers.values():
            for source in sources:
                for word in literals(time.written_out(source)):
                    found.setdefault(fold(word), set()).add("=" + word)
                    if time.spare_diacritics:
                        found.setdefault(fold(plain(word)), set()).add("=" + word)
    return found


MEMORIAL_ROLES = frozenset({"anniversary", "mark", "hundred_years", "memorial"})
TRIGGER_ROLES = frozenset({"month", "weekday", "season", "dayword", "feast", "present", "unit", "decade", "era", "trigger", "quarter", "half"})


@functools.cache
def regional(code: str, region: str | None) -> Vocabulary:
    """The vocabulary of a language as a region writes its dates."""
    words = vocabulary(code)
    if region in words.time.day_first_regions:
        return attrs.evolve(words, time=attrs.evolve(words.time, day_first=True, mixed_order=False))
    return words


@functools.cache
def vocabulary(code: str) -> Vocabulary:
    """The vocabulary of the language ``code``. Raises TableError when its table is wrong."""
    return compiled(section(code, Time), f"languages/{code}/time.toml")


def compiled(time: Time, place: str) -> Vocabulary:
    """A table compiled; ``place`` is named in errors. Raises TableError for an unknown reader, role or slot."""
    alphabet = Alphabet()
    words_in_patterns = _literals(time)
    forms = _forms(time, {fold(role[1:]) for roles in words_in_patterns.values() for role in roles})
    entries: dict[tuple[str, ...], Word] = {}
    for key in [*forms, *((word,) for word in words_in_patterns if (word,) not in forms)]:
        values = forms.get(key, {})
        roles = set(values) | (words_in_patterns.get(key[0], set()) if len(key) == 1 else set())
        entries[key] = Word(alphabet.letter(roles), values)
    for sample in SAMPLES:
        alphabet.letter(digit_roles(sample))
    for made in (
        CLOCK,
        TIME_OF_DAY,
        MOMENT,
        *BARE.values(),
        PAIR,
        ordinal_roles(1),
        ordinal_roles(99),
        frozenset({"count"}),
        frozenset({"ordinal"}),
        frozenset({"year"}),
        frozenset(),
    ):
        alphabet.letter(made)
    unknown = sorted({reader for readers in time.patterns.values() for reader in readers} - set(READERS))
    if unknown:
        raise TableError(f"{place}: no such reader: {', '.join(unknown)}")
    patterns = {
        stage: {reader: [time.written_out(source) for source in sources] for reader, sources in time.patterns.get(stage, {}).items()}
        for stage in (*STAGES, ANNIVERSARIES)
    }
    stages = tuple(compile_stage(patterns[stage], alphabet, f"{place}: {stage}") for stage in (*STAGES, ANNIVERSARIES))
    for stage in stages:
        _check_slots(stage, place)
    return _assembled(time, alphabet, entries, stages)


def _check_slots(stage: Stage, place: str) -> None:
    """Refuse a pattern without a slot that its reader needs."""
    for pattern in stage.patterns:
        slots = {name for _, name, _ in pattern.slots}
        for group in NEEDS.get(pattern.reader, ()):
            if not group & slots:
                raise TableError(f"{place}: {pattern.reader}: {pattern.source!r}: needs one of {', '.join(sorted(group))}")


def _assembled(time: Time, alphabet: Alphabet, entries: Mapping[tuple[str, ...], Word], stages: tuple[Stage, ...]) -> Vocabulary:
    phrases: dict[str, list[tuple[tuple[str, ...], Word]]] = {}
    for key, word in entries.items():
        if len(key) > 1:
            phrases.setdefault(key[0], []).append((key[1:], word))
    words = {key[0]: word for key, word in entries.items() if len(key) == 1}
    words |= {dash: words["-"] for dash in DASHES if "-" in words}
    around = Surroundings.of(time)
    beside = phrases.keys() | around.abbreviations | around.beside_digits
    marks = _marks(time, entries)
    return Vocabulary(
        time=time,
        alphabet=alphabet,
        words=words,
        plain={word: meaning for word, meaning in words.items() if word not in beside and not word.isdigit()},
        phrases={first: tuple(sorted(rest, key=lambda item: -len(item[0]))) for first, rest in phrases.items()},
        stages=stages[:-1],
        anniversaries=stages[-1],
        marks=marks,
        around=around,
        triggers=frozenset(token for token, mark in marks.items() if mark == TRIGGER),
        memorial=frozenset(key[0] for key, word in entries.items() if MEMORIAL_ROLES & set(word.values)),
        tenses=TenseWords(time.tense),
        except_after={fold(word): frozenset(map(fold, lead)) for word, lead in time.except_after.items()},
        record_endings=tuple(time.record_endings),
    )


def _marks(time: Time, entries: Mapping[tuple[str, ...], Word]) -> Marks:
    """The mark of every token that a word of the vocabulary begins or goes on with, and of digits."""
    marks = Marks()
    for key, word in entries.items():
        for token in key:
            marks.setdefault(token, PLAIN)
        if TRIGGER_ROLES & set(word.values):
            marks[max(key, key=len)] = TRIGGER
    for token in (*DASHES, ":", *map(fold, time.ordinal_suffixes)):
        marks.setdefault(token, PLAIN)
    for key, word in entries.items():
        if "ending" in word.values:
            marks[key[0]] = ENDING
    marks["/"] = SLASH
    for number in range(100, 1000):
        marks[str(number)] = PLAIN
    for number in range(100):
        marks[str(number)] = marks[f"{number:02}"] = TENS if number and number % 10 == 0 else SMALL
    for year in range(FIRST_YEAR, LAST_YEAR + 1):
        marks[str(year)] = YEAR
    return marks
